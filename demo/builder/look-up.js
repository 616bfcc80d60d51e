import { StatsError } from '/src/model/stats-error.ts';
import { dateIn } from '/src/model/zone.ts';
import { readAttributes } from '/src/query/read-attributes.ts';
import { readQuery } from '/src/query/read-query.ts';
import { inspect } from '/src/sources/inspect.ts';
import { obstacleIn, obstacleOfAddress, urlOf } from './problems.js';

/**
 * @import { DataQuery } from '../../src/query/query.ts'
 * @import { Inspection } from '../../src/sources/inspect.ts'
 * @import { Found } from './figure.js'
 * @import { Obstacle } from './problems.js'
 */

const nothing = readAttributes(
  () => null,
  () => null,
);

/**
 * Asks an endpoint as a tag would, and says what it is, or what stands in the way.
 *
 * @param {string} written
 * @param {number} now
 * @returns {Promise<{ found: Found | null, obstacle: Obstacle | null }>}
 */
export async function lookUp(written, now) {
  const page = document.baseURI;
  const address = urlOf(written, page)?.href ?? '';
  const wrong = obstacleOfAddress(written, page);
  if (wrong) return { found: null, obstacle: wrong };
  const inspection = await inspectAddress(address, now);
  const answers = inspection.failure?.code === 'unreachable' && (await isThere(address, page));
  const obstacle = obstacleIn(inspection, { address, answers });
  const { query, dataset } = inspection;
  if (obstacle || !query || !dataset) return { found: null, obstacle };
  return { found: { address, query, dataset, today: dateIn(now, dataset.zone ?? 'UTC') }, obstacle };
}

/** @param {string} address @param {number} now @returns {Promise<Inspection>} */
async function inspectAddress(address, now) {
  try {
    /** @type {DataQuery} */
    const query = { ...readQuery({ ...nothing, src: address }, { now, base: address }), source: '' };
    const inspection = await inspect(query);
    // What looks like nothing is told what our own contract expects of it.
    if (inspection.source !== null || inspection.failure) return inspection;
    return withHint(await inspect({ ...query, source: 'json' }), inspection);
  } catch (error) {
    if (!(error instanceof StatsError)) throw error;
    return { source: null, query: null, dataset: null, problems: [], failure: error };
  }
}

/**
 * @param {Inspection} own By our own contract.
 * @param {Inspection} any Of any API.
 * @returns {Inspection}
 */
function withHint(own, any) {
  const hint = any.problems[0]?.message.match(/It holds rows of .*$/)?.[0];
  const problems = own.problems.map((one) => (hint ? { ...one, message: `${one.message}. ${hint}` } : one));
  return { ...own, problems };
}

/**
 * Whether a server answers whose answer this page must not read: then it is a question of leave, not of the way there.
 *
 * @param {string} address
 * @param {string} page
 */
async function isThere(address, page) {
  if (new URL(address).origin === new URL(page).origin) return false;
  try {
    await fetch(address, { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer' });
    return true;
  } catch {
    return false;
  }
}
