import { today } from './clock.js';
import { countedPart, lastThirteenMonths, partBeforeToday } from './months.js';
import { seeded } from './seeded.js';

/**
 * How much was added to a stock in each of udata's thirteen months, zeroes included. The portal looks back exactly one
 * year, so the first month is cut where today's date stands in it, and the last one still runs.
 *
 * @param {string} key
 * @param {number} weight Additions of an average month; may be below 1.
 * @returns {Record<string, number>}
 */
export function additions(key, weight) {
  const months = lastThirteenMonths();
  return Object.fromEntries(
    months.map((month, index) => {
      const part = index === 0 ? 1 - partBeforeToday(month) : countedPart(month);
      return [month, Math.floor(2 * weight * part * seeded(key, month) + seeded(key, month, 'rest'))];
    }),
  );
}

/**
 * Adds maps of the same months.
 *
 * @param {readonly Record<string, number>[]} maps
 * @returns {Record<string, number>}
 */
export function addMaps(maps) {
  return Object.fromEntries(
    lastThirteenMonths().map((month) => [month, maps.reduce((total, map) => total + (map[month] ?? 0), 0)]),
  );
}

/**
 * The months in which these dates lie.
 *
 * @param {readonly string[]} dates
 * @returns {Record<string, number>}
 */
export function datesByMonth(dates) {
  const since = `${Number(today().slice(0, 4)) - 1}${today().slice(4)}`;
  const counted = dates.filter((date) => date >= since && date <= today());
  return Object.fromEntries(
    lastThirteenMonths().map((month) => [month, counted.filter((date) => date.startsWith(month)).length]),
  );
}

/** @param {Record<string, number>} map */
export function total(map) {
  return Object.values(map).reduce((sum, value) => sum + value, 0);
}
