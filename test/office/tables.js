/**
 * Tables with what goes wrong in spreadsheets.
 *
 * @import { Cell, Row, Table, ValueColumn } from '../../src/views/table.js'
 * @import { Indicator } from '../../src/model/dataset.js'
 */

export const hard = [
  '=1+1',
  '=HYPERLINK("https://example.org")',
  '-cmd',
  '@SUM(A1)',
  '007',
  'Lycée Édouard-Œuf',
  'narrow\u202fspace',
  'no-break\u00a0space',
  '👩🏽‍🏫 🇫🇷',
  'two\nlines',
  '"quoted"',
  "it's; a, list",
  ' spaces around ',
  '#N/A',
  '_x0041_',
  '1e5',
  '2026-01-05',
  'TRUE',
  '<b>&amp;</b>',
];

const numbers = [2 ** 53, -5, 0, 1.5, -0.25, 1_234_567.125, 1e21, 1e-7];

/** @param {string} id @param {Partial<Indicator>} [more] @returns {Indicator} */
function indicator(id, more = {}) {
  const aggregate = /** @type {const} */ ({ kind: 'fold', time: 'sum', split: 'sum' });
  const rest = /** @type {const} */ ({ unit: 'count', missing: 'gap', polarity: 'good', observes: 'value' });
  return { id, label: id, definition: null, decimals: null, aggregate, ...rest, ...more };
}

/** @param {Indicator} of @param {string | null} [member] @returns {ValueColumn} */
function column(of, member = null) {
  const named = member === null ? null : { id: member, label: member, color: null };
  return { indicator: of, member: named, role: 'value', totalKind: null };
}

/** @param {number | null} value @returns {Cell} */
function cell(value) {
  return { value, state: value === null ? 'unknown' : 'known' };
}

/**
 * @param {readonly ValueColumn[]} columns
 * @param {readonly (readonly [name: string, ...values: (number | null)[]])[]} rows
 * @param {Partial<Table>} more
 * @returns {Table}
 */
function table(columns, rows, more) {
  /** @type {readonly Row[]} */
  const made = rows.map(([name, ...values]) => ({
    bucket: { name, incomplete: null },
    cells: values.map(cell),
    ids: () => [],
  }));
  const from = rows[0]?.[0] ?? null;
  const covered = /** @type {const} */ ({ from, to: rows.at(-1)?.[0] ?? null, granularity: 'day', running: false });
  const rest = { split: null, timeName: 'time', idNames: [], zone: null, notices: [], credit: null };
  return { by: 'time', granularity: 'day', covered, columns, rows: made, ...rest, ...more };
}

/** One day, a member for each hard text, with hard numbers. */
export const texts = table(
  hard.map((text) => column(indicator('visits'), text)),
  [['2026-01-05', ...hard.map((_, index) => numbers[index % numbers.length] ?? null)]],
  { split: 'profile' },
);

/** Members and their numbers, as `texts` has them. */
export const textRows = hard.map((text, index) => /** @type {const} */ ([text, numbers[index % numbers.length] ?? 0]));

export const hours = table(
  [column(indicator('visits'))],
  [
    ['2026-10-25T02', 1],
    ['2026-10-25T02+01:00', 2],
    ['2026-10-25T23', null],
  ],
  { granularity: 'hour', zone: 'Europe/Paris' },
);

export const months = table(
  [column(indicator('rate', { unit: 'percent' })), column(indicator('price', { unit: 'EUR' }))],
  [
    ['2026-01', 45, 9.99],
    ['2026-02', 0, null],
    ['2026-03', -12.5, 1000],
  ],
  { granularity: 'month' },
);

/** So many days that their sheet is written in slices; the hard texts come round again and again. */
export const days = table(
  hard.map((text) => column(indicator('visits'), text)),
  Array.from({ length: 500 }, (_, index) => {
    const date = new Date(Date.UTC(1950, 0, 1 + index * 50)).toISOString().slice(0, 10);
    return /** @type {const} */ ([date, ...hard.map((_text, place) => index * 100 + place)]);
  }),
  { split: 'profile' },
);
