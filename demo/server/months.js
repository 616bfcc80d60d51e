import { today } from './clock.js';

/** data.gouv.fr counts visits and downloads from this month on. */
export const firstMonth = '2022-07';

/**
 * The month `n` months after another.
 *
 * @param {string} month `2026-11`
 * @param {number} n
 */
export function stepMonth(month, n) {
  const { year, number } = monthParts(month);
  return new Date(Date.UTC(year, number - 1 + n, 1)).toISOString().slice(0, 7);
}

/**
 * Months from one to another, both included.
 *
 * @param {string} from
 * @param {string} to
 */
export function monthsBetween(from, to) {
  const months = [];
  for (let month = from; month <= to; month = stepMonth(month, 1)) months.push(month);
  return months;
}

/** The month that runs today. */
export function runningMonth() {
  return today().slice(0, 7);
}

/**
 * The part of a month that has been counted: 1 for past months, the days up to yesterday for the running one, because
 * the figures are made early each morning.
 *
 * @param {string} month
 */
export function countedPart(month) {
  return month < runningMonth() ? 1 : partBeforeToday(month);
}

/**
 * The part of a month that lies before today's day of the month.
 *
 * @param {string} month
 */
export function partBeforeToday(month) {
  const { year, number } = monthParts(month);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Math.min(1, (Number(today().slice(8)) - 1) / days);
}

/**
 * @param {string} month
 */
export function monthParts(month) {
  return { year: Number(month.slice(0, 4)), number: Number(month.slice(5, 7)) };
}

/** The last thirteen months, as udata lists them. */
export function lastThirteenMonths() {
  return monthsBetween(stepMonth(runningMonth(), -12), runningMonth());
}
