import { known, suppressed } from '../model/column.js';
import type { Column, Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { readCells } from './cells.js';
import { knownFrame, type Frame } from './frame.js';
import { givenTotal } from './given-total.js';
import { isKept, keptOf } from './kept.js';
import { memoised } from './memoised.js';
import { partsOf } from './ratio.js';
import { indicatorsOf } from './indicators-of.js';
import { select } from './select.js';

/**
 * Whether there is nothing to show: no value in the period and no given total. A withheld value is something to show.
 * Hiding all members of a split empties nothing, since the reader needs the legend to bring them back.
 */
export const isEmpty: (dataset: Dataset, show: ShowOptions) => boolean = memoised((dataset, show) => {
  const selection = select(dataset, show.isOwnSplit ? show : { ...show, profiles: null, within: null });
  const frame = knownFrame(dataset, show.period);
  const shown = indicatorsOf(dataset, show).flatMap((indicator) => {
    const parts = partsOf(dataset, indicator);
    return parts ? [indicator, parts.numerator, parts.denominator] : [indicator];
  });
  return !shown.some((indicator) => {
    const told = dataset.slices.some(
      ({ indicator: id, members, column }) =>
        id === indicator.id && isKept(members, selection.kept) && speaks(column, frame),
    );
    return (
      told || [null, ...selection.shown].some((one) => givenTotal(dataset, show, indicator, keptOf(selection, one)))
    );
  });
});

function speaks(column: Column, { start, names }: Frame): boolean {
  const { codes } = readCells(column, start, names.length);
  return codes.includes(known) || codes.includes(suppressed);
}
