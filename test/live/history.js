/**
 * What the live servers are made to know: 70 days from 25 August 2026 on, so that both find more than the fifty moments
 * from which on VictoriaMetrics moves them.
 */

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

export const firstDay = Date.UTC(2026, 7, 25);
export const days = 70;

export const profiles = /** @type {const} */ (['student', 'teacher']);

/** @typedef {typeof profiles[number]} Profile */
/** @typedef {{ name: string, type: 'gauge' | 'counter', profile: Profile, value: string, at: number }} Sample */

/**
 * Visits of a profile in one hour: no two days have the same sum.
 *
 * @param {Profile} profile
 * @param {number} number The day, from 0 on.
 * @param {number} ofDay The hour.
 */
function visitsInHour(profile, number, ofDay) {
  return (profile === 'student' ? 20 : 7) + number + (ofDay % 5);
}

/** @param {Profile} profile @param {string} date */
export function visitsOn(profile, date) {
  const number = (Date.parse(date) - firstDay) / day;
  return Array.from({ length: 24 }, (_, ofDay) => visitsInHour(profile, number, ofDay)).reduce((a, b) => a + b, 0);
}

/** Pages that a profile opens in five minutes, day and night. */
export const pages = { student: 3, teacher: 1 };

/** Accounts of a profile, as counted at the stroke of midnight. @param {Profile} profile @param {string} date */
export function accountsOn(profile, date) {
  return (profile === 'student' ? 1200 : 90) + (Date.parse(date) - firstDay) / day;
}

/** The day on which nobody knows how many accounts there are. */
export const unknownDay = '2026-10-12';

/** @returns {Generator<Sample>} All samples of one metric after those of another, as OpenMetrics wants them. */
export function* samples() {
  const end = firstDay + days * day;
  for (const profile of profiles) {
    for (let at = firstDay + hour / 2; at < end; at += hour) {
      const number = Math.floor((at - firstDay) / day);
      const value = visitsInHour(profile, number, Math.floor((at % day) / hour));
      yield { name: 'visits', type: 'gauge', profile, value: String(value), at };
    }
  }
  for (const profile of profiles) {
    for (let at = firstDay; at < end; at += day) {
      const date = new Date(at).toISOString().slice(0, 10);
      const value = date === unknownDay ? 'NaN' : String(accountsOn(profile, date));
      yield { name: 'accounts', type: 'gauge', profile, value, at };
    }
  }
  for (const profile of profiles) {
    for (let at = firstDay; at < end; at += 5 * minute) {
      const value = String(((at - firstDay) / (5 * minute)) * pages[profile]);
      yield { name: 'pages', type: 'counter', profile, value, at };
    }
  }
}

/** The history as an OpenMetrics file: times in seconds. */
export function openMetrics() {
  /** @type {string[]} */
  const lines = [];
  let before = '';
  for (const { name, type, profile, value, at } of samples()) {
    if (name !== before) lines.push(`# TYPE ${name} ${type}`);
    before = name;
    lines.push(`${name}${type === 'counter' ? '_total' : ''}{profile="${profile}"} ${value} ${String(at / 1000)}`);
  }
  return `${lines.join('\n')}\n# EOF\n`;
}

/** The history in Prometheus's own text format: times in milliseconds. */
export function exposition() {
  const lines = [...samples()].map(
    ({ name, type, profile, value, at }) =>
      `${name}${type === 'counter' ? '_total' : ''}{profile="${profile}"} ${value} ${String(at)}`,
  );
  return `${lines.join('\n')}\n`;
}
