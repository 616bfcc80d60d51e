import { readPresets } from '/src/query/period-presets.ts';
import { parsePeriod } from '/src/query/parse-period.ts';
import { resolvePeriod } from '/src/query/resolve-period.ts';
import { daysBetween } from '/src/query/step-date.ts';

/**
 * @import { DateRange } from '../../src/model/bucket.ts'
 * @import { Found } from './figure.js'
 */

/** In days. */
const year = 366;

/**
 * The periods that suit an endpoint: that of its address, those that readers are usually offered, the last full month.
 *
 * @param {Found} found
 * @returns {readonly string[]}
 */
export function periodsFor({ query, dataset, today }) {
  const told = query.range ? [`${query.range.from}/${query.range.to}`] : [];
  const { granularity } = dataset;
  const usual = readPresets(null, { granularity, today, warn: () => {} });
  const isCoarse = granularity === 'year' || granularity === 'quarter';
  return [...told, ...usual.filter((period) => period !== 'all'), ...(isCoarse ? [] : ['last-month']), 'all'];
}

/**
 * The period that is shown: the one chosen; else that of the address; else the longest of the usual ones, up to a year,
 * that the figures fill, unless it leaves out most of a shorter time; else all there is.
 *
 * @param {string | null} chosen
 * @param {Found} found
 * @param {boolean} isOne Whether one value is wanted: one figure, of values that cannot be combined.
 */
export function periodFor(chosen, found, isOne) {
  if (chosen !== null && isPeriod(chosen, found.today)) return chosen;
  if (isOne && found.dataset.granularity === 'month') return 'last-month';
  const periods = periodsFor(found);
  if (found.query.range) return periods[0] ?? 'all';
  const filled = periods.flatMap((period) => {
    const days = daysIn(period, found);
    return days === null || days > year ? [] : [{ period, days }];
  });
  const [longest] = filled.toSorted((one, other) => other.days - one.days);
  const { rowDates } = found.dataset;
  return longest && rowDates && longest.days >= Math.min(daysOf(rowDates), year) / 2 ? longest.period : 'all';
}

/**
 * How long a period is that the figures fill, from its first day on: the last sixth of it may not be counted yet. `null`
 * for another.
 *
 * @param {string} period
 * @param {Found} found
 */
function daysIn(period, { dataset: { rowDates }, today }) {
  const dates = resolvePeriod(parsePeriod(period), today);
  if (rowDates === null || dates === null || dates.from < rowDates.from) return null;
  const days = daysOf(dates);
  return daysBetween(rowDates.to, dates.to) > days / 6 ? null : days;
}

/** @param {DateRange} dates */
function daysOf({ from, to }) {
  return daysBetween(from, to) + 1;
}

/** @param {string} text @param {string} today */
function isPeriod(text, today) {
  try {
    resolvePeriod(parsePeriod(text), today);
    return true;
  } catch {
    return false;
  }
}
