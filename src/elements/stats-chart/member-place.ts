import type { Member } from '../../model/dataset.js';
import type { ChartView } from './chart-view.js';

const places = new WeakMap<readonly Member[], ReadonlyMap<string, number>>();

/**
 * The place of a member in its dimension, which gives it its colour and shape: the same whatever is filtered, hidden, or cut
 * off by the number that is shown. -1 for what is none of the dimension's.
 */
export function placeOfMember(
  { dataset, table: { split }, sets }: Pick<ChartView, 'dataset' | 'table' | 'sets'>,
  id: string,
): number {
  const all = dataset.dimensions.find((dimension) => dimension.id === split)?.members ?? sets[0].members;
  const known = places.get(all) ?? new Map(all.map((member, place) => [member.id, place]));
  places.set(all, known);
  return known.get(id) ?? -1;
}
