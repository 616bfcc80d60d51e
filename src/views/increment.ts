import type { Dataset, Indicator } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { axisOf } from './axis.js';
import type { Change } from './figure.js';
import { knownFrame } from './frame.js';
import { clockOf, isRunning } from './incomplete.js';
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
  const last = total?.values.findLastIndex((value) => value !== null) ?? -1;
  const value = total?.values[last] ?? null;
  const name = axis.names[last];
  if (value === null || value === 0 || name === undefined || indicator.aggregate.kind === 'top')
    return none(show, 'no-value');
  const running = isRunning(name, clockOf(dataset, show));
  const baseline = { from: name, to: name, granularity: axis.granularity, running };
  return { ...none(show, 'no-value'), kind: 'increment', value, baseline, reason: null };
}
