import type { Endpoints } from './endpoints.js';

/**
 * Whether an address, or URL template, can only become one that is allowed, whatever is filled in: not one whose host
 * goes on in a placeholder. What is really asked is looked at again.
 */
export function fillsAllowed(template: string, base: string, { allows }: Endpoints): boolean {
  const filled = template.replaceAll(/\{[?&][^{}]*\}/g, '').replaceAll(/\{[^{}]*\}/g, 'x');
  try {
    return allows(new URL(filled, base).href);
  } catch {
    return false;
  }
}
