import { visitsOf } from './days.js';
import { names, types } from './names.js';
import { Refusal } from './refusal.js';
import { peopleOf, rate, round, sumsOf, total } from './sums.js';
import { seeded } from '../seeded.js';

/**
 * @import { Visits } from './days.js'
 * @import { Period } from './dates.js'
 * @import { MatomoQuery } from './query.js'
 *
 * @typedef {Record<string, unknown>} Row
 * @typedef {(visits: readonly Visits[], period: Period, query: MatomoQuery) => unknown} Report
 * @typedef {'countryCode' | 'deviceType' | 'referrerType'} Field
 */

const pages = [
  ...['/index', 'horaires', 'carte', 'tarifs', 'travaux', 'contact', 'datasets/bornes', 'datasets/arrets'],
  ...['datasets/covoiturage', 'aide', 'api', 'reutilisations', 'mentions-legales'],
];

/** Sites with a link to this one, the first with most of the visits. */
const websites = [
  ...['www.data.gouv.fr', 'transport.data.gouv.fr', 'www.ville.example', 'www.region.example', 'blog.carte.example'],
  ...['www.presse.example', 'forum.velo.example', 'www.lycees.example', 'www.gares.example', 'meteo.example'],
  ...['www.ports.example', 'annuaire.example'],
];

/** @type {Readonly<Record<string, Report>>} */
const reports = {
  'VisitsSummary.get': summary,
  'VisitsSummary.getVisits': (visits) => total(visits, 'nb_visits'),
  'Actions.get': actions,
  'UserCountry.getCountry': (...asked) => byField('countryCode', ...asked),
  'DevicesDetection.getType': (...asked) => byField('deviceType', ...asked),
  'Referrers.getReferrerType': (...asked) => byField('referrerType', ...asked),
  'Referrers.getWebsites': byWebsite,
  'Actions.getPageUrls': byPage,
};

/**
 * What a call answers: its report, by period where several may be meant, by site where several are. A period without any
 * visit is an empty list, but for a report of one number.
 *
 * @param {MatomoQuery} query
 */
export function answerOf(query) {
  const { method, sites, bySite, periods, byPeriod } = query;
  const [module = '', action = ''] = method.split('.');
  const report = Object.hasOwn(reports, method) ? reports[method] : undefined;
  if (!report) {
    throw new Refusal(`The method '${action}' does not exist or is not available in the module '${module}'.`, 400);
  }
  /** @param {string} site */
  const ofSite = (site) => {
    const all = periods.map((period) => [period.key, ofPeriod(report, site, period, query)]);
    return byPeriod ? Object.fromEntries(all) : all[0]?.[1];
  };
  if (bySite) return Object.fromEntries(sites.map((site) => [site, ofSite(site)]));
  const whole = ofSite(sites[0] ?? '');
  return typeof whole === 'number' ? { value: whole } : whole;
}

/**
 * @param {Report} report
 * @param {string} site
 * @param {Period} period
 * @param {MatomoQuery} query
 */
function ofPeriod(report, site, period, query) {
  const visits = period.days.flatMap((day) => visitsOf(site, day).filter(query.keeps));
  if (visits.length === 0 && report !== reports['VisitsSummary.getVisits']) return [];
  const answer = report(visits, period, query);
  // An older database gives its numbers as texts.
  return site === '2' && !Array.isArray(answer) && typeof answer === 'object'
    ? asTexts(/** @type {Row} */ (answer))
    : answer;
}

/** @param {Row} row */
function asTexts(row) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)]));
}

/** @type {Report} */
function summary(visits, { unit }, { rates }) {
  const sums = sumsOf(visits);
  const { nb_visits, nb_actions, bounce_count, sum_visit_length } = sums;
  return {
    ...peopleOf(nb_visits, unit),
    ...sums,
    bounce_rate: rate(bounce_count, nb_visits, rates),
    nb_actions_per_visit: round(nb_actions / nb_visits, 1),
    avg_time_on_site: Math.round(sum_visit_length / nb_visits),
  };
}

/** @type {Report} */
function actions(visits) {
  const downloads = total(visits, 'nb_downloads');
  const views = total(visits, 'nb_actions') - downloads;
  return {
    nb_pageviews: views,
    nb_uniq_pageviews: Math.round(views * 0.8),
    nb_downloads: downloads,
    nb_uniq_downloads: Math.round(downloads * 0.9),
    nb_outlinks: 0,
    nb_uniq_outlinks: 0,
    nb_searches: 0,
    nb_keywords: 0,
  };
}

/**
 * @param {Field} field
 * @param {readonly Visits[]} visits
 * @param {Period} period
 * @param {MatomoQuery} query
 */
function byField(field, visits, { unit }, { limit, language }) {
  const ids = [...new Set(visits.map((one) => one[field]))];
  const rows = ids.map((id) => {
    const sums = sumsOf(visits.filter((one) => one[field] === id));
    const label = names[language]?.[id] ?? names['en']?.[id] ?? id;
    const alike = peopleOf(sums.nb_visits, 'day');
    return {
      label,
      ...(unit === 'day' ? alike : { sum_daily_nb_uniq_visitors: alike.nb_uniq_visitors, sum_daily_nb_users: 0 }),
      ...sums,
      ...(field === 'countryCode' && { code: id, logo: `plugins/Morpheus/icons/dist/flags/${id}.png`, logoHeight: 16 }),
      ...(field === 'referrerType' && { referrer_type: String(types[id]), idsubdatatable: types[id] }),
      segment: `${field}==${id.replaceAll(' ', '+')}`,
    };
  });
  return limited(rows, limit);
}

/** A visit sees several pages: visits of pages do not add up to the site's. @type {Report} */
function byPage(visits, { key }, { limit, rates }) {
  const count = total(visits, 'nb_visits');
  const rows = pages.map((label, index) => {
    const draw = seeded(key, label);
    const nb_visits = Math.round((count * (0.7 + 0.3 * draw)) / (index + 1));
    const entries = Math.round(nb_visits * 0.4);
    return {
      label,
      nb_visits,
      nb_hits: Math.round(nb_visits * (1.2 + 0.4 * draw)),
      sum_time_spent: Math.round(nb_visits * 40 * draw),
      entry_nb_visits: entries,
      entry_bounce_count: Math.round(entries * 0.3),
      bounce_rate: rate(Math.round(entries * 0.3), entries, rates),
      exit_rate: rate(Math.round(nb_visits * 0.4), nb_visits, rates),
    };
  });
  return limited(rows, limit);
}

/** Each visit that a website sent is of one of them. @type {Report} */
function byWebsite(visits, { key }, { limit }) {
  const sent = total(
    visits.filter(({ referrerType }) => referrerType === 'website'),
    'nb_visits',
  );
  let rest = sent;
  const rows = websites.flatMap((label, index) => {
    const share = (0.5 + seeded(key, label)) / (index + 3);
    const nb_visits = index === 0 ? 0 : Math.min(rest, Math.floor(sent * share * 0.5));
    rest -= nb_visits;
    return { label, nb_visits, segment: `referrerName==${label}` };
  });
  const own = rows.map((row, index) => (index === 0 ? { ...row, nb_visits: rest } : row));
  return limited(
    own.filter(({ nb_visits }) => nb_visits > 0),
    limit,
  );
}

/**
 * The largest first; without a limit all, by default the first hundred.
 *
 * @template {{ nb_visits: number }} T
 * @param {readonly T[]} rows
 * @param {number} limit
 */
function limited(rows, limit) {
  const sorted = [...rows].sort((one, other) => other.nb_visits - one.nb_visits);
  return limit < 0 ? sorted : sorted.slice(0, limit);
}
