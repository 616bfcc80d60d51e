import { countedMonths, downloads, fileDownloads, fileShares, monthlyCount, sum, visits } from '../counts.js';
import { countedPart, firstMonth, monthsBetween, runningMonth } from '../months.js';
import { datasets, dataservices, organizations, reuses } from '../portal.js';
import { resourceId } from '../resources.js';

/**
 * @import { Item } from '../portal.js'
 * @import { Row } from './models.js'
 */

/** @returns {Row[]} */
export function datasetMonths() {
  return byMonth(datasets, (item, month) => ({
    dataset_id: item.id,
    organization_id: item.organization,
    metric_month: month,
    monthly_visit: visits(item, month),
    monthly_download_resource: downloads(item, month),
  }));
}

/** @returns {Row[]} */
export function reuseMonths() {
  return byMonth(reuses, (item, month) => ({
    reuse_id: item.id,
    metric_month: month,
    monthly_visit: visits(item, month),
  }));
}

/** @returns {Row[]} */
export function dataserviceMonths() {
  return byMonth(dataservices, (item, month) => ({
    dataservice_id: item.id,
    metric_month: month,
    monthly_visit: visits(item, month),
  }));
}

/** @returns {Row[]} */
export function resourceMonths() {
  return datasets.flatMap((item) => fileShares.flatMap((_, file) => fileMonths(item, file)));
}

/** The organization of which nothing was counted by month has no row. @returns {Row[]} */
export function organizationMonths() {
  return organizations.flatMap(({ id, silent }, index) => (silent ? [] : monthsOf(id, index)));
}

/**
 * The whole portal has thousands of other publishers, so its figures are not the sum of ours.
 *
 * @returns {Row[]}
 */
export function siteMonths() {
  return allMonths().map((month) => ({
    __id: rowNumber(0, month),
    metric_month: month,
    monthly_visit_dataset: monthlyCount('site visit', month, 4_600_000),
    monthly_download_resource: monthlyCount('site download', month, 31_000_000),
    monthly_visit_reuse: monthlyCount('site reuse', month, 64_000),
  }));
}

/** Months of which anything is counted. */
function allMonths() {
  return monthsBetween(firstMonth, runningMonth()).filter((month) => countedPart(month) > 0);
}

/**
 * A number of its own for each month of an entity.
 *
 * @param {number} index
 * @param {string} month
 */
function rowNumber(index, month) {
  return 100_000 + index * 1000 + monthsBetween(firstMonth, month).length;
}

/**
 * @param {readonly Item[]} items
 * @param {(item: Item, month: string) => Row} row
 */
function byMonth(items, row) {
  return items.flatMap((item) =>
    countedMonths(item).map((month) => ({ __id: rowNumber(item.index, month), ...row(item, month) })),
  );
}

/**
 * @param {Item} item
 * @param {number} file
 * @returns {Row[]}
 */
function fileMonths(item, file) {
  const ids = { resource_id: resourceId(item, file), dataset_id: item.id };
  const counts = countedMonths(item).map((month) => ({ month, count: fileDownloads(item, month, file) }));
  const logged = counts.filter(({ count }) => count !== null);
  return logged.map(({ month, count }) => ({
    __id: rowNumber(item.index * 2 + file, month),
    ...ids,
    metric_month: month,
    monthly_download_resource: count,
  }));
}

/**
 * An organization's month is the sum of what it publishes.
 *
 * @param {string} id
 * @param {number} index
 * @returns {Row[]}
 */
function monthsOf(id, index) {
  const [ownDatasets, ownReuses, ownApis] = [datasets, reuses, dataservices].map((items) => countedByMonth(items, id));
  /**
   * @param {Map<string, Item[]> | undefined} items
   * @param {string} month
   * @param {(item: Item, month: string) => number | null} count
   */
  const add = (items, month, count) => sum((items?.get(month) ?? []).map((item) => count(item, month)));
  return allMonths().map((month) => ({
    __id: rowNumber(index, month),
    organization_id: id,
    metric_month: month,
    monthly_visit_dataset: add(ownDatasets, month, visits),
    monthly_download_resource: add(ownDatasets, month, downloads),
    monthly_visit_reuse: add(ownReuses, month, visits),
    monthly_visit_dataservice: add(ownApis, month, visits),
  }));
}

/**
 * An organization's items by the months in which they were counted.
 *
 * @param {readonly Item[]} items
 * @param {string} organization
 */
function countedByMonth(items, organization) {
  /** @type {Map<string, Item[]>} */
  const byMonth = new Map();
  for (const item of items.filter((one) => one.organization === organization)) {
    for (const month of countedMonths(item)) byMonth.set(month, [...(byMonth.get(month) ?? []), item]);
  }
  return byMonth;
}
