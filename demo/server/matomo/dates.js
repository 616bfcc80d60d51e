import { today } from '../clock.js';
import { Refusal } from './refusal.js';

/**
 * @typedef {object} Period
 * @property {string} key As Matomo names it.
 * @property {string} unit
 * @property {readonly string[]} days
 */

export const units = ['day', 'week', 'month', 'year', 'range'];
const longest = 4000;

/**
 * The periods that `period` and `date` mean: each that the dates touch; of a range, one.
 *
 * @param {string} unit
 * @param {string} date
 * @returns {Period[]}
 */
export function periodsOf(unit, date) {
  const [from, to] = datesOf(unit, date);
  if (unit === 'range') return [{ key: `${from},${to}`, unit, days: daysBetween(from, to) }];
  /** @type {Period[]} */
  const periods = [];
  for (let day = firstOf(unit, from); day <= to; day = nextOf(unit, day)) {
    const days = daysBetween(day, stepDay(nextOf(unit, day), -1));
    periods.push({ key: keyOf(unit, days), unit, days });
  }
  return periods;
}

/**
 * @param {string} unit
 * @param {string} date
 * @returns {[from: string, to: string]}
 */
function datesOf(unit, date) {
  const [, kind, count] = /^(last|previous)(\d+)$/.exec(date) ?? [];
  if (count !== undefined) {
    const step = unit === 'range' ? 'day' : unit;
    const end = kind === 'last' ? today() : stepDay(firstOf(step, today()), -1);
    let from = firstOf(step, end);
    for (let index = 1; index < Number(count); index += 1) from = firstOf(step, stepDay(from, -1));
    return [from, end];
  }
  const [from = '', to = from, ...rest] = date.split(',').map(readDate);
  if (rest.length > 0 || to < from) throw badDate();
  return [from, to];
}

/** @param {string} text */
function readDate(text) {
  if (text === 'today') return today();
  if (text === 'yesterday') return stepDay(today(), -1);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || Number.isNaN(Date.parse(text))) throw badDate();
  return text;
}

function badDate() {
  return new Refusal(
    "Date format must be: YYYY-MM-DD, or 'today' or 'yesterday' or any keyword supported by the strtotime function (see https://php.net/strtotime for more information)",
  );
}

/**
 * @param {string} unit
 * @param {string} day
 */
function firstOf(unit, day) {
  if (unit === 'week') return stepDay(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  return unit === 'year' ? `${day.slice(0, 4)}-01-01` : day;
}

/**
 * @param {string} unit
 * @param {string} first
 */
function nextOf(unit, first) {
  return unit === 'day' ? stepDay(first, 1) : unit === 'week' ? stepDay(first, 7) : firstAfter(unit, first);
}

/**
 * @param {string} unit
 * @param {string} first
 */
function firstAfter(unit, first) {
  return firstOf(unit, stepDay(first, unit === 'month' ? 31 : 366));
}

/**
 * @param {string} unit
 * @param {readonly string[]} days
 */
function keyOf(unit, days) {
  const first = days[0] ?? '';
  if (unit === 'week') return `${first},${days.at(-1)}`;
  return unit === 'month' ? first.slice(0, 7) : unit === 'year' ? first.slice(0, 4) : first;
}

/**
 * @param {string} from
 * @param {string} to
 */
function daysBetween(from, to) {
  const days = [];
  for (let day = from; day <= to && days.length < longest; day = stepDay(day, 1)) days.push(day);
  return days;
}

/**
 * @param {string} day
 * @param {number} count
 */
function stepDay(day, count) {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}
