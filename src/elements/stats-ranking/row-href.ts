import { safeHref } from '../safe-href.js';
import { warnOnce } from '../warn-once.js';

/** `.` and `..` are steps of a path however they are written: what they lead to is no page of the member. */
const steps: readonly string[] = ['.', '..'];

/**
 * The address of a member: a URL template in which `{id}` stands for its id, filled in percent-encoded, so that an id
 * stays within its part of the URL. `null` without a template, and where the outcome is no harmless address.
 */
export function rowHref(template: string | null, id: string, base: string): string | null {
  if (!template?.trim() || steps.includes(id)) return null;
  const href = safeHref(filled(template.trim(), id), base);
  if (href === null) warnOnce(`href: expected an http(s) address with {id}, got "${template}"`);
  return href;
}

function filled(template: string, id: string): string | null {
  try {
    const encoded = encodeURIComponent(id);
    return template.replaceAll('{id}', () => encoded);
  } catch {
    // Half of a surrogate pair has no UTF-8.
    return null;
  }
}
