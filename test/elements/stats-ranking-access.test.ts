import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-ranking/stats-ranking.define.js';
import type { StatsRanking } from '../../src/elements/stats-ranking/stats-ranking.js';
import { all, inState, one, serve, text, unserve } from './page.js';

const long = 'Fichier consolidé des bornes de recharge pour véhicules électriques ouvertes au public';
const ids = [long, 'https://example.org/a/path/of/very/many/letters/and/no/space/in/it', 'a', 'b', 'c', 'd'];

const body = {
  timezone: 'Europe/Paris',
  indicators: [
    { id: 'downloads', label: 'Downloads', polarity: 'good', definition: 'Robots left out.' },
    { id: 'bytes', label: 'Volume of what was downloaded', unit: 'byte' },
  ],
  dimensions: [{ id: 'dataset', label: 'Dataset' }],
  data: ids.flatMap((dataset, at) => [
    { time: '2026-09', dataset, downloads: 1_200_000, bytes: 3e9 },
    { time: '2026-10', dataset, downloads: at === 3 ? 0 : 1_500_000 / (at + 1), bytes: 1e9 * (at + 1) },
  ]),
};

let count = 0;

async function ranking(
  width: string,
  attributes: Readonly<Record<string, string>> = {},
  dir = 'ltr',
): Promise<StatsRanking> {
  const room = await fixture<HTMLDivElement>(html`<div lang="en" dir=${dir}></div>`);
  room.style.inlineSize = width;
  const element = document.createElement('stats-ranking');
  const said = { src: `/metrics/ranking-access-${++count}.json`, period: '2026-10', top: '4', ...attributes };
  for (const [name, value] of Object.entries(said)) element.setAttribute(name, value);
  room.append(element);
  await inState(element, 'ready');
  return element;
}

const everything = { compare: 'previous-period', href: '#{id}' };
const two = { ...everything, indicator: 'downloads bytes' };

suite('a ranking for every reader', () => {
  setup(() => {
    serve(body);
  });
  teardown(unserve);

  for (const attributes of [{}, everything, two]) {
    for (const width of ['240px', '420px', '900px']) {
      test(`axe finds nothing at ${width}, ${JSON.stringify(attributes)}`, async () => {
        await assert.isAccessible(await ranking(width, attributes));
      });
    }
  }

  const looks = { plain: {}, everything, french: { ...everything, lang: 'fr' }, two };
  for (const [what, attributes] of Object.entries(looks)) {
    for (const width of ['240px', '320px', '420px', '600px', '800px']) {
      test(`nothing is cut and nothing overlaps at ${width}: ${what}`, async () => {
        const element = await ranking(width, attributes);
        const box = element.getBoundingClientRect();
        assert.isAtMost(element.scrollWidth, parseFloat(width));
        for (const row of all(element, 'tbody tr, tfoot tr')) {
          const cells = [...row.children].map((cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0);
          for (const [at, one] of cells.entries()) {
            assert.isAtMost(one.right, box.right + 0.5);
            for (const other of cells.slice(at + 1)) assert.isFalse(overlap(one, other), text(row));
          }
        }
      });
    }
  }

  test('a long name is there in full, on several lines', async () => {
    const element = await ranking('320px');
    const name = one(element, 'tbody th');
    assert.equal(text(name), long);
    assert.isAtLeast(name.offsetHeight, 40);
    assert.isAtMost(name.scrollWidth, name.clientWidth);
  });

  test('bars lie below the words, within the row, and from the right where that is where lines begin', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const element = await ranking('420px', everything, dir);
      const [row] = all(element, 'tbody tr');
      const bar = row!.querySelector('rect.now')!.getBoundingClientRect();
      const name = row!.querySelector('th span')!.getBoundingClientRect();
      assert.isAtLeast(bar.top, name.bottom - 1);
      assert.isAtMost(bar.bottom, row!.getBoundingClientRect().bottom);
      const [, second] = all(element, 'tbody rect.now').map((one) => one.getBoundingClientRect());
      if (dir === 'ltr') assert.closeTo(second!.left, name.left, 1.5);
      else assert.closeTo(second!.right, name.right, 1.5);
    }
  });

  test('links and buttons are all that the Tab key stops at, each 24 pixels high', async () => {
    const element = await ranking('420px', everything);
    const stops = all(element, 'a, button, input, [tabindex="0"]').filter((one) => one.checkVisibility());
    assert.deepEqual(
      stops.map(({ localName }) => localName),
      ['button', 'a', 'a', 'a', 'a', 'button'],
    );
    for (const stop of stops) assert.isAtLeast(stop.offsetHeight, 24, text(stop));
  });

  test('a figure whose header is out of sight says itself what it is', async () => {
    const prefix = (element: Element): string | null => {
      const before = one(element, 'tbody td.before');
      // Engines differ in whether the computed value is the attribute's.
      return getComputedStyle(before, '::before').content === 'none' ? null : before.getAttribute('data-prefix');
    };
    assert.equal(prefix(await ranking('320px', everything)), 'Before:');
    assert.isNull(prefix(await ranking('900px', everything)));
  });

  test('a further indicator says itself what it is until there is room for its column', async () => {
    const prefix = (element: Element): string => getComputedStyle(one(element, 'tbody td.beside'), '::before').content;
    assert.match(prefix(await ranking('600px', two)), /attr\(|Volume of what was downloaded:/);
    assert.equal(prefix(await ranking('900px', two)), 'none');
    for (const width of ['240px', '600px', '900px']) {
      const element = await ranking(width, two);
      const [name, value] = ['th.name', 'td.value'].map((cell) =>
        one(element, `tbody ${cell}`).getBoundingClientRect(),
      );
      const beside = one(element, 'tbody td.beside').getBoundingClientRect();
      assert.isAtMost(name?.right ?? NaN, value?.left ?? NaN, width);
      assert.isAtLeast(name?.width ?? NaN, 95, width);
      if (width !== '900px') assert.isAtLeast(beside.top, (value?.bottom ?? NaN) - 1, width);
    }
  });

  test('what the eye reads before a figure the ear does not hear twice: its header says it', async () => {
    const before = one(await ranking('320px', everything), 'tbody td.before');
    assert.match(getComputedStyle(before, '::before').content, /\/ ""$/);
  });

  test('names in another language keep theirs in the name of the table', async () => {
    serve({ ...body, indicators: [{ id: 'downloads', label: { en: 'Downloads' } }] });
    const element = await ranking('420px', { lang: 'fr' });
    assert.equal(one(element, '#caption [lang="en"]').textContent, 'Downloads');
    assert.match(text(one(element, '#caption')), /^Downloads : classement, /);
  });
});

function overlap(one: DOMRect, other: DOMRect): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 1 && down > 1;
}
