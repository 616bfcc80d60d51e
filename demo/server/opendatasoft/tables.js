import { calls, callFields } from './calls.js';
import { eventFields, events } from './events.js';
import { today } from '../clock.js';
import { seeded } from '../seeded.js';

/**
 * @typedef {string | number | boolean | null} Value
 * @typedef {Readonly<Record<string, Value>>} Row
 *
 * @typedef {object} Table
 * @property {readonly string[]} fields What a query may name.
 * @property {readonly string[]} facets What `refine` and `exclude` may name.
 * @property {() => readonly Row[]} rows
 */

const towns = ['Saint-Aubin', 'Vernières', 'Les Ormes', 'Port-Lanvoc', 'Montclair'];

/** @type {Readonly<Record<string, Readonly<Record<string, Table>>>>} */
const sources = {
  monitoring: {
    'ods-api-monitoring': { ...callFields, rows: calls },
    'ods-datasets-monitoring': {
      fields: ['dataset_id', 'title', 'theme', 'api_call_count', 'download_count', 'records_count'],
      facets: ['theme'],
      rows: datasets,
    },
  },
  catalog: {
    evenements: { fields: eventFields, facets: [], rows: events },
    'frequentation-mediatheques': {
      fields: ['mois', 'commune', 'entrees', 'prets', 'year'],
      facets: ['commune'],
      rows: libraries,
    },
  },
};

/**
 * @param {string} source
 * @param {string} id
 * @returns {Table | undefined}
 */
export function tableOf(source, id) {
  return sources[source]?.[id];
}

/** Months from January 2023 to the one before the running one, of five libraries; of some months the loans were lost. */
function libraries() {
  /** @type {Row[]} */
  const rows = [];
  for (let index = 0; ; index++) {
    const mois = new Date(Date.UTC(2023, index, 1)).toISOString().slice(0, 10);
    if (mois.slice(0, 7) >= today().slice(0, 7)) return rows;
    for (const [place, commune] of towns.entries()) {
      const entrees = Math.round((900 - 120 * place) * (0.8 + 0.4 * seeded('mediatheque', commune, mois)));
      const lost = seeded('prets', commune, mois) < 0.04;
      rows.push({
        mois,
        commune,
        entrees,
        prets: lost ? null : Math.round(entrees * 0.6),
        year: Number(mois.slice(0, 4)),
      });
    }
  }
}

function datasets() {
  const themes = ['Mobilité', 'Culture', 'Environnement'];
  return ['arrets-de-bus', 'frequentation-mediatheques', 'arbres-remarquables', 'qualite-de-l-air'].map(
    (id, index) => ({
      dataset_id: id,
      title: id.replaceAll('-', ' '),
      theme: themes[index % themes.length] ?? null,
      api_call_count: Math.round(40_000 * seeded(id, 'calls')),
      download_count: Math.round(3_000 * seeded(id, 'downloads')),
      records_count: Math.round(9_000 * seeded(id, 'records')),
    }),
  );
}
