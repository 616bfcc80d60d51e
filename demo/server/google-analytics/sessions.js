import { now } from '../clock.js';
import { mixed, seeded } from '../seeded.js';

/**
 * One session of one user.
 *
 * @typedef {object} Session
 * @property {string} id
 * @property {number} user
 * @property {string} date `2026-08-01`, in the property's zone
 * @property {number} hour
 * @property {string} country
 * @property {string} countryId
 * @property {string} deviceCategory
 * @property {string} sessionDefaultChannelGroup
 * @property {boolean} isFirst It is the user's first one.
 * @property {boolean} isNew It is on the user's first day.
 * @property {boolean} isEngaged
 * @property {readonly string[]} pages
 * @property {number} seconds
 *
 * @typedef {object} Property
 * @property {string} first The day on which it began.
 * @property {number} users
 * @property {number} threshold Rows with fewer users are withheld.
 *
 * @typedef {object} User
 * @property {string} joined
 * @property {string} country
 * @property {string} device
 * @property {number} seed
 * @property {number} zeal How likely a visit is on a day of work.
 */

/** A portal, and a school with few visitors. */
export const properties = /** @type {Readonly<Record<string, Property>>} */ ({
  301: { first: '2024-01-08', users: 420, threshold: 0 },
  302: { first: '2025-09-01', users: 40, threshold: 3 },
});

export const zone = 'Europe/Paris';

const countryIds = /** @type {Readonly<Record<string, string>>} */ ({
  France: 'FR',
  Belgium: 'BE',
  Switzerland: 'CH',
  Canada: 'CA',
  Germany: 'DE',
  Spain: 'ES',
  Morocco: 'MA',
  Senegal: 'SN',
  'United States': 'US',
  '(not set)': '(not set)',
});
const countries = {
  ...{ France: 0.72, Belgium: 0.09, Switzerland: 0.05, Canada: 0.04, Germany: 0.02, Spain: 0.01, Morocco: 0.015 },
  ...{ Senegal: 0.01, 'United States': 0.015, '(not set)': 0.03 },
};
const devices = { desktop: 0.52, mobile: 0.41, tablet: 0.07 };
const channels = { 'Organic Search': 0.44, Direct: 0.33, Referral: 0.15, 'Organic Social': 0.08 };
const pages = [
  ...['/', '/catalogue', '/horaires', '/carte', '/bornes', '/covoiturage', '/tarifs', '/api'],
  ...['/aide', '/reutilisations', '/contact', '/mentions-legales'],
];

/** @type {Map<string, readonly User[]>} */
const crowds = new Map();
/** @type {Map<string, readonly Session[]>} */
const made = new Map();

const wall = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });

/** The date and the hour of now, in the properties' zone. */
export function clock() {
  const [date = '', time = ''] = wall.format(now()).split(' ');
  return { date, hour: Number(time.slice(0, 2)) };
}

/**
 * The sessions of a day; of today those that have begun.
 *
 * @param {string} property
 * @param {string} date
 * @returns {readonly Session[]}
 */
export function sessionsOf(property, date) {
  const { date: today, hour } = clock();
  const own = properties[property];
  if (!own || date < own.first || date > today) return [];
  const key = `${property} ${date}`;
  const sessions = made.get(key) ?? makeDay(property, date);
  made.set(key, sessions);
  return date === today ? sessions.filter((session) => session.hour < hour) : sessions;
}

/** @param {string} property @param {string} date */
function makeDay(property, date) {
  const day = Date.parse(date) / 86_400_000;
  const calm = [0, 6].includes(new Date(date).getUTCDay()) ? 0.4 : 1;
  return crowdOf(property).flatMap((user, index) => {
    const draw = mixed(user.seed ^ Math.imul(day, 2654435761));
    const isFirstDay = date === user.joined;
    if (date < user.joined || (!isFirstDay && draw > user.zeal * calm)) return [];
    const count = (draw * 1e5) % 1 < 0.3 ? 2 : 1;
    return Array.from({ length: count }, (_, number) => makeSession(user, index, date, number, isFirstDay));
  });
}

/**
 * @param {User} user
 * @param {number} index
 * @param {string} date
 * @param {number} number
 * @param {boolean} isNew
 * @returns {Session}
 */
function makeSession(user, index, date, number, isNew) {
  const draw = mixed(user.seed ^ Math.imul(Date.parse(date) / 86_400_000, 40503) ^ (number + 1));
  const more = (draw * 1e4) % 1;
  const seen = 1 + Math.floor(((draw * 1e3) % 1) ** 2 * 4);
  const seconds = Math.round(2 + more * 30 * seen);
  // The first pages are those that most come to.
  const start = Math.floor(draw ** 2 * pages.length);
  return {
    id: `${index} ${date} ${number}`,
    user: index,
    date,
    hour: 7 + Math.floor(more * 14),
    country: user.country,
    countryId: countryIds[user.country] ?? '(not set)',
    // Some people have a telephone besides.
    deviceCategory: (draw * 1e5) % 1 < 0.2 ? 'mobile' : user.device,
    sessionDefaultChannelGroup: pick(channels, (draw * 1e6) % 1),
    isFirst: isNew && number === 0,
    isNew,
    isEngaged: seen > 1 || seconds > 10,
    pages: Array.from({ length: seen }, (_, step) => pages[(start + step) % pages.length] ?? '/'),
    seconds,
  };
}

/** @param {string} property @returns {readonly User[]} */
function crowdOf(property) {
  const known = crowds.get(property);
  if (known) return known;
  const { first = '2026-01-01', users = 0 } = properties[property] ?? {};
  const crowd = Array.from({ length: users }, (_, index) => {
    const [one, two, three, four] = /** @type {[number, number, number, number]} */ (
      ['joined', 'country', 'device', 'zeal'].map((word) => seeded(property, index, word))
    );
    const joined = new Date(Date.parse(first) + Math.floor(one * 1400) * 86_400_000);
    return {
      joined: joined.toISOString().slice(0, 10),
      country: pick(countries, two),
      device: pick(devices, three),
      seed: Math.floor(four * 2 ** 32),
      zeal: 0.02 + four * 0.28,
    };
  });
  crowds.set(property, crowd);
  return crowd;
}

/**
 * @param {Readonly<Record<string, number>>} shares
 * @param {number} draw
 */
function pick(shares, draw) {
  let rest = draw;
  for (const [name, share] of Object.entries(shares)) if ((rest -= share) < 0) return name;
  return Object.keys(shares)[0] ?? '';
}
