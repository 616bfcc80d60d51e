import { assert } from '@open-wc/testing';
import { Chart } from 'chart.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import {
  all,
  canvasOf,
  chart,
  drawn,
  inState,
  one,
  rows,
  school,
  serve,
  showTable,
  text,
  unserve,
} from './stats-chart-page.js';

/** Two whole weeks from Monday 2 November 2026 on. Teachers come at 8 on weekdays, students at 8 and 20 every day. */
function hours(): unknown {
  const data = [];
  for (let day = 0; day < 14; day++) {
    const date = new Date(Date.UTC(2026, 10, 2 + day)).toISOString().slice(0, 10);
    if (day % 7 < 5) data.push({ time: `${date}T08`, profile: 'teacher', visits: 10 });
    for (const hour of ['08', '20']) data.push({ time: `${date}T${hour}`, profile: 'student', visits: 1 });
    data.push({ time: `${date}T23`, profile: 'student', visits: 0 });
    data.push({ time: `${date}T00`, profile: 'student', visits: 0 });
  }
  return {
    granularity: 'hour',
    timezone: 'UTC',
    indicators: [{ id: 'visits', label: 'Visits', aggregate: 'sum', missing: 'zero' }],
    dimensions: [
      {
        id: 'profile',
        members: [
          { id: 'teacher', label: 'Teachers' },
          { id: 'student', label: 'Students' },
        ],
      },
    ],
    data,
  };
}

/** Days of October and November 2026 of three domains. */
const domains = {
  granularity: 'day',
  timezone: 'UTC',
  indicators: [{ id: 'calls', label: 'Calls', aggregate: 'sum', missing: 'zero' }],
  dimensions: [{ id: 'domain', label: { en: 'Calling domain', fr: 'Domaine appelant' } }],
  data: [
    { time: '2026-10-01', domain: 'a.fr', calls: 7 },
    { time: '2026-10-02', domain: 'b.fr', calls: 30 },
    { time: '2026-11-01', domain: 'a.fr', calls: 5 },
    { time: '2026-11-02', domain: 'b.fr', calls: 20 },
    { time: '2026-11-03', domain: 'c.fr', calls: 12 },
    { time: '2026-11-04', domain: 'a.fr', calls: 4 },
    { time: '2026-11-10', domain: 'a.fr', calls: 0 },
  ],
};

/** Heights of the chart and of what stands in place of its drawing, in pixels. */
function heights(element: HTMLElement, part: string): readonly number[] {
  return [element, one(element, part)].map((box) => Math.round(box.getBoundingClientRect().height));
}

suite('the room of rows', () => {
  teardown(unserve);

  for (const compare of ['none', 'previous-period'])
    test(`is kept before they are there, where their number is said (compare: ${compare})`, async () => {
      let answer: (response: Response) => void = () => undefined;
      serve(domains, () => new Promise((resolve) => (answer = resolve)));
      const said = { indicator: 'calls', type: 'horizontal', by: 'domain', top: '8', period: '2026-11', compare };
      const element = await chart(said, 'loading');
      const many = Array.from({ length: 30 }, (_, at) => ({ time: '2026-11-01', domain: `d${at}.fr`, calls: at + 1 }));
      const before = heights(element, '.room');
      assert.isAtLeast(before[1] ?? 0, compare === 'none' ? 290 : 400);
      await element.updateComplete;
      const data = [...many, ...many.map((row) => ({ ...row, time: '2026-10-01' }))];
      answer(new Response(JSON.stringify({ ...domains, data }), { headers: { 'content-type': 'application/json' } }));
      await inState(element, 'ready');
      assert.equal(heights(element, '[part~="plot"]')[1], before[1]);
      await showTable(element);
      assert.equal(heights(element, '.scroll')[1], before[1], 'the table is as high');
    });

  test('is that of any drawing where nobody knows their number, and for a number that is none', async () => {
    serve(domains, () => new Promise(() => undefined));
    for (const attributes of [{}, { top: 'many' }, { top: '9', type: 'bar' }]) {
      const element = await chart({ indicator: 'calls', type: 'horizontal', by: 'domain', ...attributes }, 'loading');
      assert.equal(heights(element, '.room')[1], 256);
    }
  });
});

suite('what stands along the x axis of a chart', () => {
  teardown(unserve);

  test('hours of the day, aligned by their names: who has no row at 20 h does not shift', async () => {
    serve(hours());
    const element = await chart({ by: 'hour-of-day', split: 'profile', type: 'stacked', period: 'all' });
    await drawn(element);
    const table = rows(element);
    assert.deepEqual(table[0], ['Hour of the day', 'Teachers', 'Students', 'Total']);
    assert.lengthOf(table, 25);
    assert.deepEqual(table[9], ['08:00–09:00', '100', '14', '114']);
    assert.deepEqual(table[21], ['20:00–21:00', '0', '14', '14']);
    assert.match(text(one(element, '[part~="period"]')), /^Sum of whole weeks, 2\s?–\s?15 November 2026$/);
  });

  test('weekdays, from Monday where the language begins the week so', async () => {
    serve(hours());
    const element = await chart({ by: 'weekday', split: 'profile', period: 'all', lang: 'fr' });
    const table = rows(element);
    assert.deepEqual(table[0]?.[0], 'Jour de la semaine');
    assert.deepEqual(
      table.slice(1).map(([name, teachers]) => [name, teachers]),
      [
        ['lundi', '20'],
        ['mardi', '20'],
        ['mercredi', '20'],
        ['jeudi', '20'],
        ['vendredi', '20'],
        ['samedi', '0'],
        ['dimanche', '0'],
      ],
    );
  });

  test('says why there is no cycle, in place of an empty drawing', async () => {
    serve(school);
    const element = await chart({ by: 'weekday' });
    assert.equal(element.state, 'ready');
    assert.equal(text(one(element, '[part~="status"]')), 'The data are not detailed enough for this figure.');
    assert.isEmpty(all(element, 'canvas, table'));
  });

  test('the members of a dimension, the largest first where bars are rows, beside what they are compared with', async () => {
    serve(domains);
    const element = await chart({
      indicator: 'calls',
      by: 'domain',
      type: 'horizontal',
      period: '2026-11-01/2026-11-10',
      compare: 'previous-period',
    });
    await drawn(element);
    const table = rows(element);
    assert.deepEqual(table[0]?.slice(0, 2), ['Calling domain', 'Calls']);
    assert.match(table[0]?.[2] ?? '', /^22\s?–\s?31 October 2026$/);
    assert.deepEqual(
      table.slice(1).map((row) => row.slice(0, 2)),
      [
        ['b.fr', '20'],
        ['c.fr', '12'],
        ['a.fr', '9'],
      ],
    );
  });

  test('rows grow with their number, so that each has its name', async () => {
    const data = Array.from({ length: 30 }, (_, at) => ({ time: '2026-11-02', domain: `d${at}.fr`, calls: 30 - at }));
    serve({ ...domains, data });
    const element = await chart({ indicator: 'calls', by: 'domain', type: 'horizontal', period: '2026-11' });
    assert.isAbove((await drawn(element)).clientHeight, 30 * 20);
    const few = await chart({ indicator: 'calls', by: 'domain', type: 'horizontal', top: '3', period: '2026-11' });
    assert.isBelow((await drawn(few)).clientHeight, 300);
  });

  test('beyond the top ones the rest is one: what is shown and the others make the total', async () => {
    serve(domains);
    const element = await chart({ indicator: 'calls', by: 'domain', type: 'horizontal', top: '1', period: '2026-11' });
    assert.deepEqual(rows(element).slice(1), [
      ['b.fr', '20'],
      ['2 others', '21'],
    ]);
  });

  test('each member may be split once more', async () => {
    const data = [
      { time: '2026-11-02', domain: 'a.fr', status: 'ok', calls: 5 },
      { time: '2026-11-02', domain: 'a.fr', status: 'error', calls: 1 },
      { time: '2026-11-02', domain: 'b.fr', status: 'ok', calls: 8 },
    ];
    serve({ ...domains, dimensions: [...domains.dimensions, { id: 'status' }], data });
    const element = await chart({
      indicator: 'calls',
      by: 'domain',
      split: 'status',
      type: 'stacked',
      period: '2026-11',
    });
    assert.deepEqual(rows(element), [
      ['Calling domain', 'ok', 'error', 'Total'],
      ['a.fr', '5', '1', '6'],
      ['b.fr', '8', 'no data', '8'],
    ]);
  });

  test('a dimension that there is not is a mistake of the page, which names those there are', async () => {
    serve(domains);
    const element = await chart({ indicator: 'calls', by: 'nonsense', period: '2026-11' }, 'error');
    assert.equal(element.error?.kind, 'config');
    assert.equal(element.error?.message, 'by: there is no "nonsense"; there are: time, hour-of-day, weekday, domain');
  });

  suite('percentages', () => {
    for (const [what, shares, drawn] of [
      ['that are parts of a whole are stacked as they are', [40, 35, 25], 'stacked'],
      ['that are none stand side by side, which the reader is told', [40, 50, 60], 'bar'],
    ] as const) {
      test(what, async () => {
        serve({
          granularity: 'month',
          indicators: [{ id: 'rate', label: 'Rate', unit: 'percent' }],
          dimensions: [{ id: 'c' }],
          data: shares.map((rate, at) => ({ time: '2026-09', c: `m${at}`, rate })),
        });
        const element = await chart({ indicator: 'rate', split: 'c', type: 'stacked-100', period: '2026-09' });
        const told = all(element, '[part~="notice"]').map(text).join(' ');
        assert.equal(told.includes('cannot be added up'), drawn === 'bar');
        assert.deepEqual(
          rows(element)[1]?.slice(1, 4),
          shares.map((share) => `${share}%`),
        );
      });
    }

    /** Shares of two statuses by month, each rounded by itself; nothing took place in August. */
    const statuses = {
      granularity: 'month',
      indicators: [{ id: 'rate', label: 'Rate', unit: 'percent' }],
      dimensions: [{ id: 'status' }],
      data: [
        ['2026-07', 61, 40],
        ['2026-08', null, null],
        ['2026-09', 55, 44],
      ].flatMap(([time, seen, missed]) => [
        { time, status: 'seen', rate: seen },
        { time, status: 'missed', rate: missed },
      ]),
    };
    const stacked = (profiles: string | null = null): Promise<StatsChart> => {
      serve(statuses);
      const asked = { indicator: 'rate', split: 'status', type: 'stacked-100', period: '2026-07/2026-09' };
      return chart(profiles === null ? asked : { ...asked, profiles });
    };
    const scaleOf = async (element: StatsChart): Promise<{ max?: unknown; stacked?: unknown }> => {
      await drawn(element);
      return Chart.getChart(canvasOf(element))?.options.scales?.['y'] ?? {};
    };

    test('of one whole are a stack up to 100, whatever rounding adds, and though nothing is known of a month', async () => {
      const element = await stacked();
      const { max, stacked: isStack } = await scaleOf(element);
      assert.deepEqual([max, isStack], [100, true]);
      assert.notInclude(all(element, '[part~="notice"]').map(text).join(' '), 'cannot be added up');
    });

    test('stay a stack of the same scale while the reader hides a part', async () => {
      const { max, stacked: isStack } = await scaleOf(await stacked('seen'));
      assert.deepEqual([max, isStack], [100, true]);
    });
  });

  suite('several indicators', () => {
    test('of other units are left out, which the reader is told', async () => {
      serve({
        granularity: 'month',
        indicators: [
          { id: 'visits', label: 'Visits' },
          { id: 'size', label: 'Volume', unit: 'byte' },
          { id: 'ratio', label: 'Bytes per visit', aggregate: { ratio: ['size', 'visits'] } },
        ],
        data: [{ time: '2026-09', visits: 1, size: 2 }],
      });
      const element = await chart({ indicator: 'visits size ratio' });
      assert.deepEqual(rows(element)[0], ['Month', 'Visits']);
      assert.equal(
        text(one(element, '[part~="notice"]')),
        'Not drawn, because it is counted in another unit: Volume and Bytes per visit.',
      );
    });

    test('along a dimension are left out: their members may be others', async () => {
      serve({
        granularity: 'month',
        indicators: [
          { id: 'visits', label: 'Visits' },
          { id: 'downloads', label: 'Downloads' },
        ],
        dimensions: [{ id: 'c' }],
        data: [
          { time: '2026-09', c: 'fr', visits: 10 },
          { time: '2026-09', c: 'de', visits: 500, downloads: 3 },
        ],
      });
      const element = await chart({ indicator: 'visits downloads', by: 'c' });
      assert.deepEqual(rows(element), [
        ['c', 'Visits'],
        ['fr', '10'],
        ['de', '500'],
      ]);
      assert.include(text(one(element, '[part~="notice"]')), 'Downloads');
    });

    test('beside a split are left out too', async () => {
      serve(school);
      const element = await chart({ indicator: 'visits visitors', split: 'profile' });
      assert.include(all(element, '[part~="notice"]').map(text).at(-1), 'shows one indicator: Visitors.');
    });
  });
});
