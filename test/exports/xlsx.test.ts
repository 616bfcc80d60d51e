import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readExcelFile, { type CellValue } from 'read-excel-file/browser';
import { cellText } from '../../src/exports/cell-text.js';
import { serial, type Sheet, type SheetRow } from '../../src/exports/sheet.js';
import { sheetNames } from '../../src/exports/sheet-names.js';
import { xlsx, xlsxType, type XlsxOptions } from '../../src/exports/xlsx.js';
import { StatsError } from '../../src/model/stats-error.js';

const options: XlsxOptions = { title: 'Visits', at: new Date(Date.UTC(2026, 10, 22)) };
const moment = new Date(Date.UTC(2026, 0, 5, 8));

function sheet(rows: readonly SheetRow[], formats: readonly (string | null)[] = [null], name = 'Visits'): Sheet {
  return { name, rows, columns: formats.map((format, index) => ({ header: `c${String(index)}`, format, width: 12 })) };
}

/** The rows of every sheet as another library reads them, without their headers. */
async function read(
  file: Blob,
): Promise<{ readonly sheet: string; readonly data: readonly (readonly CellValue[])[] }[]> {
  const all = await readExcelFile(file, { trim: false });
  return all.map(({ sheet: name, data }) => ({ sheet: name, data: data.slice(1) as (readonly CellValue[])[] }));
}

async function xmlOf(file: Blob, path: string): Promise<string> {
  const files = unzipSync(new Uint8Array(await file.arrayBuffer()));
  return new TextDecoder().decode(files[path]);
}

/** So many times that the sheet is written in slices. */
function often(row: SheetRow): readonly SheetRow[] {
  return Array.from({ length: 6000 }, () => row);
}

const hard = [
  '=1+1',
  '-cmd',
  '+33 1 23',
  '@SUM(A1)',
  '007',
  'é\u202f; “œ”',
  '👩🏽‍🏫 1️⃣',
  'two\nlines',
  ' spaces ',
  'a\tb',
  '"quoted", \'too\'',
  '<b>&amp;</b>',
  '_x0041_',
  '#N/A',
  '#DIV/0!',
  'TRUE',
  '1e5',
  '2026-01-05',
];

suite('xlsx', () => {
  for (const [how, rows] of [
    ['at once', hard.map((text) => [text])],
    ['in slices', [...hard.map((text) => [text]), ...often(['x'])]],
  ] as const) {
    test(`texts come back as they are, written ${how}`, async () => {
      const [only] = await read(await xlsx([sheet(rows)], options));
      assert.deepEqual(
        only?.data.slice(0, hard.length).map(([text]) => text),
        hard,
      );
      assert.strictEqual(only?.data.length, rows.length);
    });
  }

  for (const [how, repeat] of [
    ['at once', (row: SheetRow) => [row]],
    ['in slices', often],
  ] as const) {
    test(`numbers and dates come back as they are, written ${how}`, async () => {
      const row: readonly unknown[] = [0, -5, 1.5, 2 ** 53, 1e21, 1e-7, 0.1 + 0.2, null, moment];
      const formats = [null, '#,##0', null, null, null, null, null, null, 'yyyy-mm-dd hh:mm'];
      const [only] = await read(await xlsx([sheet(repeat(row as SheetRow), formats)], options));
      assert.deepEqual<unknown>(only?.data[0], row);
      assert.deepEqual<unknown>(only?.data.at(-1), row);
    });

    test(`columns have their formats and widths, and the header stands still in bold, written ${how}`, async () => {
      const file = await xlsx([sheet(repeat([1, 0.45, 'x']), ['#,##0', '0.0%', null])], options);
      const xml = await xmlOf(file, 'xl/worksheets/sheet1.xml');
      const styles = await xmlOf(file, 'xl/styles.xml');
      assert.match(xml, /<pane ySplit="1" topLeftCell="A2" state="frozen"/);
      assert.match(xml, /<col min="2" max="2" width="12"/);
      assert.include(styles, 'formatCode="0.0%"');
      assert.match(styles, /<b\/>/);
      const style = (cell: string): string =>
        new RegExp(`<c r="${cell}"(?: t="s")?(?: s="(\\d+)")?`).exec(xml)?.[1] ?? '0';
      assert.lengthOf(new Set(['A2', 'B2', 'C2', 'A1'].map(style)), 4);
      assert.strictEqual(style('C2'), '0');
    });
  }

  test('a cell can have a format and an address of its own', async () => {
    const rows = [[{ value: 0.5, format: '0%' }], [{ value: 'Source', href: 'https://example.org/?a=1&b=2' }]];
    const file = await xlsx([sheet(rows)], options);
    const [only] = await read(file);
    assert.deepEqual(only?.data, [[0.5], ['Source']]);
    assert.include(await xmlOf(file, 'xl/worksheets/_rels/sheet1.xml.rels'), 'https://example.org/?a=1&amp;b=2');
    assert.include(await xmlOf(file, 'xl/styles.xml'), '<cellXfs');
  });

  test('several sheets have names that programs take, long ones among them', async () => {
    const sheets = [
      sheet([['a']], [null], 'Visites [2026]: a/b'),
      sheet(often(['b']), [null], 'visites 2026 a b'),
      sheet([['c']], [null], ''),
      sheet(often(['d']), [null], 'History'),
    ];
    const all = await read(await xlsx(sheets, options));
    assert.deepEqual(
      all.map(({ sheet: name, data }) => [name, data[0]?.[0], data.length]),
      [
        ['Visites 2026 a b', 'a', 1],
        ['visites 2026 a b (2)', 'b', 6000],
        ['Sheet', 'c', 1],
        ['History (2)', 'd', 6000],
      ],
    );
  });

  test('what XML refuses is left out, and an endless text is cut', async () => {
    const rows = [['a\u0000\u0007\uFFFEb\uD800c'], ['a\r\nb\rc'], ['x'.repeat(40_000)]];
    const [only] = await read(await xlsx([sheet(rows)], options));
    assert.deepEqual(only?.data.slice(0, 2), [['abc'], ['a\nb\nc']]);
    assert.lengthOf(String(only?.data[2]?.[0]), 32_767);
  });

  test('a sheet that no program opens is refused by name', async () => {
    const endless = { length: 1_048_576 } as readonly SheetRow[];
    const problem = await xlsx([{ ...sheet([]), rows: endless }], options).catch((error: unknown) => error);
    assert.instanceOf(problem, StatsError);
    assert.strictEqual(problem.code, 'too-large');
    assert.match(problem.message, /^xlsx: expected at most 1048575 rows .* in the sheet "Visits", got 1048576 rows/);
  });

  test('a sheet without rows is its header', async () => {
    const all = await readExcelFile(await xlsx([sheet([], [null, '0%'])], options));
    assert.deepEqual(all[0]?.data, [['c0', 'c1']]);
  });

  test('the same sheets make the same file, whenever', async () => {
    const make = async (): Promise<string> =>
      (await (await xlsx([sheet(often([1]))], options)).arrayBuffer()).byteLength.toString();
    assert.strictEqual(await make(), await make());
    const file = await xlsx([sheet([[1]])], options);
    assert.strictEqual(file.type, xlsxType);
    assert.include(await xmlOf(file, 'docProps/core.xml'), '2026-11-22T00:00:00Z</dcterms:modified>');
  });

  test('200 000 rows let the page have its turn, tell how far they are, and can be given up', async () => {
    const rows = Array.from({ length: 200_000 }, (_, index): SheetRow => [moment, 'Établissement', index, index / 7]);
    let clock = 0;
    let turns = 0;
    const told: number[] = [];
    const controller = new AbortController();
    const reason = new Error('Enough');
    const slices = {
      now: () => (clock += 5),
      pause: () => Promise.resolve((turns += 1)),
      progress: (done: number) => {
        told.push(done);
        if (told.length === 50) controller.abort(reason);
      },
      signal: controller.signal,
    };
    const failure = await xlsx([sheet(rows, [null, null, null, null])], { ...options, ...slices }).catch(
      (error: unknown) => error,
    );
    assert.strictEqual(failure, reason);
    assert.strictEqual(turns, 50);
    assert.deepEqual(
      told,
      [...told].sort((one, other) => one - other),
    );
    // Whatever the machine: fewer than a thousand rows a turn.
    assert.isAtMost(told.at(-1) ?? 1, 50 * (1000 / 200_000));
  });
});

suite('xlsx, read by others', () => {
  const text = fc.string({ unit: 'binary' });
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
    fc.date({ min: new Date(Date.UTC(1901, 0, 1)), max: new Date(Date.UTC(2999, 0, 1)), noInvalidDate: true }),
  );

  test('whatever the cells are, another reader sees the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { maxLength: 6 }), fc.boolean(), async (rows, long) => {
        // A last row that is not empty: this reader leaves out those that are.
        const all: readonly SheetRow[] = [...rows, ...(long ? often([1, 1]).slice(0, 2600) : [[1, 1]])];
        const [only] = await read(await xlsx([sheet(all, [null, null])], options));
        assert.deepEqual(
          only?.data.slice(0, rows.length).map((row) => row.map(normal)),
          rows.map((row) => row.map(normal)),
        );
      }),
      { numRuns: 20 },
    );
  });
});

/** Dates by their number, since these have no format; this reader leaves empty texts out, and the sign of 0. */
function normal(entry: unknown): unknown {
  if (entry instanceof Date) return serial(entry);
  if (typeof entry === 'number') return entry === 0 ? 0 : entry;
  return typeof entry === 'string' ? cellText(entry) || null : null;
}

suite('sheetNames', () => {
  test('are at most 31 characters, without halves of one, and unlike each other', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 50 })), (given) => {
        const names = sheetNames(given);
        assert.lengthOf(names, given.length);
        assert.lengthOf(new Set(names.map((name) => name.toLowerCase())), given.length);
        for (const name of names) {
          assert.isAtMost(name.length, 31);
          assert.match(name, /^[^[\]:*?/\\']([^[\]:*?/\\]*[^[\]:*?/\\'])?$/su);
          assert.notMatch(name, /\p{Cs}|\p{Cc}/u);
        }
      }),
    );
    assert.deepEqual(sheetNames(['👩🏽‍🏫'.repeat(9)]), ['👩🏽‍🏫'.repeat(4)]);
  });
});
