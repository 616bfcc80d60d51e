import { now } from '../clock.js';
import { seeded } from '../seeded.js';

/**
 * A made-up series: its labels, and what it shows at a moment (milliseconds since the epoch).
 *
 * @typedef {object} MadeUp
 * @property {Readonly<Record<string, string>>} labels
 * @property {(at: number) => number} at Of a counter what it has counted up to then, of a gauge its value.
 */

const day = 86_400_000;
const minute = 60_000;

/** Where the demo's history begins. */
export const begin = Date.UTC(2023, 5, 1);

/** How long after a measurement it still counts as the present value. */
export const lookback = 5 * minute;

/** How busy each hour of a day is; all of them make 1. */
const hours = [1, 1, 0, 0, 0, 1, 2, 4, 8, 9, 9, 8, 6, 7, 9, 8, 7, 5, 4, 4, 3, 2, 1, 1].map((part) => part / 100);

/** Part of a day's events that has happened before each hour. */
const before = hours.map((_, hour) => hours.slice(0, hour).reduce((sum, part) => sum + part, 0));

const apps = { mail: 1, blog: 0.45, 'exercise book': 0.3, library: 0.12 };
const profiles = { student: 900, teacher: 260, parent: 410 };

/** @type {readonly MadeUp[]} */
export const series = Object.entries(profiles).flatMap(([profile, weight]) => [
  ...Object.entries(apps).flatMap(([app, part]) => {
    const labels = { app, profile, instance: `${seeded(app) < 0.5 ? 'a' : 'b'}.example:9100`, job: 'portal' };
    return [
      { labels: { __name__: 'visits_total', ...labels }, at: counter(`${app} ${profile}`, weight * part) },
      {
        labels: { __name__: 'sent_bytes_total', ...labels },
        at: counter(`${app} ${profile} bytes`, weight * part * 48_000),
      },
    ];
  }),
  { labels: { __name__: 'users_online', profile, job: 'portal' }, at: gauge(profile, weight) },
]);

/** The last moment that was measured. */
export function latest() {
  return Math.floor(now().getTime() / minute) * minute;
}

/** @param {string} key @param {number} weight Events of an average school day. */
function counter(key, weight) {
  /** @type {number[]} */
  const counted = [0];
  /** @param {number} at */
  return (at) => {
    const number = Math.floor((at - begin) / day);
    while (counted.length <= number) counted.push((counted.at(-1) ?? 0) + ofDay(key, counted.length - 1, weight));
    const own = ofDay(key, number, weight) * partOf(at);
    return (counted[number] ?? 0) + Math.floor(own + 1e-9);
  };
}

/** @param {string} key @param {number} number @param {number} weight */
function ofDay(key, number, weight) {
  const date = new Date(begin + number * day);
  const isWeekend = date.getUTCDay() % 6 === 0;
  const isSummer = date.getUTCMonth() === 6 || date.getUTCMonth() === 7;
  return Math.round(weight * (isWeekend ? 0.3 : 1) * (isSummer ? 0.25 : 1) * (0.7 + 0.6 * seeded(key, number)));
}

/** Part of the day that is over, by how busy its hours are. @param {number} at */
function partOf(at) {
  const hour = (at % day) / 3_600_000;
  const whole = Math.floor(hour);
  return (before[whole] ?? 0) + (hours[whole] ?? 0) * (hour - whole);
}

/** @param {string} key @param {number} weight */
function gauge(key, weight) {
  /** @param {number} at */
  return (at) => {
    const measured = Math.floor(at / minute);
    const busy = hours[Math.floor((at % day) / 3_600_000)] ?? 0;
    return Math.round(weight * busy * (0.6 + 0.8 * seeded(key, measured)));
  };
}
