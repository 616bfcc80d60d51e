import type { Member, Members } from '../model/dataset.js';
import type { Selection } from './select.js';

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

/** What one member of the split is restricted to; of all together for `null`. */
export function keptOf({ split, kept, others }: Selection, member: Member | null): Kept {
  if (!split || !member) return kept;
  return new Map(kept).set(split.id, member === others?.member ? others.ids : new Set([member.id]));
}
