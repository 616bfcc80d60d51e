import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import { json } from '../../src/sources/json.js';
import { readJson } from '../../src/sources/json/answer.js';
import { queryOf } from './query.js';
import { answerOf, recordedJson } from './recorded.js';

function parse(body: unknown): Dataset {
  return readJson([answerOf(body)]);
}

function messageOf(body: unknown): string {
  try {
    parse(body);
  } catch (error) {
    assert.instanceOf(error, StatsError);
    assert.equal(error.kind, 'format');
    return error.message;
  }
  throw new Error('expected an error');
}

const row = { time: '2026-01', visits: 1 };

suite('our own contract', () => {
  test('is asked at the address of src, whose template is filled in', () => {
    assert.deepEqual(json.ask(queryOf({ src: 'https://a.example/{indicator}.json', indicators: ['visits'] })), [
      { url: 'https://a.example/visits.json' },
    ]);
  });

  test('cannot be asked without src', () => {
    assert.throws(() => json.ask(queryOf({ src: '' })), StatsError, 'src');
  });

  test('reads nothing of the query', () => {
    assert.isNull(json.reading(queryOf({ indicators: ['visits'] })));
  });

  test('is read in full', async () => {
    const dataset = parse(await recordedJson('json/school.json'));
    assert.equal(dataset.granularity, 'month');
    assert.equal(dataset.zone, 'Europe/Paris');
    assert.equal(dataset.updated, '2026-11-20T06:15:00Z');
    assert.deepEqual(dataset.buckets, ['2026-09', '2026-10', '2026-11']);
    assert.deepEqual(
      dataset.indicators.map(({ id }) => id),
      ['visits', 'visitors', 'visits_per_visitor'],
    );
    const [visits, visitors, ratio] = dataset.indicators;
    assert.deepEqual(visits?.label, { en: 'Visits', fr: 'Visites' });
    assert.deepEqual([visits?.missing, visits?.polarity, visits?.unit], ['zero', 'good', 'count']);
    assert.deepEqual(visitors?.aggregate, { kind: 'fold', time: 'none', split: 'sum' });
    assert.deepEqual(ratio?.aggregate, { kind: 'ratio', numerator: 'visits', denominator: 'visitors' });
    assert.equal(ratio?.decimals, 1);
    assert.deepEqual(dataset.credit, {
      label: 'Platform logs',
      href: 'https://example.org/logs',
      licence: 'Etalab 2.0',
    });
    assert.deepEqual(dataset.notices, [{ level: 'warning', text: { en: '9 to 24 September are incomplete' } }]);
    assert.deepEqual(dataset.annotations, [{ time: '2026-09-01', end: null, label: { en: 'Back to school' } }]);
  });

  test('tells a number, null, a withheld count and an absent row apart', async () => {
    const dataset = parse(await recordedJson('json/school.json'));
    const states = (indicator: string, profile: string): unknown[] =>
      dataset.buckets.map((_, index) => dataset.column(indicator, { profile })?.stateAt(index));
    assert.deepEqual(states('visitors', 'teacher'), ['known', 'known', 'known']);
    assert.deepEqual(states('visitors', 'student'), ['suppressed', 'unknown', 'absent']);
  });

  test('gives dated totals the first and last date of their buckets, and their members', async () => {
    const { totals } = parse(await recordedJson('json/school.json'));
    assert.deepEqual(
      totals.map(({ value, from, to, members }) => ({ value, from, to, members: { ...members } })),
      [
        { value: 184, from: '2026-09-01', to: '2026-11-30', members: {} },
        { value: 61, from: '2026-09-01', to: '2026-11-30', members: { profile: 'teacher' } },
      ],
    );
  });

  test('gives a bare total exactly the period of the rows', () => {
    const indicators = [{ id: 'visits', total: 7 }];
    const [total] = parse({ indicators, data: [row, { time: '2026-02', visits: 2 }] }).totals;
    assert.deepEqual([total?.value, total?.from, total?.to], [7, '2026-01-01', '2026-02-28']);
  });

  test('takes one open side of a total for "since the beginning" or "until now"', () => {
    const indicators = [{ id: 'visits', total: [{ value: 7, from: '2022-07-01' }] }];
    const [total] = parse({ indicators, data: [row] }).totals;
    assert.deepEqual([total?.from, total?.to], ['2022-07-01', null]);
  });

  test('is accepted as a bare array of rows, whose numbers are the indicators', async () => {
    const dataset = parse(await recordedJson('json/rows.json'));
    assert.equal(dataset.granularity, 'day');
    assert.deepEqual(
      dataset.indicators.map(({ id }) => id),
      ['calls', 'bytes'],
    );
    assert.equal(dataset.column('calls', { category: '1' })?.at(1), 134);
    assert.equal(dataset.column('bytes', { category: '1' })?.stateAt(1), 'unknown');
  });

  test('names members by profiles, short for the dimension', () => {
    const profiles = [{ id: 'teacher', label: 'Teachers' }, 'student'];
    const { dimensions } = parse({ profiles, data: [{ ...row, profile: 'guest' }] });
    assert.deepEqual(
      dimensions.find(({ id }) => id === 'profile')?.members.map(({ id }) => id),
      ['teacher', 'student', 'guest'],
    );
  });

  test('ignores notes, unknown keys of the envelope and keys that are null throughout', () => {
    const { indicators } = parse({ data: [{ ...row, note: 'hello', flag: true, spare: null }], version: 3 });
    assert.deepEqual(
      indicators.map(({ id }) => id),
      ['visits'],
    );
  });

  test('resolves the href of a file against the address of the answer', () => {
    const { exports } = parse({ data: [row], exports: [{ format: 'csv', href: 'a.csv' }] });
    assert.equal(exports[0]?.href, 'https://stats.example/metrics/a.csv');
  });

  test('keeps its figures and drops a link that is none, or runs', () => {
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'http://[', '']) {
      const { exports, credit } = parse({
        data: [row],
        exports: [
          { format: 'csv', href },
          { format: 'csv', href: 'a.csv' },
        ],
        source: { label: 'Logs', href },
      });
      assert.deepEqual(
        exports.map((file) => file.href),
        href === ''
          ? ['https://stats.example/metrics/a.json', 'https://stats.example/metrics/a.csv']
          : ['https://stats.example/metrics/a.csv'],
      );
      assert.deepEqual(credit, { label: 'Logs', href: null, licence: null });
    }
  });

  test('takes as much text and as many notices, files and annotations as it says', () => {
    const [label, text] = ['x'.repeat(500), 'x'.repeat(5_000)];
    const dataset = parse({
      data: [row],
      indicators: [{ id: 'visits', label: { en: label, fr: label }, definition: text }],
      notices: Array.from({ length: 20 }, () => ({ text })),
      exports: Array.from({ length: 50 }, () => ({ format: 'csv', href: 'a.csv', label })),
      annotations: Array.from({ length: 1_000 }, () => ({ time: '2026-01-01', label })),
    });
    assert.deepEqual([dataset.notices.length, dataset.exports.length, dataset.annotations.length], [20, 50, 1_000]);
  });

  test('may have no rows at all', () => {
    assert.deepEqual(parse({ data: [] }).buckets, []);
    assert.deepEqual(parse([]).buckets, []);
  });

  const aggregates: readonly (readonly [given: unknown, time: string, split: string])[] = [
    ['sum', 'sum', 'sum'],
    ['last', 'last', 'sum'],
    ['mean', 'mean', 'none'],
    ['max', 'max', 'none'],
    ['none', 'none', 'none'],
    [{ time: 'none', split: 'sum' }, 'none', 'sum'],
    [{ time: 'last' }, 'last', 'sum'],
    [{ split: 'max' }, 'sum', 'max'],
  ];
  for (const [aggregate, time, split] of aggregates) {
    test(`reads the aggregation ${JSON.stringify(aggregate)} as ${time} over time and ${split} over members`, () => {
      const [indicator] = parse({ indicators: [{ id: 'visits', aggregate }], data: [row] }).indicators;
      assert.deepEqual(indicator?.aggregate, { kind: 'fold', time, split } as never);
    });
  }

  const wrong: readonly (readonly [body: unknown, message: string])[] = [
    [5, 'answer: expected an object, or an array of rows, got 5'],
    [null, 'answer: expected an object, or an array of rows, got null'],
    [{}, 'data: expected an array of rows, got nothing'],
    [{ data: {} }, 'data: expected an array of rows, got {}'],
    [{ data: [row, 5] }, 'data[1]: expected an object, got 5'],
    [
      { indicators: [{ id: 'visits' }], data: [row, { time: '2026-02', visits: 'n/a' }] },
      'data[1].visits: expected a number, got "n/a"',
    ],
    [{ data: [row, { time: '2026-02', visits: 'n/a' }] }, 'data[1].visits: expected a number, got "n/a"'],
    [[{ time: '2026-01', visits: 'n/a' }, row], 'data[0].visits: expected a number, got "n/a"'],
    [[{ time: '2026-01', visits: '61' }], 'data[0].visits: expected a number, got "61"'],
    [[{ ...row, profile: {} }], 'data[0].profile: expected a text, got {}'],
    [[{ ...row, time: true }], 'data[0].time: expected a text, got true'],
    [{ data: [row], indicators: [{ id: 5 }] }, 'indicators[0].id: expected the id of an indicator, got 5'],
    [{ data: [row], indicators: [{}] }, 'indicators[0].id: expected a value, got nothing'],
    [
      { data: [row], indicators: [{ id: 'visits', aggregate: { time: 'average' } }] },
      'indicators[0].aggregate.time: expected one of sum, mean, max, last, none, got "average"',
    ],
    [
      { data: [row], indicators: [{ id: 'visits', label: { en: 5 } }] },
      'indicators[0].label.en: expected a text, got 5',
    ],
    [
      { data: [row], indicators: [{ id: 'a', aggregate: { ratio: ['visits', 'users'] } }] },
      'indicators[0].aggregate.ratio[1]: expected the id of an indicator, got "users"',
    ],
    [
      { data: [row], indicators: [{ id: 'visits' }, { id: 'visits' }] },
      'indicators[1].id: expected an id that nothing else has, got "visits"',
    ],
    [
      { data: [row], indicators: [{ id: 'visits', total: { value: 1, from: 'soon' } }] },
      'indicators[0].total.from: expected a date or the name of a bucket, got "soon"',
    ],
    [
      { data: [row], notices: Array.from({ length: 21 }, () => ({ text: '' })) },
      'notices: expected at most 20 notices, got [{"text":""},{"text":""},{"text":""},{"text":""},{"text":…',
    ],
    [
      { data: [row], exports: Array.from({ length: 51 }, () => ({ format: '', href: '' })) },
      'exports: expected at most 50 files, got [{"format":"","href":""},{"format":"","href":""},{"format…',
    ],
    [
      { data: [row], annotations: Array.from({ length: 1001 }, () => ({ time: '2026', label: '' })) },
      'annotations: expected at most 1000 annotations, got [{"time":"2026","label":""},{"time":"2026","label":""},{"…',
    ],
    [
      { data: [row], indicators: [{ id: 'visits', label: { en: 'x'.repeat(501) } }] },
      `indicators[0].label.en: expected at most 500 characters, got "${'x'.repeat(56)}…`,
    ],
    [
      { data: [row], indicators: [{ id: 'visits', definition: 'x'.repeat(5001) }] },
      `indicators[0].definition: expected at most 5000 characters, got "${'x'.repeat(56)}…`,
    ],
    [
      { data: [row], notices: [{ text: 'x'.repeat(5001) }] },
      `notices[0].text: expected at most 5000 characters, got "${'x'.repeat(56)}…`,
    ],
    [
      { data: [row], granularity: 'fortnight' },
      'granularity: expected one of hour, day, week, month, quarter, year, got "fortnight"',
    ],
  ];
  for (const [body, message] of wrong) {
    test(`says what is wrong: ${message}`, () => {
      assert.equal(messageOf(body), message);
    });
  }

  test('takes no number that JSON writes but nothing can hold', () => {
    assert.include(messageOf('[{"time": "2026-01", "visits": 1e999}]'), 'data[0].visits: expected a number');
  });

  test('takes __proto__ for a key and a member like any other', () => {
    const dataset = parse('[{"time": "2026-01", "__proto__": 5, "profile": "__proto__", "constructor": 2}]');
    assert.isUndefined((Object.prototype as { visits?: unknown }).visits);
    assert.sameMembers(
      dataset.indicators.map(({ id }) => id),
      ['__proto__', 'constructor'],
    );
    assert.equal(dataset.column('__proto__', { profile: '__proto__' })?.at(0), 5);
  });

  test('keeps hostile texts as the texts they are', () => {
    const label = '<img src=x onerror=alert(1)>';
    const [indicator] = parse({ indicators: [{ id: 'visits', label }], data: [row] }).indicators;
    assert.equal(indicator?.label, label);
  });
});
