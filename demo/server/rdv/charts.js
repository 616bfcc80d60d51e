import { today } from '../clock.js';
import { monthsBetween, runningMonth } from '../months.js';
import { territoryOf } from './places.js';
import { shareOut, stepDay, sundays, weekCount } from './weeks.js';
import { seeded } from '../seeded.js';

/** @import { Agent, Organisation } from './places.js' */

/**
 * Agents whose appointments a chart counts, each with an organisation.
 *
 * @typedef {readonly (readonly [Organisation, Agent])[]} Scope
 */

/** @typedef {{ name: string, data: [date: string, value: number][] }[]} Chart */

const makers = { agent: 70, user: 24, file_attente: 2, prescripteur: 4 };
const makerNames = /** @type {Readonly<Record<string, string>>} */ ({
  agent: 'Agent',
  user: 'Usager',
  file_attente: "File d'attente",
  prescripteur: 'Prescripteur',
});
const places = { 'Sur place': 70, 'Par téléphone': 18, 'À domicile': 9, 'Par visioconférence': 3 };

/** From the last to the first, as the service puts them. */
export const statuses = {
  'Absence non excusée': 12,
  'Annulé (par le service)': 4,
  'Annulé (excusé)': 11,
  'Rendez-vous honoré': 66,
  'État indéterminé': 7,
};
const participations = {
  'Non excusée': 14,
  'Annulé (par le service)': 4,
  'Annulé (excusé)': 13,
  Présent: 62,
  'État indéterminé': 7,
};

const receipts = {
  channel: { Email: 55, SMS: 45 },
  event: { Création: 40, Modification: 8, Rappel: 43, Annulation: 9 },
  result: { Traité: 12, Envoyé: 30, Livré: 55, Échec: 3 },
};
const firstReceipt = '2025-09-01';

/** @typedef {'maker' | 'territory' | 'service' | 'place'} Breakdown */

/**
 * How one agent's appointments of a week are shared out.
 *
 * @param {Breakdown} by
 * @param {Organisation} organisation
 * @returns {Readonly<Record<string, number>>}
 */
function weightsOf(by, organisation) {
  if (by === 'maker') return makers;
  if (by === 'place') return places;
  if (by === 'territory') return { [territoryOf(organisation)?.name ?? '']: 1 };
  return Object.fromEntries(organisation.services.map((name, index) => [name, 5 - index]));
}

/**
 * Appointments by the week in which they were made. Of who made them, names hold the number of all time.
 *
 * @param {Scope} scope
 * @param {Breakdown} by
 * @returns {Chart}
 */
export function made(scope, by) {
  const counted = countWeeks(scope, 'made', (organisation) => weightsOf(by, organisation));
  if (by !== 'maker') return counted.map(french);
  return counted.map((series) => {
    const total = series.data.reduce((sum, [, value]) => sum + value, 0);
    return french({ ...series, name: `${makerNames[series.name]} (${total})` });
  });
}

/**
 * Statuses of appointments, or of participations, by the week in which they took place: percentages, rounded one by one.
 *
 * @param {Scope} scope
 * @param {boolean} ofParticipations
 * @returns {Chart}
 */
export function shares(scope, ofParticipations) {
  const counted = countWeeks(scope, 'held', () => (ofParticipations ? participations : statuses));
  return counted.map(({ name, data }) => {
    const percentages = data.map(([date, value], index) => {
      const whole = counted.reduce((sum, series) => sum + (series.data[index]?.[1] ?? 0), 0);
      return /** @type {[string, number]} */ ([date, whole === 0 ? 0 : Math.round((value * 100) / whole)]);
    });
    return french({ name, data: percentages });
  });
}

/**
 * Counts by week and group. Groups without any row are not there; weeks reach from the first row to the last, with zeros.
 *
 * @param {Scope} scope
 * @param {'made' | 'held'} what
 * @param {(organisation: Organisation) => Readonly<Record<string, number>>} weights
 * @returns {Chart}
 */
function countWeeks(scope, what, weights) {
  const weeks = sundays();
  /** @type {Map<string, number[]>} */
  const groups = new Map();
  for (const [organisation, agent] of scope) {
    weeks.forEach((sunday, index) => {
      const count = weekCount(what, organisation, agent, sunday);
      for (const [name, share] of Object.entries(shareOut(count, `${agent.id} ${sunday}`, weights(organisation)))) {
        const counts = groups.get(name) ?? weeks.map(() => 0);
        counts[index] = (counts[index] ?? 0) + share;
        groups.set(name, counts);
      }
    });
  }
  const rows = [...groups].filter(([, counts]) => counts.some((count) => count > 0));
  const used = weeks.map((_, index) => rows.some(([, counts]) => (counts[index] ?? 0) > 0));
  const [first, last] = [used.indexOf(true), used.lastIndexOf(true)];
  return rows.map(([name, counts]) => ({
    name,
    data: weeks.slice(first, last + 1).map((date, index) => [date, counts[first + index] ?? 0]),
  }));
}

/**
 * Users by the week in which they were added: a hash, for there `chart_json` is forgotten.
 *
 * @param {Scope} scope
 */
export function users(scope) {
  const weeks = sundays().map((sunday) => {
    const count = scope.reduce(
      (sum, [organisation, agent]) => sum + weekCount('added', organisation, agent, sunday),
      0,
    );
    return /** @type {const} */ ([writeDate(sunday), count]);
  });
  return Object.fromEntries(weeks);
}

/**
 * Agents with appointments, by month.
 *
 * @param {readonly Organisation[]} organisations
 * @returns {[month: string, count: number][]}
 */
export function activeAgents(organisations) {
  return monthsBetween('2023-01', runningMonth()).flatMap((month) => {
    const there = organisations.filter(({ since }) => since.slice(0, 7) <= month);
    const count = there.reduce((sum, { id, staff }) => sum + Math.round(staff * (0.6 + 0.3 * seeded(id, month))), 0);
    return count > 0 ? [[`${month}-01`, count]] : [];
  });
}

/**
 * Notifications by day. What is not known is taken for the channel.
 *
 * @param {readonly Organisation[]} organisations
 * @param {string | null} groupBy
 * @returns {Chart}
 */
export function notifications(organisations, groupBy) {
  const weights = groupBy === 'event' || groupBy === 'result' ? receipts[groupBy] : receipts.channel;
  /** @type {string[]} */
  const days = [];
  for (let date = firstReceipt; date <= today(); date = stepDay(date, 1)) days.push(date);
  return Object.keys(weights).map((name) => ({
    name,
    data: days.map((date) => [
      date,
      organisations.reduce((sum, { id, staff }) => {
        const count = Math.round(staff * (1.4 + seeded('receipts', id, date)));
        return sum + (shareOut(count, `${id} ${date}`, weights)[name] ?? 0);
      }, 0),
    ]),
  }));
}

/**
 * Dates as the service writes them: `07/09/2026`.
 *
 * @param {Chart[number]} series
 * @returns {Chart[number]}
 */
function french({ name, data }) {
  return { name, data: data.map(([date, value]) => [writeDate(date), value]) };
}

/** @param {string} date */
function writeDate(date) {
  return date.split('-').reverse().join('/');
}
