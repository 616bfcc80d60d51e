import { today } from '../clock.js';
import { seeded } from '../seeded.js';
import { appointments } from './appointments.js';
import { organisationOf } from './places.js';
import { everyScope, membersOf } from './scopes.js';
import { statusName } from './statuses.js';
import { stepDay } from './weeks.js';
import { workbook } from './xls.js';

/** Columns of the service's export of appointments (`app/services/rdv_exporter.rb`). */
const columns = [
  ...['année', 'date prise rdv', 'heure prise rdv', 'origine', 'date rdv', 'heure rdv', 'service', 'motif', 'contexte'],
  ...['statut', 'lieu', 'professionnel.le(s)', 'usager(s)', 'commune du premier responsable'],
  ...['au moins un usager mineur ?', 'résultat des notifications', 'Organisation', 'date naissance'],
  ...['code postal du premier responsable', 'créé par', 'email(s) professionnel.le(s)'],
];

/** Dates of the last whole month. */
function lastMonth() {
  const to = stepDay(`${today().slice(0, 7)}-01`, -1);
  return { from: `${to.slice(0, 7)}-01`, to };
}

/** @param {string} scope */
function idOf(scope) {
  const place = everyScope().findIndex(({ value }) => value === scope);
  return `5b3f0c1e-7d52-4e8a-9c41-${String(place).padStart(12, '0')}`;
}

/**
 * The last file that the service has made of a scope, as an answer of our own contract offers it.
 *
 * @param {string} scope
 */
export function exportOf(scope) {
  const month = lastMonth().from;
  const named = (/** @type {string} */ lang) =>
    new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));
  return {
    format: 'xls',
    href: `/agents/exports/${idOf(scope)}/download`,
    label: { en: `Appointments, ${named('en')} (XLS)`, fr: `Rendez-vous, ${named('fr')} (XLS)` },
  };
}

/**
 * The file of an export, which only who asked for it may have.
 *
 * @param {string} id
 * @returns {{ name: string, bytes: Buffer } | null}
 */
export function exportFile(id) {
  const scope = everyScope().find(({ value }) => idOf(value) === id)?.value;
  if (scope === undefined) return null;
  const lines = linesOf(appointments(membersOf(scope), lastMonth()));
  return { name: `export-rdv-${today()}.xls`, bytes: workbook(lines) };
}

/**
 * The lines of a file, its header first: one for each appointment.
 *
 * @param {ReturnType<typeof appointments>} kept
 */
export function linesOf(kept) {
  const lines = kept.flatMap((one) => Array.from({ length: one.rdvs }, (_, index) => lineOf(one, index)));
  return [columns, ...lines];
}

/** Nothing of persons: the demo knows none. @param {ReturnType<typeof appointments>[number]} one @param {number} index */
function lineOf({ time, status, service, agent, organisation }, index) {
  const made = stepDay(time, -1 - Math.floor(20 * seeded('made', time, agent, index)));
  const hour = (/** @type {string} */ key) => `${8 + Math.floor(10 * seeded(key, time, agent, service, index))}h00`;
  const [year, date] = [Number(time.slice(0, 4)), time.split('-').reverse().join('/')];
  const { name = '', agents = [] } = organisationOf(organisation) ?? {};
  const by = agents.find(({ id }) => id === agent)?.name ?? '';
  const known = [year, made.split('-').reverse().join('/'), hour('made'), 'Agent', date, hour('held'), service, '', ''];
  return [...known, statusName(status), name, by, '', '', 'non', '', name, '', '', by, ''];
}
