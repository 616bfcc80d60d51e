import { countedMonths, downloads, fileDownloads, fileShares, sum, visits } from '../counts.js';
import { organizationMonths } from './months.js';
import { datasets, dataservices, organizations, reuses } from '../portal.js';
import { resourceId } from '../resources.js';
import { seeded } from '../seeded.js';

/**
 * @import { Item } from '../portal.js'
 * @import { Row } from './models.js'
 */

/** What the organization without monthly rows was counted before: the one row that nothing adds up to. */
const silentTotal = { visit_dataset: 48_213, download_resource: 91_007, visit_reuse: null, visit_dataservice: null };

/** @returns {Row[]} */
export function organizationTotals() {
  const rows = organizationMonths();
  return organizations.map(({ id, silent }, index) => {
    const own = rows.filter((row) => row['organization_id'] === id);
    /** @param {string} column */
    const total = (column) => sum(own.map((row) => /** @type {number | null} */ (row[column] ?? null)));
    const counted = {
      visit_dataset: total('monthly_visit_dataset'),
      download_resource: total('monthly_download_resource'),
      visit_reuse: total('monthly_visit_reuse'),
      visit_dataservice: total('monthly_visit_dataservice'),
    };
    return { __id: index + 1, organization_id: id, ...(silent ? silentTotal : counted), outlink: outlink(id) };
  });
}

/** @returns {Row[]} */
export function datasetTotals() {
  return datasets.map((item) => ({
    __id: item.index + 1,
    dataset_id: item.id,
    visit: total(item, visits),
    outlink: outlink(item.id),
    download_resource: total(item, downloads),
  }));
}

/** @returns {Row[]} */
export function reuseTotals() {
  return reuses.map((item) => ({
    __id: item.index + 1,
    reuse_id: item.id,
    visit: total(item, visits),
    outlink: outlink(item.id),
  }));
}

/** @returns {Row[]} */
export function dataserviceTotals() {
  return dataservices.map((item) => ({ __id: item.index + 1, dataservice_id: item.id, visit: total(item, visits) }));
}

/** @returns {Row[]} */
export function resourceTotals() {
  return datasets.flatMap((item) =>
    fileShares.map((_, file) => ({
      __id: item.index * 2 + file + 1,
      resource_id: resourceId(item, file),
      dataset_id: item.id,
      download_resource: total(item, (_item, month) => fileDownloads(item, month, file)),
    })),
  );
}

/**
 * @param {Item} item
 * @param {(item: Item, month: string) => number | null} count
 */
function total(item, count) {
  return sum(countedMonths(item).map((month) => count(item, month)));
}

/** Visitors who went on to the publisher's own site. @param {string} id */
function outlink(id) {
  return Math.floor(seeded(id, 'outlink') * 400);
}
