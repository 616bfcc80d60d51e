/*
 * What stands in the way between a page and an endpoint, and what to do about it.
 */

/**
 * @import { Inspection } from '../../src/sources/inspect.ts'
 */

/**
 * @typedef {object} Obstacle
 * @property {string} key Of `obstacles` in `problem-words.js`, or a code of a `StatsError`.
 * @property {Readonly<Record<string, string | number>>} values What the sentence names.
 * @property {string} detail For developers, in English; empty where there is nothing to add.
 */

const local = /^(?:localhost|127(?:\.\d+){3}|\[::1\]|.*\.localhost)$/;

/**
 * What can be said of an address before it is asked; `null` where nothing is wrong with it.
 *
 * @param {string} written
 * @param {string} page Address of the page that would ask.
 * @returns {Obstacle | null}
 */
export function obstacleOfAddress(written, page) {
  if (written === '') return obstacle('no-address');
  const url = urlOf(written, page);
  if (!url) return obstacle('no-url', { written: written.slice(0, 80) });
  const isMixed = page.startsWith('https:') && url.protocol === 'http:' && !local.test(url.hostname);
  return isMixed ? obstacle('mixed', { host: url.host }) : null;
}

/**
 * The absolute address; `null` for what is none. A word alone would be a path beside the page: nobody means that.
 *
 * @param {string} written
 * @param {string} page
 */
export function urlOf(written, page) {
  if (!/^(?:https?:\/\/|\/)/i.test(written) || !URL.canParse(written, page)) return null;
  const url = new URL(written, page);
  return url.username || url.password ? null : url;
}

/**
 * What is wrong with what was found; `null` where the elements can show it.
 *
 * @param {Inspection} inspection
 * @param {{ address: string, answers: boolean }} asked `answers`: the server answers whom it does not let read.
 * @returns {Obstacle | null}
 */
export function obstacleIn({ dataset, problems, failure }, { address, answers }) {
  const [first] = problems;
  if (failure) return failed(failure, { host: new URL(address).host, answers });
  if (dataset?.buckets.length === 0 && dataset.totals.length === 0) return obstacle('empty');
  if (!first) return null;
  const more = problems.length - 1;
  return obstacle('shape', { path: first.path, more }, first.message);
}

/**
 * @param {NonNullable<Inspection['failure']>} failure
 * @param {{ host: string, answers: boolean }} around
 * @returns {Obstacle}
 */
function failed({ code, values, message }, { host, answers }) {
  const key = code === 'unreachable' && answers ? 'cors' : code;
  return obstacle(key, { ...values, host }, message);
}

/**
 * @param {string} key
 * @param {Obstacle['values']} [values]
 * @param {string} [detail]
 * @returns {Obstacle}
 */
function obstacle(key, values = {}, detail = '') {
  return { key, values, detail };
}
