import type { Members } from '../model/dataset.js';

/** Members kept, per dimension. A dimension that is not a key is taken with all of its members together. */
export type Kept = ReadonlyMap<string, ReadonlySet<string>>;

/** Whether these members lie within what is kept; every kept dimension has to be named. */
export function isKept(members: Members, kept: Kept): boolean {
  for (const [dimension, ids] of kept) {
    const member = members[dimension];
    if (member === undefined || !ids.has(member)) return false;
  }
  return true;
}
