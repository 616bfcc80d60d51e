import type { Dataset, Dimension, Indicator } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { ShowOptions } from '../query/query.js';
import { indicatorsOf } from './indicators-of.js';

/** What is asked of a ranking, in full: `split` names the dimension, and every one of its members has its own figure. */
export interface RankedShow extends ShowOptions {
  readonly split: string;
  readonly everyMember: true;
}

/**
 * The dimension is the one that is asked for by `split`, else by `by`; else the indicator's own, or the first of several
 * members that nothing is filtered by. `profiles` are members of the split where there is one, else of `profile`, as
 * everywhere. Throws a `StatsError` of kind `config` where the answer has no dimension at all.
 */
export function rankedShow(dataset: Dataset, show: ShowOptions): RankedShow {
  const isAxis = ['time', 'hour-of-day', 'weekday'].includes(show.by);
  const split = show.split ?? (isAxis ? null : show.by) ?? ownDimension(dataset, show);
  return { ...show, by: 'time', split, isOwnSplit: show.split === null, everyMember: true };
}

function ownDimension(dataset: Dataset, show: ShowOptions): string {
  const [indicator] = indicatorsOf(dataset, show) as [Indicator];
  const { id: own, aggregate } = indicator;
  if (aggregate.kind === 'top' && aggregate.of !== undefined) return aggregate.of;
  const measured = aggregate.kind === 'ratio' ? aggregate.numerator : own;
  const told = [...dataset.slices, ...dataset.totals].filter(
    (one) => one.indicator === measured || one.indicator === own,
  );
  const named = dataset.dimensions.filter(({ id }) => told.some(({ members }) => id in members));
  const several = named.filter(({ members }) => members.length > 1);
  const found = several.find(({ id }) => !Object.hasOwn(show.filters, id)) ?? several[0] ?? named[0];
  return found?.id ?? none(dataset.dimensions);
}

function none(existing: readonly Dimension[]): never {
  const known = existing.map(({ id }) => id).join(', ');
  const message = `split: expected a dimension to rank by; the answer has: ${known || 'none'}`;
  throw new StatsError('config', 'unknown-split', message, { known });
}
