import { filteredMembers, isSameFilter, replaceFilter } from '../../query/write-filter.js';
import type { Group } from '../group/group.js';

/** The members of a dimension that a group's filter keeps. */
export function chosenOf(group: Group, dimension: string): Set<string> {
  return new Set(filteredMembers(group.get('filter'), dimension));
}

/**
 * Writes the members of one dimension to a group's filter: what it says of others stays. What the page says itself is no
 * choice. Answers the choice, `null` where there is none.
 */
export function choose(group: Group, dimension: string, chosen: ReadonlySet<string>): string | null {
  const filter = replaceFilter(group.get('filter'), dimension, [...chosen]);
  const choice = isSameFilter(filter, group.written('filter')) ? null : filter;
  group.choose('filter', choice);
  return choice;
}
