import { assert } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import '../../src/elements/stats-filter/stats-filter.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import '../../src/elements/stats-profiles/stats-profiles.define.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import type { StatsFilter } from '../../src/elements/stats-filter/stats-filter.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import type { StatsProfiles } from '../../src/elements/stats-profiles/stats-profiles.js';
import type { Source } from '../../src/sources/source.js';
import { json } from '../../src/sources/json.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { announced, answer, cardReads, choices, control, group, page, press, visits } from './choices-page.js';
import { setAddress } from './page-address.js';
import { inState, serve, unserve } from './page.js';

const address = location.href;
const content = `<stats-profiles></stats-profiles>
  <stats-filter dimension="domain" open></stats-filter>
  <stats-filter class="status" dimension="status" open></stats-filter>
  <stats-card></stats-card><stats-chart></stats-chart>`;

/** A source that filters and splits itself, as the APIs of portals do: by a filter it is asked anew. */
const filtering: Source = {
  ...json,
  name: 'filtering',
  ask: ({ src, split, filters }) => {
    const asked = new URLSearchParams({ split: split ?? '' });
    for (const [dimension, members] of Object.entries(filters)) asked.set(dimension, [...members].sort().join());
    return [{ url: `${src}?${asked.toString()}` }];
  },
};

let asked: string[] = [];

/** Only the rows that the address asks for. */
function answerOf(url: string): Response {
  const parameters = new URL(url).searchParams;
  const keeps = (dimension: string, member: string): boolean =>
    !parameters.has(dimension) || (parameters.get(dimension) ?? '').split(',').includes(member);
  const rows = visits.filter(([, domain, status]) => keeps('domain', domain) && keeps('status', status));
  return new Response(JSON.stringify(answer(rows)), { headers: { 'content-type': 'application/json' } });
}

interface Page {
  readonly room: HTMLElement;
  readonly profiles: StatsProfiles;
  readonly domain: StatsFilter;
  readonly status: StatsFilter;
  readonly card: StatsCard;
  readonly chart: StatsChart;
}

async function all(attributes = ''): Promise<Page> {
  const room = await page(group(content, `split="profile" ${attributes}`));
  const profiles = await control<StatsProfiles>(room, 'stats-profiles');
  const domain = await control<StatsFilter>(room, 'stats-filter');
  const status = room.querySelector<StatsFilter>('.status') as StatsFilter;
  const card = room.querySelector('stats-card') as StatsCard;
  const chart = room.querySelector('stats-chart') as StatsChart;
  await inState(status, 'ready');
  await inState(chart, 'ready');
  return { room, profiles, domain, status, card, chart };
}

const total = ({ chart }: Page): number | null | undefined => chart.table?.rows.at(-1)?.cells.at(-1)?.value;

suite('a group of profiles, two filters, a tile and a chart', () => {
  setup(() => {
    serve(answer());
    asked = [];
  });
  teardown(() => {
    unserve();
    configure({ sources: {} });
    setAddress(address);
  });

  test('asks once for a file that serves them all, whatever is chosen', async () => {
    configure({
      fetch: (request) => {
        asked.push(new Request(request).url);
        return Promise.resolve(answerOf('https://example.org/'));
      },
    });
    const shown = await all();
    await press(shown.profiles, 'Direction');
    await press(shown.status, 'lost');
    await cardReads(shown.room, '320');
    await press(shown.domain, 'a.fr');
    await cardReads(shown.room, '300');
    await waitUntil(() => total(shown) === 300, 'the chart');
    assert.equal(asked.length, 1);
  });

  suite('of an endpoint that filters itself', () => {
    setup(() => {
      configure({
        sources: { filtering },
        fetch: (request) => {
          const { url } = new Request(request);
          asked.push(url);
          return Promise.resolve(answerOf(url));
        },
      });
    });

    test('asks once for each address, and for options without their own filter', async () => {
      const shown = await all('source="filtering"');
      await cardReads(shown.room, '54,321');
      await press(shown.domain, 'a.fr');
      await cardReads(shown.room, '301');
      await press(shown.status, 'lost');
      await cardReads(shown.room, '300');
      await waitUntil(() => choices(shown.domain).join() === '[x] a.fr 300,[ ] b.fr 20', 'options of domains');
      await waitUntil(() => choices(shown.status).join() === '[x] lost 300,[ ] seen 1', 'options of statuses');
      await waitUntil(() => total(shown) === 300, 'the chart');
      assert.equal(new Set(asked).size, asked.length, asked.join('\n'));
      const own = asked.filter((url) => url.includes('split=domain'));
      assert.isFalse(
        own.some((url) => url.includes('domain=a.fr')),
        own.join('\n'),
      );
    });

    test('says once, by the filter that was used, that all figures have come or how many have not', async () => {
      const shown = await all('source="filtering"');
      const held: (() => void)[] = [];
      let isLost = false;
      configure({
        retry: { attempts: 1 },
        fetch: async (request) => {
          const { url } = new Request(request);
          await new Promise<void>((resolve) => held.push(resolve));
          if (isLost) throw new TypeError('offline');
          return answerOf(url);
        },
      });
      await press(shown.domain, 'a.fr');
      await waitUntil(() => held.length >= 2, 'the figures and the other filter are asked for');
      for (const give of held.splice(1)) give();
      await waitUntil(() => shown.chart.state !== 'loading' || shown.status.state !== 'loading', 'one has an answer');
      assert.equal(announced(shown.domain), '', 'not before the last');
      held[0]?.();
      await waitUntil(() => announced(shown.domain) === 'Figures updated', 'it says so');
      for (const one of [shown.card, shown.chart, shown.status]) assert.equal(one.state, 'ready');
      assert.equal(announced(shown.status), '');
      isLost = true;
      held.length = 0;
      await press(shown.domain, 'b.fr');
      await waitUntil(() => held.length >= 2, 'they are asked for again');
      for (const give of held) give();
      await waitUntil(() => announced(shown.domain) !== '', 'it says something');
      assert.equal(announced(shown.domain), '4 elements could not be updated', 'the profiles are one of them');
    });

    test('asks for nothing when profiles are chosen', async () => {
      const shown = await all('source="filtering"');
      await cardReads(shown.room, '54,321');
      const before = asked.length;
      await press(shown.profiles, 'Direction');
      await cardReads(shown.room, '4,321');
      await waitUntil(() => choices(shown.domain)[0] === '[ ] c.fr 4,000', 'options count these profiles');
      assert.equal(asked.length, before);
    });
  });

  test('keeps what is chosen in the address, and goes back with the reader', async () => {
    const shown = await all('url-state');
    await press(shown.domain, 'a.fr');
    await cardReads(shown.room, '301');
    await press(shown.status, 'lost');
    await cardReads(shown.room, '300');
    assert.match(location.search, /[?&]stats\.filter=domain:a\.fr\+status:lost$/);
    history.back();
    await waitUntil(() => choices(shown.status).join() === '[ ] lost 300,[ ] seen 1', 'the choice of before');
    await cardReads(shown.room, '301');
  });

  test('shows what an address says', async () => {
    history.replaceState(null, '', '?stats.filter=domain:a.fr&stats.profiles=teacher');
    const shown = await all('url-state');
    assert.deepEqual(choices(shown.domain), ['[ ] b.fr 20', '[x] a.fr 1']);
    assert.deepEqual(choices(shown.profiles), ['[x] Teachers', '[ ] Students', '[ ] Direction']);
    await cardReads(shown.room, '1');
    assert.equal((shown.room.querySelector('stats-group') as StatsGroup).chosen.size, 2);
  });
});
