import {
  bucketOf,
  bucketRange,
  granularities,
  stepBucket,
  type BucketName,
  type Granularity,
} from '../model/bucket.js';
import { unknown } from '../model/column.js';
import type { Fold } from '../model/dataset.js';
import { absentCells, markLacking, type Cells } from './cells.js';
import { foldTime } from './fold-time.js';
import { firstName, lowerBound } from './frame.js';

/** Coarser buckets over the cells of a frame: group `i` takes the cells from `bounds[i]` up to, without, `bounds[i + 1]`. */
export interface Groups {
  readonly granularity: Granularity;
  readonly names: readonly BucketName[];
  readonly bounds: readonly number[];
}

/** Whether buckets of one granularity fill those of a coarser one exactly. Weeks fill nothing: they straddle months and years. */
export function nests(fine: Granularity, coarse: Granularity): boolean {
  return fine !== 'week' && isFiner(fine, coarse);
}

export function isFiner(one: Granularity, other: Granularity): boolean {
  return granularities.indexOf(one) < granularities.indexOf(other);
}

/** The groups of a frame's buckets, in one pass over the coarse names; the first and last may be filled in part only. */
export function groupsOf(names: readonly BucketName[], fine: Granularity, granularity: Granularity): Groups {
  const first = names[0];
  const last = names.at(-1);
  const groups: { names: BucketName[]; bounds: number[] } = { names: [], bounds: [0] };
  if (first === undefined || last === undefined) return { granularity, ...groups };
  const final = bucketOf(bucketRange(last).from, granularity);
  for (let name = bucketOf(bucketRange(first).from, granularity); name <= final;) {
    groups.names.push(name);
    name = stepBucket(name, 1);
    groups.bounds.push(lowerBound(names, firstName(bucketRange(name).from, fine)));
  }
  return { granularity, ...groups };
}

/** Cells of the frame as cells of its groups; `null` where the fold does not allow it. Cells from `settled` on still run. */
export function regroup(cells: Cells, { names, bounds }: Groups, fold: Fold, settled: number): Cells | null {
  if (fold === 'none') return null;
  const grouped = absentCells(names.length);
  for (let index = 0; index < names.length; index++) {
    const folded = foldTime(cells, fold, { first: bounds[index] ?? 0, end: bounds[index + 1] ?? 0, settled });
    grouped.numbers[index] = folded?.value ?? NaN;
    grouped.codes[index] = folded?.code ?? unknown;
    if (folded !== null && folded.value !== null && folded.missing > 0) markLacking(grouped, index);
  }
  return grouped;
}
