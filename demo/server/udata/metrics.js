import { additions, addMaps, datesByMonth, total } from '../additions.js';
import { monthlyCount } from '../counts.js';
import { rowsOf } from '../metric-api/models.js';
import { lastThirteenMonths } from '../months.js';
import { datasets, dataservices, reuses } from '../portal.js';
import { seeded } from '../seeded.js';

/** @import { Item, Organization } from '../portal.js' */

/** @param {Item} item */
export function datasetMetrics(item) {
  const followers = additions(`${item.id} followers`, item.weight / 900);
  const reused = additions(`${item.id} reuses`, item.weight / 4000);
  return {
    discussions: 2 + Math.floor(seeded(item.id, 'discussions') * 12),
    discussions_open: Math.floor(seeded(item.id, 'open') * 3),
    reuses: stock(item, reused, 9),
    reuses_by_months: reused,
    dataservices: Math.floor(seeded(item.id, 'apis') * 1.6),
    followers: stock(item, followers, 60),
    followers_by_months: followers,
    views: counted('datasets_total', 'dataset_id', item.id, 'visit'),
    resources_downloads: counted('datasets_total', 'dataset_id', item.id, 'download_resource'),
  };
}

/** @param {Item} item */
export function reuseMetrics(item) {
  const followers = additions(`${item.id} followers`, item.weight / 300);
  return {
    discussions: Math.floor(seeded(item.id, 'discussions') * 5),
    datasets: 1 + Math.floor(seeded(item.id, 'datasets') * 4),
    followers: stock(item, followers, 25),
    followers_by_months: followers,
    views: counted('reuses_total', 'reuse_id', item.id, 'visit'),
  };
}

/** @param {Item} item */
export function dataserviceMetrics(item) {
  const followers = additions(`${item.id} followers`, item.weight / 500);
  return {
    discussions: Math.floor(seeded(item.id, 'discussions') * 4),
    followers: stock(item, followers, 15),
    followers_by_months: followers,
    views: counted('dataservices_total', 'dataservice_id', item.id, 'visit'),
  };
}

/**
 * The portal gives the stock of what an organization publishes, but of its readers' reuses and follows only what was
 * added by month.
 *
 * @param {Organization} organization
 */
export function organizationMetrics({ id, slug, members }) {
  /** @param {readonly Item[]} items */
  const own = (items) => items.filter((item) => item.organization === id);
  /** @param {readonly Item[]} items */
  const dates = (items) => own(items).map(({ created }) => created);
  const followers = own(datasets).map((item) => datasetMetrics(item).followers_by_months);
  const reused = own(datasets).map((item) => datasetMetrics(item).reuses_by_months);
  const reuseFollowers = own(reuses).map((item) => reuseMetrics(item).followers_by_months);
  return {
    dataservices: own(dataservices).length,
    dataservices_by_months: datesByMonth(dates(dataservices)),
    datasets: own(datasets).length,
    datasets_by_months: datesByMonth(dates(datasets)),
    datasets_followers_by_months: addMaps(followers),
    datasets_reuses_by_months: addMaps(reused),
    followers: 20 + Math.floor(seeded(slug, 'followers') * 300),
    members,
    reuses: own(reuses).length,
    reuses_by_months: datesByMonth(dates(reuses)),
    reuses_followers_by_months: addMaps(reuseFollowers),
    views: counted('organizations_total', 'organization_id', id, 'visit_dataset'),
  };
}

/** Stocks of the whole portal, with the additions of an average month. */
const siteStocks = /** @type {const} */ ({
  datasets: [71_400, 540],
  dataservices: [402, 7],
  reuses: [5310, 46],
  organizations: [6120, 52],
  users: [168_300, 1480],
  harvesters: [214, 2],
  discussions: [19_850, 210],
});

export function siteMetrics() {
  const metrics = /** @type {Record<string, number | Record<string, number>>} */ ({
    resources: 391_207,
    followers: 0,
    'public-service': 1710,
    max_dataset_followers: 412,
    max_dataset_reuses: 97,
    datasets_visits_by_months: siteMonths('site visit', 4_600_000),
    resources_downloads_by_months: siteMonths('site download', 31_000_000),
  });
  for (const [name, [before, monthly]] of Object.entries(siteStocks)) {
    const map = additions(`site ${name}`, monthly);
    metrics[name] = before + total(map);
    if (name !== 'dataservices') metrics[`${name}_by_months`] = map;
  }
  return metrics;
}

/**
 * @param {string} key
 * @param {number} weight
 */
function siteMonths(key, weight) {
  return Object.fromEntries(lastThirteenMonths().map((month) => [month, monthlyCount(key, month, weight)]));
}

/**
 * What there was before the thirteen months, and what came since.
 *
 * @param {Item} item
 * @param {Record<string, number>} map
 * @param {number} scale
 */
function stock(item, map, scale) {
  return Math.floor(seeded(item.id, 'before', scale) * scale) + total(map);
}

/**
 * A counter that the portal copies from the metric service.
 *
 * @param {string} model
 * @param {string} key
 * @param {string} id
 * @param {string} column
 */
function counted(model, key, id, column) {
  return Number(rowsOf(model)?.find((row) => row[key] === id)?.[column] ?? 0);
}
