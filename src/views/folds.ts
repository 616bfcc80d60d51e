import type { Fold, Indicator } from '../model/dataset.js';

/** The folds of an indicator as they may be used. */
export interface Folds {
  /** Over the buckets of a period, for a figure. */
  readonly time: Fold;
  /** Over the buckets that go into a coarser one, for a chart. */
  readonly regroup: Fold;
  /** Over members. */
  readonly split: Fold;
}

/**
 * The declared folds, without those that would not be honest: percentages that an endpoint gave are neither summed nor
 * averaged, additions never make the figure of a stock, and members have no order of which one could be the last.
 */
export function foldsOf({ aggregate, unit, observes }: Indicator): Folds {
  const declared = aggregate.kind === 'fold' ? aggregate : ({ time: 'sum', split: 'sum' } as const);
  const allowed = (fold: Fold): Fold => (unit === 'percent' && (fold === 'sum' || fold === 'mean') ? 'none' : fold);
  const time = allowed(declared.time);
  const split = declared.split === 'last' ? 'none' : allowed(declared.split);
  return observes === 'additions' ? { time: 'none', regroup: allowed('sum'), split } : { time, regroup: time, split };
}
