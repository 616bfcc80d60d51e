/*
 * `npm run test:office`: writes every CSV format and spreadsheets with the built modules, lets LibreOffice read them, and
 * compares the cells that it sees with the table. Needs a build (`npm run build:npm`) and the Debian package
 * libreoffice-calc-nogui. The last line is `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import { readCsv, readSheets, readXml } from './office.js';
import { days, hard, hours, months, textRows, texts } from './tables.js';

/** @import { Read } from './office.js' */

const dist = new URL('../../dist/exports/', import.meta.url);
/** @type {typeof import('../../src/exports/csv.js')} */
const { csv } = await import(new URL('csv.js', dist).href);
/** @type {typeof import('../../src/exports/guard.js')} */
const { guard } = await import(new URL('guard.js', dist).href);
/** @type {typeof import('../../src/exports/workbook.js')} */
const { workbook } = await import(new URL('workbook.js', dist).href);

for (const [format, separator, lang] of /** @type {const} */ ([
  ['open-data', ',', 'en'],
  ['excel', ';', 'fr'],
  ['excel', ';', 'en'],
])) {
  void test(`the wide CSV for ${format} in ${lang}`, async () => {
    const text = csv(texts, { format, layout: 'wide', lang });
    const [head, ...rows] = await readCsv(text, { separator, lang, texts: 2 });
    assert.deepEqual(textsOf(head), ['time', 'profile', 'visits']);
    assert.deepEqual(
      rows.map(([time, member, value]) => [time?.text, member?.text, number(value)]),
      textRows.map(([member, value]) => ['2026-01-05', guard(member), seen(value)]),
    );
  });
  void test(`the long CSV for ${format} in ${lang}`, async () => {
    const text = csv(texts, { format, layout: 'long', lang });
    const [head, ...rows] = await readCsv(text, { separator, lang, texts: 3 });
    assert.deepEqual(textsOf(head), ['time', 'profile', 'indicator', 'value']);
    assert.deepEqual(
      rows.map(([, member, indicator, value]) => [member?.text, indicator?.text, number(value)]),
      textRows.map(([member, value]) => [guard(member), 'visits', seen(value)]),
    );
  });
}
void test('a CSV of percentages and of what is not known', async () => {
  const text = csv(months, { format: 'excel', layout: 'wide', lang: 'fr' });
  const [, ...rows] = await readCsv(text, { separator: ';', lang: 'fr', texts: 1 });
  assert.deepEqual(rows.map(textsOf), [
    ['2026-01', '45', '9.99'],
    ['2026-02', '0', ''],
    ['2026-03', '-12.5', '1000'],
  ]);
});

void suite('a spreadsheet', () => {
  /** @type {Awaited<ReturnType<typeof readSheets>>} */
  let all;
  let xml = '';

  before(async () => {
    const tables = [
      { title: 'Texts', table: texts },
      { title: 'Hours', table: hours },
      { title: 'Months', table: months },
      { title: 'Days', table: days },
    ];
    const about = { exported: '2026-11-22T09:30:00Z', endpoints: ['https://example.org/metrics.json'] };
    const file = await workbook({ title: 'Visits', tables, about, lang: 'en' });
    const bytes = new Uint8Array(await file.arrayBuffer());
    all = await readSheets(bytes);
    xml = await readXml(bytes);
  });

  void test('the sheets of a spreadsheet', () => {
    assert.deepEqual([...all.keys()].sort(), ['About', 'Days', 'Hours', 'Months', 'Texts']);
  });
  void test('texts stay texts and numbers numbers', () => {
    const [head, ...rows] = all.get('Texts') ?? [];
    assert.deepEqual(textsOf(head), ['Day', 'Profile', 'visits']);
    assert.deepEqual(
      rows.map(([day, member, value]) => [day?.text, member, value?.isText, number(value)]),
      textRows.map(([member, value]) => ['2026-01-05', { text: member, isText: true }, false, seen(value)]),
    );
  });
  void test('a long sheet that is written in slices', () => {
    const [, ...rows] = all.get('Days') ?? [];
    assert.equal(rows.length, 500 * hard.length);
    for (const [index, [day, member, value]] of rows.entries()) {
      const place = Math.floor(index / hard.length);
      const date = new Date(Date.UTC(1950, 0, 1 + place * 50)).toISOString().slice(0, 10);
      assert.deepEqual(
        [day, member, number(value)],
        [
          { text: date, isText: false },
          { text: hard[index % hard.length], isText: true },
          place * 100 + (index % hard.length),
        ],
      );
    }
  });
  void test('hours are dates with a time, but for the second of two equal ones', () => {
    assert.deepEqual((all.get('Hours') ?? []).map(textsOf), [
      ['Hour', 'Time zone', 'visits'],
      ['2026-10-25 02:00:00', 'Europe/Paris', '1'],
      ['2026-10-25T02+01:00', 'Europe/Paris', '2'],
      ['2026-10-25 23:00:00', 'Europe/Paris', ''],
    ]);
  });
  void test('months are dates, percentages are percentages, and what is not known is empty', () => {
    assert.deepEqual(xml.match(/(?<=office:date-value=")2026-0[1-3]-01(?=")/g), [
      '2026-01-01',
      '2026-02-01',
      '2026-03-01',
    ]);
    assert.deepEqual(xml.match(/(?<=value-type="percentage" office:value=")[^"]*/g), ['0.45', '0', '-0.125']);
    assert.match(xml, /<text:p>January 2026<\/text:p>/);
    assert.match(xml, /<text:p>-12\.5%<\/text:p>/);
    assert.match(xml, /<text:p>1,000\.00 EUR<\/text:p>/);
    assert.deepEqual(
      (all.get('Months') ?? []).map((row) => row.length),
      [3, 3, 3, 3],
    );
    assert.equal(all.get('Months')?.[2]?.[2]?.text, '');
  });
  void test('nothing is a formula or an error, and the address is a link', () => {
    assert.doesNotMatch(xml, /table:formula/);
    assert.match(xml, /xlink:href="https:\/\/example\.org\/metrics\.json"/);
  });
});

/** @param {readonly Read[] | undefined} row */
function textsOf(row) {
  return row?.map(({ text }) => text);
}

/** @param {Read | undefined} cell */
function number(cell) {
  return cell === undefined || cell.text === '' ? null : Number(cell.text);
}

/** LibreOffice writes fifteen digits of a number, whatever it holds. @param {number} value */
function seen(value) {
  return Number(value.toPrecision(15));
}
