import { now } from '../clock.js';
import { seeded } from '../seeded.js';

/** @import { Row, Table } from './tables.js' */

/**
 * Fields and facets of the portal's log, of those that the demo fills in.
 *
 * @type {Pick<Table, 'fields' | 'facets'>}
 */
export const callFields = {
  fields: [
    'timestamp',
    'user_ip_addr',
    'hostname',
    'user_id',
    'dataset_id',
    'domain_id',
    'api',
    'api_type',
    'format',
    'size_res',
    'in_error',
    'mobile',
    'bot',
    'geo_coordinates',
  ],
  facets: ['hostname', 'user_id', 'dataset_id', 'domain_id', 'api', 'api_type', 'format', 'in_error', 'bot'],
};

/**
 * Calls of one kind that come day after day.
 *
 * @typedef {object} Flow
 * @property {string} user
 * @property {string} api
 * @property {string} dataset
 * @property {number} weight Calls of an average day.
 * @property {number} addresses How many addresses they come from.
 * @property {boolean} [mobile]
 * @property {boolean} [bot]
 */

/** @type {readonly Flow[]} */
const flows = [
  { user: 'anonymous', api: 'records_index', dataset: 'arrets-de-bus', weight: 60, addresses: 140 },
  { user: 'anonymous', api: 'records_index', dataset: 'arrets-de-bus', weight: 45, addresses: 180, mobile: true },
  { user: 'anonymous', api: 'get_geo_clusters', dataset: 'arbres-remarquables', weight: 30, addresses: 90 },
  {
    user: 'anonymous',
    api: 'get_geo_clusters',
    dataset: 'arbres-remarquables',
    weight: 18,
    addresses: 70,
    mobile: true,
  },
  { user: 'anonymous', api: 'download_dataset', dataset: 'qualite-de-l-air', weight: 8, addresses: 40 },
  { user: 'anonymous', api: 'datasets_index', dataset: 'qualite-de-l-air', weight: 24, addresses: 12, bot: true },
  { user: 'atelier-mobilite', api: 'records_index', dataset: 'arrets-de-bus', weight: 52, addresses: 3 },
  { user: 'camille.martin', api: 'analyze_records', dataset: 'qualite-de-l-air', weight: 14, addresses: 2 },
  { user: 'observatoire-air', api: 'records_index', dataset: 'qualite-de-l-air', weight: 26, addresses: 1 },
  {
    user: 'mairie-saint-aubin',
    api: 'download_dataset',
    dataset: 'frequentation-mediatheques',
    weight: 5,
    addresses: 4,
  },
  { user: 'lycee-jean-zay', api: 'search_datasets', dataset: 'arrets-de-bus', weight: 4, addresses: 6 },
  { user: 'presse-ouest', api: 'records_index', dataset: 'arbres-remarquables', weight: 3, addresses: 2 },
];

/** Where addresses are looked up to be. Of some nobody knows. */
const places = [
  { lat: 48.86, lon: 2.35 },
  { lat: 48.86, lon: 2.35 },
  { lat: 47.22, lon: -1.55 },
  { lat: 45.76, lon: 4.84 },
  { lat: 50.85, lon: 4.35 },
  { lat: 45.5, lon: -73.57 },
  { lat: 14.69, lon: -17.44 },
  null,
];

const firstDay = Date.UTC(2024, 0, 1);
const day = 86_400_000;
/** The log is made once for each hour of the clock. @type {{ until: number, rows: readonly Row[] }} */
let made = { until: 0, rows: [] };

/** The portal's log, up to now. */
export function calls() {
  const until = Math.floor(now().getTime() / 3_600_000) * 3_600_000;
  if (made.until !== until) made = { until, rows: [...log(until)] };
  return made.rows;
}

/** @param {number} until @returns {Generator<Row>} */
function* log(until) {
  for (let at = firstDay; at < until; at += day) {
    const date = new Date(at);
    const quiet = date.getUTCDay() % 6 === 0 ? 0.45 : 1;
    for (const [index, flow] of flows.entries()) {
      for (const part of [0, 1, 2]) {
        const row = callsOf(flow, `${index} ${part} ${date.toISOString().slice(0, 10)}`, at, quiet);
        if (row && Date.parse(String(row['timestamp'])) < until) yield row;
      }
    }
  }
}

/**
 * Calls of one address in one hour; `null` where there were none.
 *
 * @param {Flow} flow
 * @param {string} key
 * @param {number} at
 * @param {number} quiet
 * @returns {Row | null}
 */
function callsOf(flow, key, at, quiet) {
  const growth = 0.8 + (at - firstDay) / (day * 3000);
  const weight = Math.round((flow.weight / 3) * quiet * growth * (0.4 + 1.2 * seeded('calls', key)));
  if (weight === 0) return null;
  const number = Math.floor(seeded('address', key) * flow.addresses);
  const hour = 6 + Math.floor(16 * seeded('hour', key));
  const address = `198.51.${flows.indexOf(flow)}.${number}`;
  const point = places[Math.floor(seeded('place', address) * places.length)] ?? null;
  return /** @type {Row} */ ({
    timestamp: new Date(at + hour * 3_600_000 + 720_000).toISOString(),
    user_ip_addr: address,
    hostname: 'data.agglo-saint-aubin.example',
    user_id: flow.user,
    dataset_id: flow.dataset,
    domain_id: 'agglosaintaubin',
    api: flow.api,
    api_type: flow.api.includes('_index') ? 'ods_v2' : 'ods_v1',
    format: flow.api === 'download_dataset' ? 'csv' : 'json',
    size_res: Math.round(2_000 + 30_000 * seeded('size', key)),
    in_error: seeded('error', key) < 0.03 ? 'true' : 'false',
    mobile: flow.mobile ? 'true' : 'false',
    bot: flow.bot ? 'true' : 'false',
    geo_coordinates: point,
    weight,
  });
}
