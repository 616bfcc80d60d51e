import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { inSlices } from '../../src/exports/in-slices.js';
import { json, jsonParts } from '../../src/exports/json.js';
import type { Dataset } from '../../src/model/dataset.js';
import { readJson } from '../../src/sources/json/answer.js';
import { sequence } from '../../src/views/sequence.js';
import { table, type Table } from '../../src/views/table.js';
import { answerOf } from '../sources/recorded.js';
import { answer, months, show, visits, type TestRow, type Value } from '../views/answer.js';
import { column, member, table as tableOf } from './tables.js';

const bySplit = show({ split: 'profile', indicators: ['visits'], everyMember: true });

function read(text: string): Dataset {
  return readJson([answerOf(JSON.parse(text))]);
}

function rows(text: string): unknown {
  return (JSON.parse(text) as { data: unknown }).data;
}

/** What a table says, to be compared: its columns and cells. */
function said({ columns, rows: all, by, granularity, zone, credit }: Table): unknown {
  return {
    by,
    granularity,
    zone,
    credit,
    columns: columns.map(({ indicator, member: of, role }) => ({ indicator, of, role })),
    rows: Array.from(all, ({ bucket, cells }) => [bucket.name, ...cells.map(({ value, state }) => [value, state])]),
  };
}

suite('json', () => {
  test('what is suppressed, not known, absent and 0 are told apart', () => {
    const source = tableOf(
      [column('visits', member('a')), column('visits', member('b'))],
      [
        { bucket: '2026-01', cells: ['suppressed', null] },
        { bucket: '2026-02', cells: ['absent', 0] },
        { bucket: '2026-03', cells: ['absent', 'absent'] },
      ],
      { split: 'profile' },
    );
    assert.deepEqual(rows(json(source)), [
      { time: '2026-01', profile: 'a', visits: 'suppressed' },
      { time: '2026-01', profile: 'b', visits: null },
      { time: '2026-02', profile: 'b', visits: 0 },
    ]);
  });

  test('the answer’s own ids are texts, and become no indicators', () => {
    const source = tableOf([column('visits')], [{ bucket: '2026-01', cells: [1], ids: { '': [81234, 'x'] } }], {
      idNames: ['__id', 'organization_id'],
    });
    assert.deepEqual(rows(json(source)), [{ __id: '81234', organization_id: 'x', time: '2026-01', visits: 1 }]);
    assert.deepEqual(
      read(json(source)).indicators.map(({ id }) => id),
      ['visits'],
    );
  });

  test('a lower bound has its status beside it, and the file a notice', () => {
    const bound = { value: 4, state: 'known', atLeast: true } as const;
    const text = json(tableOf([column('visits')], [{ bucket: '2026-01', cells: [bound] }]));
    assert.deepEqual(rows(text), [{ visits_status: 'at-least', time: '2026-01', visits: 4 }]);
    const [notice] = read(text).notices;
    assert.strictEqual(notice?.level, 'warning');
    assert.match(JSON.stringify(notice?.text), /lower bounds.*bornes inférieures/);
  });

  test('so has a value that lacks parts and is none', () => {
    const cell = { value: 4, state: 'known', incomplete: true } as const;
    const text = json(tableOf([column('visits')], [{ bucket: '2026-01', cells: [cell] }]));
    assert.deepEqual(rows(text), [{ visits_status: 'incomplete', time: '2026-01', visits: 4 }]);
    assert.match(JSON.stringify(read(text).notices), /“incomplete” are made of what is known.*il en manque/);
    assert.notInclude(text, 'lower bounds');
  });

  test('values of a baseline, and totals that follow from the rows, are left out', () => {
    const source = tableOf(
      [column('visits', member('a')), column('visits', null, 'total'), column('visits', null, 'baseline')],
      [{ bucket: '2026-01', cells: [1, 1, 9] }],
      { split: 'profile' },
    );
    assert.deepEqual(rows(json(source)), [{ time: '2026-01', profile: 'a', visits: 1 }]);
  });

  test('a total that was given, or that counts members that are left out, is written', () => {
    const total = column('visits', null, 'total');
    const cells = [{ bucket: '2026-01', cells: [1, 7] }];
    const whole = [
      { time: '2026-01', profile: 'a', visits: 1 },
      { time: '2026-01', visits: 7 },
    ];
    const given = tableOf([column('visits', member('a')), { ...total, totalKind: 'given' }], cells, {
      split: 'profile',
    });
    assert.deepEqual(rows(json(given)), whole);
    const some = tableOf([column('visits', member('a')), total], cells, {
      split: 'profile',
      others: { id: '+9', count: 9, folded: false },
    });
    assert.deepEqual(rows(json(some)), whole);
  });

  test('a quotient is divided again where the file has both parts, else its values are told', () => {
    const rate = { id: 'rate', aggregate: { kind: 'ratio', numerator: 'visits', denominator: 'users' } } as const;
    const data = answer(
      [visits(), visits('sum', 'sum', { id: 'users' }), rate],
      [['2026-01', { visits: 6, users: 4 }]],
    );
    const whole = table(data, show({ indicators: ['visits', 'users', 'rate'] }));
    assert.deepEqual(rows(json(whole)), [{ time: '2026-01', visits: 6, users: 4 }]);
    assert.deepEqual(said(table(read(json(whole)), show({ indicators: ['visits', 'users', 'rate'] }))), said(whole));
    assert.deepEqual(rows(json(table(data, show({ indicators: ['rate'] })))), [{ time: '2026-01', rate: 1.5 }]);
  });

  test('along a dimension the values are totals of the table’s dates', () => {
    const source = tableOf([column('visits')], [], {
      by: 'place',
      covered: { from: '2026-01', to: '2026-08', granularity: 'month', running: false },
      rows: [
        {
          bucket: { name: '75', incomplete: null, member: member('75', 'Paris') },
          cells: [{ value: 5, state: 'known' }],
          ids: () => [],
        },
      ],
    });
    const data = read(json(source));
    assert.deepEqual(data.totals, [
      { indicator: 'visits', members: { place: '75' }, value: 5, from: '2026-01-01', to: '2026-08-31' },
    ]);
    assert.deepEqual(
      data.dimensions.map(({ id, members }) => [id, members.map(({ label }) => label)]),
      [['place', ['Paris']]],
    );
  });

  test('source, time zone, last update and notices travel with it', () => {
    const source = tableOf([column('visits')], [{ bucket: '2026-01-05T08', cells: [1] }], {
      granularity: 'hour',
      zone: 'Europe/Paris',
      credit: { label: { fr: 'Journaux' }, href: 'https://example.org/', licence: 'LO' },
      notices: [{ level: 'info', text: 'New' }],
    });
    const data = read(json(source, { updated: '2026-11-20' }));
    assert.deepEqual([data.zone, data.updated, data.granularity], ['Europe/Paris', '2026-11-20', 'hour']);
    assert.deepEqual(data.credit, source.credit);
    assert.deepEqual(data.notices, source.notices);
  });

  test('long tables come in parts that are the whole', async () => {
    const all = sequence(20_000, (index) => ({
      bucket: { name: new Date(index * 86_400_000).toISOString().slice(0, 10), incomplete: null },
      cells: [{ value: index, state: 'known' } as const],
      ids: () => [],
    }));
    const source: Table = { ...tableOf([column('visits')], []), rows: all, granularity: 'day' };
    const pieces = await inSlices(jsonParts(source));
    assert.isAbove(pieces.length, 5);
    assert.lengthOf(read(pieces.join('')).buckets, 20_000);
  });
});

suite('json, read again', () => {
  const value: fc.Arbitrary<Value | undefined> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
    fc.constantFrom<Value | undefined>(null, 'suppressed', 0, undefined),
  );
  const label = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 });
  const filled = fc.record({
    id: fc.uniqueArray(label, { minLength: 1, maxLength: 3 }),
    values: fc.array(value, { minLength: 3, maxLength: 5 }),
  });

  test('whatever a table holds, the file makes the same table', () => {
    fc.assert(
      fc.property(filled, label, fc.constantFrom('max', 'none', 'last'), ({ id: ids, values }, name, fold) => {
        const all = ids.flatMap((id, place): TestRow[] =>
          months(
            '2026-01',
            values.map((one) => (place === 1 ? (one ?? 3) : (one ?? null))),
            id,
          ).filter((_, index) => values[(index + place) % values.length] !== undefined),
        );
        const dimensions = [{ id: 'profile', members: ids.map((id) => ({ id, label: { fr: name } })) }];
        const data = answer(visits(fold, 'none', { label: name, unit: 'EUR', decimals: 2 }), all, { dimensions });
        fc.pre(data.buckets.length > 0);
        const source = table(data, bySplit);
        assert.deepEqual(said(table(read(json(source)), bySplit)), said(source));
      }),
      { numRuns: 60 },
    );
  });
});
