import type { Dataset, Indicator } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { haveOnePeriod, isDated } from './beside.js';
import { change } from './change.js';
import type { Covered, Figure } from './figure.js';
import type { Kept } from './kept.js';
import type { Said } from './said.js';
import type { Selection } from './select.js';

/** What an indicator says over the period of one member, or of several together. */
export interface RankedFigure extends Pick<Figure, 'value' | 'reason' | 'missing' | 'bound' | 'change'> {
  /** Where it is of other dates than the ranking says. */
  readonly covered: Covered | null;
}

/** Adds to a figure its change, and its dates where they are not `covered`. `kept`: whose figure it is. */
export function rankedFigures(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  covered: Covered,
): (own: Said, kept: Kept) => RankedFigure {
  const isCompared = show.compare !== 'none' || show.change !== 'none';
  // Without words for the change its baseline is still shown.
  const asked = show.change === 'none' ? ({ ...show, change: 'difference' } as const) : show;
  const hasDate = isDated(dataset, indicator);
  return (own, kept) => {
    const isApart = own.value !== null && (hasDate || own.origin === 'given') && !haveOnePeriod(own.covered, covered);
    return {
      value: own.value,
      reason: own.reason,
      missing: own.missing,
      bound: own.bound,
      change: isCompared ? change(dataset, asked, indicator, together(kept), own) : null,
      covered: isApart ? own.covered : null,
    };
  };
}

/** Several members as one. */
export function together(kept: Kept): Selection {
  return { split: null, kept, members: [], shown: [], others: null };
}
