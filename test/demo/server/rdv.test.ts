import { assert } from '@open-wc/testing';
import { configure } from '../../../src/sources/configure.js';
import { elementOf, figure, freeze, settled, tableOf, type DataElement } from './element.js';
import { french, partOf, textOf } from '../page.js';

// The elements against a server that answers, and refuses, as RDV Service Public does.

type Pair = readonly [date: string, value: number];
type Chart = readonly { readonly name: string; readonly data: readonly Pair[] }[];

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(path, init);
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as T;
}

function element(tag: string, attributes: Readonly<Record<string, string>>): Promise<DataElement> {
  return elementOf(tag, { source: 'rdv', src: '/stats/rdvs', indicator: 'rdvs', period: october, ...attributes });
}

/** Four ISO weeks, and the Sundays on which the service's weeks begin that lie nearest. */
const october = '2026-10-05/2026-11-01';
const sundays = ['04/10/2026', '11/10/2026', '18/10/2026', '25/10/2026'];

function valueOf({ data }: Chart[number], date: string): number {
  return data.find(([label]) => label === date)?.[1] ?? NaN;
}

function sum(chart: Chart, dates: readonly string[], name = /./): number {
  const series = chart.filter((one) => name.test(one.name));
  return dates.flatMap((date) => series.map((one) => valueOf(one, date))).reduce((whole, value) => whole + value, 0);
}

function signIn(): Promise<Response> {
  return fetch('/agents/sign_in', { method: 'POST' });
}

function signOut(): Promise<Response> {
  return fetch('/agents/sign_out', { method: 'DELETE' });
}

freeze();

suite('A card of RDV Service Public', () => {
  test('adds up the series of a period, and of another one', async () => {
    const chart = await call<Chart>('/stats/rdvs');
    const card = await element('stats-card', {});
    assert.equal(figure(card), french(sum(chart, sundays)));
    assert.equal(partOf(card, 'label'), 'RDV créés');
    card.setAttribute('period', '2026-10-05/2026-10-11');
    await settled(card);
    assert.equal(figure(card), french(sum(chart, ['04/10/2026'])));
  });

  test('shows what a filter keeps, and a territory, which the address says', async () => {
    const agents = await element('stats-card', { filter: 'series:Agent' });
    assert.equal(figure(agents), french(sum(await call<Chart>('/stats/rdvs'), sundays, /^Agent/)));
    const src = '/stats/rdvs?by_service=true&territory=1';
    const social = await element('stats-card', { src, filter: 'service:Service%20social' });
    assert.equal(figure(social), french(sum(await call<Chart>(src), sundays, /^Service social$/)));
    assert.notEqual(figure(social), figure(agents));
  });

  test('shows the total of all time that stands in the names', async () => {
    const chart = await call<Chart>('/stats/rdvs');
    const totals = chart.map(({ name }) => Number(/\((\d+)\)$/.exec(name)?.[1]));
    const card = await element('stats-card', { period: 'all' });
    assert.equal(figure(card), french(totals.reduce((one, other) => one + other)));
    const agents = await element('stats-card', { filter: 'series:Agent', figure: 'given' });
    assert.equal(figure(agents), french(totals[0] ?? NaN));
  });

  test('shows the share of one status in one week, and no sum of shares', async () => {
    const src = '/stats/rdvs?by_status=true';
    const week = { src, period: '2026-10-05/2026-10-11' };
    const chart = await call<Chart>(src);
    const seen = await element('stats-card', { ...week, filter: 'status:seen' });
    assert.equal(figure(seen), `${french(sum(chart, ['04/10/2026'], /honoré/))} %`);
    const all = await element('stats-card', { ...week, split: 'none' });
    assert.equal(all.state, 'ready');
    assert.notMatch(figure(all), /\d/);
    const month = await element('stats-card', { src, filter: 'status:seen' });
    assert.notMatch(figure(month), /\d/);
  });

  test('shows agents of a month, who are not added up', async () => {
    const months = await call<readonly Pair[]>('/stats/active_agents');
    const card = await element('stats-card', { src: '/stats/active_agents', period: '2026-10' });
    assert.equal(figure(card), french(months.find(([month]) => month === '2026-10-01')?.[1] ?? NaN));
    card.setAttribute('period', '2026-09/2026-10');
    await settled(card);
    assert.notMatch(figure(card), /\d/);
  });

  test('says in a sentence what it cannot be asked', async () => {
    const split = await element('stats-card', { split: 'service' });
    assert.equal(split.error?.code, 'unknown-split');
    assert.include(partOf(split, 'status'), 'created-by');
    const format = await element('stats-card', { 'time-format': 'dd/MM' });
    assert.equal(format.error?.code, 'bad-option');
    const other = await element('stats-card', { 'time-format': 'MM/dd/yyyy' });
    assert.deepEqual([other.error?.kind, other.error?.values['path']], ['format', '[0].data[2][0]']);
    const nowhere = await element('stats-card', { src: '/stats/rdvs?territory=9' });
    assert.deepEqual([nowhere.state, nowhere.error?.code], ['error', 'not-found']);
  });
});

suite('A chart of RDV Service Public', () => {
  test('stacks the weeks of who made appointments', async () => {
    const stacked = await element('stats-chart', { split: 'series', type: 'stacked' });
    const chart = await call<Chart>('/stats/rdvs');
    const [head = [], ...rows] = tableOf(stacked);
    assert.deepEqual(head.slice(1), ['Agent', 'Usager', "File d'attente", 'Prescripteur', 'Total']);
    assert.include(textOf(stacked), 'du dimanche au samedi');
    assert.deepEqual(
      rows.slice(0, 4).map((row) => row.slice(1)),
      sundays.map((date) => [...chart.map((series) => french(valueOf(series, date))), french(sum(chart, [date]))]),
    );
  });

  test('shows shares by status in the service’s order, without a total', async () => {
    const src = '/stats/rdvs?by_status=true&territory=3';
    const bars = await element('stats-chart', { src, split: 'status', type: 'bar' });
    const chart = await call<Chart>(src);
    const [head = [], first = []] = tableOf(bars);
    const names = ['Absence non excusée', 'Annulé (par le service)', 'Annulé (excusé)', 'Rendez-vous honoré'];
    assert.deepEqual(head.slice(1), [...names, 'État indéterminé']);
    assert.deepEqual(
      first.slice(1),
      chart.map((series) => `${french(valueOf(series, '04/10/2026'))} %`),
    );
  });

  test('shows no shares of a week in which nobody worked', async () => {
    const src = '/stats/rdvs?by_status=true&territory=3';
    const chart = await call<Chart>(src);
    assert.equal(sum(chart, ['28/12/2025']), 0);
    const period = '2025-12-29/2026-01-11';
    const [, silent = [], next = []] = tableOf(await element('stats-chart', { src, split: 'status', period }));
    assert.notMatch(silent.slice(1).join(), /\d/);
    assert.match(next.slice(1).join(), /\d/);
  });

  test('draws notifications by day, added up to weeks', async () => {
    const src = '/stats/receipts?group_by=result';
    const period = '2026-10-05/2026-10-11';
    const week = await element('stats-chart', {
      src,
      indicator: 'receipts',
      period,
      granularity: 'week',
      split: 'result',
    });
    const days = Array.from({ length: 7 }, (_, index) => `2026-10-${String(5 + index).padStart(2, '0')}`);
    const chart = await call<Chart>(src);
    const [head = [], first = []] = tableOf(week);
    assert.deepEqual(head.slice(1), ['Traité', 'Envoyé', 'Livré', 'Échec', 'Total']);
    assert.equal(first.at(-1), french(sum(chart, days)));
  });

  test('draws a chart of one series, whatever split is asked for', async () => {
    const months = await call<readonly Pair[]>('/stats/active_agents');
    const attributes = { src: '/stats/active_agents', period: '2026-09/2026-10' };
    for (const split of ['none', 'series']) {
      const [, ...rows] = tableOf(await element('stats-chart', { ...attributes, split }));
      assert.deepEqual(
        rows.slice(0, 2).map((row) => row.at(-1)),
        months.slice(-3, -1).map(([, value]) => french(value)),
        split,
      );
    }
  });
});

suite('An export of RDV Service Public', () => {
  test('is a file of the same figures by week and territory', async () => {
    const src = '/stats/rdvs?by_territory=true';
    const one = await element('stats-export', { src, split: 'territory', period: '2026-10-05/2026-10-11' });
    const [link] = [...(one.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part~="link"]') ?? [])];
    link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await one.updateComplete;
    const [head, ...lines] = (await (await fetch(link?.href ?? '')).text()).trim().split('\r\n');
    const chart = await call<Chart>(src);
    assert.equal(head, 'date,territory,rdvs');
    assert.includeMembers(
      lines,
      chart.map((series) => `2026-W41,${series.name},${valueOf(series, '04/10/2026')}`),
    );
  });
});

suite('The organisation of an agent', () => {
  const src = '/admin/organisations/11/stats/rdvs';

  setup(signOut);
  teardown(async () => {
    configure({ fetch: null });
    await signOut();
  });

  test('is not shown to whoever has not signed in, in the service’s words', async () => {
    const card = await element('stats-card', { src });
    assert.deepEqual([card.state, card.error?.code], ['error', 'forbidden']);
    assert.include(textOf(card), 'Vous devez vous connecter');
  });

  test('is not shown where the log-in page comes in place of the chart', async () => {
    const page = globalThis.fetch;
    configure({ fetch: (input) => page(input) });
    const card = await element('stats-card', { src });
    assert.deepEqual([card.state, card.error?.code], ['error', 'forbidden']);
    assert.notMatch(figure(card), /\d/);
  });

  test('is shown to its agent: the whole, one agent, and users', async () => {
    await signIn();
    const figures = new Set<string>();
    for (const path of [src, '/admin/organisations/12/stats/rdvs', '/admin/organisations/11/agents/102/stats/rdvs']) {
      const card = await element('stats-card', { src: path });
      assert.equal(figure(card), french(sum(await call<Chart>(path), sundays)), path);
      figures.add(figure(card));
    }
    assert.equal(figures.size, 3);
    const users = await call<Readonly<Record<string, number>>>('/admin/organisations/11/stats/users');
    const attributes = { src: '/admin/organisations/11/stats/users', period: '2026-10-05/2026-10-11' };
    assert.equal(figure(await element('stats-card', attributes)), french(users['04/10/2026'] ?? NaN));
  });

  test('is the one that the scope says', async () => {
    await signIn();
    const card = await element('stats-card', { src: '/admin/organisations/{scope}/stats/rdvs', scope: '12' });
    assert.equal(figure(card), french(sum(await call<Chart>('/admin/organisations/12/stats/rdvs'), sundays)));
  });

  test('has no shares by status: the service ignores that, which is noticed', async () => {
    await signIn();
    const card = await element('stats-card', { src: `${src}?by_status=true` });
    assert.deepEqual([card.state, card.error?.kind], ['error', 'format']);
  });
});

suite('The demo answers for RDV Service Public as the real one does', () => {
  test('weeks begin on Sunday, without a gap from the first to the last', async () => {
    for (const { data } of await call<Chart>('/stats/rdvs?territory=3')) {
      const days = data.map(([date]) => Date.parse(date.split('/').reverse().join('-')) / 86_400_000);
      assert.equal(new Date((days[0] ?? 0) * 86_400_000).getUTCDay(), 0);
      assert.isTrue(days.every((day, index) => index === 0 || day - (days[index - 1] ?? 0) === 7));
    }
  });

  test('groupings share out the same appointments', async () => {
    const groupings = ['', '?by_service=true', '?by_location_type=true', '?by_territory=true'];
    const charts = await Promise.all(groupings.map((grouping) => call<Chart>(`/stats/rdvs${grouping}`)));
    const sums = charts.map((chart) => sum(chart, sundays));
    assert.equal(new Set(sums).size, 1);
    const parts = await Promise.all([1, 2, 3].map((id) => call<Chart>(`/stats/rdvs?territory=${id}`)));
    assert.equal(
      parts.reduce((whole, chart) => whole + sum(chart, sundays), 0),
      sums[0],
    );
  });

  test('an unknown group_by is the channel, and days are ISO dates', async () => {
    const channels = await call<Chart>('/stats/receipts?group_by=channel');
    assert.deepEqual(await call<Chart>('/stats/receipts?group_by=planet'), channels);
    assert.match(channels[0]?.data[0]?.[0] ?? '', /^\d{4}-\d\d-\d\d$/);
    assert.notDeepEqual(await call<Chart>('/stats/receipts?group_by=event'), channels);
  });

  test('an agent’s charts lead to the log-in page, and others’ are not there', async () => {
    await signOut();
    const answer = await fetch('/admin/organisations/11/stats/rdvs', { headers: { Accept: '*/*' } });
    assert.deepEqual([answer.redirected, new URL(answer.url).pathname], [true, '/agents/sign_in']);
    await signIn();
    assert.equal((await fetch('/admin/organisations/21/stats/rdvs')).status, 404);
    await signOut();
  });

  test('no other origin may ask', async () => {
    assert.isNull((await fetch('/stats/rdvs')).headers.get('access-control-allow-origin'));
  });
});

suite('The host of the demo’s page', () => {
  type Row = Readonly<Record<'time' | 'status', string>> & { readonly rdvs: number };
  const appointments = '/metrics/rdv-appointments.json';

  setup(signIn);
  teardown(signOut);

  test('counts the very appointments that the service has percentages of', async () => {
    const { data } = await call<{ data: readonly Row[] }>(
      `${appointments}?scope=territory:1&from=2026-10-04&to=2026-10-10`,
    );
    const shares = await call<Chart>('/stats/rdvs?by_status=true&territory=1');
    const all = data.reduce((total, { rdvs }) => total + rdvs, 0);
    const shareOf = (status: string): number =>
      Math.round((data.reduce((total, row) => total + (row.status === status ? row.rdvs : 0), 0) * 100) / all);
    assert.deepEqual(
      ['noshow', 'revoked', 'excused', 'seen', 'unknown_past'].map(shareOf),
      shares.map((series) => valueOf(series, '04/10/2026')),
    );
  });

  test('knows espaces, organisations and agents, each the sum of what it holds', async () => {
    const dates = '&from=2026-10-01&to=2026-10-31';
    const sums = await Promise.all(
      ['territory:1', 'organisation:11', 'organisation:12', 'organisation:11/agent:101'].map(async (scope) => {
        const { data } = await call<{ data: readonly Row[] }>(`${appointments}?scope=${scope}${dates}`);
        assert.isTrue(data.every(({ time }) => time >= '2026-10-01' && time <= '2026-10-31'));
        return data.reduce((total, { rdvs }) => total + rdvs, 0);
      }),
    );
    assert.equal(sums[0], (sums[1] ?? 0) + (sums[2] ?? 0));
    assert.isBelow(sums[3] ?? 0, sums[1] ?? 0);
  });

  test('tells of no other organisation, and nobody without a session', async () => {
    for (const scope of ['organisation:21', 'territory:2', 'organisation:11/agent:121', 'nonsense']) {
      assert.equal((await fetch(`${appointments}?scope=${scope}`)).status, 404, scope);
    }
    await signOut();
    const init = { headers: { Accept: 'application/json' } };
    for (const path of [`${appointments}?scope=territory:1`, '/metrics/rdv-scopes.json']) {
      assert.equal((await fetch(path, init)).status, 401, path);
    }
  });
});
