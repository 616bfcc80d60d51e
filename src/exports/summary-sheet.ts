import { fileWords } from '../i18n/file-words.js';
import { formatter } from '../i18n/format.js';
import { pickText } from '../i18n/pick-text.js';
import { words } from '../i18n/words.js';
import type { Indicator } from '../model/dataset.js';
import { changeOf as verdictOf } from '../views/change-of.js';
import type { Change, Figure } from '../views/figure.js';
import { cellNumber, formatOf } from './number-format.js';
import { widthOf, type Sheet, type SheetCell, type SheetRow, type SheetValue } from './sheet.js';

const dash = '–';

/**
 * Figures as a sheet, a row each: indicator, period, value; the period that it is compared with, its value, the change
 * as the figure says it (`new`, never +100 % from 0), and what must be said beside them. What is not known is a dash, with
 * its reason as the note.
 */
export function summarySheet(figures: readonly Figure[], lang: string): Sheet {
  const { indicator, value, summary } = fileWords(lang);
  const { name, period, baselinePeriod, baselineValue, variation, note } = summary;
  const headers = [indicator, period, value, baselinePeriod, baselineValue, variation, note];
  const rows = figures.map((figure) => rowOf(figure, lang));
  return {
    name,
    columns: headers.map((header, index) => ({ header, format: null, width: widthOf(header, rows, index) })),
    rows,
  };
}

function rowOf(figure: Figure, lang: string): SheetRow {
  const { indicator, covered, change } = figure;
  const { covered: period } = formatter(lang);
  const compared = change?.asked === 'increment' ? null : change;
  return [
    pickText(indicator.label, lang).text,
    isStock(figure) ? words(lang).toDate : period(covered),
    valueOf(figure, lang),
    compared?.baseline ? period(compared.baseline) : null,
    compared ? numberCell(compared.previous, indicator, lang) : null,
    change && changeOf(told(change, indicator), indicator, lang),
    notesOf(figure, lang).join('; ') || null,
  ];
}

/** A stock has no period: it is what there is by now. */
function isStock({ indicator, origin, covered: { from, to } }: Figure): boolean {
  return indicator.observes === 'additions' && origin === 'given' && from === null && to === null;
}

function valueOf({ indicator, value, top }: Figure, lang: string): SheetValue | SheetCell {
  if (top.length > 0) return top.map(({ label }) => pickText(label, lang).text).join(', ');
  return numberCell(value, indicator, lang) ?? dash;
}

function numberCell(value: number | null, indicator: Indicator, lang: string): SheetCell | null {
  const number = cellNumber(value, indicator);
  return number === null ? null : { value: number, format: formatOf(indicator, Number.isInteger(value), lang) };
}

/** A card that shows the value before leaves the change to its reader; here there is a column for it. */
function told(change: Change, indicator: Indicator): Change {
  const { kind, current, previous } = change;
  if (kind !== 'previous' || current === null || previous === null) return change;
  return { ...change, ...verdictOf(current, previous, 'percent', indicator) };
}

/** Percentages and differences are numbers, with their sign; points, `new` and the like are words. */
function changeOf(
  { kind, value, asked, baseline, bound, reason }: Change,
  indicator: Indicator,
  lang: string,
): SheetValue | SheetCell {
  const { change, atLeast } = words(lang);
  const format = formatter(lang);
  if (kind === 'none') return asked === 'increment' || reason === null ? null : dash;
  if (kind === 'new' || kind === 'unchanged') return change[kind];
  if (value === null) return null;
  if (kind === 'percent') return { value: value / 100, format: signed('0.0%') };
  if (kind === 'points') return change.points(format.signedNumber(value), value);
  if (kind === 'difference')
    return { value: cellNumber(value, indicator), format: signed(formatOf(indicator, Number.isInteger(value), lang)) };
  const number = format.value(value, indicator);
  return change.increment(bound === null ? number : atLeast(number), baseline?.to ? format.bucket(baseline.to) : '');
}

/** The same format with a sign before what is more, and before what is less, but not before 0. */
function signed(format: string): string {
  return `+${format};-${format};${format}`;
}

function notesOf({ indicator, covered, cut, missing, bound, reason, change }: Figure, lang: string): readonly string[] {
  const { inProgress, incomplete, noFigure, atLeastWords, missing: lacking, change: said } = words(lang);
  const { elapsed, completeBuckets } = said;
  return [
    ...(bound === null ? [] : [atLeastWords]),
    ...(missing ? [lacking(missing.count, missing.of, missing.partly)] : []),
    ...(covered.running ? [inProgress] : cut ? [incomplete] : []),
    ...(reason === null ? [] : [noFigure[reason]]),
    ...(change?.kind === 'none' && change.asked !== 'increment' && change.reason !== null
      ? [said.none[change.reason]]
      : []),
    ...(change?.extent === 'elapsed' ? [elapsed] : change?.extent === 'complete-buckets' ? [completeBuckets] : []),
    ...comparedPart(change, indicator, lang),
  ];
}

/** Where only a part of the period is compared, that part's own value. */
function comparedPart(change: Change | null, indicator: Indicator, lang: string): readonly string[] {
  if (change === null || change.extent === 'whole' || change.current === null) return [];
  return [fileWords(lang).summary.compared(formatter(lang).value(change.current, indicator))];
}
