import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { all, chart, one, rows, school, serve, text, unserve } from './stats-chart-page.js';

const annotations = [
  { time: '2026-09-01', label: { en: 'Back to school', fr: 'Rentrée' } },
  { time: '2026-10', end: '2026-11', label: { en: 'New logs' } },
  { time: '2024-01', label: 'Long ago' },
];

/** Answers the figures, and another body for the address of the annotations. */
function answer(events: () => Response): void {
  serve(school);
  const json = { 'content-type': 'application/json' };
  configure({
    fetch: (input) =>
      Promise.resolve(
        String(input instanceof Request ? input.url : input).includes('/events')
          ? events()
          : new Response(JSON.stringify(school), { headers: json }),
      ),
  });
}

let visit = 0;

function withEvents(attributes: Readonly<Record<string, string>> = {}): Promise<StatsChart> {
  return chart({ annotations: `/metrics/events.json?visit=${++visit}`, ...attributes });
}

suite('what happened beside the figures', () => {
  teardown(unserve);

  test('is a column of the table, each event in its months, with its dates', async () => {
    serve({ ...school, annotations });
    assert.deepEqual(
      rows(await chart()).map((row) => [row[0], row.at(-1)]),
      [
        ['Month', 'Events'],
        ['August 2026', ''],
        ['September 2026', 'Back to school (1 September 2026)'],
        ['October 2026', 'New logs (October 2026 – November 2026)'],
        ['November 2026 (in progress)', 'New logs (October 2026 – November 2026)'],
      ],
    );
  });

  test('is read out with its month', async () => {
    serve({ ...school, annotations });
    const element = await chart({ lang: 'fr' });
    for (const key of ['Home', 'ArrowRight'])
      one(element, '[part~="plot"]').dispatchEvent(new KeyboardEvent('keydown', { key }));
    assert.match(text(one(element, '.voice')), /Rentrée \(1 septembre 2026\)$/);
    assert.equal(text(one(element, '[part~="read-out"] .event')), 'Rentrée (1 septembre 2026)');
  });

  test('in another language is marked wherever it is said', async () => {
    serve({ ...school, annotations });
    const element = await chart({ lang: 'fr' });
    for (const key of ['Home', 'ArrowRight', 'ArrowRight'])
      one(element, '[part~="plot"]').dispatchEvent(new KeyboardEvent('keydown', { key }));
    for (const place of ['.voice', '[part~="read-out"]', 'td.events'])
      assert.equal(text(one(element, `${place} [lang="en"]`)), 'New logs', place);
  });

  test('makes no column where nothing happened', async () => {
    serve({ ...school, annotations: annotations.slice(2) });
    assert.notInclude(rows(await chart())[0] ?? [], 'Events');
  });

  for (const [form, body] of [
    ['an array', annotations],
    ['an answer of the contract', { annotations }],
  ] as const) {
    test(`may come from an address of its own: ${form}`, async () => {
      answer(() => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } }));
      const element = await withEvents();
      await waitUntil(() => rows(element)[0]?.includes('Events') === true, 'the events are there');
      assert.include(rows(element)[2]?.at(-1), 'Back to school');
      assert.isEmpty(all(element, '[part~="notice"]').filter((notice) => text(notice).includes('events')));
    });
  }

  for (const [what, response] of [
    ['an outage', () => new Response('', { status: 500 })],
    ['what is no event', () => new Response('[{"time": "soon", "label": "x"}]')],
  ] as const) {
    test(`leaves the figures alone where it cannot be had: ${what}`, async () => {
      answer(response);
      const element = await withEvents();
      const told = (): boolean => all(element, '[part~="notice"]').some((one) => text(one).includes('could not be'));
      await waitUntil(told, 'it is told');
      assert.equal(element.state, 'ready');
      assert.equal(rows(element)[1]?.[1], '167');
    });
  }

  suite('at an address of their own', () => {
    /** How the figures and the annotations were asked for, in turn. */
    function asked(wait: Promise<void>): RequestCredentials[] {
      const modes: RequestCredentials[] = [];
      answer(() => new Response('[]', { headers: { 'content-type': 'application/json' } }));
      const json = { headers: { 'content-type': 'application/json' } };
      configure({
        fetch: async (input, init) => {
          const request = new Request(input, init);
          if (!request.url.includes('/events')) return new Response(JSON.stringify(school), json);
          modes.push(request.credentials);
          await wait;
          return new Response(JSON.stringify(annotations), json);
        },
      });
      return modes;
    }

    const move = async (element: StatsChart): Promise<void> => {
      const room = document.createElement('div');
      element.after(room);
      room.append(element);
      await element.updateComplete;
    };

    test('are not asked for again by a chart that is moved, before they are there or after', async () => {
      let come = (): void => undefined;
      const modes = asked(new Promise((resolve) => (come = resolve)));
      const element = await withEvents();
      await waitUntil(() => modes.length === 1, 'asked for');
      await move(element);
      come();
      await waitUntil(() => rows(element)[0]?.includes('Events'), 'there');
      await move(element);
      assert.include(rows(element)[0] ?? [], 'Events');
      assert.lengthOf(modes, 1);
    });

    test('are asked for again by a chart that left before they were there', async () => {
      const modes = asked(new Promise(() => undefined));
      const element = await withEvents();
      await waitUntil(() => modes.length === 1, 'asked for');
      const room = element.parentElement;
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      room?.append(element);
      await waitUntil(() => modes.length === 2, 'asked for again');
    });

    test('are asked for with the credentials that the figures are asked for with', async () => {
      const modes = asked(Promise.resolve());
      const element = await withEvents({ credentials: ' omit ' });
      await waitUntil(() => modes.length === 1);
      element.setAttribute('credentials', 'include');
      await waitUntil(() => modes.length === 2);
      assert.deepEqual(modes, ['omit', 'include']);
    });

    test('may not be at an address that browsers refuse; the chart says that they lack', async () => {
      asked(Promise.resolve());
      const element = await withEvents({ annotations: 'https://user:secret@example.org/events.json' });
      await waitUntil(() => all(element, '[part~="notice"]').map(text).includes('The events could not be loaded.'));
    });
  });
});
