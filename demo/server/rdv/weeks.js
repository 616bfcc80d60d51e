import { today } from '../clock.js';
import { seeded } from '../seeded.js';

/** @import { Agent, Organisation } from './places.js' */

const day = 86_400_000;
const first = '2023-01-01';

/** How busy each month of a year is, from January on. */
const seasons = [1.05, 1.0, 1.1, 0.98, 0.9, 1.02, 0.74, 0.55, 1.12, 1.15, 1.05, 0.8];

/**
 * The date `n` days after another.
 *
 * @param {string} date
 * @param {number} n
 */
export function stepDay(date, n) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + n * day).toISOString().slice(0, 10);
}

/** Sundays, on which the service's weeks begin, from the first to that of the running week. */
export function sundays() {
  const dates = [];
  for (let date = first; date <= today(); date = stepDay(date, 7)) dates.push(date);
  return dates;
}

/**
 * Days of a week that are over, from 0 to 7.
 *
 * @param {string} sunday
 */
function daysOver(sunday) {
  return Math.min(7, (Date.parse(`${today()}T00:00:00Z`) - Date.parse(`${sunday}T00:00:00Z`)) / day);
}

/**
 * @param {Organisation} organisation
 * @param {string} sunday
 */
function isOpen({ since, closes }, sunday) {
  return sunday >= since && !(closes && sunday.slice(5) >= '12-22');
}

/**
 * Appointments of an agent in a week: those that were `made` in it, today's included; those that were `held`, up to
 * yesterday; and users who were `added`.
 *
 * @param {'made' | 'held' | 'added'} what
 * @param {Organisation} organisation
 * @param {Agent} agent
 * @param {string} sunday
 */
export function weekCount(what, organisation, { id, weight }, sunday) {
  if (!isOpen(organisation, sunday)) return 0;
  const month = Number(sunday.slice(5, 7));
  const age = (Date.parse(`${sunday}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / (365 * day);
  const part = (what === 'held' ? daysOver(sunday) : Math.min(7, daysOver(sunday) + 0.4)) / 7;
  const scale = what === 'added' ? 0.3 : 1;
  const noise = 0.75 + 0.5 * seeded(what, id, sunday);
  return Math.round(weight * scale * (0.7 + 0.15 * age) * (seasons[month - 1] ?? 1) * noise * part);
}

/**
 * Shares a count out: whole numbers that add up to it.
 *
 * @param {number} count
 * @param {string} key What the shares depend on, besides their names.
 * @param {Readonly<Record<string, number>>} weights
 * @returns {Record<string, number>}
 */
export function shareOut(count, key, weights) {
  const parts = Object.entries(weights).map(([name, weight]) => weight * (0.7 + 0.6 * seeded(key, name)));
  const whole = parts.reduce((sum, part) => sum + part, 0);
  /** @type {Record<string, number>} */
  const shares = {};
  let [upTo, given] = [0, 0];
  Object.keys(weights).forEach((name, index) => {
    upTo += parts[index] ?? 0;
    shares[name] = Math.round((count * upTo) / whole) - given;
    given += shares[name];
  });
  return shares;
}
