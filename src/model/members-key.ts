import type { Members } from './dataset.js';

/** A text that is equal for equal members, in whatever order their dimensions stand. */
export function membersKey(members: Members): string {
  const entries = Object.entries(members);
  if (entries.length > 1) entries.sort(([one], [other]) => (one < other ? -1 : 1));
  let key = '';
  // The lengths keep apart what a separator could not: ids may hold any character.
  for (const [dimension, id] of entries) key += `${dimension.length}:${dimension}${id.length}:${id}`;
  return key;
}

/** The same members without a prototype, so that `__proto__` is a key like any other. */
export function plainMembers(members: Members): Members {
  const plain = Object.create(null) as Record<string, string>;
  for (const [dimension, id] of Object.entries(members)) plain[dimension] = id;
  return Object.freeze(plain);
}
