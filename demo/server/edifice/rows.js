import { accountsOf, countedDays, firstDay, hoursOf, profiles, weekdayOf } from './days.js';
import { apps, devices } from './uses.js';
import { seeded, seededId } from '../seeded.js';

/**
 * @import { Place } from './places.js'
 * @import { StatsQuery } from './query.js'
 * @typedef {Record<string, string | number | null>} Row
 *
 * @typedef {object} Bucket
 * @property {string} date As `LocalDateTime.toString()` writes it.
 * @property {string[]} days
 * @property {number | null} hour
 */

/**
 * What `/stats/list` answers: rows of what was counted, and none of what was not.
 *
 * @param {StatsQuery} query
 * @returns {Row[]}
 */
export function statsRows(query) {
  const buckets = bucketsOf(query);
  const rows = query.places.flatMap((place) =>
    Object.keys(profiles).flatMap((profile) => buckets.flatMap((bucket) => rowsOf(query, place, profile, bucket))),
  );
  if (query.level !== 'structure' || query.places.length < 2) return rows;
  return rows.sort((one, other) => order(other, one, 'date') || order(one, other, 'entity_name'));
}

/**
 * @param {Row} one
 * @param {Row} other
 * @param {string} key
 */
function order(one, other, key) {
  const [a, b] = [String(one[key]), String(other[key])];
  return a < b ? -1 : Number(a > b);
}

/**
 * @param {StatsQuery} query
 * @returns {Bucket[]}
 */
function bucketsOf({ frequency, from, to }) {
  /** @type {Map<string, Bucket>} */
  const buckets = new Map();
  for (const day of countedDays()) {
    const hours = frequency === 'hour' ? Array.from({ length: 24 }, (_, hour) => hour) : [null];
    for (const hour of hours) {
      const date = `${beginOf(day, frequency)}T${String(hour ?? 0).padStart(2, '0')}:00`;
      if (`${date}:00` < from || `${date}:00` > to) continue;
      const bucket = buckets.get(date) ?? { date, days: [], hour };
      bucket.days.push(day);
      buckets.set(date, bucket);
    }
  }
  return [...buckets.values()];
}

/**
 * @param {string} day
 * @param {StatsQuery['frequency']} frequency
 */
function beginOf(day, frequency) {
  if (frequency === 'month') return `${day.slice(0, 7)}-01`;
  if (frequency !== 'week') return day;
  return new Date(Date.parse(`${day}T00:00Z`) - weekdayOf(day) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * @param {StatsQuery} query
 * @param {Place} place
 * @param {string} profile
 * @param {Bucket} bucket
 * @returns {Row[]}
 */
function rowsOf(query, place, profile, bucket) {
  const visits = visitsOf(place, profile, bucket);
  if (visits === 0) return [];
  const own = { place, profile, bucket, visits };
  if (query.indicator === 'access') return accessRows(query, own);
  return query.device ? deviceRows(query, own) : [accountsRow(query, own)];
}

/**
 * @param {Place} place
 * @param {string} profile
 * @param {Bucket} bucket
 */
function visitsOf(place, profile, { days, hour }) {
  return days.reduce((sum, day) => {
    const hours = hoursOf(place, profile, day);
    return sum + (hour === null ? hours.reduce((all, one) => all + one, 0) : (hours[hour] ?? 0));
  }, 0);
}

/** @typedef {{ place: Place, profile: string, bucket: Bucket, visits: number }} Counted */

/**
 * @param {StatsQuery} query
 * @param {Counted} counted
 * @returns {Row}
 */
function accountsRow(query, { place, profile, bucket, visits }) {
  const { loaded, activated } = accountsOf(place, profile, bucket.days.at(-1) ?? firstDay);
  const before = new Date(Date.parse(`${bucket.days[0] ?? firstDay}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  const visitors = Math.max(1, Math.min(activated, Math.round(visits * (0.2 + 0.6 / bucket.days.length))));
  const counts = {
    loaded: query.frequency === 'hour' ? null : loaded,
    activated: query.frequency === 'hour' ? null : activated,
    authentications: visits,
    // One month's log of distinct parents was lost.
    unique_visitors: profile === 'Relative' && bucket.date === '2026-02-01T00:00' ? null : visitors,
    activations: query.frequency === 'hour' ? 0 : activated - accountsOf(place, profile, before).activated,
    sessions: visits + Math.floor(visits / 13),
  };
  const whole = { authentications_wta: visits, unique_visitors_wta: counts.unique_visitors };
  return { ...idsOf(query, place, profile, bucket), ...counts, ...(query.level === 'structure' && whole) };
}

/**
 * @param {StatsQuery} query
 * @param {Counted} counted
 * @returns {Row[]}
 */
function deviceRows(query, { place, profile, bucket, visits }) {
  const shares = Object.entries(devices[profile] ?? {});
  const rest = shares.slice(1).map(([device, share]) => ({ device, count: Math.floor(visits * share) }));
  const first = visits - rest.reduce((sum, { count }) => sum + count, 0);
  return [{ device: shares[0]?.[0] ?? 'desktop', count: first }, ...rest]
    .filter(({ count }) => count > 0)
    .map(({ device, count }) => {
      return {
        ...namesOf(query, place),
        date: bucket.date,
        [`${query.level}_id`]: place.id,
        profile,
        device_type: device,
        authentications: count,
        authentications_wta: count,
      };
    });
}

/**
 * @param {StatsQuery} query
 * @param {Counted} counted
 * @returns {Row[]}
 */
function accessRows(query, { place, profile, bucket, visits }) {
  return apps.flatMap(({ module, type, uses }) => {
    if (query.type !== null && query.type !== type) return [];
    if (type === 'CONNECTOR' && !place.connectors) return [];
    const noise = 0.8 + 0.4 * seeded(place.id, profile, module, bucket.date);
    const access = Math.round(visits * (uses[profile] ?? 0) * noise);
    if (access === 0) return [];
    const unique = { unique_access_minute: Math.ceil(access * 0.9), unique_access: Math.ceil(access / 4) };
    return [{ ...idsOf(query, place, profile, bucket), type, module, access, ...unique }];
  });
}

/**
 * @param {StatsQuery} query
 * @param {Place} place
 * @param {string} profile
 * @param {Bucket} bucket
 * @returns {Row}
 */
function idsOf(query, place, profile, { date }) {
  const { id } = place;
  return {
    ...namesOf(query, place),
    id: seededId(`${id} ${profile} ${date}`),
    platform_id: 'one-1d',
    date,
    [`${query.level}_id`]: id,
    profile,
  };
}

/**
 * @param {StatsQuery} query
 * @param {Place} place
 */
function namesOf({ level }, { name, uai }) {
  return { entity_name: name, ...(level === 'structure' && { uai }) };
}
