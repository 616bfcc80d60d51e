import { known } from '../model/column.js';
import type { Dataset, Indicator } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { axisOf } from './axis.js';
import type { Change } from './figure.js';
import { foldsOf } from './folds.js';
import { knownFrame } from './frame.js';
import { markBuckets } from './incomplete.js';
import { isLowerBound } from './lower-bound.js';
import { measure } from './measure.js';
import { none } from './no-change.js';
import type { Selection } from './select.js';

/**
 * The last bucket's own value ("312 in August 2026"), the running one included; `none` where it is 0 or there is none.
 * Not a change: it has no direction and no verdict, and what was added to a stock may be said so too.
 */
export function increment(dataset: Dataset, show: ShowOptions, indicator: Indicator, selection: Selection): Change {
  const axis = axisOf(dataset, show, knownFrame(dataset, show.period));
  const { total } = measure(dataset, indicator, selection, axis);
  const last = total?.codes.lastIndexOf(known) ?? -1;
  const value = last < 0 ? null : (total?.numbers[last] ?? null);
  const bucket = last < 0 ? undefined : markBuckets(dataset, show, axis.frame, axis.names).at(last);
  if (value === null || value === 0 || bucket === undefined || indicator.aggregate.kind === 'top')
    return none(show, 'no-value');
  const { name, incomplete } = bucket;
  const baseline = { from: name, to: name, granularity: axis.granularity, running: incomplete === 'running' };
  const lacking = total?.lacking?.[last] === 1;
  const isBound =
    lacking && isLowerBound(dataset, indicator, axis.groups && foldsOf(indicator).regroup, selection.kept);
  const marks = { incomplete, lacking, bound: isBound ? 'least' : null } as const;
  return { ...none(show, 'no-value'), kind: 'increment', value, baseline, reason: null, ...marks };
}
