import { dataFair } from './data-fair.js';
import { edifice } from './edifice.js';
import { googleAnalytics } from './google-analytics.js';
import { jobs } from './jobs.js';
import { jsonStat } from './json-stat.js';
import { library } from './library.js';
import { matomo } from './matomo.js';
import { metricApi } from './metric-api.js';
import { metrics } from './metrics.js';
import { opendatasoft } from './opendatasoft.js';
import { prometheus } from './prometheus.js';
import { rdv } from './rdv.js';
import { rows } from './rows.js';
import { udata } from './udata.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */

export { setNow } from './clock.js';

const handlers = [
  dataFair,
  edifice,
  googleAnalytics,
  jobs,
  jsonStat,
  library,
  matomo,
  metricApi,
  opendatasoft,
  prometheus,
  rdv,
  rows,
  udata,
  metrics,
];

/**
 * Answers what one of the demo's APIs answers. Fits a plain Node server, Vite's and the test runner's.
 *
 * @param {IncomingMessage} req
 * @param {ServerResponse} res
 * @returns {boolean} whether the request was for one of them; if not, nothing was written
 */
export function handle(req, res) {
  return handlers.some((answers) => answers(req, res));
}
