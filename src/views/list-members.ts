import type { Dataset, Dimension, Member } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { foldTime } from './fold-time.js';
import { knownFrame } from './frame.js';
import { indicatorsOf } from './indicators-of.js';
import type { Kept } from './kept.js';
import { measure } from './measure.js';
import { said } from './said.js';
import type { Selection } from './select.js';

/** How many members of a split are shown by themselves: more than that nobody tells apart. */
const most = 50;

/**
 * The members of a split that are listed, in the dimension's order: all that the filters let through, or of very many
 * those that are kept, and those of the largest figure over the period.
 */
export function listMembers(dataset: Dataset, show: ShowOptions, kept: Kept, split: Dimension): readonly Member[] {
  const { top = most, filters } = show;
  const filter = Object.hasOwn(filters, split.id) ? new Set(filters[split.id]) : null;
  const members = filter ? split.members.filter(({ id }) => filter.has(id)) : split.members;
  if (members.length <= top || show.everyMember) return members;
  const sizes = sizesOf(dataset, show, kept, { ...split, members });
  const picked = kept.get(split.id);
  const rank = (place: number): number => (picked?.has(members[place]?.id ?? '') === true ? 1 : 0);
  const size = (place: number): number => sizes[place] ?? -Infinity;
  const ranked = [...members.keys()].sort((one, other) => rank(other) - rank(one) || size(other) - size(one) || 0);
  const listed = new Set(ranked.slice(0, top));
  return members.filter((_, place) => listed.has(place));
}

/**
 * The figure of each member, as a ranking has it. Where no member has one over the period, what was added in all of it
 * for additions, else the largest value of a bucket.
 */
function sizesOf(dataset: Dataset, show: ShowOptions, kept: Kept, split: Dimension): readonly (number | null)[] {
  const { members } = split;
  const others = new Map(kept);
  others.delete(split.id);
  const each: Selection = { split, kept: others, members, shown: members, others: null };
  const [indicator] = indicatorsOf(dataset, show);
  if (!indicator) return [];
  const say = said(dataset, { ...show, granularity: null }, indicator, each);
  const figures = members.map((_, place) => say(place).value);
  if (figures.some((value) => value !== null)) return figures;
  const frame = knownFrame(dataset, show.period);
  const whole = { first: 0, end: frame.names.length, settled: 0 };
  const fold = indicator.observes === 'additions' ? 'sum' : 'max';
  const { lines } = measure(dataset, indicator, each, { frame, groups: null, settled: 0 });
  return lines.map((cells) => cells && (foldTime(cells, fold, whole)?.value ?? null));
}
