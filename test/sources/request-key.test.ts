import { assert } from '@open-wc/testing';
import { requestKey } from '../../src/sources/request-key.js';
import type { HttpRequest } from '../../src/sources/source.js';

const url = 'https://stats.example/a';

suite('the key of a request', () => {
  const equal: readonly (readonly [HttpRequest, HttpRequest])[] = [
    [{ url }, { url, method: 'GET' }],
    [{ url }, { url, role: 'series', optional: true }],
    [
      { url, headers: { A: '1', b: '2' } },
      { url, headers: { B: '2', a: '1' } },
    ],
  ];
  for (const [one, other] of equal) {
    test(`is the same for ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      assert.equal(requestKey(one), requestKey(other));
    });
  }

  const different: readonly HttpRequest[] = [
    { url },
    { url: `${url}?b` },
    { url, method: 'POST' },
    { url, method: 'POST', body: '{}' },
    { url, headers: { a: '1' } },
    { url, headers: { a: '2' } },
  ];
  test('differs where something else goes over the wire', () => {
    assert.equal(new Set(different.map(requestKey)).size, different.length);
  });
});
