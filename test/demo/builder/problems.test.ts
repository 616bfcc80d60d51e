import { assert } from '@open-wc/testing';
import { guides, sentenceOf } from '../../../demo/builder/problem-words.js';
import { obstacleIn, obstacleOfAddress } from '../../../demo/builder/problems.js';
import { StatsError, type ErrorCode, type ErrorKind } from '../../../src/model/stats-error.js';
import type { Inspection } from '../../../src/sources/inspect.js';

const page = 'https://site.example/page.html';
const address = 'https://stats.example/a.json';
const nothing: Inspection = { source: null, query: null, dataset: null, problems: [], failure: null };

function failed(kind: ErrorKind, code: ErrorCode, values = {}, answers = false): string {
  const failure = new StatsError(kind, code, 'for developers', values);
  const obstacle = obstacleIn({ ...nothing, failure }, { address, answers });
  assert.equal(obstacle?.detail, 'for developers');
  return sentenceOf(obstacle!, 'en');
}

suite('what the builder says of an endpoint that cannot be shown', () => {
  const addresses: readonly (readonly [written: string, page: string, key: string | null])[] = [
    ['', page, 'no-address'],
    ['stats.example/a.json', page, 'no-url'],
    ['ftp://stats.example/a.json', page, 'no-url'],
    ['javascript:alert(1)', page, 'no-url'],
    ['https://', page, 'no-url'],
    ['https://me:secret@stats.example/', page, 'no-url'],
    ['http://stats.example/a.json', page, 'mixed'],
    ['http://localhost:5173/a.json', page, null],
    ['http://127.0.0.1/a.json', page, null],
    ['http://stats.example/a.json', 'http://site.example/', null],
    ['https://stats.example/a.json', page, null],
    ['/a.json', page, null],
    ['//stats.example/a.json', page, null],
  ];
  for (const [written, from, key] of addresses) {
    test(`of the address "${written}" on ${new URL(from).protocol} before it is asked`, () => {
      assert.equal(obstacleOfAddress(written, from)?.key ?? null, key);
    });
  }

  test('tells a server that does not answer from one that lets nobody read', () => {
    assert.include(failed('network', 'unreachable'), 'stats.example cannot be reached');
    assert.match(
      failed('network', 'unreachable', {}, true),
      /Access-Control-Allow-Origin: \*.*the origin of your site/,
    );
  });

  test('names the status, and the remedy', () => {
    assert.match(failed('http', 'forbidden', { status: 401 }), /refused \(status 401\).*proxy/);
    assert.match(failed('http', 'forbidden'), /^Access is refused:/);
    assert.match(failed('http', 'not-found', { status: 404 }), /nothing.*404.*correct it/);
    assert.match(failed('http', 'status', { status: 503 }), /503/);
    assert.match(failed('format', 'html'), /web page.*JSON or CSV/);
    assert.match(failed('format', 'truncated'), /empty, or cut short/);
  });

  test('says what the elements say of all else', () => {
    assert.include(failed('http', 'rate-limited', { retryAfter: 120 }), 'busy');
    assert.include(failed('network', 'offline'), 'offline');
  });

  test('names the place of the answer that is wrong, and how many others', () => {
    const problems = ['data[1].visits', 'data[2].visits', 'data[3].visits'].map((path) => ({ path, message: path }));
    const obstacle = obstacleIn({ ...nothing, problems }, { address, answers: false });
    assert.include(sentenceOf(obstacle!, 'en'), 'at “data[1].visits” and 2 other places');
    assert.include(sentenceOf(obstacle!, 'fr'), 'à «\u00a0data[1].visits\u00a0» et à 2\u00a0autres endroits');
    assert.isNull(obstacleIn(nothing, { address, answers: false }));
  });

  for (const [href] of Object.values(guides)) {
    test(`has a guide where it says so: ${href}`, async () => {
      const answer = await fetch(`/demo/${href}`);
      assert.isTrue(answer.ok);
      const { hash } = new URL(href, location.href);
      if (hash !== '') assert.include(await answer.text(), `id="${hash.slice(1)}"`);
    });
  }
});
