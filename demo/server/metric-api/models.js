import { today } from '../clock.js';
import * as months from './months.js';
import * as totals from './totals.js';

/** @typedef {Record<string, string | number | null>} Row */

/**
 * The models of the metric service. There is no `site_total`.
 *
 * @type {Readonly<Record<string, () => Row[]>>}
 */
const models = {
  organizations: months.organizationMonths,
  datasets: months.datasetMonths,
  reuses: months.reuseMonths,
  dataservices: months.dataserviceMonths,
  resources: months.resourceMonths,
  site: months.siteMonths,
  organizations_total: totals.organizationTotals,
  datasets_total: totals.datasetTotals,
  reuses_total: totals.reuseTotals,
  dataservices_total: totals.dataserviceTotals,
  resources_total: totals.resourceTotals,
};

/** @type {Map<string, Row[]>} */
const made = new Map();
let madeOn = '';

/**
 * All rows of a model, made once a day of the clock. `undefined` for a model that does not exist.
 *
 * @param {string} model
 */
export function rowsOf(model) {
  if (madeOn !== today()) made.clear();
  madeOn = today();
  const make = Object.hasOwn(models, model) ? models[model] : undefined;
  if (!make) return undefined;
  const rows = made.get(model) ?? make();
  made.set(model, rows);
  return rows;
}
