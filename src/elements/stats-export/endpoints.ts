import { said } from '../../query/attribute.js';
import { safeHref } from '../safe-href.js';

/**
 * Addresses that figures come from, each once, as a file tells them that is passed on: without parameters and passwords,
 * among which there may be a key, and without what a template fills in.
 */
export function endpointsOf(addresses: readonly (string | null)[], base: string): readonly string[] {
  return [...new Set(addresses.flatMap((src) => endpointOf(src, base) ?? []))];
}

function endpointOf(src: string | null, base: string): string | null {
  const href = safeHref(said(src)?.replace(/\{[^{}]*\}/g, '') ?? null, base);
  if (href === null) return null;
  const { origin, pathname } = new URL(href);
  return origin + pathname;
}
