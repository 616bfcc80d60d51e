import { assert } from '@open-wc/testing';
import { type StatsError } from '../../src/model/stats-error.js';
import { configure } from '../../src/sources/configure.js';
import { readPages } from '../../src/sources/pages.js';
import { send } from '../../src/sources/send.js';
import type { Answer, HttpRequest } from '../../src/sources/source.js';
import { endpoint, failure, type Endpoint } from './endpoint.js';

const signal = new AbortController().signal;
const ask = (request: HttpRequest): Promise<Answer> => send(request, { signal });
const page = (answer: Answer): { page: number; next: string | null } => answer.json() as never;

function next(answer: Answer): HttpRequest | null {
  const link = page(answer).next;
  return link === null ? null : { url: new URL(link, answer.request.url).href };
}

function read({ request }: Endpoint): Promise<readonly Answer[]> {
  return readPages({ ...request, role: 'series' }, next, ask);
}

suite('pages', () => {
  teardown(() => {
    configure({ maxPages: null, maxBytes: null });
  });

  test('are read one after the other until there is no next, and keep the role of the first', async () => {
    const answers = await read(endpoint({ pages: '3' }, 'pages'));
    assert.deepEqual(
      answers.map((answer) => page(answer).page),
      [1, 2, 3],
    );
    assert.deepEqual([...new Set(answers.map(({ request }) => request.role))], ['series']);
  });

  test('past the cap are an error, not a shorter answer', async () => {
    configure({ maxPages: 4 });
    const at = endpoint({ pages: '5' }, 'pages');
    const error = (await failure(read(at))) as StatsError;
    assert.deepEqual([error.kind, error.code], ['format', 'too-many-pages']);
    assert.equal((await at.tally()).count, 4);
    assert.lengthOf(await read(endpoint({ pages: '4' }, 'pages')), 4);
  });

  test('are together as large as one answer may be, and not one byte larger', async () => {
    const size = (await read(endpoint({ pages: '3' }, 'pages'))).reduce((sum, { text }) => sum + text.length, 0);
    // The keys in the links are of one length, so that three pages always have as many bytes.
    configure({ maxBytes: size });
    assert.lengthOf(await read(endpoint({ pages: '3' }, 'pages')), 3);
    configure({ maxBytes: size - 1 });
    const at = endpoint({ pages: '3' }, 'pages');
    const error = (await failure(read(at))) as StatsError;
    assert.deepEqual([error.kind, error.code, error.values], ['format', 'too-large', { limit: size - 1 }]);
  });

  test('that lead back are an error', async () => {
    // The first address has no page number, so that the circle closes on the second page.
    const error = (await failure(read(endpoint({ pages: '2', loop: '' }, 'pages')))) as StatsError;
    assert.deepEqual([error.kind, error.code], ['format', 'too-many-pages']);
    assert.include(error.message, 'read before');
  });

  test('on another origin are not asked', async () => {
    const error = (await failure(read(endpoint({ pages: '2', away: '' }, 'pages')))) as StatsError;
    assert.deepEqual([error.kind, error.values['path']], ['format', 'next page']);
  });
});
