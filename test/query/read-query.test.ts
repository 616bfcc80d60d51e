import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';
import type { DataQuery, QueryAttributes } from '../../src/query/query.js';
import { readQuery } from '../../src/query/read-query.js';
import { attributesOf } from './attributes.js';

const now = Date.parse('2026-11-20T08:30:00Z');
const base = 'https://portal.example/pages/stats.html?x=1#top';

function read(said: Partial<QueryAttributes>, warn?: (message: string) => void): DataQuery {
  const attributes = attributesOf({ src: '/metrics.json', ...said });
  return readQuery(attributes, { now, base, ...(warn && { warn }) });
}

function errorOf(said: Partial<QueryAttributes>): StatsError {
  try {
    read(said);
  } catch (error) {
    assert.instanceOf(error, StatsError);
    assert.equal(error.kind, 'config');
    return error;
  }
  throw new Error('expected an error');
}

suite('what is asked', () => {
  test('is, of a bare src, everything there is', () => {
    assert.deepEqual(read({}), {
      source: 'json',
      src: 'https://portal.example/metrics.json',
      scope: null,
      indicators: [],
      range: null,
      periods: [],
      granularity: null,
      split: null,
      filters: Object.create(null) as DataQuery['filters'],
      options: {},
      zone: null,
      credentials: 'same-origin',
    });
  });

  test('is all that the attributes say', () => {
    const query = read({
      source: ' datagouv ',
      scope: ' organization:ID ',
      indicator: ' visits  visitors\nvisits ',
      period: 'last-12-months',
      granularity: 'month',
      split: 'profile',
      filter: 'status:seen',
      options: { query: ' sum(up) ', 'time-field': '', missing: null },
      timezone: 'Europe/Paris',
      credentials: 'include',
    });
    assert.deepEqual(
      { ...query, filters: { ...query.filters } },
      {
        source: 'datagouv',
        src: 'https://portal.example/metrics.json',
        scope: 'organization:ID',
        indicators: ['visits', 'visitors'],
        range: { from: '2025-12-01', to: '2026-11-20' },
        periods: [{ from: '2025-12-01', to: '2026-11-20' }],
        granularity: 'month',
        split: 'profile',
        filters: { status: ['seen'] },
        options: { query: 'sum(up)' },
        zone: 'Europe/Paris',
        credentials: 'include',
      },
    );
  });

  test('is not changed by how it is shown', () => {
    const plain = read({ period: 'last-7-days' });
    const shown = { profiles: 'teacher', change: 'difference', by: 'time', figure: 'given' };
    assert.deepEqual(read({ period: 'last-7-days', ...shown }), plain);
  });

  test('is as fine as a cycle needs it, and told apart by what stands along the axis', () => {
    assert.equal(read({ by: 'weekday' }).granularity, 'day');
    assert.equal(read({ by: 'hour-of-day' }).granularity, 'hour');
    assert.equal(read({ by: 'weekday', granularity: 'hour' }).granularity, 'hour');
    assert.equal(read({ by: 'category' }).split, 'category');
    assert.equal(read({ by: 'category', split: 'status' }).split, 'status');
    assert.isNull(read({ by: 'weekday' }).split);
  });

  test('is the same for empty attributes as for absent ones', () => {
    const empty = { source: '', scope: ' ', indicator: '', period: '', granularity: '', split: '', filter: '' };
    assert.deepEqual(read({ ...empty, timezone: '', compare: '', credentials: '' }), read({}));
  });

  test('has no split for "none"', () => {
    assert.isNull(read({ split: 'none' }).split);
  });
});

suite('the dates that are asked for', () => {
  const ranges: readonly (readonly [
    period: string | null,
    compare: string | null,
    from: string | null,
    to: string | null,
  ])[] = [
    [null, null, null, null],
    ['all', 'previous-year', null, null],
    ['last-7-days', null, '2026-11-14', '2026-11-20'],
    ['last-7-days', 'previous-period', '2026-11-07', '2026-11-20'],
    ['this-month', 'previous-period', '2026-10-01', '2026-11-20'],
    ['last-12-months', 'previous-days', '2024-12-01', '2026-11-20'],
    ['2026-01', 'previous-year', '2025-01-01', '2026-01-31'],
    ['2026-W53', 'previous-year', '2026-12-28', '2026-12-28'],
    ['2027', null, '2027-01-01', '2027-01-01'],
  ];
  for (const [period, compare, from, to] of ranges) {
    test(`of ${period ?? 'no period'} compared with ${compare ?? 'nothing'} are ${from ?? 'all'} to ${to ?? 'all'}`, () => {
      assert.deepEqual(read({ period, compare }).range, from === null ? null : { from, to: to! });
    });
  }

  test('are those of the time zone', () => {
    const late = Date.parse('2026-11-20T15:30:00Z');
    const of = (timezone: string | null): unknown =>
      readQuery(attributesOf({ src: 'a', period: 'today', timezone }), { now: late, base }).range?.to;
    assert.equal(of(null), '2026-11-20');
    assert.equal(of('Asia/Tokyo'), '2026-11-21');
    assert.equal(of('Pacific/Apia'), '2026-11-21');
    assert.equal(of('America/Los_Angeles'), '2026-11-20');
  });
});

suite('whose it is', () => {
  for (const scope of ['..', ' . ', 'organization:..', 'organization: ..', 'school/../secrets', 'a\\..']) {
    test(`is nobody’s, of "${scope}": it would climb in an address`, () => {
      assert.throws(() => read({ src: '/m/{scope}', scope }), `scope: expected an id, got "${scope.trim()}"`);
    });
  }

  test('may have dots in it', () => {
    assert.equal(read({ src: '/m', scope: 'organization:a..b/.c' }).scope, 'organization:a..b/.c');
  });
});

suite('where it is asked', () => {
  const addresses: readonly (readonly [src: string, resolved: string])[] = [
    ['/metrics/a.json', 'https://portal.example/metrics/a.json'],
    ['a.json', 'https://portal.example/pages/a.json'],
    ['../a.json', 'https://portal.example/a.json'],
    ['?x=2', 'https://portal.example/pages/stats.html?x=2'],
    ['//other.example/a', 'https://other.example/a'],
    ['https://other.example', 'https://other.example/'],
    [' http://other.example/é ', 'http://other.example/%C3%A9'],
    ['/metrics/{indicator}.json', 'https://portal.example/metrics/{indicator}.json'],
    ['/m{?from,to}', 'https://portal.example/m{?from,to}'],
    ['/m?a=b{&from}', 'https://portal.example/m?a=b{&from}'],
    ['{scope}/m/{from}{to}', 'https://portal.example/pages/{scope}/m/{from}{to}'],
    ['https://{scope}.example/m', 'https://{scope}.example/m'],
    ['/slot0x/{from}/slotq1x/{to}', 'https://portal.example/slot0x/{from}/slotq1x/{to}'],
  ];
  for (const [src, resolved] of addresses) {
    test(`${src} is ${resolved}`, () => {
      assert.equal(read({ src }).src, resolved);
    });
  }

  // Within the time that tests have: what looks at the whole address for each of its letters takes minutes.
  test('is found however long the page’s own address is', () => {
    const slots = `slot${'q'.repeat(2e5)}${Array.from({ length: 2e4 }, (_, index) => `slot${index}n0x`).join('')}`;
    const base = `https://a.example/x/?${slots}#${slots}`;
    assert.equal(readQuery(attributesOf({ src: 'm/{scope}' }), { now, base }).src, 'https://a.example/x/m/{scope}');
  });

  test('does not mistake the page for a placeholder', () => {
    const attributes = attributesOf({ src: '{scope}' });
    assert.equal(
      readQuery(attributes, { now, base: 'https://a.example/slot0x/' }).src,
      'https://a.example/slot0x/{scope}',
    );
  });

  const wrong = ['javascript:alert(1)', 'data:application/json,[]', 'blob:https://a.example/1', 'file:///etc/passwd'];
  for (const src of [...wrong, 'ftp://a.example/', 'https://', 'http://[', 'https://user:secret@a.example/']) {
    test(`cannot be ${src}`, () => {
      const error = errorOf({ src });
      assert.equal(error.code, 'bad-src');
      assert.include(error.message, src);
    });
  }

  test('must be said, but for sources that know it', () => {
    for (const src of [null, '', '  ']) {
      for (const source of [null, 'json', 'csv']) assert.equal(errorOf({ src, source }).code, 'no-src');
      assert.equal(read({ src, source: 'datagouv' }).src, '');
    }
  });

  const sources: readonly (readonly [src: string, source: string | null, name: string])[] = [
    ['/a.json', null, 'json'],
    ['/a.csv', null, 'csv'],
    ['/a.CSV?x=1', null, 'csv'],
    ['/a.csv{?from,to}', null, 'csv'],
    ['/{scope}.csv', null, 'csv'],
    ['/a?file=b.csv', null, 'json'],
    ['/a.csv/b', null, 'json'],
    ['/a.csv', 'json', 'json'],
    ['/a', 'udata', 'udata'],
  ];
  for (const [src, source, name] of sources) {
    test(`speaks ${name} for ${src} and the source ${source ?? 'left out'}`, () => {
      assert.equal(read({ src, source }).source, name);
    });
  }
});

suite('wrong attributes', () => {
  test('of closed lists fall back to their default with one warning each', () => {
    const warnings: string[] = [];
    const query = read({ granularity: 'fortnight', credentials: 'always', compare: 'yesteryear' }, (message) =>
      warnings.push(message),
    );
    assert.deepEqual([query.granularity, query.credentials], [null, 'same-origin']);
    assert.deepEqual(warnings, [
      'compare: "yesteryear" is none of none, previous-period, previous-days, previous-year; "none" is used instead',
      'granularity: "fortnight" is none of hour, day, week, month, quarter, year',
      'credentials: "always" is none of same-origin, include, omit; "same-origin" is used instead',
    ]);
  });

  test('do not warn when they are right', () => {
    read({ granularity: 'day', credentials: 'omit', compare: 'previous-days' }, (message) => assert.fail(message));
  });

  test('of time are errors that quote them', () => {
    const zone = errorOf({ timezone: 'Europe/Atlantis' });
    assert.deepEqual([zone.code, zone.values['timezone']], ['bad-timezone', 'Europe/Atlantis']);
    const period = errorOf({ period: 'soon' });
    assert.deepEqual([period.code, period.values['period']], ['bad-period', 'soon']);
  });
});

suite('filters', () => {
  const filters: readonly (readonly [text: string, expected: Record<string, string[]>])[] = [
    ['', {}],
    ['status:seen', { status: ['seen'] }],
    ['domain:a.fr,b.fr status:seen', { domain: ['a.fr', 'b.fr'], status: ['seen'] }],
    ['  domain:a.fr\n status:seen ', { domain: ['a.fr'], status: ['seen'] }],
    ['domain:a domain:b,a', { domain: ['a', 'b'] }],
    ['name:a%20b,c%2Cd,e%3Af,%25', { name: ['a b', 'c,d', 'e:f', '%'] }],
    ['my%20dimension:a', { 'my dimension': ['a'] }],
    ['place:%C3%8Ele', { place: ['Île'] }],
    ['constructor:a', { constructor: ['a'] }],
  ];
  for (const [text, expected] of filters) {
    test(`${JSON.stringify(text)} keeps ${JSON.stringify(expected)}`, () => {
      assert.deepEqual({ ...read({ filter: text }).filters }, expected);
    });
  }

  test('may name __proto__', () => {
    const { filters } = read({ filter: '__proto__:a' });
    assert.deepEqual(Object.entries(filters), [['__proto__', ['a']]]);
  });

  for (const filter of ['status', 'status:', ':seen', ':', 'a:b:c', 'a:b,', 'a:,b', 'a:%', 'a:%E9', '%:a', 'a: b']) {
    test(`${JSON.stringify(filter)} cannot be read`, () => {
      const error = errorOf({ filter });
      assert.equal(error.code, 'bad-filter');
      assert.include(filter, String(error.values['filter']));
    });
  }
});
