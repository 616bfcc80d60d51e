import { today } from '../clock.js';
import { placeOf } from './places.js';
import { seeded } from '../seeded.js';

/** @import { Place } from './places.js' */

/** The first day that was counted: the beginning of a school year. */
export const firstDay = '2024-09-02';

/**
 * What users of a profile do: visits of an account on an average school day, and how they are spread over the hours.
 *
 * @type {Readonly<Record<string, { visits: number, hours: readonly number[] }>>}
 */
export const profiles = {
  Teacher: { visits: 2.4, hours: [0, 0, 0, 0, 0, 0, 1, 5, 14, 9, 8, 7, 6, 6, 8, 8, 7, 6, 4, 4, 4, 2, 1, 0] },
  Personnel: { visits: 1.6, hours: [0, 0, 0, 0, 0, 0, 0, 4, 12, 14, 12, 8, 2, 6, 12, 12, 9, 6, 2, 1, 0, 0, 0, 0] },
  Relative: { visits: 0.5, hours: [0, 0, 0, 0, 0, 0, 2, 6, 5, 3, 3, 3, 6, 4, 3, 4, 9, 14, 12, 10, 8, 5, 2, 1] },
  Student: { visits: 0.9, hours: [0, 0, 0, 0, 0, 0, 0, 2, 6, 10, 11, 6, 2, 5, 12, 12, 10, 10, 8, 4, 2, 0, 0, 0] },
  Guest: { visits: 0.05, hours: [0, 0, 0, 0, 0, 0, 0, 0, 10, 15, 15, 10, 0, 10, 15, 15, 10, 0, 0, 0, 0, 0, 0, 0] },
};

/** Days of which a part of the visits was lost: the host's page says so above its figures. */
export const lostDays = { from: '2026-09-09', to: '2026-09-24' };

/** Visits by weekday, Monday first; Wednesday is half a day. */
const weekdays = [1.1, 1.15, 0.6, 1.05, 0.9, 0.12, 0.2];

/** @type {Map<string, readonly number[]>} */
const counted = new Map();

/** The days that have been counted: each night those of the day before. */
export function countedDays() {
  const days = [];
  for (let day = firstDay; day < today(); day = nextDay(day)) days.push(day);
  return days;
}

/**
 * @param {string} day
 */
export function nextDay(day) {
  return new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/**
 * Monday is 0.
 *
 * @param {string} day
 */
export function weekdayOf(day) {
  return (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
}

/**
 * Visits of one profile in each hour of a day.
 *
 * @param {Place} place
 * @param {string} profile
 * @param {string} day
 * @returns {readonly number[]}
 */
export function hoursOf(place, profile, day) {
  const key = `${place.id} ${profile} ${day}`;
  const known = counted.get(key);
  if (known) return known;
  const hours = place.parts.length > 0 ? sumOfParts(place, profile, day) : makeHours(place, profile, day);
  counted.set(key, hours);
  return hours;
}

/**
 * @param {Place} place
 * @param {string} profile
 * @param {string} day
 */
function sumOfParts(place, profile, day) {
  const parts = place.parts.flatMap((id) => placeOf('structure', id) ?? []).map((part) => hoursOf(part, profile, day));
  return Array.from({ length: 24 }, (_, hour) => parts.reduce((sum, hours) => sum + (hours[hour] ?? 0), 0));
}

/**
 * @param {Place} place
 * @param {string} profile
 * @param {string} day
 */
function makeHours(place, profile, day) {
  const habit = profiles[profile];
  const accounts = place.accounts[profile] ?? 0;
  if (!habit || isAway(profile, day)) return new Array(24).fill(0);
  const closed = day.slice(5, 7) === '08' || day.slice(5, 7) === '07' ? 0.08 : 1;
  const kept = day >= lostDays.from && day <= lostDays.to ? 0.35 : 1;
  const busy = accounts * habit.visits * (weekdays[weekdayOf(day)] ?? 1) * closed * kept;
  const noise = 0.75 + 0.5 * seeded(place.id, profile, day);
  return habit.hours.map((share, hour) => {
    const exact = (busy * noise * share) / 100;
    // A fraction of a visit is one now and then, and none else.
    return Math.floor(exact) + (seeded(place.id, profile, day, hour) < exact % 1 ? 1 : 0);
  });
}

/**
 * Guests come in autumn only, so that there are months without a row of them; the last one included.
 *
 * @param {string} profile
 * @param {string} day
 */
function isAway(profile, day) {
  return profile === 'Guest' && !['09', '10'].includes(day.slice(5, 7));
}

/**
 * Accounts of a profile that exist, and those of them that were activated, at the end of a day: a part of them from the
 * beginning, more each month.
 *
 * @param {Place} place
 * @param {string} profile
 * @param {string} day
 * @returns {{ loaded: number, activated: number }}
 */
export function accountsOf(place, profile, day) {
  if (place.parts.length > 0) {
    const parts = place.parts.flatMap((id) => placeOf('structure', id) ?? []);
    const own = parts.map((part) => accountsOf(part, profile, day));
    return {
      loaded: own.reduce((sum, { loaded }) => sum + loaded, 0),
      activated: own.reduce((sum, { activated }) => sum + activated, 0),
    };
  }
  const loaded = place.accounts[profile] ?? 0;
  const days = (Date.parse(`${day}T00:00Z`) - Date.parse(`${firstDay}T00:00Z`)) / 86_400_000;
  return { loaded, activated: Math.floor(loaded * (0.95 - 0.65 * 0.997 ** Math.max(0, days))) };
}
