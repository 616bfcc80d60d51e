import { assert } from '@open-wc/testing';
import { readEndpoints } from '../../src/embed/frame/endpoints.js';
import { fillsAllowed } from '../../src/embed/frame/fills-allowed.js';

const page = 'https://www.example/stats/embed.html?element=stats-card';

function read(list: string, warned: string[] = []): ReturnType<typeof readEndpoints> {
  return readEndpoints(list, page, (entry) => warned.push(entry));
}

suite('The endpoints that the page for frames may ask', () => {
  const cases: readonly (readonly [list: string, address: string, expected: boolean])[] = [
    ['self', 'https://www.example/metrics.json', true],
    ['self', 'http://www.example/metrics.json', false],
    ['self', 'https://www.example:8443/metrics.json', false],
    ['self', 'https://www.example.evil.example/metrics.json', false],
    ['self', 'https://www.example@evil.example/metrics.json', false],
    ['self', 'https://someone@www.example/metrics.json', false],
    ['self', 'javascript:alert(1)', false],
    ['self', 'blob:https://www.example/1', false],
    ['self', 'no address', false],
    ['', 'https://www.example/metrics.json', false],
    ['https://a.example', 'https://a.example/x', true],
    [' self\n https://a.example ', 'https://a.example/x', true],
    ['https://a.example/public', 'https://a.example/public', true],
    ['https://a.example/public', 'https://a.example/public?x', true],
    ['https://a.example/public', 'https://a.example/public/x', true],
    ['https://a.example/public/', 'https://a.example/public/x', true],
    ['https://a.example/public', 'https://a.example/publications', false],
    ['https://a.example/public', 'https://a.example/public/../private', false],
    ['https://a.example/public', 'https://a.example/public/%2e%2e/private', false],
    ['https://a.example/public', 'https://a.example/public/..%2fprivate', false],
    ['https://a.example/public', 'https://a.example/public\\..\\private', false],
    ['https://a.example/public', 'https://a.example/public/..;/private', false],
    ['https://a.example/public', 'https://a.example/public/..%252fprivate', false],
  ];
  for (const [list, address, expected] of cases) {
    test(`"${list.trim()}" ${expected ? 'allows' : 'refuses'} ${address}`, () => {
      assert.equal(read(list).allows(address), expected);
    });
  }

  test('what is no http address is told and allows nothing', () => {
    const warned: string[] = [];
    const { origins } = read("self * 'none' data: a.example https://a.example/x https://a.example/y", warned);
    assert.deepEqual(warned, ['*', "'none'", 'data:', 'a.example']);
    assert.deepEqual(origins, ['https://www.example', 'https://a.example']);
  });

  const templates: readonly (readonly [template: string, expected: boolean])[] = [
    ['/metrics/{scope}.json', true],
    ['metrics.json{?from,to}', true],
    ['https://www.example/{?from,to}', true],
    ['https://www.example{?from,to}', false],
    ['https://www.example{&@evil.example/}', false],
    ['https://www.e{scope}ample/x', false],
    ['/{scope}/evil.example/', false],
    ['https://www.example{scope}/metrics.json', false],
    ['https://{scope}/metrics.json', false],
    ['{scope}', true],
    ['//evil.example/{scope}', false],
    ['https://[', false],
  ];
  for (const [template, expected] of templates) {
    test(`whatever is filled in, ${template} ${expected ? 'is' : 'may be not'} of its own origin`, () => {
      assert.equal(fillsAllowed(template, page, read('self')), expected);
    });
  }
});
