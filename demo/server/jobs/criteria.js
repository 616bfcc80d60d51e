import { today } from '../clock.js';
import { appointments, wholeRange } from '../rdv/appointments.js';
import { everyScope, membersOf } from '../rdv/scopes.js';
import { statusNames } from '../rdv/statuses.js';

/**
 * What a page has chosen, as a request says it.
 * @typedef {object} Criteria
 * @property {string} [scope]
 * @property {string} [from]
 * @property {string} [to]
 * @property {string} [format]
 * @property {Readonly<Record<string, readonly string[]>>} [filter]
 */

/** Appointments beyond which no file is made. */
export const most = 10_000;

/** What the files can be filtered by. */
const dimensions = ['status', 'service', 'agent'];
export const formats = ['csv', 'xls', 'xlsx'];

/**
 * Why criteria cannot be met; `null` where they can.
 *
 * @param {unknown} body
 */
export function whyNot(body) {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'Expected an object of criteria';
  const { scope, from, to, format, filter = {} } = /** @type {Criteria} */ (body);
  if (scope !== undefined && !everyScope().some(({ value }) => value === scope)) return `Unknown scope: ${scope}`;
  for (const date of [from, to])
    if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date)) return `Expected a date, got ${date}`;
  if (format !== undefined && !formats.includes(format)) return `Unknown format: ${format}`;
  const other = Object.keys(filter).find((name) => !dimensions.includes(name));
  if (other !== undefined) return `Unknown dimension: ${other}`;
  const status = filter['status']?.find((name) => !Object.hasOwn(statusNames, name));
  return status === undefined ? null : `Unknown status: ${status}`;
}

/** Whose appointments are asked for: all that the agent may see, where nobody says. @param {Criteria} criteria */
export function scopeOf({ scope }) {
  return scope ?? 'territory:1';
}

/** The dates that are asked for. @param {Criteria} criteria */
export function rangeOf({ from, to }) {
  const whole = wholeRange();
  return { from: from ?? whole.from, to: to ?? whole.to };
}

/** The appointments that criteria mean. @param {Criteria} criteria */
export function keptBy(criteria) {
  const { filter = {} } = criteria;
  const members = membersOf(scopeOf(criteria));
  return appointments(members, rangeOf(criteria)).filter((one) =>
    Object.entries(filter).every(([name, kept]) => {
      const value = { status: one.status, service: one.service, agent: String(one.agent) }[name];
      return value !== undefined && kept.includes(value);
    }),
  );
}

/** @type {Map<string, number>} */
const counted = new Map();

/** How many they are; counted once a day, since lists are looked at often. @param {Criteria} criteria */
export function countOf(criteria) {
  const key = `${today()} ${JSON.stringify(criteria)}`;
  const count = counted.get(key) ?? keptBy(criteria).reduce((sum, { rdvs }) => sum + rdvs, 0);
  if (counted.size > 500) counted.clear();
  counted.set(key, count);
  return count;
}

/** What a file is called in a list. @param {Criteria} criteria */
export function labelOf(criteria) {
  const { from, to } = rangeOf(criteria);
  /** @param {string} lang */
  const period = (lang) =>
    new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).formatRange(new Date(from), new Date(to));
  const kept = Object.values(statusNames).filter(({ id }) => criteria.filter?.['status']?.includes(id));
  /** @param {'en' | 'fr'} lang */
  const named = (lang) => kept.map(({ label }) => `${label[lang]}, `).join('');
  return {
    en: `Appointments, ${named('en').toLowerCase()}${period('en-GB')}`,
    fr: `Export de RDV, ${named('fr').toLowerCase()}${period('fr')}`,
  };
}

/** Whose it is. @param {Criteria} criteria */
export function ownerName(criteria) {
  return everyScope().find(({ value }) => value === scopeOf(criteria))?.label ?? '';
}

/** What a file is saved as. @param {Criteria} criteria */
export function fileNameOf(criteria) {
  const organisation = /^organisation:(\d+)/.exec(scopeOf(criteria))?.[1];
  const place = organisation === undefined ? '' : `-org-${organisation.padStart(6, '0')}`;
  return `export-rdv-${today()}${place}`;
}
