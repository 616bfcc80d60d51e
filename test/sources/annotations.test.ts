import { assert } from '@open-wc/testing';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { configure } from '../../src/sources/configure.js';
import { all, chart, rows, text, unserve } from '../elements/stats-chart-page.js';
import { waitUntil } from '../wait.js';

const json = { 'content-type': 'application/json' };

/** Two days of hours, by the clocks of Tokyo. */
const figures = {
  timezone: 'Asia/Tokyo',
  granularity: 'hour',
  data: Array.from({ length: 48 }, (_, at) => ({
    time: `2026-09-0${at < 24 ? 1 : 2}T${String(at % 24).padStart(2, '0')}`,
    visits: at,
  })),
};

let visit = 0;

function withEvents(
  annotations: readonly object[],
  attributes: Readonly<Record<string, string>> = {},
): Promise<StatsChart> {
  const answers = (url: string): unknown => (url.includes('/events') ? annotations : figures);
  configure({
    now: () => Date.parse('2026-09-10T12:00:00Z'),
    fetch: (input) =>
      Promise.resolve(
        new Response(JSON.stringify(answers(String(input instanceof Request ? input.url : input))), { headers: json }),
      ),
  });
  const src = `/metrics/hours.json?visit=${++visit}`;
  return chart({ src, annotations: `/events.json?visit=${visit}`, period: '2026-09-01/2026-09-02', ...attributes });
}

/** The hours at which something happened, with what. */
async function eventsOf(
  ...asked: Parameters<typeof withEvents>
): Promise<readonly (readonly [number, string | undefined])[]> {
  const element = await withEvents(...asked);
  await waitUntil(() => rows(element)[0]?.includes('Events') === true, 'the events are there');
  return rows(element)
    .slice(1)
    .flatMap((row, at) => (row.at(-1) === '' ? [] : [[at, row.at(-1)] as const]));
}

suite('annotations from an address of their own', () => {
  teardown(unserve);

  test('keep their hour', async () => {
    const [event] = await eventsOf([{ time: '2026-09-01T14:00', label: 'Outage' }]);
    assert.deepEqual(event?.[0], 14);
    assert.match(event?.[1] ?? '', /^Outage \(1 September 2026.*14/);
  });

  test('are read by the clocks of the figures, whatever the page asks for', async () => {
    const [event] = await eventsOf([{ time: '2026-09-01T05:00:00Z', label: 'Outage' }], { timezone: 'Europe/Paris' });
    assert.strictEqual(event?.[0], 14);
  });

  test('may end at an hour that lies before them by another clock only', async () => {
    const told = await eventsOf([{ time: '2026-09-01', end: '2026-08-31T23:30:00Z', label: 'Fair' }]);
    assert.deepEqual(
      told.map(([hour]) => hour),
      [0, 1, 2, 3, 4, 5, 6, 7, 8],
    );
  });

  test('are told to be missing where they make no sense by those clocks, and the figures stay', async () => {
    const element = await withEvents([{ time: '2026-09-02', end: '2026-09-01T10:00:00Z', label: 'Fair' }]);
    const told = (): boolean => all(element, '[part~="notice"]').some((one) => text(one).includes('could not be'));
    await waitUntil(told, 'it is told');
    assert.strictEqual(element.state, 'ready');
  });
});
