import { openToAll, send, sendHtml, sendJson, urlOf } from './answer.js';
import { brokenIds, datasets, dataservices, organizationOf, organizations, reuses } from './portal.js';
import { datasetMetrics, dataserviceMetrics, organizationMetrics, reuseMetrics, siteMetrics } from './udata/metrics.js';

/**
 * @import { IncomingMessage, ServerResponse } from 'node:http'
 * @import { Item } from './portal.js'
 */

const base = '/udata';
const route = /^\/udata\/api\/([12])\/(site|organizations|datasets|reuses|dataservices)\/(?:([^/]+)\/)?$/;

/** What is listed and looked up by id. */
const kinds = {
  datasets: { items: datasets, metrics: datasetMetrics },
  reuses: { items: reuses, metrics: reuseMetrics },
  dataservices: { items: dataservices, metrics: dataserviceMetrics },
};

/**
 * The portal's own API, at its real paths below `/udata`: counters and `*_by_months` under `metrics`.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether it answered
 */
export function udata(req, res) {
  const url = urlOf(req);
  if (!url.pathname.startsWith(`${base}/`)) return false;
  const [, , kind, id] = route.exec(url.pathname) ?? [];
  if (req.method === 'OPTIONS') send(res, 204, 'text/plain', '', openToAll);
  else if (id === brokenIds.outage) sendHtml(res, 500, openToAll);
  else if (id === brokenIds.html) sendHtml(res, 200, openToAll);
  else answer(url, kind, id, res);
  return true;
}

/**
 * @param {URL} url
 * @param {string | undefined} kind
 * @param {string | undefined} id
 * @param {ServerResponse} res
 */
function answer(url, kind, id, res) {
  const body = kind === undefined ? null : find(url, kind, id);
  if (body) sendJson(res, 200, body, openToAll);
  else sendJson(res, 404, { message: `${url.pathname.slice(base.length)} not found` }, openToAll);
}

/**
 * @param {URL} url
 * @param {string} kind
 * @param {string | undefined} id
 */
function find(url, kind, id) {
  if (kind === 'site') return { id: 'demo', title: 'data.gouv.fr (démonstration)', metrics: siteMetrics() };
  if (kind === 'organizations') return organization(id);
  const { items, metrics } = kinds[/** @type {keyof typeof kinds} */ (kind)];
  if (id === undefined) return list(url, items, metrics);
  const item = items.find((one) => one.id === id);
  return item && describe(item, metrics);
}

/** @param {string | undefined} id */
function organization(id) {
  const found = organizations.find((one) => one.id === id || one.slug === id);
  return (
    found && {
      id: found.id,
      slug: found.slug,
      name: found.name,
      created_at: found.created,
      metrics: organizationMetrics(found),
    }
  );
}

/**
 * @param {Item} item
 * @param {(item: Item) => object} metrics
 */
function describe(item, metrics) {
  const owner = organizationOf(item.organization);
  return {
    id: item.id,
    title: item.title,
    access_type: item.access,
    created_at: item.created,
    organization: owner && { id: owner.id, slug: owner.slug, name: owner.name },
    metrics: metrics(item),
  };
}

/**
 * @param {URL} url
 * @param {readonly Item[]} items
 * @param {(item: Item) => object} metrics
 */
function list(url, items, metrics) {
  const asked = url.searchParams.get('organization');
  const kept = items.filter((item) => asked === null || item.organization === asked);
  const page = Number(url.searchParams.get('page') ?? 1);
  const pageSize = Number(url.searchParams.get('page_size') ?? 20);
  /** @param {number} to */
  const link = (to) => {
    const address = new URL(url);
    address.searchParams.set('page', String(to));
    return address.href;
  };
  return {
    data: kept.slice((page - 1) * pageSize, page * pageSize).map((item) => describe(item, metrics)),
    page,
    page_size: pageSize,
    total: kept.length,
    next_page: page * pageSize < kept.length ? link(page + 1) : null,
    previous_page: page > 1 ? link(page - 1) : null,
  };
}
