import { safeHref } from '../safe-href.js';

/** The address that figures come from, without what a template fills in; `null` where there is none. */
export function endpointOf(src: string | null, base: string): string | null {
  return safeHref(src === null ? null : src.replace(/\{[^{}]*\}/g, ''), base);
}
