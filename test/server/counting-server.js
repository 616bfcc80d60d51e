/**
 * A server for tests that counts: how often each key was asked, when, and how many requests were given up. What it
 * answers stands in the URL, so that a test and the answer it expects can be read together:
 *
 *   /__test/answer/KEY?status=503,200&delay=20&type=text/csv&body=…&retry-after=1&size=1000&hold=1
 *   /__test/pages/KEY?page=1&pages=3      also &loop=1 (back to page 1) and &away=1 (to another origin)
 *   /__test/count/KEY                     {"count", "aborted", "times"}
 *
 * Every answer forbids the browser's own cache, so that what is shared is shared by us.
 */

/** @typedef {import('node:http').ServerResponse} ServerResponse */

/** @typedef {{count: number, aborted: number, times: number[]}} Tally */

/** @type {Map<string, Tally>} */
const tallies = new Map();

/** @param {string} key */
function tallyOf(key) {
  const tally = tallies.get(key) ?? { count: 0, aborted: 0, times: [] };
  tallies.set(key, tally);
  return tally;
}

const rows = JSON.stringify({ data: [{ time: '2026-01', visits: 1 }] });

/**
 * Answers a request under `/__test/`.
 * @param {import('node:http').IncomingMessage} req
 * @param {import('node:http').ServerResponse} res
 * @returns {boolean} whether the request was one of ours
 */
export function countingServer(req, res) {
  const url = new URL(req.url ?? '', 'http://localhost');
  const [, root, action, key = ''] = url.pathname.split('/');
  if (root !== '__test') return false;
  const tally = tallyOf(key);
  res.setHeader('cache-control', 'no-store');
  if (action === 'count') return send(res, 200, 'application/json', JSON.stringify(tally));
  tally.count += 1;
  tally.times.push(Date.now());
  res.on('close', () => {
    if (!res.writableFinished) tally.aborted += 1;
  });
  if (action === 'pages') return page(res, url);
  const answerNow = () => answer(res, url.searchParams, tally.count);
  if (!url.searchParams.has('hold')) setTimeout(answerNow, Number(url.searchParams.get('delay') ?? 0));
  return true;
}

/**
 * The n-th status of the list, and the last one from then on.
 * @param {ServerResponse} res
 * @param {URLSearchParams} query
 * @param {number} count
 */
function answer(res, query, count) {
  const statuses = (query.get('status') ?? '200').split(',');
  const status = Number(statuses[Math.min(count, statuses.length) - 1]);
  const wait = query.get('retry-after');
  // `+2` is a date two seconds from now.
  const date = wait?.startsWith('+') ? new Date(Date.now() + Number(wait) * 1000).toUTCString() : wait;
  if (date && status !== 200) res.setHeader('retry-after', date);
  const size = Number(query.get('size') ?? 0);
  if (size > 0) return stream(res, size);
  return send(res, status, query.get('type') ?? 'application/json', query.get('body') ?? rows);
}

/**
 * @param {ServerResponse} res
 * @param {URL} url
 */
function page(res, url) {
  const number = Number(url.searchParams.get('page') ?? 1);
  const last = Number(url.searchParams.get('pages') ?? 1);
  const following = new URL(url);
  following.searchParams.set('page', String(url.searchParams.has('loop') && number === last ? 1 : number + 1));
  const origin = url.searchParams.has('away') ? 'http://elsewhere.invalid' : '';
  const more = number < last || url.searchParams.has('loop');
  const next = more ? `${origin}${following.pathname}${following.search}` : null;
  return send(res, 200, 'application/json', JSON.stringify({ page: number, next }));
}

/**
 * Sends without a length, so that only counting can stop it.
 * @param {ServerResponse} res
 * @param {number} size
 */
function stream(res, size) {
  res.writeHead(200, { 'content-type': 'application/json' });
  const piece = ' '.repeat(65_536);
  let sent = 0;
  const more = () => {
    while (sent < size && !res.destroyed) {
      sent += piece.length;
      if (!res.write(piece)) return res.once('drain', more);
    }
    return res.end();
  };
  more();
  return true;
}

/**
 * @param {ServerResponse} res
 * @param {number} status
 * @param {string} type
 * @param {string} body
 */
function send(res, status, type, body) {
  res.writeHead(status, { 'content-type': type });
  res.end(body);
  return true;
}
