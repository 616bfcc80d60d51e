import { warnOnce } from './warn-once.js';

/** What our tags begin with where nobody says otherwise. */
export const usual = 'stats';

/** What the tags of this copy of the library begin with, without the hyphen. */
const prefixes = new Set([usual]);

/** The prefix that a page chose: `stats` where it says none, or one that cannot begin a tag, which developers are told. */
export function readPrefix(said: string | null | undefined): string {
  const prefix = said ?? usual;
  if (/^[a-z][a-z\d]*(-[a-z\d]+)*$/.test(prefix)) return prefix;
  warnOnce(`prefix: expected lower-case letters, digits and hyphens, a letter first, got "${prefix}"`);
  return usual;
}

/** From now on elements whose tags begin with this prefix, which `readPrefix` gave, are ours. */
export function claimPrefix(prefix: string): void {
  prefixes.add(prefix);
}

/** What the tag of an element begins with. One that a page defined by a name of its own belongs to `stats-…`. */
export function prefixOf({ localName }: Element): string {
  const prefix = localName.slice(0, Math.max(0, localName.lastIndexOf('-')));
  return prefixes.has(prefix) ? prefix : usual;
}

/** A tag, selector, style sheet or piece of markup that says `stats-card`, for elements with another prefix: `acme-card`. */
export function withPrefix(text: string, prefix: string): string {
  return prefix === usual ? text : text.replaceAll(/(?<![\w-])stats-/g, `${prefix}-`);
}
