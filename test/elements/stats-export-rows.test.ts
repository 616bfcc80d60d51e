import { assert } from '@open-wc/testing';
import { dsvFormat } from 'd3-dsv';
import readExcelFile from 'read-excel-file/browser';
import '../../src/elements/stats-export/stats-export.define.js';
import '../../src/elements/stats-table/stats-table.define.js';
import { configure } from '../../src/sources/configure.js';
import { savedFile } from '../saved-file.js';
import { all, inState, one, text, type DataElement } from './page.js';
import { answerWith, offered, offeredAs, pageOf } from './stats-export-page.js';

// Rows F4 and F5 of the features: a CSV format per link, and the time zone in table and file.

/** The figures of all data elements of a piece of a page are there. */
async function ready(room: HTMLElement): Promise<void> {
  for (const element of room.querySelectorAll<DataElement>('stats-table, stats-export'))
    await inState(element, 'ready');
}

function found(room: HTMLElement, selector: string): HTMLElement {
  const element = room.querySelector<HTMLElement>(selector);
  assert.exists(element, selector);
  return element;
}

/** The file behind an export's first link, byte for byte. */
async function bytesOf(element: Element): Promise<Uint8Array> {
  const [link] = offered(element) as HTMLAnchorElement[];
  assert.match(link?.download ?? '', /\.csv$/);
  return new Uint8Array(await (await fetch(link?.href ?? '')).arrayBuffer());
}

const mark = [0xef, 0xbb, 0xbf];

/** The cells of a CSV of this separator, read by another program. The byte order mark is no part of them. */
async function cellsOf(element: Element, separator: string): Promise<readonly (readonly string[])[]> {
  return dsvFormat(separator).parseRows(new TextDecoder().decode(await bytesOf(element)));
}

suite('F4: a CSV format per link', () => {
  const hostile = ['=SUM(1;1)', '+33 départements', '-5 °C', '@accueil'];
  const labels = [...hostile, '-7', 'Élèves « du soir »; "autres"'];
  const rates = [-12.5, 0.25, -3, 4, 1234567.75, null];
  const answer = {
    granularity: 'month',
    indicators: [{ id: 'rate', label: { fr: 'Écart' }, aggregate: 'none' }],
    dimensions: [{ id: 'profile', members: labels.map((label, at) => ({ id: `p${at}`, label: { fr: label } })) }],
    data: labels.map((_, at) => ({ time: '2026-10', profile: `p${at}`, rate: rates[at] })),
  };
  let room: HTMLElement;
  const excel = (): HTMLElement => found(room, '[csv-format="excel"]');
  const open = (): HTMLElement => found(room, '[csv-format="open-data"]');

  setup(async () => {
    answerWith(() => Response.json(answer));
    const one = '<stats-export src="/metrics/f4.json" indicator="rate" split="profile"';
    room = await pageOf(`${one} csv-format="excel"></stats-export>${one} csv-format="open-data"></stats-export>`, 'fr');
    await ready(room);
  });
  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  test('`excel` begins with a byte order mark, has `;` and the decimal comma of the page’s language', async () => {
    assert.deepEqual([...(await bytesOf(excel())).subarray(0, 3)], mark);
    const [header, ...rows] = await cellsOf(excel(), ';');
    assert.deepEqual(header, ['time', 'profile', 'rate']);
    assert.deepEqual(
      rows.map((row) => row[2]),
      ['-12,5', '0,25', '-3', '4', '1234567,75', ''],
    );
  });

  test('`excel` guards labels that would be formulas, and spares what is a number', async () => {
    const [, ...rows] = await cellsOf(excel(), ';');
    assert.deepEqual(
      rows.map((row) => row[1]),
      [...hostile.map((label) => `'${label}`), ...labels.slice(hostile.length)],
    );
  });

  test('`open-data` of the same page has comma, point, ids, line ends of RFC 4180, and no mark', async () => {
    const bytes = await bytesOf(open());
    assert.deepEqual([...bytes.subarray(0, 4)], [...new TextEncoder().encode('time')]);
    assert.strictEqual(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
      ['time,profile,rate', ...rates.map((rate, at) => `2026-10,p${at},${rate ?? ''}`), ''].join('\r\n'),
    );
  });
});

suite('F5: the time zone that is declared', () => {
  const hourly = { granularity: 'hour', data: [{ time: '2026-11-19T08', visits: 4 }] };
  const attributes = 'src="/metrics/f5.json" indicator="visits" timezone="Europe/Paris"';

  /** A table with its export, and one that asks by itself, of an answer whose zone is this. */
  async function pageIn(timezone: string | null, format: string, lang = 'en'): Promise<HTMLElement> {
    answerWith(() => Response.json({ ...hourly, timezone }));
    const room = await pageOf(
      `<stats-table id="table" ${attributes}></stats-table>
      <stats-export id="followed" for="table" formats="${format}"></stats-export>
      <stats-export id="own" ${attributes} formats="${format}"></stats-export>`,
      lang,
    );
    await ready(room);
    return room;
  }

  /** The last two cells of each line, by sheet, of the workbook that an export saves. */
  async function workbookOf(element: Element): Promise<(sheet: string) => readonly string[]> {
    const { file } = await savedFile(() => offeredAs(element, 'xlsx').click());
    const sheets = await readExcelFile(file);
    const read = (cells: readonly unknown[]): string => cells.slice(-2).join(' | ').replace(/\s+/g, ' ');
    return (name) => (sheets.find(({ sheet }) => sheet === name)?.data ?? []).slice(1).map(read);
  }

  const zoneIn = (room: HTMLElement): string => text(one(found(room, '#table'), '[part~="zone"]'));

  teardown(() => {
    configure({ now: null, fetch: null, retry: null });
  });

  for (const id of ['followed', 'own']) {
    test(`is printed with the table and stands in the CSV, where the endpoint is silent (${id})`, async () => {
      const room = await pageIn(null, 'csv');
      assert.equal(zoneIn(room), 'Time zone: Europe/Paris');
      assert.lengthOf(all(found(room, '#table'), 'tbody tr'), 1);
      assert.deepEqual(await cellsOf(found(room, `#${id}`), ','), [
        ['time', 'timezone', 'visits'],
        ['2026-11-19T08', 'Europe/Paris', '4'],
      ]);
    });

    test(`stands in the workbook, beside each hour and among what is to be known (${id})`, async () => {
      const linesOf = await workbookOf(found(await pageIn(null, 'xlsx'), `#${id}`));
      assert.deepEqual(linesOf('visits'), ['Europe/Paris | 4']);
      assert.include(linesOf('About'), 'Time zone | Europe/Paris');
    });

    test(`never re-cuts the figures: that they are of another one is said in table and workbook (${id})`, async () => {
      const room = await pageIn('Asia/Tokyo', 'xlsx');
      const said = 'The source counts in another time zone: Asia/Tokyo';
      assert.equal(zoneIn(room), said);
      const linesOf = await workbookOf(found(room, `#${id}`));
      assert.deepEqual(linesOf('visits'), ['Asia/Tokyo | 4']);
      assert.include(linesOf('About'), `Time zone | ${said}`);
    });
  }

  test('is said in the reader’s language', async () => {
    const room = await pageIn('Asia/Tokyo', 'xlsx', 'fr');
    const linesOf = await workbookOf(found(room, '#followed'));
    assert.include(linesOf('À propos'), `Fuseau horaire | ${zoneIn(room)}`);
    assert.include(zoneIn(room), 'Asia/Tokyo');
  });
});
