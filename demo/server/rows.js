import { openToAll, send, sendJson, urlOf } from './answer.js';
import { libraryDays } from './rows/days.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Day } from './rows/days.js'
 */

const route = /^\/rows\/(api|prive)\/(frequentation|mensuel)$/;

/** Days of a page at most. */
const pageSize = 100;
/** What may be asked. */
const parameters = ['du', 'au', 'public', 'site', 'page', 'taille'];

const monthName = new Intl.DateTimeFormat('fr', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A request that is refused, with the service's own words. */
class Refusal extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * An endpoint of nobody's contract, as a town might have one for its libraries: `/rows/api/frequentation` answers with
 * nested rows by day, French dates, large numbers as texts, pages, and errors with status 200; `/rows/api/mensuel` with
 * a bare array of months, all in one. `/rows/prive` wants the token "mediatheque".
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function rows(req, res) {
  const url = urlOf(req);
  const [, room, name] = route.exec(url.pathname) ?? [];
  if (name === undefined) return false;
  if (req.method === 'OPTIONS') {
    send(res, 204, 'text/plain', '', openToAll);
    return true;
  }
  const isKnown = room === 'api' || req.headers.authorization === 'Bearer mediatheque';
  const { status, body } = isKnown ? answer(name, url) : failure(401, 'Authentification requise');
  sendJson(res, status, body, openToAll);
  return true;
}

/**
 * @param {string} name
 * @param {URL} url
 * @returns {{ status: number, body: unknown }}
 */
function answer(name, url) {
  try {
    for (const parameter of url.searchParams.keys()) {
      if (!parameters.includes(parameter)) throw new Refusal(400, `Paramètre inconnu : ${parameter}`);
    }
    const days = select(url.searchParams);
    return { status: 200, body: name === 'mensuel' ? months(days) : page(days, url) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return failure(error.status, error.message);
  }
}

/**
 * @param {number} status
 * @param {string} erreur
 */
function failure(status, erreur) {
  return { status, body: { resultat: null, meta: null, erreur } };
}

/** @param {URLSearchParams} asked */
function select(asked) {
  const [from, to] = [dateOf(asked, 'du'), dateOf(asked, 'au')];
  if (from && to && from > to) throw new Refusal(200, 'La date de début suit la date de fin');
  const groups = asked.getAll('public').filter(Boolean);
  const sites = asked.getAll('site').filter(Boolean);
  return libraryDays().filter(
    ({ date, group, site }) =>
      (!from || date >= from) &&
      (!to || date <= to) &&
      (groups.length === 0 || groups.includes(group)) &&
      (sites.length === 0 || sites.includes(site)),
  );
}

/**
 * @param {URLSearchParams} asked
 * @param {string} name
 */
function dateOf(asked, name) {
  const text = asked.get(name) ?? '';
  if (text !== '' && Number.isNaN(Date.parse(`${text}T00:00:00Z`))) {
    throw new Refusal(400, `${name} : « ${text} » n’est pas une date`);
  }
  return text;
}

/**
 * @param {readonly Day[]} days
 * @param {URL} url
 */
function page(days, url) {
  const number = Number(url.searchParams.get('page') ?? 1);
  const size = Number(url.searchParams.get('taille') ?? pageSize);
  if (!(size >= 1 && size <= pageSize)) throw new Refusal(400, `taille : ${pageSize} au plus`);
  const pages = Math.ceil(days.length / size);
  const following = new URL(url);
  following.searchParams.set('page', String(number + 1));
  return {
    resultat: {
      lignes: days.slice((number - 1) * size, number * size).map(line),
      totaux: { entrees: sum(days, 'entries'), prets: String(sum(days, 'loans')) },
    },
    meta: { page: number, pages, suivante: number < pages ? following.pathname + following.search : null },
    erreur: null,
  };
}

/** @param {Day} day */
function line({ date, group, site, entries, loans }) {
  const jour = date.split('-').reverse().join('/');
  return { jour, public: group, site, entrees: entries, prets: loans === null ? null : String(loans) };
}

/** @param {readonly Day[]} days */
function months(days) {
  const names = [...new Set(days.map(({ date }) => date.slice(0, 7)))];
  return names.map((month) => ({
    mois: monthName.format(new Date(`${month}-01T00:00:00Z`)),
    entrees: sum(
      days.filter(({ date }) => date.startsWith(month)),
      'entries',
    ),
  }));
}

/**
 * @param {readonly Day[]} days
 * @param {'entries' | 'loans'} column
 */
function sum(days, column) {
  return days.reduce((total, day) => total + (day[column] ?? 0), 0);
}
