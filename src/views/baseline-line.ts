import type { BucketName } from '../model/bucket.js';
import { known, unknown } from '../model/column.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { axisOf } from './axis.js';
import { absentCells, putCell } from './cells.js';
import { counterpartBucket, type Pair } from './counterpart.js';
import { foldsOf } from './folds.js';
import { knownFrame } from './frame.js';
import { markBuckets } from './incomplete.js';
import { lineOf } from './line.js';
import { isLowerBound } from './lower-bound.js';
import { measure } from './measure.js';
import type { Selection } from './select.js';
import type { SeriesSet } from './series.js';

/**
 * The values over the baseline, each under the bucket that it is compared with; a bucket without counterpart has none,
 * nor has one whose counterpart is incomplete.
 * `null` without a baseline, or where all members together cannot be told.
 */
export function baselineLine(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  selection: Selection,
  names: readonly BucketName[],
): SeriesSet['baseline'] {
  const { period, baseline, compare } = show;
  if (!period || !baseline || compare === 'none') return null;
  // The whole baseline: a coarser bucket of it is told in full, though its counterpart still runs.
  const axis = axisOf(dataset, show, knownFrame(dataset, { ...baseline, elapsed: baseline.to }));
  const { total } = measure(dataset, indicator, selection, axis);
  if (!total) return null;
  const places = new Map(axis.names.map((name, index) => [name, index]));
  const marks = markBuckets(dataset, { ...show, period: baseline }, axis.frame, axis.names);
  const buckets = counterparts(names, { period, baseline, compare });
  const cells = absentCells(names.length);
  buckets.forEach((name, index) => {
    const place = name === null ? undefined : places.get(name);
    if (place === undefined) return;
    // A part of a bucket would pass for the whole that it is compared with.
    const isWhole = marks.at(place)?.incomplete === null || total.codes[place] !== known;
    if (isWhole) putCell(cells, index, total, place);
    else cells.codes[index] = unknown;
  });
  const fold = axis.groups && foldsOf(indicator).regroup;
  const isBound = (): boolean => isLowerBound(dataset, indicator, fold, selection.kept);
  const paired = buckets.filter((name) => name !== null);
  const covered = { from: paired[0] ?? null, to: paired.at(-1) ?? null, granularity: axis.granularity, running: false };
  return paired.length > 0 ? { line: lineOf(null, cells, names.length, isBound), covered, buckets } : null;
}

/** The hours of a day have those of one other day. */
function counterparts(names: readonly BucketName[], pair: Pair): readonly (BucketName | null)[] {
  let day = '';
  let other: BucketName | null = null;
  return names.map((name) => {
    const own = name.slice(0, 10);
    if (own !== day) other = counterpartBucket(own, pair);
    day = own;
    return other && other + name.slice(10);
  });
}
