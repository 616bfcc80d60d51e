import { Refusal } from './query.js';
import { monthsBetween, runningMonth, stepMonth } from '../months.js';
import { seeded } from '../seeded.js';

/** @import { Selection } from './query.js' */

const firstMonth = '2019-01';

const labels =
  /** @type {Readonly<Record<string, { label: string, fr: string, members: Record<string, string> }>>} */ ({
    freq: { label: 'Time frequency', fr: 'Fréquence (relative au temps)', members: { M: 'Monthly' } },
    c_resid: {
      label: 'Country of residence',
      fr: 'Pays de résidence',
      members: { TOTAL: 'Total', NAT: 'Reporting country', FOR: 'Foreign country' },
    },
    unit: {
      label: 'Unit of measure',
      fr: 'Unité de mesure',
      members: { NR: 'Number', PCH_SM: 'Percentage change compared to same period in previous year' },
    },
    nace_r2: {
      label: 'Statistical classification of economic activities',
      fr: 'Nomenclature statistique des activités économiques',
      members: { 'I551-I553': 'Hotels; holiday and other short-stay accommodation; camping grounds' },
    },
    geo: {
      label: 'Geopolitical entity (reporting)',
      fr: 'Entité géopolitique (déclarante)',
      members: {
        EU27_2020: 'European Union - 27 countries (from 2020)',
        DE: 'Germany',
        ES: 'Spain',
        FR: 'France',
        IT: 'Italy',
      },
    },
  });

const ids = [...Object.keys(labels), 'time'];

/** Nights of an average month, in thousands, by country and residence. */
const sizes = /** @type {Readonly<Record<string, Readonly<Record<string, number>>>>} */ ({
  DE: { NAT: 29_000, FOR: 6_800 },
  ES: { NAT: 14_500, FOR: 24_000 },
  FR: { NAT: 25_500, FOR: 11_500 },
  IT: { NAT: 17_800, FOR: 18_200 },
});

/** The table of nights spent at tourist accommodation, in made-up figures. Published two months late. */
export const nights = {
  code: 'tour_occ_nim',
  /** Members by dimension, time left out. */
  dimensions: Object.fromEntries(Object.entries(labels).map(([id, { members }]) => [id, Object.keys(members)])),
  select,
};

/**
 * The answer to a selection: values by position, those that there are.
 *
 * @param {Selection} selection
 */
function select({ lang, members, hasTime, last }) {
  // The month after the last one is listed, and empty.
  const listed = monthsBetween(firstMonth, stepMonth(runningMonth(), -1)).filter(hasTime);
  const months = last === null ? listed : listed.slice(-last);
  if (months.length === 0) throw new Refusal(200, 100, 'NO_RESULTS');
  const kept = Object.entries(labels).map(([id, { members: all }]) =>
    Object.keys(all).filter((member) => members.get(id)?.has(member) !== false),
  );
  const { value, status } = cellsOf(kept, months);
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Nights spent at tourist accommodation establishments - monthly data',
    source: 'ESTAT',
    updated: `${stepMonth(runningMonth(), -1)}-17T23:00:00+0200`,
    value,
    ...(Object.keys(status).length > 0 && { status }),
    id: ids,
    size: [...kept.map((own) => own.length), months.length],
    dimension: { ...Object.fromEntries(kept.map((own, index) => dimensionOf(own, index, lang))), time: timeOf(months) },
    extension: {
      lang,
      id: 'TOUR_OCC_NIM',
      agencyId: 'ESTAT',
      version: '1.0',
      status: { label: { p: 'provisional', '|C': '|confidential' } },
    },
  };
}

/**
 * Every combination in its order, the months changing first.
 *
 * @param {readonly (readonly string[])[]} kept Members of each dimension but time.
 * @param {readonly string[]} months
 */
function cellsOf(kept, months) {
  /** @type {string[][]} */
  let combinations = [[]];
  for (const own of kept) combinations = combinations.flatMap((start) => own.map((member) => [...start, member]));
  /** @type {Record<string, number>} */
  const value = {};
  /** @type {Record<string, string>} */
  const status = {};
  combinations.forEach(([, resident = '', unit = '', , geo = ''], row) => {
    months.forEach((month, column) => {
      const place = String(row * months.length + column);
      if (isConfidential(geo, resident, month)) status[place] = '|C';
      const cell = isConfidential(geo, resident, month) ? null : cellOf(geo, resident, unit, month);
      if (cell === null) return;
      value[place] = cell;
      if (month > stepMonth(runningMonth(), -5)) status[place] = 'p';
    });
  });
  return { value, status };
}

/**
 * @param {string} geo
 * @param {string} resident
 * @param {string} month
 */
function isConfidential(geo, resident, month) {
  return geo === 'IT' && resident !== 'TOTAL' && month === '2024-02';
}

/**
 * @param {string} geo
 * @param {string} resident
 * @param {string} unit
 * @param {string} month
 */
function cellOf(geo, resident, unit, month) {
  if (month > stepMonth(runningMonth(), -2)) return null;
  const own = countOf(geo, resident, month);
  if (unit === 'NR') return own;
  if (month < stepMonth(firstMonth, 12)) return null;
  const before = countOf(geo, resident, stepMonth(month, -12));
  return Math.round(((own - before) / before) * 1000) / 10;
}

/**
 * @param {string} geo
 * @param {string} resident
 * @param {string} month
 * @returns {number}
 */
function countOf(geo, resident, month) {
  if (geo === 'EU27_2020') return Object.keys(sizes).reduce((sum, one) => sum + countOf(one, resident, month), 0) * 2;
  if (resident === 'TOTAL') return countOf(geo, 'NAT', month) + countOf(geo, 'FOR', month);
  const season = [0.55, 0.6, 0.7, 0.9, 1, 1.15, 1.6, 1.75, 1.15, 0.95, 0.6, 0.7][Number(month.slice(5)) - 1] ?? 1;
  const size = (sizes[geo]?.[resident] ?? 0) * 1000;
  return Math.round(size * season * (0.92 + 0.16 * seeded('nights', geo, resident, month)));
}

/**
 * @param {readonly string[]} own
 * @param {number} index
 * @param {string} lang
 */
function dimensionOf(own, index, lang) {
  const id = ids[index] ?? '';
  const { label = id, fr = id, members = {} } = labels[id] ?? {};
  const category = {
    index: Object.fromEntries(own.map((member, place) => [member, place])),
    label: Object.fromEntries(own.map((member) => [member, members[member]])),
  };
  return /** @type {const} */ ([id, { label: lang === 'FR' ? fr : label, category }]);
}

/**
 * @param {readonly string[]} months
 */
function timeOf(months) {
  return {
    label: 'Time',
    category: {
      index: Object.fromEntries(months.map((month, place) => [month, place])),
      label: Object.fromEntries(months.map((month) => [month, month])),
    },
  };
}
