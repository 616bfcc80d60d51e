import { assert } from '@open-wc/testing';
import { readColumns } from '../../src/exports/columns.js';
import { piecesOf } from '../../src/exports/part.js';
import { bucketCell } from '../../src/exports/bucket-cell.js';
import { formatOf } from '../../src/exports/number-format.js';
import type { Sheet } from '../../src/exports/sheet.js';
import { tableSheet, type TableSheetOptions } from '../../src/exports/table-sheet.js';
import type { Table, ValueColumn } from '../../src/views/table.js';
import { column, member, table } from './tables.js';

function sheetOf(source: Table, options: Partial<TableSheetOptions> = {}): Sheet {
  const made: Sheet[] = [];
  function* run(): ReturnType<typeof tableSheet> {
    const sheet = yield* tableSheet(source, { name: 'Visits', lang: 'en', ...options });
    made.push(sheet);
    return sheet;
  }
  piecesOf(run());
  return made[0] as Sheet;
}

function headers(source: Table, options: Partial<TableSheetOptions> = {}): readonly string[] {
  return sheetOf(source, options).columns.map(({ header }) => header);
}

function formats(source: Table, options: Partial<TableSheetOptions> = {}): readonly (string | null)[] {
  return sheetOf(source, options).columns.map(({ format }) => format);
}

function of(id: string, more: Partial<ValueColumn['indicator']>, role: ValueColumn['role'] = 'value'): ValueColumn {
  const own = column(id, null, role);
  return { ...own, indicator: { ...own.indicator, ...more } };
}

const day = (year: number, month: number, date = 1, hour = 0): Date => new Date(Date.UTC(year, month - 1, date, hour));

suite('tableSheet', () => {
  const teacher = member('teacher', { en: 'Teachers', fr: 'Enseignants' });
  const visits = {
    ...column('visits', teacher),
    indicator: of('visits', { label: { en: 'Visits', fr: 'Visites' } }).indicator,
  };
  const split = table([visits], [{ bucket: '2026-09', cells: [65], ids: { teacher: [7] } }], {
    split: 'profile',
    idNames: ['__id'],
  });

  test('is in the reader’s language, ids aside', () => {
    assert.deepEqual(headers(split, { lang: 'fr' }), ['__id', 'Mois', 'Profil', 'Visites']);
    assert.deepEqual(headers(split), ['__id', 'Month', 'Profile', 'Visits']);
    assert.deepEqual(sheetOf(split, { lang: 'fr' }).rows, [[7, day(2026, 9), 'Enseignants', 65]]);
  });

  test('a dimension is called what the answer calls it, else by its id', () => {
    const dimensions = [{ id: 'profile', label: { en: 'Group' }, members: [] }];
    assert.strictEqual(headers(split, { dimensions })[2], 'Group');
    assert.strictEqual(headers({ ...split, split: 'motif' })[2], 'motif');
  });

  test('percentages are fractions, and a format says what a number is', () => {
    const source = table(
      [
        of('rate', { unit: 'percent' }),
        of('share', { unit: 'percent', decimals: 2 }),
        of('mean', {}),
        of('size', { unit: 'byte' }),
        of('price', { unit: 'EUR' }),
      ],
      [
        { bucket: '2026-01', cells: [45, 12.5, 3, 1024, 9.99] },
        { bucket: '2026-02', cells: [0, -1, 2.25, 0, null] },
      ],
    );
    assert.deepEqual(formats(source), ['mmmm yyyy', '0%', '0.00%', '#,##0.00', '#,##0 "B"', '#,##0.00 "EUR"']);
    assert.deepEqual(
      sheetOf(source).rows.map((row) => row.slice(1)),
      [
        [0.45, 0.125, 3, 1024, 9.99],
        [0, -0.01, 2.25, 0, null],
      ],
    );
  });

  test('what is not known is an empty cell, never 0, and a note says what a number does not', () => {
    const source = table(
      [column('visits')],
      [
        { bucket: '2026-01', cells: ['suppressed'] },
        { bucket: '2026-02', cells: [null] },
        { bucket: '2026-03', cells: [{ value: 4, state: 'known', atLeast: true }] },
        { bucket: '2026-04', cells: ['absent'] },
      ],
    );
    assert.deepEqual(headers(source, { lang: 'fr' }), ['Mois', 'visits', 'visits, remarque']);
    assert.deepEqual(sheetOf(source, { lang: 'fr' }).rows, [
      [day(2026, 1), null, 'masqué (petit effectif)'],
      [day(2026, 2), null, 'non connu'],
      [day(2026, 3), 4, 'au moins'],
    ]);
  });

  test('hours are dates with a time, and have their zone beside them', () => {
    const rows = [
      { bucket: '2026-10-25T02', cells: [1] },
      { bucket: '2026-10-25T02+01:00', cells: [2] },
    ];
    const source = table([column('n')], rows, { granularity: 'hour', zone: 'Europe/Paris' });
    assert.deepEqual(formats(source), ['yyyy-mm-dd hh:mm', null, '#,##0']);
    assert.deepEqual(sheetOf(source).rows, [
      [day(2026, 10, 25, 2), 'Europe/Paris', 1],
      ['2026-10-25T02+01:00', 'Europe/Paris', 2],
    ]);
  });

  test('along a cycle the rows are its places, with the baseline beside them', () => {
    const baseline = { from: '2025-11', to: '2025-12', granularity: 'month', running: false } as const;
    const source = table(
      [column('visits'), { ...column('visits', null, 'baseline'), covered: baseline }],
      [
        { bucket: '1', cells: [5, 4] },
        { bucket: '2', cells: [0, 'suppressed'] },
      ],
      { by: 'weekday' },
    );
    assert.deepEqual(headers(source), [
      'Day of the week',
      'visits',
      'visits (November – December 2025)',
      'visits (November – December 2025), note',
    ]);
    assert.deepEqual(headers(source, { lang: 'fr' }).slice(2), [
      'visits (novembre – décembre 2025)',
      'visits (novembre – décembre 2025), remarque',
    ]);
    assert.deepEqual(sheetOf(source).rows, [
      ['Monday', 5, 4, null],
      ['Tuesday', 0, null, 'withheld (small number)'],
    ]);
  });

  test('over time a baseline is left out: its values belong to other buckets', () => {
    const source = table([column('n'), column('n', null, 'baseline')], [{ bucket: '2026-01', cells: [1, 2] }]);
    assert.deepEqual(headers(source), ['Month', 'n']);
  });

  test('of members that are compared, mean and baseline share a row', () => {
    const mean = { ...column('rate', null, 'total'), totalKind: 'mean' } as const;
    const source = table(
      [column('rate', teacher), mean, column('rate', null, 'baseline')],
      [{ bucket: '08', cells: [1, 2, 3] }],
      { by: 'hour-of-day', split: 'profile' },
    );
    assert.deepEqual(sheetOf(source).rows, [
      ['08:00–09:00', 'Teachers', 1, null],
      ['08:00–09:00', 'Mean', 2, 3],
    ]);
  });

  test('has the columns that were asked for, named as they were', () => {
    const columns = readColumns('visits: Connexions; time: Date; profile');
    assert.deepEqual(headers(split, { columns }), ['Connexions', 'Date', 'Profile']);
    assert.deepEqual(sheetOf(split, { columns }).rows, [[65, day(2026, 9), 'Teachers']]);
    assert.deepEqual(formats(split, { columns }), ['#,##0', 'mmmm yyyy', null]);
  });

  test('what it has of many rows comes a few at a time', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ({ bucket: String(index), cells: [index] }));
    const parts = [...tableSheet(table([column('n')], rows), { name: 'n', lang: 'en' })];
    assert.isAbove(parts.length, 8);
    assert.strictEqual(parts.at(-1)?.done, 1);
  });
});

suite('bucketCell', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['2026-01-05', day(2026, 1, 5)],
    ['2026-01', day(2026, 1)],
    ['2026', 2026],
    ['2026-Q3', '2026-Q3'],
    ['2026-W05', '2026-W05'],
    ['1900-02', '1900-02'],
    ['1900-03', day(1900, 3)],
    ['north', 'north'],
  ];
  for (const [name, expected] of cases) {
    test(`${name} is ${expected instanceof Date ? 'a date' : typeof expected}`, () => {
      assert.deepEqual<unknown>(bucketCell(name), expected);
    });
  }
});

suite('formatOf', () => {
  const cases: readonly (readonly [unit: string, decimals: number | null, whole: boolean, format: string])[] = [
    ['count', null, true, '#,##0'],
    ['count', 1, true, '#,##0.0'],
    ['percent', null, false, '0.0%'],
    ['second', null, false, '#,##0.0 "s"'],
    ['JPY', null, true, '#,##0 "JPY"'],
    ['byte', 3, false, '#,##0 "o"'],
    ['m"; evil', null, true, '#,##0'],
  ];
  for (const [unit, decimals, whole, format] of cases) {
    test(`${unit} with ${String(decimals)} decimals is ${format}`, () => {
      assert.strictEqual(formatOf({ unit, decimals }, whole, 'fr'), format);
    });
  }
});
