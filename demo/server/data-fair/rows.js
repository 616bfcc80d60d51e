import { now, today } from '../clock.js';
import { mixed, seeded } from '../seeded.js';
import { mobility } from '../titles.js';

/**
 * A row as the metrics daemon collects it: what was requested on one day in one way.
 *
 * @typedef {object} MetricRow
 * @property {string} day
 * @property {{ type: string, id: string, title: string }} resource
 * @property {string} operationTrack
 * @property {string} statusClass
 * @property {string} userClass
 * @property {string} refererDomain
 * @property {string} [refererApp]
 * @property {string} [refererCategory] Not collected in the first years.
 * @property {number} nbRequests
 * @property {number} bytes
 * @property {number} duration Seconds, of all requests together.
 *
 * @typedef {Pick<MetricRow, 'userClass' | 'refererDomain' | 'refererApp' | 'refererCategory' | 'statusClass'>} Caller
 *
 * @typedef {object} Flow Requests of one kind that come day after day.
 * @property {number} seed
 * @property {string} type
 * @property {string} id
 * @property {(day: string) => string} title
 * @property {string} operationTrack
 * @property {Caller} caller
 * @property {number} weight Requests of an average day.
 * @property {number} size Bytes of an average answer.
 */

/** Nothing was collected before. */
export const firstDay = '2023-06-01';

/** From this day on the kind of origin was collected. */
const categorized = '2024-09-01';

/** One dataset bore another title before. */
const renamed = '2026-06-15';

const applications = [
  { id: 'carte-des-arrets', title: 'Carte des arrêts' },
  { id: 'tableau-de-bord', title: 'Tableau de bord des mobilités' },
  { id: 'bornes-autour-de-moi', title: 'Bornes autour de moi' },
];

/** @type {readonly (Caller & { share: number })[]} */
const callers = [
  caller('anonymous', 'www.mobilites.example', 'embed', 0.34),
  caller('anonymous', 'data.mobilites.example', 'app', 0.22),
  caller('external', 'cartes.partenaire.example', 'other', 0.08),
  caller('owner', 'data.mobilites.example', 'backoffice', 0.06),
  caller('ownerAPIKey', 'none', 'other', 0.12),
  caller('externalAPIKey', 'none', 'other', 0.1),
  caller('ownerProcessing', 'none', 'other', 0.03),
  caller('externalProcessing', 'none', 'other', 0.01),
  caller('anonymous', 'none', 'mcp', 0.02),
];

/** Sites that each call one dataset only: enough of them for a list of the top nine to have others. */
const sites = [
  'bus',
  'gares',
  'velo',
  'meteo',
  'presse',
  'lycees',
  'covoiturage',
  'ports',
  'cartes',
  'routes',
  'radars',
];

/**
 * @param {string} userClass
 * @param {string} refererDomain
 * @param {string} refererCategory
 * @param {number} share
 */
function caller(userClass, refererDomain, refererCategory, share) {
  return { userClass, refererDomain, refererCategory, statusClass: 'ok', share };
}

/** More than the nineteen that an enlarged list shows. */
const datasets = mobility.map((title, index) => ({
  id: `mobilites-${index + 1}`,
  title: titleOf(index === 4 ? 'Part du covoiturage : 3 % des trajets' : title, index),
  weight: (640 / (index + 1)) * (0.7 + 0.6 * seeded('dataset', index)),
}));

/**
 * Every third title is percent-encoded, as the proxy's log has it; others are plain, and a `%` in them is just that.
 *
 * @param {string} title
 * @param {number} index
 * @returns {(day: string) => string}
 */
function titleOf(title, index) {
  const written = index % 3 === 1 ? encodeURIComponent(title) : title;
  return (day) => (index === 2 && day < renamed ? 'Accidents de la route' : written);
}

/** @type {readonly Flow[]} */
const flows = [...datasets.flatMap(datasetFlows), ...applications.flatMap(applicationFlows)];

/**
 * @param {(typeof datasets)[number]} dataset
 * @param {number} index
 * @returns {Flow[]}
 */
function datasetFlows({ id, title, weight }, index) {
  const site = sites[index % sites.length] ?? '';
  // Few call the smallest ones.
  const own = [...(index < 14 ? callers : callers.slice(0, 3)), caller('anonymous', `${site}.example`, 'embed', 0.05)];
  return own.flatMap(({ share, ...from }) => {
    const refererApp = from.refererCategory === 'app' ? applications[index % applications.length]?.id : undefined;
    const calls = { ...from, ...(refererApp !== undefined && { refererApp }) };
    const flow = { type: 'datasets', id, title };
    return [
      { ...flow, ...of('readDataAPI', id, calls, weight * share, 9_000) },
      { ...flow, ...of('readDataAPI', id, { ...calls, statusClass: 'clientError' }, weight * share * 0.04, 300) },
      ...(from.userClass.length > 9
        ? []
        : [{ ...flow, ...of('readDataFiles', id, calls, weight * share * 0.05, 4_200_000) }]),
    ];
  });
}

/**
 * @param {(typeof applications)[number]} application
 * @param {number} index
 * @returns {Flow[]}
 */
function applicationFlows({ id, title }, index) {
  return callers.slice(0, 4).map(({ share, ...from }) => ({
    type: 'applications',
    id,
    title: () => title,
    ...of('openApplication', id, from, (90 / (index + 1)) * share, 14_000),
  }));
}

/**
 * @param {string} operationTrack
 * @param {string} id
 * @param {Caller} from
 * @param {number} weight
 * @param {number} size
 */
function of(operationTrack, id, from, weight, size) {
  // A short one: each row is drawn by it.
  const seed = Math.floor(seeded(operationTrack, id, ...Object.values(from)) * 1e9);
  return { seed, operationTrack, caller: from, weight, size };
}

/** @type {Map<string, readonly MetricRow[]>} */
const made = new Map();

/**
 * The rows of one day, none before the first day and after today. Callers who hardly come have no row on most days.
 *
 * @param {string} day
 * @returns {readonly MetricRow[]}
 */
export function rowsOfDay(day) {
  if (day < firstDay || day > today()) return [];
  const rows = made.get(day) ?? makeDay(day);
  // Today's grow with the clock.
  if (day < today()) made.set(day, rows);
  return rows;
}

/** @param {string} day */
function makeDay(day) {
  const date = new Date(`${day}T00:00:00Z`);
  const weekend = date.getUTCDay() === 0 || date.getUTCDay() === 6 ? 0.55 : 1.1;
  const grown = 0.6 + (date.getTime() - Date.parse(firstDay)) / (3 * 365 * 86_400_000);
  const elapsed = day === today() ? (now().getTime() - date.getTime()) / 86_400_000 : 1;
  const luck = Math.imul(date.getTime() / 86_400_000, 2654435761);
  return flows.flatMap((flow) => {
    const draw = mixed(flow.seed ^ luck);
    // Further digits of one draw are draws of their own: a year has a hundred thousand rows.
    const nbRequests = Math.floor(flow.weight * weekend * grown * elapsed * (0.7 + 0.6 * draw) + ((draw * 1e3) % 1));
    return nbRequests === 0 ? [] : [rowOf(flow, day, nbRequests, draw)];
  });
}

/**
 * @param {Flow} flow
 * @param {string} day
 * @param {number} nbRequests
 * @param {number} draw
 * @returns {MetricRow}
 */
function rowOf({ type, id, title, operationTrack, caller: from, size }, day, nbRequests, draw) {
  const [bytes, seconds] = [(draw * 1e5) % 1, (draw * 1e7) % 1];
  const { refererCategory, ...rest } = from;
  return {
    day,
    resource: { type, id, title: title(day) },
    operationTrack,
    ...rest,
    ...(refererCategory !== undefined && day >= categorized && { refererCategory }),
    nbRequests,
    bytes: Math.round(nbRequests * size * (0.8 + 0.4 * bytes)),
    duration: nbRequests * (0.02 + 0.2 * seconds),
  };
}
