import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import { contentType, readBody } from '../../src/sources/read-body.js';
import { failure } from './endpoint.js';

/** A response whose body arrives in these pieces. */
function pieces(...chunks: readonly (readonly number[])[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new Uint8Array(chunk));
      controller.close();
    },
  });
  return new Response(body);
}

suite('the body of an answer', () => {
  const headers: readonly (readonly [header: string | null, type: string, charset: string])[] = [
    [null, '', 'utf-8'],
    ['text/csv', 'text/csv', 'utf-8'],
    ['Text/CSV; header=present; Charset="ISO-8859-1"', 'text/csv', 'ISO-8859-1'],
    ['application/json;charset=utf-16le', 'application/json', 'utf-16le'],
  ];
  for (const [header, type, charset] of headers) {
    test(`of type ${JSON.stringify(header)} is ${type || 'of no type'} in ${charset}`, () => {
      assert.deepEqual(contentType(header), { type, charset });
    });
  }

  test('is read in the character set that the server names', async () => {
    assert.equal(await readBody(pieces([0xe9, 0x74, 0xe9]), 'iso-8859-1', 10), 'été');
    assert.equal(await readBody(pieces([0xff, 0xfe, 0x61, 0x00]), 'utf-16le', 10), 'a');
  });

  test('is read as UTF-8 where the name of the character set means nothing', async () => {
    assert.equal(await readBody(pieces([0xc3, 0xa9]), 'x-none', 10), 'é');
  });

  test('may be cut in the middle of a letter on its way', async () => {
    assert.equal(await readBody(pieces([0x61, 0xc3], [0xa9]), 'utf-8', 10), 'aé');
  });

  test('may be as large as the limit, and not one byte larger', async () => {
    assert.equal(await readBody(pieces([97, 97], [97]), 'utf-8', 3), 'aaa');
    const error = (await failure(readBody(pieces([97, 97], [97, 97]), 'utf-8', 3))) as StatsError;
    assert.deepEqual([error.kind, error.code, error.values], ['format', 'too-large', { limit: 3 }]);
  });

  test('is not begun where the server itself says that it is larger', async () => {
    const response = new Response('[]', { headers: { 'content-length': '4' } });
    assert.instanceOf(await failure(readBody(response, 'utf-8', 3)), StatsError);
  });

  test('is counted where the server says no number for its length', async () => {
    const response = new Response('[1]', { headers: { 'content-length': '2, 2' } });
    assert.equal(((await failure(readBody(response, 'utf-8', 2))) as StatsError).code, 'too-large');
  });

  for (const when of ['while it is read', 'before it came']) {
    test(`that never ends is cancelled with a signal that is aborted ${when}`, async () => {
      let cancelled = false;
      const body = new ReadableStream<Uint8Array>({
        cancel() {
          cancelled = true;
        },
      });
      const controller = new AbortController();
      if (when === 'before it came') controller.abort();
      const reading = readBody(new Response(body), 'utf-8', 3, controller.signal);
      controller.abort();
      await reading;
      assert.isTrue(cancelled);
    });
  }

  test('may be absent', async () => {
    assert.equal(await readBody(new Response(null, { status: 204 }), 'utf-8', 3), '');
  });
});
