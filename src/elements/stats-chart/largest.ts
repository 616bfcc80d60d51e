import type { Entry } from './entries.js';

/**
 * What is read out where there is room for `most` values: totals and what is compared with always, and of the members those
 * with the largest values of a bucket, in the order they had. What nobody knows comes last.
 */
export function largestOf(entries: readonly Entry[], index: number, most: number): readonly Entry[] {
  const members = entries.filter(({ role }) => role === 'value');
  if (members.length <= most) return entries;
  const valueOf = ({ line }: Entry): number => line.column.at(index) ?? -Infinity;
  const kept = new Set([...members].sort((one, other) => compare(valueOf(other), valueOf(one))).slice(0, most));
  return entries.filter((entry) => entry.role !== 'value' || kept.has(entry));
}

/** Two values that are not known are alike: their difference would be no number. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
