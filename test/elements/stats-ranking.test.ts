import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-export/stats-export.define.js';
import '../../src/elements/stats-ranking/stats-ranking.define.js';
import type { StatsChangeEvent, StatsSelectEvent } from '../../src/elements/events.js';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import type { State } from '../../src/elements/stats-element.js';
import type { StatsRanking } from '../../src/elements/stats-ranking/stats-ranking.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, serve, text, unserve } from './page.js';

/** Downloads of datasets in two months; `d0` has the most. */
function datasets(count: number, more: object = {}): object {
  const time = ['2026-09', '2026-10'];
  return {
    updated: '2026-11-02T06:15:00Z',
    timezone: 'Europe/Paris',
    indicators: [
      {
        id: 'downloads',
        label: { en: 'Downloads', fr: 'Téléchargements' },
        definition: { en: 'Robots left out.' },
        polarity: 'good',
      },
    ],
    dimensions: [{ id: 'dataset', label: { en: 'Dataset', fr: 'Jeu de données' } }],
    data: Array.from({ length: count }, (_, at) => at).flatMap((at) => [
      { time: time[0], dataset: `d${at}`, downloads: 100 },
      { time: time[1], dataset: `d${at}`, downloads: 100 * (count - at) },
    ]),
    notices: [{ level: 'warning', text: { en: 'Counted anew' } }],
    source: { label: 'Platform logs', href: 'https://example.org/logs' },
    ...more,
  };
}

/** One month with these values by name. */
function october(
  values: Readonly<Record<string, number | null | 'suppressed'>>,
  indicator: object = {},
  rows: readonly object[] = [],
  more: readonly object[] = [],
): object {
  const own = Object.entries(values).map(([dataset, downloads]) => ({ time: '2026-10', dataset, downloads }));
  const indicators = [{ id: 'downloads', label: 'Downloads', ...indicator }, ...more];
  return datasets(0, { data: [...own, ...rows], indicators, notices: [] });
}

let count = 0;

async function ranking(
  attributes: Readonly<Record<string, string>> = {},
  state: State = 'ready',
  width = '600px',
): Promise<StatsRanking> {
  const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
  room.style.inlineSize = width;
  const element = document.createElement('stats-ranking');
  const said = { src: `/metrics/ranking-${++count}.json`, period: '2026-10', ...attributes };
  for (const [name, value] of Object.entries(said)) element.setAttribute(name, value);
  room.append(element);
  await inState(element, state);
  return element;
}

/** The table as a screen reader reads it: one list of cells per row, headers included. */
const rows = (element: Element): string[][] =>
  all(element, '[role="row"]').map((row) => [...row.children].map((cell) => text(cell)));

const button = (element: Element): HTMLElement => one(element, '[part~="more"]');

suite('stats-ranking', () => {
  setup(() => {
    serve(datasets(22));
  });
  teardown(unserve);

  suite('its rows', () => {
    test('are the first nine with rank, name, value and share, the others folded, and the total', async () => {
      const read = rows(await ranking());
      assert.deepEqual(read[0], ['Rank', 'Dataset', 'Downloads', 'Share']);
      assert.deepEqual(read[1], ['1', 'd0', '2,200', '8.7%']);
      assert.lengthOf(read, 12);
      assert.deepEqual(read.slice(-2), [
        ['', '13 others', '9,100', '36%'],
        ['', 'Total', '25,300', ''],
      ]);
      const numbers = read.slice(1, -1).map(([, , value = '']) => Number(value.replace(',', '')));
      assert.equal(
        numbers.reduce((sum, value) => sum + value, 0),
        25_300,
      );
    });

    test('are a table for screen readers, although a grid for the eye', async () => {
      const element = await ranking({ compare: 'previous-period' });
      const table = one(element, 'table');
      assert.equal(table.role, 'table');
      assert.equal(table.getAttribute('aria-labelledby'), 'caption');
      assert.equal(text(one(element, '#caption')), 'Downloads: ranking, Dataset, October 2026');
      assert.isTrue(all(element, 'tbody th').every(({ role }) => role === 'rowheader'));
      assert.isTrue(all(element, 'thead th').every(({ role }) => role === 'columnheader'));
      const [head, ...body] = all(element, 'tr').map(({ children }) => children.length);
      assert.deepEqual(new Set(body), new Set([head]));
    });

    test('tell ties, 0, withheld and unknown values apart', async () => {
      serve(october({ a: 5, b: 0, c: 'suppressed', d: null, e: 5 }));
      assert.deepEqual(rows(await ranking()).slice(1), [
        ['1', 'a', '5'],
        ['1', 'e', '5'],
        ['3', 'b', '0'],
        ['', 'c', 'withheld (small number)'],
        ['', 'd', 'no data'],
        ['', 'Total', '≥ at least 10'],
      ]);
    });

    test('say that they are incomplete where a negative value makes them no lower bound', async () => {
      const data = [
        { time: '2026-09', dataset: 'a', downloads: 9 },
        { time: '2026-10', dataset: 'a', downloads: null },
        { time: '2026-09', dataset: 'b', downloads: -2 },
        { time: '2026-10', dataset: 'b', downloads: null },
      ];
      serve({ ...october({}), data });
      assert.deepEqual(rows(await ranking({ period: '2026-09/2026-10' })).slice(1), [
        ['1', 'a', '≥ at least 9'],
        ['2', 'b', '−2 (incomplete)'],
        ['', 'Total', '7 (incomplete)'],
      ]);
    });

    test('have a bar from zero as long as their value, and none of 0 or of what is not known', async () => {
      serve(october({ a: 60, b: 30, c: 0, d: null, e: -30 }));
      const element = await ranking();
      const lengths = all(element, 'tbody tr').map((row) => {
        const bar = row.querySelector('rect.now');
        return bar && [bar.getAttribute('x'), bar.getAttribute('width')].map((at) => Math.round(parseFloat(at ?? '')));
      });
      assert.deepEqual(lengths, [[33, 67], [33, 33], null, [0, 33], null]);
      assert.isNull(one(element, 'tfoot').querySelector('svg'));
    });

    test('say their unit', async () => {
      serve(october({ a: 1.5e9 }, { unit: 'byte' }));
      assert.equal(rows(await ranking())[1]?.[2], '1.5 GB');
    });

    test('are in the reader’s language', async () => {
      const element = await ranking({ lang: 'fr' });
      assert.deepEqual(rows(element)[0], ['Rang', 'Jeu de données', 'Téléchargements', 'Part']);
      assert.equal(rows(element)[10]?.[1], '13 autres');
      assert.equal(text(button(element)), 'Afficher 10 de plus');
    });

    test('that do not add up have no others, no share and no total, and it is said how many are left out', async () => {
      serve(october({ a: 1, b: 2, c: 3 }, { aggregate: 'mean' }));
      const element = await ranking({ top: '2' });
      assert.deepEqual(rows(element).slice(1), [
        ['1', 'c', '3'],
        ['2', 'b', '2'],
      ]);
      assert.include(text(one(element, '[part~="period"]')), '1 more is not shown');
    });

    test('whose total counts more than they are say so', async () => {
      const body = october({ a: 60, b: 30 }) as { data: object[] };
      serve({ ...body, data: [...body.data, { time: '2026-10', downloads: 100 }] });
      assert.equal(
        text(one(await ranking(), '[part~="remark"]')),
        'The total counts 10 more that belong to none of these.',
      );
    });

    test('that cannot be made say why, once', async () => {
      serve(datasets(3, { indicators: [{ id: 'downloads', aggregate: 'none' }] }));
      const element = await ranking({ period: '2026-09/2026-10' });
      assert.equal(
        text(one(element, '[part~="status"]')),
        'The values of this indicator cannot be combined into one figure.',
      );
      assert.isEmpty(all(element, 'table, [part~="more"]'));
    });
  });

  suite('more of them', () => {
    test('are shown at the press of a button, and told once they are there', async () => {
      const element = await ranking();
      const told: string[] = [];
      element.addEventListener('stats-change', (event: StatsChangeEvent) => {
        told.push(`${event.name} ${event.value ?? ''} ${all(element, 'tbody tr').length}`);
      });
      assert.equal(text(button(element)), 'Show 10 more');
      assert.equal(button(element).ariaExpanded, 'false');
      button(element).focus();
      button(element).click();
      await element.updateComplete;
      assert.equal(rows(element).at(-2)?.[1], '3 others');
      assert.equal(button(element).ariaExpanded, 'true');
      assert.equal(text(button(element)), 'Show only the first 9');
      assert.strictEqual(element.shadowRoot?.activeElement, button(element));
      button(element).click();
      await element.updateComplete;
      assert.deepEqual(told, ['expanded true 19', 'expanded false 9']);
      assert.isFalse(element.hasAttribute('expanded'), 'what no attribute says is not written into the page');
    });

    test('are there from the beginning with `expanded`, which the button then writes', async () => {
      const element = await ranking({ expanded: '' });
      assert.lengthOf(all(element, 'tbody tr'), 19);
      button(element).click();
      await element.updateComplete;
      assert.lengthOf(all(element, 'tbody tr'), 9);
      assert.equal(element.getAttribute('expanded'), 'false');
      button(element).click();
      await element.updateComplete;
      assert.equal(element.getAttribute('expanded'), 'true');
    });

    for (const [members, attributes, words] of [
      [12, {}, 'Show 3 more'],
      [10, { top: '5', 'expanded-top': '7' }, 'Show 2 more'],
      [9, {}, null],
      [22, { top: '19' }, null],
      [22, { 'expanded-top': '9' }, null],
    ] as const) {
      test(`of ${members}, with ${JSON.stringify(attributes)}: ${words ?? 'no button'}`, async () => {
        serve(datasets(members));
        const element = await ranking(attributes);
        assert.deepEqual(all(element, '[part~="more"]').map(text), words === null ? [] : [words]);
      });
    }

    test('are counted in whole numbers: anything else is told, and the default', async () => {
      const warn = console.warn;
      const said: string[] = [];
      console.warn = (message: string) => said.push(message);
      assert.lengthOf(rows(await ranking({ top: 'all', 'expanded-top': '-3' })), 12);
      assert.lengthOf(rows(await ranking({ top: '1001' })), 12);
      console.warn = warn;
      assert.deepEqual(said, [
        'stats-widgets: top: expected a whole number from 1 to 1000, got "all"',
        'stats-widgets: expanded-top: expected a whole number from 1 to 1000, got "-3"',
        'stats-widgets: top: expected a whole number from 1 to 1000, got "1001"',
      ]);
    });
  });

  suite('its links', () => {
    const linked = async (href: string, ids: readonly string[]): Promise<(string | null)[]> => {
      serve(october(Object.fromEntries(ids.map((id, at) => [id, 100 - at]))));
      const element = await ranking({ href });
      return all(element, 'tbody tr').map((row) => row.querySelector('a')?.href ?? null);
    };

    test('have the id in their address, percent-encoded', async () => {
      assert.deepEqual(await linked('https://example.org/d/{id}?q={id}', ['a b', 'x/../y', '"><img>', 'é?&#']), [
        'https://example.org/d/a%20b?q=a%20b',
        'https://example.org/d/x%2F..%2Fy?q=x%2F..%2Fy',
        'https://example.org/d/%22%3E%3Cimg%3E?q=%22%3E%3Cimg%3E',
        'https://example.org/d/%C3%A9%3F%26%23?q=%C3%A9%3F%26%23',
      ]);
      assert.deepEqual(await linked('#{id}', ['a']), [new URL('#a', document.baseURI).href]);
    });

    test('lead nowhere but to harmless addresses', async () => {
      const warn = console.warn;
      const said: string[] = [];
      console.warn = (message: string) => said.push(message);
      assert.deepEqual(await linked('javascript:{id}', ['alert(1)']), [null]);
      assert.deepEqual(await linked('data:text/html,{id}', ['a']), [null]);
      console.warn = warn;
      assert.lengthOf(said, 2);
      assert.deepEqual(await linked('https://example.org/delete/{id}', ['..', '.', '$&']), [
        null,
        null,
        'https://example.org/delete/%24%26',
      ]);
      assert.deepEqual(await linked('{id}', ['javascript:alert(1)']), [
        new URL('javascript%3Aalert(1)', document.baseURI).href,
      ]);
    });

    test('tell the page which member is followed, and lead there all the same', async () => {
      const element = await ranking({ href: '#{id}' });
      const told: unknown[] = [];
      element.addEventListener('stats-select', ({ indicator, bucket, dimension, member }: StatsSelectEvent) =>
        told.push([indicator, bucket, dimension, member]),
      );
      all(element, 'a[part~="link"]')[1]?.click();
      assert.deepEqual(told, [['downloads', null, 'dataset', 'd1']]);
      // Not every engine has gone there when the click is over.
      await waitUntil(() => location.hash === '#d1', 'the link is followed');
      history.replaceState(null, '', location.pathname + location.search);
    });

    test('the others have none', async () => {
      const element = await ranking({ href: '/d/{id}' });
      assert.lengthOf(all(element, 'a[part~="link"]'), 9);
      assert.isNull(one(element, 'tfoot').querySelector('a'));
    });
  });

  suite('compared', () => {
    test('each row says what it was and how it changed, with arrow, sign and words', async () => {
      const element = await ranking({ compare: 'previous-period', top: '1' });
      assert.deepEqual(rows(element), [
        ['Rank', 'Dataset', 'Downloads', 'Share', 'Before', 'Change'],
        ['1', 'd0', '2,200', '8.7%', '100', '↗ up +2,100%'],
        ['', '21 others', '23,100', '91.3%', '2,100', '↗ up +1,000%'],
        ['', 'Total', '25,300', '', '2,200', '↗ up +1,050%'],
      ]);
      assert.equal(text(one(element, '[part~="baseline"]')), 'compared with September 2026');
      const [now, before] = all(element, 'tbody rect').map((bar) => parseFloat(bar.getAttribute('width') ?? ''));
      assert.closeTo((before ?? 0) / (now ?? 1), 100 / 2200, 1e-9);
    });

    test('the thin bar stands alone with change="none", and a difference has its sign', async () => {
      const none = await ranking({ compare: 'previous-period', change: 'none' });
      assert.deepEqual(rows(none)[0]?.slice(-2), ['Share', 'Before']);
      assert.isNotEmpty(all(none, 'tbody rect.before'));
      const difference = await ranking({ compare: 'previous-period', change: 'difference' });
      assert.equal(rows(difference)[1]?.at(-1), '↗ up +2,100');
    });

    test('an increment is named by its bucket, and has neither arrow nor bar', async () => {
      const element = await ranking({ change: 'increment', period: '2026-09/2026-10' });
      assert.deepEqual(rows(element)[0]?.slice(-2), ['Share', 'October 2026']);
      assert.equal(rows(element)[1]?.at(-1), '2,200');
      assert.isEmpty(all(element, 'rect.before'));
    });

    test('a dash says why, for the ear where it stands and for the eye below', async () => {
      serve({
        ...datasets(0),
        data: [
          { time: '2026-09', dataset: 'a', downloads: 5 },
          { time: '2026-10', dataset: 'a', downloads: 6 },
          { time: '2026-10', dataset: 'b', downloads: 4 },
        ],
      });
      const element = await ranking({ compare: 'previous-period' });
      assert.equal(rows(element)[2]?.at(-1), '–no data to compare with');
      assert.include(all(element, '[part~="remark"]').map(text), '– no data to compare with');
    });

    test('with nothing to compare with, it is said once', async () => {
      serve(october({ a: 1, b: 2 }));
      const element = await ranking({ compare: 'previous-year' });
      assert.equal(text(one(element, '[part~="baseline"]')), 'no data to compare with');
      assert.deepEqual(rows(element)[0], ['Rank', 'Dataset', 'Downloads', 'Share']);
    });
  });

  suite('further indicators', () => {
    const bytes = { id: 'bytes', label: { en: 'Volume', fr: 'Volume' }, unit: 'byte' };
    const answer = october(
      {},
      {},
      ['a', 'b', 'c'].flatMap((dataset, at) => [
        { time: '2026-09', dataset, downloads: 5, bytes: 2e6 },
        { time: '2026-10', dataset, downloads: 10 - at, bytes: (at + 1) * 1e6 },
      ]),
      [bytes],
    );

    test('stand beside each row, under a header of their own; what they were beside what the first was', async () => {
      serve(answer);
      const attributes = { indicator: 'downloads bytes', compare: 'previous-period', change: 'previous', top: '2' };
      assert.deepEqual(rows(await ranking(attributes)), [
        ['Rank', 'Dataset', 'Downloads', 'Volume', 'Share', 'Before'],
        ['1', 'a', '10', '1 MB', '37%', '5, 2 MB'],
        ['2', 'b', '9', '2 MB', '33.3%', '5, 2 MB'],
        ['', '1 other', '8', '3 MB', '29.6%', '5, 2 MB'],
        ['', 'Total', '27', '6 MB', '', '15, 6 MB'],
      ]);
    });

    test('go into the file with the rows', async () => {
      serve(answer);
      const element = await ranking({ indicator: 'downloads bytes' });
      assert.deepEqual(
        element.table?.columns.map(({ indicator }) => indicator.id),
        ['downloads', 'bytes'],
      );
    });

    test('have no column beyond two', async () => {
      const ids = ['b', 'c', 'd', 'e', 'f'];
      const row = Object.fromEntries(ids.map((id, at) => [id, at]));
      const more = ids.map((id) => ({ id, label: id }));
      serve(october({}, {}, [{ time: '2026-10', dataset: 'a', downloads: 1, ...row }], more));
      const element = await ranking({ indicator: `downloads ${ids.join(' ')}` });
      assert.deepEqual(rows(element)[0], ['Rank', 'Dataset', 'Downloads', 'b', 'c', 'Share']);
      assert.lengthOf(element.table?.columns ?? [], 6);
    });
  });

  test('prints period, notice, zone, freshness and source, and what the figures mean', async () => {
    const element = await ranking({ 'heading-level': '3' });
    assert.equal(text(one(element, 'h3')), 'Downloads');
    assert.equal(text(one(element, '[part~="period"]')), 'October 2026');
    assert.equal(text(one(element, '[part~="notice"]')), 'Counted anew');
    assert.equal(text(one(element, '[part~="zone"]')), 'Time zone: Europe/Paris');
    assert.equal(text(one(element, '[part~="updated"]')), 'Updated on 2 November 2026');
    assert.equal(text(one(element, '[part~="credit"]')), 'Source: Platform logs');
    assert.equal(text(one(element, '#definition')), 'Robots left out.');
    assert.isFalse(element.partial);
    serve(october({ a: 1, b: null }));
    assert.isTrue((await ranking()).partial);
  });

  test('can be downloaded as it is shown, before and after more is', async () => {
    const element = await ranking();
    element.id = 'ranked';
    const file: StatsExport = document.createElement('stats-export');
    file.setAttribute('for', 'ranked');
    element.after(file);
    await waitUntil(() => file.table !== null, 'the file has its figures');
    assert.strictEqual(file.table, element.table);
    assert.lengthOf([...(file.table?.rows ?? [])], 10);
    button(element).click();
    await element.updateComplete;
    assert.lengthOf([...(file.table?.rows ?? [])], 20);
  });

  suite('without figures', () => {
    for (const [state, answer] of [
      ['loading', () => new Promise<Response>(() => undefined)],
      ['error', () => Promise.resolve(new Response('', { status: 500 }))],
    ] as const) {
      test(`says what it is about, and takes the room of its rows: ${state}`, async () => {
        serve(datasets(22), answer);
        const element = await ranking({ label: 'Hits' }, state);
        assert.equal(text(one(element, '#label')), 'Hits');
        assert.isNull(element.table);
        await assert.isAccessible(element);
        const { offsetHeight } = element;
        serve(datasets(22));
        assert.closeTo(offsetHeight, (await ranking()).offsetHeight, 60);
      });
    }

    test('is empty where nothing is known of the period, or may hide itself', async () => {
      const element = await ranking({ period: '2024-01' }, 'empty');
      assert.include(text(one(element, '[part~="status"]')), 'No data for this period.');
      await ranking({ period: '2024-01', 'when-empty': 'hide' }, 'empty');
    });

    test('a dimension that there is not is an error that names those that there are', async () => {
      const element = await ranking({ split: 'device' }, 'error');
      assert.include(
        text(one(element, '[part~="status"]')),
        'There is no breakdown “device” here. Available: dataset.',
      );
    });
  });
});
