import type { Filters } from './query.js';
import { readFilter } from './read-filter.js';

/**
 * Filters as the `filter` attribute writes them: `domain:a.fr,b.fr status:seen`. Only what would be read as something
 * else is percent-encoded. A dimension without members keeps all of them: it is left out. So is an empty id, which the
 * attribute has no way to say.
 */
export function writeFilter(filters: Filters): string {
  return Object.entries(filters)
    .map(([dimension, members]) => [dimension, members.filter((member) => member !== '')] as const)
    .filter(([dimension, members]) => dimension !== '' && members.length > 0)
    .map(([dimension, members]) => `${encode(dimension)}:${members.map(encode).join()}`)
    .join(' ');
}

/** A filter with these members of one dimension in place of those it had. One that cannot be read counts as empty. */
export function replaceFilter(text: string | null, dimension: string, members: readonly string[]): string {
  const filters = Object.create(null) as Record<string, readonly string[]>;
  return writeFilter(Object.assign(filters, readable(text), { [dimension]: members }));
}

/** The members of a dimension that a filter keeps; none where it says nothing of it, or cannot be read. */
export function filteredMembers(text: string | null, dimension: string): readonly string[] {
  return readable(text)[dimension] ?? [];
}

/** Whether two filters keep the same, in whatever order they say it. */
export function isSameFilter(one: string | null, other: string | null): boolean {
  return keyOf(one) === keyOf(other);
}

/** Whether a text can be read as a filter. */
export function isFilter(text: string | null): boolean {
  return read(text) !== null;
}

function keyOf(text: string | null): string {
  const sorted = Object.entries(readable(text)).map(([dimension, members]) => [dimension, [...members].sort()]);
  return JSON.stringify(sorted.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)));
}

function readable(text: string | null): Filters {
  return read(text) ?? (Object.create(null) as Filters);
}

function read(text: string | null): Filters | null {
  try {
    return readFilter(text);
  } catch {
    return null;
  }
}

function encode(id: string): string {
  return id.replace(/[%\s,:]/g, encodeURIComponent);
}
