import { countedPart, firstMonth, monthParts, monthsBetween, runningMonth } from './months.js';
import { organizationOf } from './portal.js';
import { seeded } from './seeded.js';

/** @import { Item } from './portal.js' */

/** How busy each month of a year is, from January on: summers are quiet. */
const seasons = [1.08, 1.04, 1.1, 1.0, 0.96, 0.95, 0.74, 0.62, 1.06, 1.14, 1.12, 0.86];

/**
 * A made-up count of one month: growing slowly, quiet in summer, never twice the same.
 *
 * @param {string} key What is counted: an id and the name of a column.
 * @param {string} month
 * @param {number} weight Count of an average month.
 */
export function monthlyCount(key, month, weight) {
  const { year, number } = monthParts(month);
  const age = (year - 2022) * 12 + number - 7;
  const noise = 0.82 + 0.36 * seeded(key, month);
  return Math.round(weight * (0.8 + 0.011 * age) * (seasons[number - 1] ?? 1) * noise * countedPart(month));
}

/**
 * The months of which there is a row for this item: since it was published and since the counting began, but for its
 * gap, and never for an organization of which only a total is known.
 *
 * @param {Item} item
 */
export function countedMonths(item) {
  if (organizationOf(item.organization)?.silent) return [];
  const published = item.created.slice(0, 7);
  const months = monthsBetween(published > firstMonth ? published : firstMonth, runningMonth());
  return months.filter((month) => !month.endsWith(`-${item.gap}`) && countedPart(month) > 0);
}

/**
 * @param {Item} item
 * @param {string} month
 */
export function visits(item, month) {
  if (item.quiet && month === runningMonth()) return 0;
  return monthlyCount(`${item.id} visit`, month, item.weight);
}

/** A dataset's two files take this part of its downloads each. */
export const fileShares = [0.7, 0.3];

/**
 * Downloads of one file of a dataset. `null` where nothing was logged: always for data that is not open, sometimes for
 * small files, as the real tables have it.
 *
 * @param {Item} item
 * @param {string} month
 * @param {number} file 0 or 1
 */
export function fileDownloads(item, month, file) {
  if (item.access !== 'open') return null;
  if (item.weight < 400 && seeded(item.id, month, 'no log') < 0.04) return null;
  const ratio = 0.4 + 9 * seeded(item.id, 'ratio') ** 2;
  return monthlyCount(`${item.id} download ${file}`, month, item.weight * ratio * (fileShares[file] ?? 0));
}

/**
 * @param {Item} item
 * @param {string} month
 */
export function downloads(item, month) {
  return sum(fileShares.map((_, file) => fileDownloads(item, month, file)));
}

/**
 * Adds up what is known; `null` where nothing is.
 *
 * @param {readonly (number | null)[]} values
 * @returns {number | null}
 */
export function sum(values) {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}
