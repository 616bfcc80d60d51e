import type { Dataset, Indicator } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import type { Covered } from './figure.js';
import { keptOf, type Kept } from './kept.js';
import { isAdditive, isTotal } from './parts.js';
import { rankedFigures, together, type RankedFigure } from './ranked-figure.js';
import { said } from './said.js';
import type { Selection } from './select.js';

/** What a further indicator says of the rows of a ranking. */
export interface Beside {
  /** By place in `Selection.shown`. */
  readonly ofMember: (place: number) => RankedFigure;
  readonly ofSome: (kept: Kept) => RankedFigure;
  readonly ofAll: () => RankedFigure;
}

const notAdditive: RankedFigure = {
  value: null,
  reason: 'not-additive',
  missing: null,
  bound: null,
  change: null,
  covered: null,
};

/** `covered`: the dates that the ranking says. Of several members it only says what adds up. */
export function besideOf(
  dataset: Dataset,
  show: ShowOptions,
  indicator: Indicator,
  selection: Selection,
  covered: Covered,
): Beside {
  const say = said(dataset, show, indicator, selection);
  const figureOf = rankedFigures(dataset, show, indicator, covered);
  return {
    ofMember: (place) => figureOf(say(place), keptOf(selection, selection.shown[place] ?? null)),
    ofSome: (kept) => {
      if (!isAdditive(indicator)) return notAdditive;
      return figureOf(said(dataset, show, indicator, together(kept))(null), kept);
    },
    ofAll: () => {
      const whole = say(null);
      return isTotal(indicator, whole, covered) ? figureOf(whole, selection.kept) : notAdditive;
    },
  };
}
