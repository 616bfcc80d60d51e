import { readPresets } from '/src/query/period-presets.ts';
import { parsePeriod } from '/src/query/parse-period.ts';
import { resolvePeriod } from '/src/query/resolve-period.ts';

/**
 * @import { Found } from './figure.js'
 */

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
 * The period that is shown: the one chosen; else that of the address, else a year or what is nearest to it, as long as
 * the figures reach into it; else all there is.
 *
 * @param {string | null} chosen
 * @param {Found} found
 */
export function periodFor(chosen, found) {
  if (chosen !== null && isPeriod(chosen, found.today)) return chosen;
  const periods = periodsFor(found);
  const wanted = found.query.range ? periods.slice(0, 1) : ['last-12-months', ...periods];
  return wanted.find((period) => periods.includes(period) && reaches(period, found)) ?? 'all';
}

/** @param {string} period @param {Found} found */
function reaches(period, { dataset: { rowDates }, today }) {
  const dates = resolvePeriod(parsePeriod(period), today);
  return rowDates !== null && dates !== null && dates.from <= rowDates.to && rowDates.from <= dates.to;
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
