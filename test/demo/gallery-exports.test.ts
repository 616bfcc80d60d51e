import { assert } from '@open-wc/testing';
import { waitUntil } from '../wait.js';
import { openPage, partOf, textOf, type DemoPage } from './page.js';
import { buttonsOf, linksOf, savedBy, sheetsOf } from './reading.js';

// Every kind of download, as a reader takes it from the gallery.

let page: DemoPage;

suiteSetup(async function () {
  this.timeout(60_000);
  page = await openPage('gallery-exports.html', { lang: 'en' });
  await page.settled('#export-loading, #large-days');
});

suiteTeardown(() => {
  page.close();
});

const exportIn = (id: string): HTMLElement => page.find(`#${id} stats-export`);

suite('The gallery of downloads', () => {
  test('has the picture of the chart, and a JSON of what it shows', async function () {
    this.timeout(60_000);
    const { name, file } = await savedBy(exportIn('formats-chart'), 'PNG');
    assert.match(name, /^visits_2025-12_2026-11\.png$/);
    assert.isAbove((await createImageBitmap(file)).width, 300);
    const json = await savedBy(exportIn('formats-chart'), 'JSON');
    const { data } = JSON.parse(await json.file.text()) as { data: readonly unknown[] };
    assert.isAbove(data.length, 12);
  });

  test('has them behind a button as well', () => {
    const summary = exportIn('formats-menu').shadowRoot?.querySelector('summary');
    const [csv] = linksOf(exportIn('formats-menu'));
    assert.isFalse(csv?.checkVisibility());
    summary?.click();
    assert.isTrue(csv?.checkVisibility());
  });

  test('has one workbook of several elements, which names what could not be loaded', async function () {
    this.timeout(60_000);
    const all = await sheetsOf((await savedBy(exportIn('several-all'), 'XLSX')).file);
    assert.deepEqual([...all.keys()], ['Summary', 'Visits', 'Visits by profile', 'About']);
    assert.lengthOf(all.get('Summary') ?? [], 3);
    const lacking = await sheetsOf((await savedBy(exportIn('several-lacking'), 'XLSX')).file);
    assert.include(JSON.stringify(lacking.get('About')), 'Uses');
  });

  test('makes a large table in slices, and stops when that is cancelled', async function () {
    this.timeout(60_000);
    const element = exportIn('large-days');
    element.scrollIntoView();
    const button = (): HTMLElement | undefined =>
      buttonsOf(element).find((one) => textOf(one).includes('(XLSX)') && !one.hasAttribute('aria-disabled'));
    await waitUntil(button, 'it does not load', 20_000);
    button()?.click();
    const cancel = (): HTMLElement | null | undefined =>
      element.shadowRoot?.querySelector<HTMLElement>('[part~="cancel"]');
    await waitUntil(() => /\d\s?%/.test(partOf(element, 'progress')) && cancel(), 'there is no progress', 20_000);
    cancel()?.click();
    await waitUntil(() => partOf(element, 'progress') === 'Cancelled: there is no file.', 'it goes on', 20_000);
    const { file } = await savedBy(element, 'CSV');
    assert.lengthOf((await file.text()).trimEnd().split('\r\n'), 1 + 14_610);
  });

  test('offers to open what another origin does not give', async function () {
    this.timeout(60_000);
    linksOf(exportIn('server-other'))[0]?.click();
    const open = (): HTMLAnchorElement | undefined => linksOf(exportIn('server-other'))[1];
    await waitUntil(open, 'there is no other way', 30_000);
    assert.equal(textOf(open()), 'Open it in a new tab');
    assert.equal(open()?.href, 'https://files.example/visits.csv');
  });

  test('says what could not be asked for', async () => {
    buttonsOf(exportIn('jobs-refused'))[0]?.click();
    const said = (): string => partOf(exportIn('jobs-refused'), 'status');
    await waitUntil(() => said() !== '', 'nothing is said');
    assert.include(said(), 'could not be asked for');
  });
});
