import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import { fillTemplate } from '../../src/query/fill-template.js';
import type { DataQuery } from '../../src/query/query.js';

const query: DataQuery = {
  source: 'json',
  src: '',
  scope: 'school/é 5&x=1',
  indicators: ['visits', 'a,b'],
  range: { from: '2026-01-01', to: '2026-01-31' },
  periods: [{ from: '2026-01-01', to: '2026-01-31' }],
  granularity: 'month',
  split: 'profile',
  filters: {},
  options: {},
  zone: 'Europe/Paris',
  credentials: 'same-origin',
};

const nothing: DataQuery = {
  ...query,
  scope: null,
  indicators: [],
  range: null,
  granularity: null,
  split: null,
  zone: null,
};

suite('a URL template', () => {
  const cases: readonly (readonly [src: string, filled: string, empty: string])[] = [
    ['https://a.example/m.json', 'https://a.example/m.json', 'https://a.example/m.json'],
    ['https://a.example/100%/%7Bx%7D', 'https://a.example/100%/%7Bx%7D', 'https://a.example/100%/%7Bx%7D'],
    ['https://a.example/{scope}/m', 'https://a.example/school%2F%C3%A9%205%26x%3D1/m', 'https://a.example//m'],
    ['https://a.example/{indicator}', 'https://a.example/visits,a%2Cb', 'https://a.example/'],
    ['https://a.example/{from}/{to}', 'https://a.example/2026-01-01/2026-01-31', 'https://a.example//'],
    ['https://a.example/{granularity}-{split}', 'https://a.example/month-profile', 'https://a.example/-'],
    ['https://a.example/?z={timezone}', 'https://a.example/?z=Europe%2FParis', 'https://a.example/?z='],
    ['https://a.example/m{?from,to}', 'https://a.example/m?from=2026-01-01&to=2026-01-31', 'https://a.example/m'],
    [
      'https://a.example/m?k=1{&indicator}',
      'https://a.example/m?k=1&indicator=visits,a%2Cb',
      'https://a.example/m?k=1',
    ],
    [
      'https://a.example/m{?timezone,split}',
      'https://a.example/m?timezone=Europe%2FParis&split=profile',
      'https://a.example/m',
    ],
  ];
  for (const [src, filled, empty] of cases) {
    test(`${src} becomes ${filled}`, () => {
      assert.equal(fillTemplate(src, query), filled);
      assert.equal(fillTemplate(src, nothing), empty);
    });
  }

  test('leaves out of a query only what is not asked', () => {
    const some = { ...nothing, granularity: 'day' } as const;
    assert.equal(
      fillTemplate('https://a.example/{?from,granularity,scope}', some),
      'https://a.example/?granularity=day',
    );
  });

  const unknown = [
    '{organization}',
    '{}',
    '{?from,until}',
    '{+scope}',
    '{#from}',
    '{from:4}',
    '{indicator*}',
    '{from,to}',
    '{From}',
    '{__proto__}',
    '{',
  ];
  for (const placeholder of unknown) {
    test(`with ${placeholder} is an error that names it`, () => {
      try {
        fillTemplate(`https://a.example/${placeholder}`, query);
      } catch (error) {
        assert.instanceOf(error, StatsError);
        assert.deepEqual([error.kind, error.code], ['config', 'bad-src']);
        assert.include(error.message, `no placeholder ${placeholder};`);
        assert.include(error.message, 'granularity');
        return;
      }
      assert.fail('expected an error');
    });
  }

  test('cannot take half a character', () => {
    const half = { ...query, scope: '\ud800' };
    assert.throws(() => fillTemplate('https://a.example/{scope}', half), StatsError, 'half a character');
  });
});
