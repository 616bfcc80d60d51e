import { known } from '../model/column.js';
import type { Column, Dataset, Dimension, Member, Slice } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { readCells } from './cells.js';
import { knownFrame, type Frame } from './frame.js';
import { isKept, type Kept } from './kept.js';

/** How many members of a split are shown by themselves: more than that nobody tells apart. */
const most = 50;

/**
 * The members of a split that are listed, in the dimension's order: all, or of very many those that are kept, and the
 * largest over the period.
 */
export function listMembers(dataset: Dataset, show: ShowOptions, kept: Kept, split: Dimension): readonly Member[] {
  const { id, members } = split;
  const { top = most } = show;
  if (members.length <= top || show.everyMember) return members;
  const sizes = sizesOf(dataset, show, kept, id);
  const picked = kept.get(id);
  const rank = (member: Member): number => (picked?.has(member.id) === true ? 1 : 0);
  const size = (member: Member): number => sizes.get(member.id) ?? -Infinity;
  const ranked = [...members].sort((one, other) => rank(other) - rank(one) || size(other) - size(one) || 0);
  const listed = new Set(ranked.slice(0, top));
  return members.filter((member) => listed.has(member));
}

/** What is known of each member, added up whatever it is: for the order only. A ratio is as large as what it divides. */
function sizesOf(dataset: Dataset, show: ShowOptions, kept: Kept, split: string): ReadonlyMap<string, number> {
  const asked = show.indicators[0] ?? dataset.indicators[0]?.id;
  const aggregate = dataset.indicators.find(({ id }) => id === asked)?.aggregate;
  const measured = aggregate?.kind === 'ratio' ? aggregate.numerator : asked;
  const others = new Map(kept);
  others.delete(split);
  const tells = ({ indicator, members }: Pick<Slice, 'indicator' | 'members'>): boolean =>
    indicator === measured && split in members && isKept(members, others);
  const frame = knownFrame(dataset, show.period);
  const slices = dataset.slices.filter(tells).map(({ members, column }) => ({ members, size: sumOf(column, frame) }));
  const parts =
    slices.length > 0 ? slices : dataset.totals.filter(tells).map(({ members, value: size }) => ({ members, size }));
  // Rows that name more dimensions are parts of the others.
  const fewest = parts.reduce((count, { members }) => Math.min(count, Object.keys(members).length), Infinity);
  const sizes = new Map<string, number>();
  for (const { members, size } of parts) {
    const id = members[split] ?? '';
    if (size !== null && Object.keys(members).length === fewest) sizes.set(id, (sizes.get(id) ?? 0) + size);
  }
  return sizes;
}

function sumOf(column: Column, { start, names }: Frame): number | null {
  const { numbers, codes } = readCells(column, start, names.length);
  let sum: number | null = null;
  for (let index = 0; index < codes.length; index++)
    if (codes[index] === known) sum = (sum ?? 0) + (numbers[index] ?? 0);
  return sum;
}
