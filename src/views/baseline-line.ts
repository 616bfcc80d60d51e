import type { BucketName } from '../model/bucket.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { axisOf } from './axis.js';
import { absentCells } from './cells.js';
import { counterpartBucket } from './counterpart.js';
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
  const buckets = names.map((name) => counterpartBucket(name, { period, baseline, compare }));
  const cells = absentCells(names.length);
  buckets.forEach((name, index) => {
    const place = name === null ? undefined : places.get(name);
    if (place === undefined) return;
    // A part of a bucket would pass for the whole that it is compared with.
    const isWhole = marks[place]?.incomplete === null || total.values[place] === null;
    cells.values[index] = isWhole ? (total.values[place] ?? null) : null;
    cells.states[index] = isWhole ? (total.states[place] ?? 'absent') : 'unknown';
    cells.lacking[index] = isWhole && total.lacking[place] === true;
  });
  const isBound = (): boolean => isLowerBound(dataset, indicator, axis.groups && foldsOf(indicator).regroup);
  return { line: lineOf(null, cells, names.length, isBound), buckets };
}
