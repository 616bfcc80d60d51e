/** @import { Visits } from './days.js' */

/** How much smaller a number of people is than that of their visits. Years and ranges have none. */
const people = /** @type {Readonly<Record<string, number>>} */ ({ day: 0.9, week: 0.7, month: 0.55 });

/**
 * The metrics that rows of all reports by visit have.
 *
 * @param {readonly Visits[]} visits
 */
export function sumsOf(visits) {
  return {
    nb_visits: total(visits, 'nb_visits'),
    nb_actions: total(visits, 'nb_actions'),
    nb_visits_converted: total(visits, 'nb_visits_converted'),
    bounce_count: total(visits, 'bounce_count'),
    sum_visit_length: total(visits, 'sum_visit_length'),
    max_actions: visits.reduce((most, { max_actions }) => Math.max(most, max_actions), 0),
  };
}

/**
 * @param {number} visits
 * @param {string} unit
 */
export function peopleOf(visits, unit) {
  const part = people[unit];
  return part === undefined ? {} : { nb_uniq_visitors: Math.ceil(visits * part), nb_users: 0 };
}

/**
 * @param {readonly Visits[]} visits
 * @param {'nb_visits' | 'nb_actions' | 'nb_visits_converted' | 'bounce_count' | 'sum_visit_length' | 'nb_downloads'} field
 */
export function total(visits, field) {
  return visits.reduce((sum, one) => sum + one[field], 0);
}

/**
 * @param {number} part
 * @param {number} whole
 * @param {boolean} asRate
 */
export function rate(part, whole, asRate) {
  const quotient = whole === 0 ? 0 : part / whole;
  return asRate ? round(quotient, 4) : `${Math.round(quotient * 100)}%`;
}

/**
 * @param {number} value
 * @param {number} digits
 */
export function round(value, digits) {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
