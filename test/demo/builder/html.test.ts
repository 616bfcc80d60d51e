import { assert } from '@open-wc/testing';
import { unzipSync } from 'fflate';
import { waitUntil } from '../../wait.js';
import { ask, closeAll, copied, html, open, pasted, pick, press, read, seen } from './builder.js';
import type { DemoPage } from '../page.js';
import { figureOf } from '../reading.js';

// What the builder says of its HTML, before it is copied: where the files are, and whose the figures are.

suite('The builder, beside the HTML', () => {
  teardown(closeAll);

  /** Types into the folder, and leaves it. */
  function type(page: DemoPage, folder: string): HTMLInputElement {
    const field = page.find<HTMLInputElement>('[name="folder"]');
    field.focus();
    field.value = folder;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    return field;
  }

  test('asks where the files are before there is something to copy', async () => {
    const page = await open();
    const host = page.find('[name="host"]');
    const copy = page.find('#block [data-copy]');
    assert.equal(host.compareDocumentPosition(copy), Node.DOCUMENT_POSITION_FOLLOWING);
  });

  test('writes at first what works at once, on any page', async () => {
    const page = await open({ host: 'demo', element: 'card' });
    assert.isTrue(page.find('[name="folder"]').closest<HTMLElement>('.field')!.hidden);
    assert.include(seen(page, '#html'), 'To try it at once');
    assert.include(html(page), `src="${location.origin}/stats-widgets/stats-widgets.js"`);
    assert.match(figureOf(await pasted(await copied(page), 'stats-card')), /\d/);
  });

  test('takes no folder that a browser could not ask for', async () => {
    const page = await open();
    for (const [folder, said] of [
      ['C:\\site', '“C:\\site” is no address of a folder: begin it with / or with https://, without ? or #.'],
      ['', 'Enter the address of the folder on your site: for example /stats-widgets/.'],
    ] as const) {
      const field = type(page, folder);
      assert.equal(field.getAttribute('aria-invalid'), 'true');
      assert.equal(seen(page, '#place-said'), said);
      assert.include(field.getAttribute('aria-describedby')!.split(' '), 'place-said');
      assert.equal(html(page), '');
      assert.isFalse(page.find('#block [data-copy]').checkVisibility(), 'there is nothing to copy');
    }
    const field = type(page, '/assets');
    assert.isTrue(field.checkVisibility({ opacityProperty: true }), 'it is not seen');
    assert.equal(page.window.getComputedStyle(field).position, 'static');
    assert.isFalse(field.hasAttribute('aria-invalid'));
    assert.equal(seen(page, '#place-said'), '');
    assert.include(html(page), 'src="/assets/stats-widgets.js"');
    assert.isTrue(page.find('#block [data-copy]').checkVisibility());
  });

  test('hands out all files for a folder', async function () {
    this.timeout(30_000);
    const page = await open();
    const link = page.find<HTMLAnchorElement>('#folder-note a[download]');
    const answer = await fetch(link.href);
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const entry = await (await fetch('/stats-widgets/stats-widgets.js')).text();
    assert.equal(new TextDecoder().decode(files['stats-widgets/stats-widgets.js']), entry);
    assert.containsAllKeys(files, ['stats-widgets/embed.html', 'stats-widgets/themes/dsfr.css']);
  });

  test('says of a CDN from when on it has the files', async () => {
    const page = await open({ host: 'cdn' });
    assert.match(seen(page, '#html'), /once version \d+\.\d+\.\d+ is published: until then the address answers 404/);
  });

  test('says whose the figures are', async () => {
    const page = await open({ src: '/metrics/calls.csv' });
    const sample = 'These figures are a sample of this demo';
    assert.include(seen(page, '#html'), sample);
    await ask(page, '/metrics/kinds.json');
    assert.notInclude(seen(page, '#html'), sample);
    page.find('[data-sample*="organization_id"]').click();
    await read(page);
    assert.include(seen(page, '#html'), sample);
    assert.include(seen(page, '#html'), 'For figures of the real data.gouv.fr, take src away');
  });

  test('says what a frame may not show, and what lets it', async () => {
    const page = await open({ form: 'iframe', host: 'demo' });
    assert.include(seen(page, '#html'), 'To try it at once');
    assert.equal(seen(page, '#place-said'), '');
    press(page, 'host', 'own');
    assert.include(seen(page, '#html'), 'put this line in place of <meta name="stats-endpoints" content="self" />');
    assert.include(seen(page, '#html'), `<meta name="stats-endpoints" content="self ${location.origin}" />`);
    const guide = page.find<HTMLAnchorElement>('#html a[href*="cms.html"]');
    assert.include(await (await fetch(guide.href)).text(), `id="${new URL(guide.href).hash.slice(1)}"`);
    await ask(page, `${location.origin.replace('localhost', '127.0.0.1')}/metrics/school.json`);
    press(page, 'host', 'demo');
    assert.include(seen(page, '#place-said'), 'Frames of this demo show no figures but its own.');
    assert.notInclude(seen(page, '#html'), 'To try it at once');
    assert.equal(html(page), '', 'what cannot work is not written');
  });

  test('keeps apart what stands in the page and what a site needs once', async () => {
    const page = await open({ form: 'div', theme: 'dsfr' });
    assert.match(await copied(page), /^<div\s+data-stats-chart[^]*<\/div>$/);
    assert.match(await copied(page, 'once'), /^<link rel="stylesheet"[^]*<script type="module"[^]*<\/script>$/);
    press(page, 'form', 'tag');
    assert.isFalse(page.find('#once').checkVisibility(), 'a page of one’s own takes all of it at once');
  });

  test('says that an address is being read, and gives the focus to the one that cannot be', async function () {
    this.timeout(30_000);
    const page = await open();
    const field = page.find<HTMLInputElement>('[name="address"]');
    field.value = '/metrics/slow.json?ms=1500';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await waitUntil(() => seen(page, '#findings') === 'Reading…', 'nothing is said');
    await read(page);
    await waitUntil(() => seen(page, '#findings').startsWith('Recognised'), 'it is not read');
    field.value = '/metrics/nowhere.json';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    page.find('#block [data-copy]').click();
    await waitUntil(() => page.document.activeElement === field, 'the focus is lost');
    assert.equal(html(page), '');
  });

  test('says when a split takes an indicator away', async () => {
    const page = await open({ indicator: 'visits visitors' });
    pick(page, 'split', 'profile');
    await waitUntil(() => seen(page, '#limit') === 'A chart that is split shows one indicator.', 'nothing is said');
    assert.include(html(page), 'indicator="visits"');
    pick(page, 'split', 'none');
    assert.equal(seen(page, '#limit'), '');
    assert.include(html(page), 'indicator="visits visitors"');
  });

  test('compares nothing with all time', async () => {
    const page = await open({ period: 'all', compare: 'previous-period' });
    assert.notInclude(html(page), 'compare=');
    assert.isTrue(page.find('[name="compare"]').closest<HTMLElement>('.field')!.hidden);
  });

  test('names the boxes by what they are for', async () => {
    const page = await open({ form: 'iframe' });
    const names = page.all('#html pre').map((box) => {
      const title = page.find(`#${box.getAttribute('aria-labelledby') ?? ''}`);
      return title.innerText.replace(/\s+/g, ' ').trim();
    });
    assert.deepEqual(names, ['In the page', 'Once, in embed.html', 'Once, in the site’s template (optional)']);
  });

  test('copies what stands behind the address that is in the field', async () => {
    const page = await open({ element: 'card' });
    const field = page.find<HTMLInputElement>('[name="address"]');
    field.value = '/metrics/calls.csv';
    field.dispatchEvent(new Event('change', { bubbles: true }));
    assert.include(await copied(page), '/metrics/calls.csv');
  });

  test('has samples that any page may ask for', async () => {
    const page = await open();
    const other = location.origin.replace('localhost', '127.0.0.1');
    const samples = page.all('[data-sample]').map((one) => one.getAttribute('data-sample') ?? '');
    assert.isAbove(samples.length, 0);
    for (const sample of samples) assert.isTrue((await fetch(other + sample)).ok, sample);
  });
});
