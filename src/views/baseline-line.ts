import type { BucketName } from '../model/bucket.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { axisOf } from './axis.js';
import { absentCells } from './cells.js';
import { counterpartBucket } from './counterpart.js';
import { knownFrame } from './frame.js';
import { measure } from './measure.js';
import type { Selection } from './select.js';
import type { SeriesSet } from './series.js';

/**
 * The values over the baseline, each under the bucket that it is compared with; a bucket without counterpart has none.
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
  const buckets = names.map((name) => counterpartBucket(name, { period, baseline, compare }));
  const cells = absentCells(names.length);
  buckets.forEach((name, index) => {
    const place = name === null ? undefined : places.get(name);
    if (place === undefined) return;
    cells.values[index] = total.values[place] ?? null;
    cells.states[index] = total.states[place] ?? 'absent';
    cells.atLeast[index] = total.atLeast[place] === true;
  });
  return { line: { member: null, ...cells }, buckets };
}
