import type { Dataset, Dimension, Member } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import { select } from '../../views/select.js';

/** The profiles that an answer has. */
export interface ProfilesView {
  readonly dimension: Dimension;
  /** Those that the filters let through, in the dimension's order. */
  readonly members: readonly Member[];
}

/** The members of the split. Throws a `StatsError` of kind `config` where the dataset lacks it, or a filter's dimension. */
export function profilesView(dataset: Dataset, show: ShowOptions): ProfilesView {
  const { split: dimension, members } = select(dataset, { ...show, everyMember: true });
  return { dimension: dimension as Dimension, members };
}

/** Which members are shown: all of them where nobody says it (`null`). */
export function isShown({ id }: Member, profiles: readonly string[] | null): boolean {
  return profiles === null || profiles.includes(id);
}

/** Whether all members of the dimension are shown. */
export function areAll({ dimension: { members } }: ProfilesView, profiles: readonly string[] | null): boolean {
  return members.every((member) => isShown(member, profiles));
}

/** How many of those that are listed are shown. */
export function countShown({ members }: ProfilesView, profiles: readonly string[] | null): number {
  return members.filter((member) => isShown(member, profiles)).length;
}

/**
 * The profiles after one was switched on or off, in the dimension's order. Those that this answer does not have stay:
 * another period may have them.
 */
export function toggled(
  { dimension: { members } }: ProfilesView,
  profiles: readonly string[] | null,
  id: string,
): readonly string[] {
  const known = new Set(members.map((member) => member.id));
  const kept = members.filter((member) => isShown(member, profiles) !== (member.id === id));
  return [...kept.map((member) => member.id), ...(profiles ?? []).filter((other) => !known.has(other))];
}
