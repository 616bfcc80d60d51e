import { today } from '../clock.js';
import { seeded } from '../seeded.js';
import { statuses } from './charts.js';
import { shareOut, stepDay, weekCount } from './weeks.js';

/**
 * @import { Agent, Organisation } from './places.js'
 * @import { Scope } from './charts.js'
 *
 * @typedef {'seen' | 'excused' | 'revoked' | 'noshow' | 'unknown_past' | 'unknown_future'} Status
 *
 * @typedef {object} Appointments How many there are of one kind.
 * @property {string} time The date on which they take place.
 * @property {Status} status
 * @property {string} service
 * @property {number} agent
 * @property {number} organisation
 * @property {number} rdvs
 */

/** The statuses of the service's charts, by the names that its lists are filtered with. */
const names = /** @type {Readonly<Record<string, Status>>} */ ({
  'Absence non excusée': 'noshow',
  'Annulé (par le service)': 'revoked',
  'Annulé (excusé)': 'excused',
  'Rendez-vous honoré': 'seen',
  'État indéterminé': 'unknown_past',
});

/** Days for which appointments are made beforehand. */
const ahead = 42;

/**
 * Appointments that take place in a range of dates, both included: those that were held have a status, and are the very
 * ones that the service's chart by status has shares of; those of today and later are to come.
 *
 * @param {Scope} scope
 * @param {{ from: string, to: string }} range
 * @returns {Appointments[]}
 */
export function appointments(scope, { from, to }) {
  return scope
    .flatMap(([organisation, agent]) => [
      ...(from < today() ? sundaysOf(from, to).flatMap((sunday) => held(organisation, agent, sunday)) : []),
      ...(to >= today() ? toCome(organisation, agent) : []),
    ])
    .filter(({ time }) => time >= from && time <= to);
}

/** The dates of all that there is. */
export function wholeRange() {
  return { from: '2023-01-01', to: stepDay(today(), ahead) };
}

/** Sundays of the weeks that the dates lie in. @param {string} from @param {string} to */
function sundaysOf(from, to) {
  const sundays = [];
  const first = stepDay(from, -new Date(`${from}T00:00:00Z`).getUTCDay());
  for (let date = first; date <= to && date <= today(); date = stepDay(date, 7)) sundays.push(date);
  return sundays;
}

/**
 * @param {Organisation} organisation
 * @param {Agent} agent
 * @param {string} sunday
 * @returns {Appointments[]}
 */
function held(organisation, agent, sunday) {
  const key = `${agent.id} ${sunday}`;
  const days = [1, 2, 3, 4, 5].map((day) => stepDay(sunday, day)).filter((day) => day < today());
  const shares = shareOut(weekCount('held', organisation, agent, sunday), key, statuses);
  return Object.entries(shares).flatMap(([name, count]) => {
    const status = names[name] ?? 'unknown_past';
    return spread(organisation, agent, {
      key: `${key} ${status}`,
      count,
      days: days.length > 0 ? days : [sunday],
      status,
    });
  });
}

/** @param {Organisation} organisation @param {Agent} agent @returns {Appointments[]} */
function toCome(organisation, agent) {
  return Array.from({ length: ahead }, (_, index) => stepDay(today(), index)).flatMap((day, index) => {
    const isRest = new Date(`${day}T00:00:00Z`).getUTCDay() % 6 === 0;
    const booked = (agent.weight / 5) * (1 - index / ahead) * (0.6 + 0.8 * seeded('booked', agent.id, day));
    const count = isRest ? 0 : Math.round(booked);
    return spread(organisation, agent, { key: `${agent.id} ${day}`, count, days: [day], status: 'unknown_future' });
  });
}

/**
 * Shares appointments out over days and services.
 *
 * @param {Organisation} organisation
 * @param {Agent} agent
 * @param {{ key: string, count: number, days: readonly string[], status: Status }} kind
 * @returns {Appointments[]}
 */
function spread({ id, services }, agent, { key, count, days, status }) {
  const weights = Object.fromEntries(
    days.flatMap((day) => services.map((service, index) => [`${day} ${service}`, 5 - index])),
  );
  return Object.entries(shareOut(count, key, weights))
    .filter(([, rdvs]) => rdvs > 0)
    .map(([place, rdvs]) => ({
      time: place.slice(0, 10),
      status,
      service: place.slice(11),
      agent: agent.id,
      organisation: id,
      rdvs,
    }));
}
