import { known as knownCode, suppressed } from '../model/column.js';
import type { Dataset, Fold, Indicator } from '../model/dataset.js';
import type { Cells } from './cells.js';
import type { Lack, NoFigure } from './figure.js';
import { foldTime, type Folded } from './fold-time.js';
import { foldsOf } from './folds.js';
import type { Frame } from './frame.js';
import { measure, type Axis } from './measure.js';
import { divide, partsOf, scaleOf, shared } from './ratio.js';
import type { Selection } from './select.js';
import { whyNot } from './why-not.js';

/** What the buckets of a frame give as one figure. */
export interface Amount {
  readonly value: number | null;
  readonly reason: NoFigure | null;
  readonly missing: Lack | null;
  /** The buckets that the value is of: the first, and the one after the last. */
  readonly first: number;
  readonly end: number;
}

/** Figures by place in `Selection.shown`; of all shown members together for `null`. */
export type Amounts = (place: number | null) => Amount;

/** Folds the buckets of a frame, members first, then time. Cells from `settled` on still run. */
export function amounts(
  dataset: Dataset,
  indicator: Indicator,
  selection: Selection,
  frame: Frame,
  settled: number,
): Amounts {
  if (indicator.aggregate.kind === 'ratio') return ratioAmounts(dataset, indicator, selection, frame, settled);
  const cells = measured(dataset, indicator, selection, { frame, groups: null, settled });
  const { time } = foldsOf(indicator);
  return (place) => {
    const own = indicator.observes === 'value' ? cells(place) : null;
    return own ? amount(own, time, settled) : silent(whyNot(dataset, indicator, selection), frame);
  };
}

function ratioAmounts(
  dataset: Dataset,
  indicator: Indicator,
  selection: Selection,
  frame: Frame,
  settled: number,
): Amounts {
  const parts = partsOf(dataset, indicator);
  if (!parts) return () => silent('no-data', frame);
  const axis = { frame, groups: null, settled };
  const numerators = measured(dataset, parts.numerator, selection, axis);
  const denominators = measured(dataset, parts.denominator, selection, axis);
  return (place) => {
    const numerator = numerators(place);
    const denominator = denominators(place);
    if (!numerator) return silent(whyNot(dataset, parts.numerator, selection), frame);
    return denominator ? quotient(indicator, parts, numerator, denominator, settled) : silent('no-denominator', frame);
  };
}

function measured(
  dataset: Dataset,
  indicator: Indicator,
  selection: Selection,
  axis: Axis,
): (place: number | null) => Cells | null {
  const { lines, total } = measure(dataset, indicator, selection, axis);
  return (place) => (place === null ? total : (lines[place] ?? null));
}

function silent(reason: NoFigure, { names }: Frame): Amount {
  return { value: null, reason, missing: null, first: 0, end: names.length };
}

function amount(cells: Cells, fold: Fold, settled: number): Amount {
  const end = endOf(cells, settled);
  const folded = foldTime(cells, fold, { first: 0, end, settled });
  return amountOf(folded, end, settled);
}

function quotient(
  indicator: Indicator,
  parts: { readonly numerator: Indicator; readonly denominator: Indicator },
  numerator: Cells,
  denominator: Cells,
  settled: number,
): Amount {
  const [above, below] = shared(numerator, denominator);
  const one = amount(above, foldsOf(parts.numerator).time, settled);
  const other = amount(below, foldsOf(parts.denominator).time, settled);
  if (one.value === null && one.reason === 'not-additive') return one;
  const value = divide(one.value, other.value, scaleOf(indicator));
  const known = denominator.numbers.some((number) => number < 0 || number > 0);
  return { ...one, value, reason: value !== null ? null : known && one.value === null ? one.reason : 'no-denominator' };
}

function amountOf(folded: Folded | null, end: number, settled: number): Amount {
  const whole = { first: 0, end };
  if (!folded) return { value: null, reason: 'not-additive', missing: null, ...whole };
  const { value, code, missing, partly, at } = folded;
  if (value === null) return { value, reason: code === suppressed ? 'suppressed' : 'no-data', missing: null, ...whole };
  const of = at === null ? Math.min(end, settled) : 1;
  return {
    value,
    reason: null,
    missing: missing > 0 ? { count: missing, of, partly } : null,
    ...(at === null ? whole : { first: at, end: at + 1 }),
  };
}

/** Running buckets without a value at the end are not part of the figure. */
function endOf({ codes }: Cells, settled: number): number {
  const end = Math.max(settled, codes.lastIndexOf(knownCode) + 1);
  return end === 0 ? codes.length : Math.min(codes.length, end);
}
