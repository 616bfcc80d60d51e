import { periodsOf, units } from './dates.js';
import { sites } from './days.js';
import { Refusal } from './refusal.js';

/**
 * @import { Visits } from './days.js'
 * @import { Period } from './dates.js'
 *
 * @typedef {object} MatomoQuery
 * @property {string} method
 * @property {readonly string[]} sites
 * @property {boolean} bySite
 * @property {readonly Period[]} periods
 * @property {boolean} byPeriod
 * @property {(visits: Visits) => boolean} keeps
 * @property {boolean} rates Percentages as rates.
 * @property {number} limit
 * @property {string} language
 */

/**
 * Reads the parameters of a call, in the URL or in the body.
 *
 * @param {URLSearchParams} parameters
 * @returns {MatomoQuery}
 */
export function readMatomoQuery(parameters) {
  const idSite = required(parameters, 'idSite');
  const asked = idSite === 'all' ? Object.keys(sites) : idSite.split(',');
  for (const id of asked) checkSite(id);
  const period = required(parameters, 'period');
  if (!units.includes(period)) {
    throw new Refusal(`The period '${period}' is not supported. Try any of the following instead: ${units.join(', ')}`);
  }
  const date = required(parameters, 'date');
  return {
    method: parameters.get('method') ?? '',
    sites: asked,
    bySite: asked.length > 1 || idSite === 'all',
    periods: periodsOf(period, date),
    byPeriod: period !== 'range' && /^(?:last|previous)\d+$|,/.test(date),
    keeps: segmentOf(parameters.get('segment') ?? ''),
    rates: parameters.get('format_metrics') === '0',
    limit: Number(parameters.get('filter_limit') ?? 100),
    language: parameters.get('language') ?? 'en',
  };
}

/**
 * @param {URLSearchParams} parameters
 * @param {string} name
 */
function required(parameters, name) {
  const value = parameters.get(name);
  if (value !== null && value !== '') return value;
  throw new Refusal(`Please specify a value for '${name}'.`);
}

/** @param {string} id */
function checkSite(id) {
  if (Object.hasOwn(sites, id)) return;
  throw new Refusal(`You can't access this resource as it requires 'view' access for the website id = ${id}.`);
}

/**
 * A comma is "or" and binds closer than a semicolon, "and". Values are encoded within the segment.
 *
 * @param {string} text
 * @returns {(visits: Visits) => boolean}
 */
function segmentOf(text) {
  const groups = text.split(';').filter(Boolean);
  const tests = groups.map((group) => group.split(',').map(conditionOf));
  return (visits) => tests.every((conditions) => conditions.some((holds) => holds(visits)));
}

/**
 * @param {string} text
 * @returns {(visits: Visits) => boolean}
 */
function conditionOf(text) {
  const [, name = '', operator, value = ''] = /^(\w+)(==|!=)(.*)$/.exec(text) ?? [];
  if (operator === undefined) throw new Refusal(`The segment condition '${text}' is not valid.`);
  if (name !== 'countryCode' && name !== 'deviceType' && name !== 'referrerType') {
    throw new Refusal(`Segment '${name}' is not a supported segment.`);
  }
  const asked = decodeURIComponent(value.replaceAll('+', ' ')).toLowerCase();
  return (visits) => (visits[name] === asked) === (operator === '==');
}
