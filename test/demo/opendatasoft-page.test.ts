import { assert } from '@open-wc/testing';
import { describePage } from './page-suite.js';
import { french, openPage, partOf, textOf, type DemoPage } from './page.js';
import { answered, cellsOf, figureOf, fileOf, linksOf, parameterOf, pick, picked } from './reading.js';
import { waitUntil } from '../wait.js';

// Part D of the features, row by row, as a reader of the page sees them.

type Row = Readonly<Record<string, string | number | null>>;

const elements = '#usage :is(stats-card, stats-chart, stats-ranking, stats-map)';
const week = "timestamp>=date'2026-11-09' and timestamp<date'2026-11-16'";
const month = "timestamp>=date'2026-10-22' and timestamp<date'2026-11-21'";

/** What the portal itself says of its log, bots left out, asked for in other words than the source's. */
async function rows(parameters: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const all = {
    timezone: 'Europe/Paris',
    limit: '100',
    ...parameters,
    where: `${parameters['where']} and bot="false"`,
  };
  const path = '/api/explore/v2.1/monitoring/datasets/ods-api-monitoring/records';
  const answer = await fetch(`${path}?${new URLSearchParams(all).toString()}`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return ((await answer.json()) as { results: Row[] }).results;
}

async function value(select: string, where: string): Promise<number> {
  const [row] = await rows({ select: `${select} as it`, where });
  return Number(row?.['it']);
}

let page: DemoPage;

suiteSetup(async function () {
  this.timeout(30_000);
  page = await openPage('opendatasoft.html');
  await page.settled();
  await answered(page, elements);
});

suiteTeardown(() => {
  page.close();
});

const card = (indicator: string): HTMLElement => page.find(`#figures [indicator="${indicator}"]`);

suite('D1: calls per day, with events marked', () => {
  test('the chart has the calls of each day of last week, as the portal counts them', async () => {
    const own = await rows({
      select: 'count(*) as calls',
      group_by: "date_format(timestamp,'YYYY-MM-dd') as day",
      order_by: 'day',
      where: week,
    });
    const [, ...days] = cellsOf(page.find('#calls'));
    assert.lengthOf(own, 7);
    assert.deepEqual(
      days.slice(0, 7).map(([day, calls]) => [day, calls]),
      own.map((row, index) => [`${9 + index} novembre 2026`, french(Number(row['calls']))]),
    );
  });

  test('an event that the portal keeps in a dataset stands at its day, and others’ days are empty', async () => {
    const address = '/api/explore/v2.1/catalog/datasets/evenements/records';
    const { results } = (await (await fetch(address)).json()) as { results: Row[] };
    const event = results.find(({ debut }) => debut === '2026-11-11');
    await waitUntil(() => cellsOf(page.find('#calls'))[0]?.includes('Événements'), 'the chart has no events');
    const [, ...days] = cellsOf(page.find('#calls'));
    const marked = days.filter((day) => /\(.*novembre/.test(day.at(-1) ?? ''));
    assert.deepEqual(
      marked.map((day) => [day[0], day.at(-1)]),
      [['11 novembre 2026', `${event?.['titre']} (11 novembre 2026)`]],
    );
  });
});

suite('D2: users, calls per user, anonymous and mobile shares', () => {
  test('each tile has the figure that the portal counts over the whole week', async () => {
    const [calls, users, anonymous, mobile] = await Promise.all([
      value('count(*)', week),
      value('count(distinct user_ip_addr)', week),
      value('count(distinct user_ip_addr)', `${week} and user_id="anonymous"`),
      value('count(*)', `${week} and mobile="true"`),
    ]);
    const rounded = (quotient: number): string => french(Math.round(quotient * 10) / 10);
    const expected = {
      users: french(users),
      'calls-per-user': rounded(calls / users),
      'anonymous-users': `${rounded((anonymous / users) * 100)} %`,
      'mobile-users': `${rounded((mobile / calls) * 100)} %`,
    };
    for (const [indicator, figure] of Object.entries(expected)) {
      assert.equal(figureOf(card(indicator)), figure, indicator);
      assert.equal(partOf(card(indicator), 'period'), '9–15 novembre 2026', indicator);
    }
    assert.deepEqual(
      page.all('#figures stats-card').map((one) => partOf(one, 'label')),
      ['Utilisateurs', 'Appels API par utilisateur', 'Utilisateurs anonymes', 'Utilisateurs mobiles'],
    );
  });
});

suite('D3: the top 5 users', () => {
  test('are the five with most calls, in order, and the others are one row', async () => {
    const own = await rows({
      select: 'count(*) as calls',
      group_by: 'user_id',
      order_by: 'calls desc',
      where: week,
    });
    const name = (id: unknown): string => (id === 'anonymous' ? 'Sans compte' : String(id));
    const ranking = page.find('#top-users');
    const shown = [...(ranking.shadowRoot?.querySelectorAll('[part~="row"]') ?? [])].map((row) => [
      textOf(row.querySelector('[part~="rank"]')),
      textOf(row.querySelector('[part~="name"]')),
      textOf(row.querySelector('[part~="value"]')),
    ]);
    assert.deepEqual(
      shown,
      own.slice(0, 5).map((row, index) => [String(index + 1), name(row['user_id']), french(Number(row['calls']))]),
    );
    const rest = own.slice(5).reduce((sum, row) => sum + Number(row['calls']), 0);
    assert.include(partOf(ranking, 'others'), `${own.length - 5} autres`);
    assert.include(partOf(ranking, 'others'), french(rest));
    assert.equal(partOf(ranking, 'label'), 'Cinq premiers utilisateurs');
  });
});

suite('D4: a map of API calls, with a table beside it', () => {
  test('each place that the portal knows is a circle, and a row of the table', async () => {
    const own = await rows({
      select: 'count(*) as calls',
      group_by: 'geo_cluster(geo_coordinates,5) as place',
      where: week,
    });
    const map = page.find('#map');
    await waitUntil(() => map.shadowRoot?.querySelector('[part~="plot"] circle'), 'the map is not drawn');
    const lines = cellsOf(map).slice(1);
    const counts = (values: readonly (string | undefined)[]): readonly string[] => values.map(String).sort();
    assert.deepEqual(
      counts(lines.slice(0, -1).map(([, calls]) => calls)),
      counts(own.map((row) => french(Number(row['calls'])))),
    );
    assert.equal(lines.at(-1)?.[1], french(await value('count(*)', week)));
    const circles = [...(map.shadowRoot?.querySelectorAll('[part~="plot"] circle[data-mark]') ?? [])];
    assert.lengthOf(circles, own.filter((row) => row['place'] !== null).length);
  });

  test('the arrow keys read its places with the figures of the table', () => {
    const map = page.find('#map');
    const plot = map.shadowRoot?.querySelector<HTMLElement>('[part~="plot"]');
    assert.equal(plot?.getAttribute('role'), 'slider');
    plot?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));
    const [, first] = cellsOf(map);
    assert.include(textOf(map.shadowRoot?.querySelector('.voice')), `${first?.[0]} : ${first?.[1]}`);
  });
});

suite('D5: the period, and the source data', () => {
  let own: DemoPage;
  const period = (): HTMLElement => own.find('stats-period');
  const users = (): HTMLElement => own.find('#figures [indicator="users"]');

  suiteSetup(async function () {
    this.timeout(30_000);
    own = await openPage('opendatasoft.html');
    await own.settled();
    await answered(own, elements);
  });

  suiteTeardown(() => {
    own.close();
  });

  test('the last week is chosen at first, and stands in no address', () => {
    assert.equal(picked(period()), 'Dernière semaine complète');
    assert.isNull(parameterOf(own, 'stats.period'));
  });

  test('another period changes every figure and stands in the address; the way back brings the first again', async () => {
    const before = figureOf(users());
    pick(period(), 'last-30-days');
    const expected = french(await value('count(distinct user_ip_addr)', month));
    await waitUntil(() => figureOf(users()) === expected, `the users are not those of 30 days: ${figureOf(users())}`);
    assert.equal(parameterOf(own, 'stats.period'), 'last-30-days');
    await answered(own, elements);
    const sum = french(await value('count(*)', month));
    assert.include(partOf(own.find('#top-users'), 'total'), sum);
    assert.equal(cellsOf(own.find('#map')).at(-1)?.[1], sum);
    own.window.history.back();
    await waitUntil(() => figureOf(users()) === before, 'the figures of last week do not come back');
    assert.equal(picked(period()), 'Dernière semaine complète');
  });

  test('days become weeks at a button, where the period has several', async () => {
    pick(period(), 'last-30-days');
    const buttons = (): readonly HTMLButtonElement[] => [
      ...(period().shadowRoot?.querySelectorAll<HTMLButtonElement>('[part~="granularities"] button') ?? []),
    ];
    await waitUntil(() => buttons().length === 2, 'there is no choice of granularity');
    buttons()[1]?.click();
    const lines = (): number => cellsOf(own.find('#calls')).length;
    await waitUntil(() => lines() > 5 && lines() < 8, 'the chart has no weeks');
    assert.equal(parameterOf(own, 'stats.granularity'), 'week');
  });

  test('a link restores the period', async function () {
    this.timeout(30_000);
    const linked = await openPage('opendatasoft.html', { 'stats.period': 'last-30-days' });
    await linked.settled();
    assert.equal(picked(linked.find('stats-period')), '30 derniers jours');
    assert.equal(
      figureOf(linked.find('#figures [indicator="users"]')),
      french(await value('count(distinct user_ip_addr)', month)),
    );
    linked.close();
  });

  test('“source data” is the portal’s own file of the days that the chart shows', async () => {
    const link = linksOf(page.find('#activity stats-export')).find((one) => textOf(one) === 'Données sources (CSV)');
    const lines = (await (await fetch(link?.href ?? '')).text()).replace('\uFEFF', '').trim().split('\r\n');
    const [, ...days] = cellsOf(page.find('#calls')).slice(0, 8);
    assert.equal(lines[0], 'bucket;calls');
    assert.deepEqual(
      lines.slice(1),
      days.map(([, calls], index) => `2026-11-${String(9 + index).padStart(2, '0')};${calls}`),
    );
  });
});

suite('D6: caveats stand with the figure, and no IP address is shown', () => {
  test('users are estimated, places may be wrong, other uses are not seen', () => {
    const caveats: Readonly<Record<string, RegExp>> = {
      '#figures [indicator="users"]': /estimé à partir des adresses réseau/,
      '#figures [indicator="calls-per-user"]': /estimé à partir des adresses réseau/,
      '#figures [indicator="anonymous-users"]': /estimé à partir des adresses réseau/,
      '#top-users': /téléchargées puis utilisées ailleurs ne sont pas visibles/,
      '#map': /peuvent être inexacts/,
    };
    for (const [selector, words] of Object.entries(caveats)) {
      const notices = [...(page.find(selector).shadowRoot?.querySelectorAll('[part~="notice"], .notice') ?? [])];
      assert.match(textOf(page.find(selector)), words, selector);
      assert.isNotEmpty(
        notices.map((notice) => textOf(notice)).filter((text) => words.test(text)),
        selector,
      );
    }
    assert.notMatch(textOf(page.find('#figures [indicator="mobile-users"]')), /estimé/);
  });

  test('no element and no file shows an address, and none is asked for but to be counted', async () => {
    const address = /\b\d{1,3}(?:\.\d{1,3}){3}\b/;
    for (const one of page.all('stats-card, stats-chart, stats-ranking, stats-map')) {
      assert.notMatch(textOf(one), address, one.id || one.localName);
    }
    for (const one of page.all('#usage stats-export')) assert.notMatch(await fileOf(one), address);
    const asked = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => decodeURIComponent(name))
      .filter((name) => name.includes('ods-api-monitoring'));
    assert.isAbove(asked.length, 5);
    for (const url of asked) {
      assert.notInclude(url.replaceAll('count(distinct+user_ip_addr)', ''), 'user_ip_addr', url);
    }
  });

  test('a tag that splits by address asks for nothing, and says why', () => {
    const { state, error } = page.find<HTMLElement & { state: string; error: { kind: string } }>('#addresses');
    assert.deepEqual([state, error.kind], ['error', 'config']);
    assert.include(partOf(page.find('#addresses'), 'status'), '« user_ip_addr » n’existe pas ici');
  });
});

suite('D7: what the portal refuses is said in a sentence', () => {
  const said = (id: string): string => {
    const one = page.find(`#${id}`);
    one.shadowRoot?.querySelector('details')?.setAttribute('open', '');
    assert.notMatch(partOf(one, 'value'), /\d/, id);
    return partOf(one, 'status');
  };

  test('401: the reader may have to sign in', () => {
    const words = said('signed-out');
    assert.include(words, 'Une connexion à votre compte peut être nécessaire.');
    assert.include(words, 'Authentication is required to access this source. (AuthenticationRequired)');
  });

  test('429: the reader is told when to come back, and the portal was asked once by each request', () => {
    const words = said('used-up');
    assert.include(words, 'Veuillez réessayer dans 16 heures.');
    assert.include(words, 'Calls are possible again from 2026-11-21T00:00:00Z.');
    const asked = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/used-up/'));
    assert.isNotEmpty(asked);
    assert.lengthOf(asked, new Set(asked).size);
  });

  test('another error: the API’s message, with its code', () => {
    const words = said('malformed');
    assert.include(words, 'Le service de statistiques n’a pas accepté la demande.');
    assert.match(words, /ODSQL query is malformed: Unknown field: volume\..*\(ODSQLError\)/);
  });
});

describePage('opendatasoft.html');
