import { placeOf, withParts } from './places.js';

/**
 * @import { Place } from './places.js'
 *
 * @typedef {object} StatsQuery
 * @property {'accounts' | 'access'} indicator
 * @property {'hour' | 'day' | 'week' | 'month'} frequency
 * @property {'structure' | 'class'} level
 * @property {readonly Place[]} places
 * @property {string} from `2026-08-01T00:00:00`
 * @property {string} to
 * @property {boolean} device
 * @property {string | null} type
 */

/** What the service says to a wrong request, with status 400. */
export class Refusal extends Error {}

/** The visitor may not see these figures: a page, with status 401. */
export class Denied extends Error {}

const levels = ['platform', 'structure', 'class', 'tenant'];

/**
 * Reads the query string of `/stats/list` in the service's own order: rights, dates, level, names of the table.
 *
 * @param {URLSearchParams} parameters
 * @param {string} now The wall clock that stands for a missing `to`.
 * @returns {StatsQuery}
 */
export function readStatsQuery(parameters, now) {
  const level = parameters.get('entityLevel') ?? '';
  const places = placesOf(level, parameters.getAll('entity'));
  const from = readClock(parameters.get('from'));
  const to = parameters.get('to') ? readClock(parameters.get('to')) : now;
  if (!levels.includes(level)) throw new Refusal('invalid.entity.level');
  const indicator = oneOf(parameters.get('indicator'), /** @type {const} */ (['accounts', 'access']));
  const frequency = oneOf(parameters.get('frequency'), /** @type {const} */ (['hour', 'day', 'week', 'month']));
  const device = parameters.get('device') === 'true' && indicator === 'accounts';
  const type = parameters.get('type');
  return {
    indicator,
    frequency,
    level: level === 'class' ? 'class' : 'structure',
    places,
    from,
    to,
    device,
    type: type === 'ACCESS' || type === 'CONNECTOR' ? type : null,
  };
}

/**
 * What a file is made of: of a structure alone, of all that are attached to it, or of its classes.
 *
 * @param {URLSearchParams} parameters
 * @param {StatsQuery} query
 * @returns {StatsQuery}
 */
export function forFile(parameters, query) {
  const { level, places } = query;
  if (level !== 'structure') return query;
  if (parameters.get('substructures') === 'true') return { ...query, places: places.flatMap(withParts) };
  if (parameters.get('structureClasses') !== 'true') return query;
  return { ...query, level: 'class', places: places.flatMap(({ classes }) => classes) };
}

/**
 * The visitor administers some schools, and no platform. A level that does not exist is found out later.
 *
 * @param {string} level
 * @param {readonly string[]} ids
 */
function placesOf(level, ids) {
  if (level.trim() === '' || ids.length === 0) throw new Denied();
  const known = level === 'class' ? 'class' : 'structure';
  const places = ids.flatMap((id) => placeOf(known, id) ?? []);
  if (places.length < ids.length || level === 'platform' || level === 'tenant') throw new Denied();
  return places;
}

/**
 * As `LocalDateTime.parse`, whose messages are passed on: no zone, no date alone.
 *
 * @param {string | null} text
 */
function readClock(text) {
  if (text === null) throw new Refusal('text');
  const [clock = ''] = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?/.exec(text) ?? [];
  if (clock === '') throw new Refusal(`Text '${text}' could not be parsed at index ${Math.min(text.length, 10)}`);
  if (clock.length < text.length) {
    throw new Refusal(`Text '${text}' could not be parsed, unparsed text found at index ${clock.length}`);
  }
  return clock.length === 16 ? `${clock}:00` : clock.slice(0, 19);
}

/**
 * @template {string} T
 * @param {string | null} value
 * @param {readonly T[]} allowed
 * @returns {T}
 */
function oneOf(value, allowed) {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Refusal('invalid.params');
  return found;
}
