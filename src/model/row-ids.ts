import type { RowIds } from './dataset.js';
import { membersKey } from './members-key.js';
import type { Group, Ids } from './sort-rows.js';

/** The API's own ids, found by members and bucket. `places` says where each time of the rows stands. */
export function rowIds(
  names: readonly string[],
  groups: ReadonlyMap<string, Group>,
  places: readonly number[],
): RowIds {
  const byKey = new Map<string, ReadonlyMap<number, Ids>>();
  for (const [key, { ids }] of groups) {
    if (ids.size > 0) byKey.set(key, new Map([...ids].map(([number, own]) => [places[number] ?? -1, own])));
  }
  return {
    names,
    at(name, members, index) {
      const own = byKey.get(membersKey(members))?.get(index);
      return own && Object.hasOwn(own, name) ? (own[name] ?? null) : null;
    },
  };
}
