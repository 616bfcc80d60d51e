import type { Dataset, Dimension, Member } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import type { Kept } from './kept.js';
import { listMembers } from './list-members.js';
import { unknownId } from './unknown-id.js';

export { indicatorsOf } from './indicators-of.js';

/** Which part of a dataset is shown. */
export interface Selection {
  readonly split: Dimension | null;
  /**
   * Members of the split that may be shown by themselves under the filters, switched on or not, in the dimension's order:
   * all of those, if they are few.
   */
  readonly members: readonly Member[];
  /** Those that are shown, then the one that stands for all `others`; empty without a split. */
  readonly shown: readonly Member[];
  /** Members that are shown together as one, since there are too many of them; `null` where there are none. */
  readonly others: { readonly member: Member; readonly ids: ReadonlySet<string> } | null;
  /** What all shown members together are restricted to. Empty when nothing is hidden or filtered. */
  readonly kept: Kept;
}

/** Reads split, profiles and filters. Throws `unknown-split` and `bad-filter`, naming the dimensions that exist. */
export function select(dataset: Dataset, show: ShowOptions): Selection {
  const split = show.split === null ? null : dimensionOf(dataset, show.split, 'unknown-split', 'split');
  const kept = new Map<string, ReadonlySet<string>>();
  for (const [id, members] of Object.entries(show.filters)) {
    kept.set(dimensionOf(dataset, id, 'bad-filter', 'filter').id, new Set(members));
  }
  const toggled = (show.isOwnSplit ? null : split) ?? dataset.dimensions.find(({ id }) => id === 'profile');
  if (toggled && show.profiles) restrict(kept, toggled, new Set(show.profiles));
  const { within } = show;
  const counted = dataset.dimensions.find(({ id }) => id === within?.dimension);
  if (within && counted) restrict(kept, counted, new Set(within.members));
  return splitBy(dataset, show, kept, split);
}

/** What is kept, split by a dimension. Beyond fifty members the largest stand by themselves, the rest are one. */
export function splitBy(dataset: Dataset, show: ShowOptions, kept: Kept, split: Dimension | null): Selection {
  if (!split) return { split, kept, members: [], shown: [], others: null };
  const isShown = ({ id }: Member): boolean => kept.get(split.id)?.has(id) !== false;
  const members = listMembers(dataset, show, kept, split);
  const listed = new Set(members);
  const ids = new Set(split.members.filter((member) => isShown(member) && !listed.has(member)).map(({ id }) => id));
  const shown = members.filter(isShown);
  if (ids.size === 0) return { split, kept, members, shown, others: null };
  // No words in this room: elements say it by `Others.count`.
  const label = `+${ids.size}`;
  const member = { id: free(label, split), label, color: null };
  return { split, kept, members, shown: [...shown, member], others: { member, ids } };
}

/** An id that no member has, whatever the answer calls them. */
export function free(id: string, split: Dimension): string {
  return split.members.some((member) => member.id === id) ? free(`+${id}`, split) : id;
}

/**
 * Narrows what is kept. Switching every member on is no restriction: what was given for all of them still holds. A
 * member that is the only one with a name is not all of them.
 */
function restrict(kept: Map<string, ReadonlySet<string>>, { id, members }: Dimension, ids: ReadonlySet<string>): void {
  const before = kept.get(id);
  if (members.length > 1 && members.every((member) => ids.has(member.id))) return;
  kept.set(id, before ? new Set([...ids].filter((member) => before.has(member))) : ids);
}

function dimensionOf(dataset: Dataset, id: string, code: 'unknown-split' | 'bad-filter', attribute: string): Dimension {
  return (
    dataset.dimensions.find((dimension) => dimension.id === id) ?? unknownId(code, attribute, id, dataset.dimensions)
  );
}
