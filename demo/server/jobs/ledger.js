import { randomUUID } from 'node:crypto';
import { now, today } from '../clock.js';
import { stepDay } from '../rdv/weeks.js';
import { countOf, most } from './criteria.js';

/**
 * @import { Criteria } from './criteria.js'
 *
 * @typedef {object} Entry One job, as the server keeps it.
 * @property {string} id
 * @property {string} owner
 * @property {Criteria} criteria
 * @property {number} created Milliseconds since the epoch.
 * @property {number} lifetime Milliseconds that its file is kept for.
 * @property {number} looks How often somebody has asked how it stands.
 */

const second = 1000;
const hour = 3600 * second;
const day = 24 * hour;
/** The service keeps files for six hours, and lists them for two weeks. */
export const lifetime = 6 * hour;
const listed = 14 * day;
/** It is made after so many looks, or so long, whichever comes first: the clock of tests stands still. */
const made = { looks: 3, after: 8 * second };
/** Owners are forgotten, the oldest first, so that a demo that runs for long keeps its memory. */
const mostOwners = 2000;

/** @type {Map<string, Entry[]>} */
const ledger = new Map();
/** Jobs by the keys of the presses that they were asked for with. @type {Map<string, string>} */
const presses = new Map();

/**
 * The jobs of an owner, those of the last two weeks. Each look brings those that are under way nearer to their end.
 *
 * @param {string} owner
 * @param {boolean} isNew Begins without any.
 */
export function jobsOf(owner, isNew) {
  const entries = ledger.get(owner) ?? (isNew ? [] : former(owner));
  ledger.delete(owner);
  ledger.set(owner, entries);
  for (const oldest of ledger.keys()) if (ledger.size > mostOwners) ledger.delete(oldest);
  const kept = entries.filter(({ created }) => created > now().getTime() - listed);
  for (const entry of kept) entry.looks += 1;
  return kept;
}

/** The job of an id, for its owner alone. @param {string} id @param {(owner: string) => boolean} isOwner */
export function jobOf(id, isOwner) {
  for (const [owner, entries] of ledger) {
    const entry = entries.find((one) => one.id === id);
    if (entry) return isOwner(owner) ? entry : null;
  }
  return null;
}

/**
 * Begins a job; the same press begins none twice.
 *
 * @param {string} owner
 * @param {{ criteria: Criteria, key: string | undefined, lifetime: number, isNew: boolean }} asked
 * @returns {Entry}
 */
export function begin(owner, { criteria, key, lifetime: kept, isNew }) {
  if (!ledger.has(owner)) ledger.set(owner, isNew ? [] : former(owner));
  const entries = ledger.get(owner) ?? [];
  const press = key === undefined ? null : `${owner} ${key}`;
  const there = entries.find(({ id }) => press !== null && id === presses.get(press));
  if (there) return there;
  const entry = { id: randomUUID(), owner, criteria, created: now().getTime(), lifetime: kept, looks: 0 };
  entries.push(entry);
  if (press !== null) presses.set(press, entry.id);
  return entry;
}

/** How a job stands by the server's clock. @param {Entry} entry */
export function statusOf(entry) {
  const age = now().getTime() - entry.created;
  const { looks, lifetime: kept } = entry;
  const isMade = looks >= made.looks || age >= made.after;
  if (!isMade) return looks === 0 ? 'pending' : 'running';
  if (countOf(entry.criteria) > most) return 'failed';
  return age < kept ? 'ready' : 'expired';
}

/** What an agent has asked for before, so that a list has something to show. @param {string} owner @returns {Entry[]} */
function former(owner) {
  const since = now().getTime();
  const month = `${stepDay(`${today().slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
  const lastMonth = { from: month, to: stepDay(`${today().slice(0, 7)}-01`, -1) };
  const week = { from: stepDay(today(), -11), to: stepDay(today(), -5) };
  /** @type {readonly [age: number, looks: number, criteria: Criteria][]} */
  const asked = [
    [2 * second, 1, { scope: 'organisation:11', ...week, filter: { status: ['seen'] }, format: 'csv' }],
    [2 * hour, 9, { scope: 'organisation:11', ...lastMonth, format: 'xls' }],
    [3 * day, 9, { scope: 'organisation:12', ...lastMonth, filter: { status: ['noshow'] }, format: 'csv' }],
    [9 * day, 9, { scope: 'territory:1', from: '2023-01-01', to: lastMonth.to, format: 'xls' }],
    [13 * day, 9, { scope: 'organisation:11/agent:101', ...lastMonth, format: 'xlsx' }],
    [16 * day, 9, { scope: 'organisation:12', ...lastMonth, format: 'csv' }],
  ];
  return asked.map(([age, looks, criteria]) => {
    return { id: randomUUID(), owner, criteria, created: since - age, lifetime, looks };
  });
}
