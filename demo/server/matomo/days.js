import { now, today } from '../clock.js';
import { mixed, seeded } from '../seeded.js';

/**
 * What came in one way on one day.
 *
 * @typedef {object} Visits
 * @property {string} countryCode
 * @property {string} deviceType
 * @property {string} referrerType
 * @property {number} nb_visits
 * @property {number} nb_actions
 * @property {number} bounce_count
 * @property {number} sum_visit_length
 * @property {number} nb_visits_converted
 * @property {number} max_actions
 * @property {number} nb_downloads
 */

/** The sites, each with its first day. */
export const sites = /** @type {Readonly<Record<string, { first: string, weight: number }>>} */ ({
  1: { first: '2023-01-09', weight: 420 },
  2: { first: '2025-03-17', weight: 60 },
});

const countries = {
  ...{ fr: 0.76, be: 0.07, ch: 0.045, de: 0.03, ca: 0.025, gb: 0.014, us: 0.012, es: 0.01, it: 0.008 },
  ...{ ma: 0.008, sn: 0.005, xx: 0.013 },
};
const devices = { desktop: 0.52, smartphone: 0.4, tablet: 0.06, 'feature phone': 0.02 };
const referrers = { direct: 0.36, search: 0.42, website: 0.14, campaign: 0.03, social: 0.05 };

/** Every way to come, with its share of the visits. */
const ways = Object.entries(countries).flatMap(([countryCode, country]) =>
  Object.entries(devices).flatMap(([deviceType, device]) =>
    Object.entries(referrers).map(([referrerType, referrer]) => ({
      countryCode,
      deviceType,
      referrerType,
      share: country * device * referrer,
      seed: Math.floor(seeded(countryCode, deviceType, referrerType) * 2 ** 32),
    })),
  ),
);

/** @type {Map<string, readonly Visits[]>} */
const made = new Map();

/**
 * The visits of one day by country, device and origin. None before the site's first day and after today; the second
 * site, a school's, has none on Sundays.
 *
 * @param {string} site
 * @param {string} day
 * @returns {readonly Visits[]}
 */
export function visitsOf(site, day) {
  const own = sites[site];
  if (!own || day < own.first || day > today()) return [];
  const key = `${site} ${day}`;
  const visits = made.get(key) ?? makeDay(site, day, own.weight);
  // Today's grow with the clock.
  if (day < today()) made.set(key, visits);
  return visits;
}

/**
 * @param {string} site
 * @param {string} day
 * @param {number} weight
 */
function makeDay(site, day, weight) {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = date.getUTCDay();
  if (site === '2' && weekday === 0) return [];
  const calm = weekday === 0 || weekday === 6 ? 0.45 : 1;
  const grown = 0.7 + (date.getTime() - Date.parse('2023-01-01')) / (5 * 365 * 86_400_000);
  const elapsed = day === today() ? (now().getTime() - date.getTime()) / 86_400_000 : 1;
  const all = weight * calm * grown * elapsed;
  const luck = Math.floor(seeded(site, day) * 2 ** 32);
  return ways.flatMap(({ share, seed, ...way }) => {
    const draw = mixed(seed ^ luck);
    const count = Math.floor(all * share * (0.7 + 0.6 * draw) + ((draw * 1e3) % 1));
    return count > 0 ? [{ ...way, ...behaviour(count, draw) }] : [];
  });
}

/**
 * @param {number} count
 * @param {number} draw Further digits of one draw are draws of their own.
 */
function behaviour(count, draw) {
  const more = (draw * 1e4) % 1;
  return {
    nb_visits: count,
    nb_actions: Math.round(count * (2 + 2 * draw)),
    bounce_count: Math.round(count * (0.3 + 0.2 * more)),
    sum_visit_length: Math.round(count * (90 + 120 * draw)),
    nb_visits_converted: Math.floor(count * 0.1 * more),
    max_actions: Math.round(3 + 20 * draw),
    nb_downloads: Math.floor(count * 0.3 * more),
  };
}
