import { today } from '../clock.js';
import { seeded } from '../seeded.js';

/**
 * What one group of readers did in one library on one day.
 *
 * @typedef {object} Day
 * @property {string} date `2026-10-05`
 * @property {string} group
 * @property {string} site
 * @property {number} entries
 * @property {number | null} loans `null` where the counter was out of order.
 */

const firstDay = '2023-01-02';

/** Groups of readers, and how many of them come to a library of weight 1 on an average day. */
const groups = Object.entries({ jeunes: 42, adultes: 61, seniors: 23 });

/** Libraries by their weight. */
const sites = Object.entries({ centre: 1.6, nord: 0.5 });

/** From Sunday, when they are closed, to Saturday. */
const week = [0, 0.7, 0.9, 1.4, 0.8, 0.9, 1.7];

/** @type {{ until: string, days: readonly Day[] } | null} */
let made = null;

/**
 * The days of the town's libraries, up to yesterday, oldest first.
 *
 * @returns {readonly Day[]}
 */
export function libraryDays() {
  const until = today();
  if (made?.until !== until) made = { until, days: make(until) };
  return made.days;
}

/** @param {string} until */
function make(until) {
  const days = [];
  for (let date = firstDay; date < until; date = dayAfter(date)) {
    const open = week[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 0;
    if (open === 0) continue;
    for (const [site, weight] of sites) {
      for (const [group, visitors] of groups) days.push(dayOf(date, site, group, visitors * weight * open));
    }
  }
  return days;
}

/**
 * @param {string} date
 * @param {string} site
 * @param {string} group
 * @param {number} visitors
 * @returns {Day}
 */
function dayOf(date, site, group, visitors) {
  const summer = /-0[78]-/.test(date) ? 0.6 : 1;
  const entries = Math.round(visitors * summer * (0.7 + 0.6 * seeded('library', date, site, group)));
  const isBroken = seeded('counter', date, site) < 0.01;
  const loans = Math.round(entries * (1.1 + 0.9 * seeded('loans', date, site, group)));
  return { date, group, site, entries, loans: isBroken ? null : loans };
}

/** @param {string} date */
function dayAfter(date) {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
