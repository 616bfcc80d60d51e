import type { Dataset, Dimension, Indicator, Member } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import type { Covered } from '../../views/figure.js';
import { ranking, type RankedMember } from '../../views/ranking.js';

/** A member that can be chosen, and what it counts; `null` where the answer knows nothing of it. */
export interface Option {
  readonly member: Member;
  readonly figure: Pick<RankedMember, 'value' | 'reason' | 'missing' | 'bound' | 'covered'> | null;
}

/** What can be chosen of a dimension, the largest first. */
export interface OptionsView {
  readonly dimension: Dimension;
  /** What is counted, and over which period. */
  readonly indicator: Indicator;
  readonly covered: Covered;
  readonly options: readonly Option[];
  /** Whether any of them has a figure. */
  readonly hasFigures: boolean;
  readonly partial: boolean;
}

/**
 * The members of the split by their figure. Those of whom nothing is known in the period, under the other filters, are
 * no choice where something is known of others. Throws a `StatsError` of kind `config` as a ranking does.
 */
export function optionsView(dataset: Dataset, show: ShowOptions): OptionsView {
  // The first one is what is counted.
  const asked = { ...show, indicators: show.indicators.slice(0, 1), top: Number.MAX_SAFE_INTEGER };
  const { split, indicator, rows, covered, cut, missing } = ranking(dataset, asked);
  // A filter has no way to say an empty id.
  const named = rows.filter(({ member }) => member.id !== '');
  const isTold = ({ value, reason }: RankedMember): boolean => value !== null || reason === 'suppressed';
  const told = named.filter(({ reason }) => reason !== 'no-data');
  const hasFigures = named.some(isTold);
  return {
    ...{ dimension: split, indicator, covered, hasFigures },
    options: (hasFigures ? told : named).map(({ member, ...figure }) => ({ member, figure })),
    partial: covered.running || cut || missing !== null,
  };
}
