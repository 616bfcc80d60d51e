import { assert } from '@open-wc/testing';
import { waitUntil } from '../../wait.js';
import { ask, closeAll, copied, html, namesOf, open, pasted, pick, press, room, seen } from './builder.js';
import { partOf } from '../page.js';
import { answered, figureOf } from '../reading.js';

// The builder, as its readers use it.

suite('The builder', () => {
  teardown(closeAll);

  test('leads from an address to HTML that shows the figure on an empty page', async () => {
    const page = await open({ src: '/metrics/calls.csv' });
    await ask(page, '/metrics/school.json');
    assert.equal(
      seen(page, '#findings'),
      'Recognised: JSON that the tags read as it is. 3 indicators, December 2024 – November 2026.',
    );
    assert.equal(seen(page, '#indicators'), 'VisitsUnique visitorsVisits per visitor');
    assert.include(namesOf(page, 'period'), 'Last full month');
    assert.include(namesOf(page, 'split'), 'Profile');
    press(page, 'element', 'card');
    press(page, 'indicators', 'visitors');
    pick(page, 'period', 'last-month');
    pick(page, 'compare', 'previous-period');
    pick(page, 'split', 'profile');
    await answered(page, room);
    const shown = page.find('.preview > stats-card');
    const markup = await copied(page);
    assert.equal(markup, html(page));
    const card = await pasted(markup, 'stats-card');
    assert.equal(partOf(card, 'label'), 'Unique visitors');
    assert.match(figureOf(card), /\d/);
    assert.equal(figureOf(card), figureOf(shown));
    assert.deepEqual(page.complaints, []);
  });

  test('shows what is chosen as the page would', async () => {
    const page = await open();
    const chart = page.find('.preview > stats-chart');
    press(page, 'indicators', 'visitors');
    pick(page, 'type', 'bar');
    assert.equal(page.find(room), chart, 'the chart is made anew');
    assert.equal(chart.getAttribute('indicator'), 'visits visitors');
    assert.equal(chart.getAttribute('type'), 'bar');
    pick(page, 'language', 'fr');
    assert.equal(chart.getAttribute('lang'), 'fr');
    for (const element of ['table', 'ranking', 'export', 'dashboard', 'card']) {
      press(page, 'element', element);
      assert.equal(page.find(room).localName, `stats-${element}`);
      assert.include(html(page), `<stats-${element}`);
      if (element !== 'dashboard') await answered(page, room);
    }
  });

  test('offers what the figures allow', async () => {
    const page = await open();
    assert.isTrue(page.find<HTMLInputElement>('[value="map"]').disabled);
    assert.isFalse(page.find('#needs-places').hidden);
    await ask(page, '/metrics/countries.json');
    assert.isTrue(page.find('#needs-places').hidden);
    assert.isFalse(page.find('[value="map"]').hasAttribute('aria-describedby'));
    press(page, 'element', 'map');
    assert.equal(page.find(room).getAttribute('split'), 'place');
    assert.isFalse(page.find('[name="split"]').closest<HTMLElement>('.field')!.hidden);
    assert.isTrue(page.find('[name="type"]').closest<HTMLElement>('.field')!.hidden);
    await ask(page, '/metrics/calls.csv');
    assert.isTrue(page.find<HTMLInputElement>('[value="ranking"]').disabled);
    assert.isTrue(page.find<HTMLInputElement>('[value="map"]').disabled, 'it is not chosen any more');
    assert.isTrue(page.find<HTMLInputElement>('[value="chart"]').checked);
    assert.equal(page.find('[value="map"]').getAttribute('aria-describedby'), 'needs-places');
  });

  test('keeps at least one indicator, and no more than fit, and says so', async () => {
    const page = await open({ indicator: 'visitors' });
    press(page, 'indicators', 'visitors');
    assert.isTrue(page.find<HTMLInputElement>('[value="visitors"]').checked, 'the last one stays, and no other');
    assert.isFalse(page.find<HTMLInputElement>('[value="visits"]').checked);
    assert.include(html(page), 'indicator="visitors"');
    await waitUntil(
      () => seen(page, '#limit') === 'One is needed at least: choose another one first.',
      'nothing is said',
    );
    press(page, 'indicators', 'visits');
    assert.equal(seen(page, '#limit'), '');
    assert.include(html(page), 'indicator="visits visitors"');
  });

  test('wears a theme in the preview alone, and writes it into the HTML', async () => {
    const page = await open();
    const ground = (selector: string): string => page.window.getComputedStyle(page.find(selector)).backgroundColor;
    const before = ground('body');
    pick(page, 'theme', 'dark');
    await waitUntil(() => ground('.preview') === 'rgb(22, 22, 28)', 'the preview is not dark');
    assert.equal(ground('body'), before);
    assert.include(html(page), '<link rel="stylesheet" href="/dist/cdn/themes/dark.css" />');
    assert.include(html(page), 'class="stats-dark"');
    pick(page, 'theme', '');
    await waitUntil(() => ground('.preview') === before, 'the preview is still dark');
  });

  test('writes the HTML in each form', async () => {
    const page = await open({ element: 'card' });
    press(page, 'form', 'div');
    assert.include(html(page), '<div\n  data-stats-card\n');
    press(page, 'form', 'iframe');
    assert.include(html(page), '/dist/cdn/embed.html?element=stats-card&amp;src=');
    press(page, 'host', 'cdn');
    assert.include(html(page), 'src="/dist/cdn/embed.html', 'a CDN serves no pages');
    assert.include(seen(page, '#html'), 'A CDN serves no pages');
    press(page, 'form', 'tag');
    assert.include(html(page), 'src="https://cdn.jsdelivr.net/npm/stats-widgets@');
    press(page, 'form', 'page');
    assert.isTrue(html(page).startsWith('<!doctype html>\n<html lang="en">'));
  });

  for (const [form, selector, frames] of [
    ['div', 'div > stats-card', 0],
    ['iframe', 'stats-card', 1],
    ['link', 'stats-card', 1],
  ] as const) {
    test(`writes a ${form} that shows the figure on an empty page`, async function () {
      this.timeout(30_000);
      const page = await open({ element: 'card' });
      press(page, 'form', form);
      const markup = (await copied(page)) + (await copied(page, 'once'));
      const card = await pasted(markup, selector, frames);
      assert.equal(partOf(card, 'label'), 'Visits');
      assert.match(figureOf(card), /\d/);
    });
  }

  test('saves a page that works as it is', async () => {
    const page = await open({ element: 'card', host: 'demo' });
    const urls = (page.window as Window & typeof globalThis).URL;
    const make = urls.createObjectURL.bind(urls);
    const files: Blob[] = [];
    urls.createObjectURL = (file: Blob) => make((files.push(file), file));
    page.document.addEventListener('click', (event) => {
      if (event.target instanceof (page.window as Window & typeof globalThis).HTMLAnchorElement) event.preventDefault();
    });
    page.find('[data-save]').click();
    await waitUntil(() => files.length > 0, 'nothing is saved');
    const markup = await files[0]!.text();
    assert.include(markup, `src="${location.origin}/stats-widgets/stats-widgets.js"`);
    const card = await pasted(markup, 'stats-card');
    assert.equal(partOf(card, 'label'), 'Visits');
    await waitUntil(() => seen(page, '#block .line p') === 'Saved: stats-card.html. Open that file.', 'it is not said');
  });
});
