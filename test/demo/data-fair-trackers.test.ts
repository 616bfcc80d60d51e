import { assert } from '@open-wc/testing';
import { french, openPage, partOf, textOf, type DemoPage } from './page.js';
import { announcements, answered, cellsOf, figureOf, pick } from './reading.js';
import { waitUntil } from '../wait.js';

// Part B of the features, row B7, and what holds for the whole page: one request for each distinct question.

type Metrics = Readonly<Record<string, number>>;
type LabelledRow = Readonly<Record<string, unknown>> & { readonly label: string; readonly nb_visits: number };

const october = 'period=month&date=2026-10-01';
const widgets = ':is(stats-card, stats-chart, stats-ranking, stats-table, stats-map)';

/** What Matomo says of its first site. */
async function matomo<T>(method: string, dates = october): Promise<T> {
  const asked = `module=API&format=JSON&format_metrics=0&filter_limit=-1&idSite=1&method=${method}&${dates}`;
  return (await (await fetch(`/matomo/index.php?${asked}`)).json()) as T;
}

/** What Google says of a property: a row for each member, or one of all. */
async function google(
  metrics: readonly string[],
  dimension: string | null = null,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const answer = await fetch('/ga/report', {
    method: 'POST',
    body: JSON.stringify({
      property: 'properties/301',
      dateRanges: [{ startDate: '2026-10-01', endDate: '2026-10-31' }],
      metrics: metrics.map((name) => ({ name })),
      dimensions: dimension === null ? [] : [{ name: dimension }],
    }),
  });
  const { rows } = (await answer.json()) as {
    rows: readonly { dimensionValues?: { value: string }[]; metricValues: { value: string }[] }[];
  };
  return new Map(
    rows.map((row) => [row.dimensionValues?.[0]?.value ?? '', row.metricValues.map(({ value }) => Number(value))]),
  );
}

let page: DemoPage;

suiteSetup(async function () {
  this.timeout(60_000);
  page = await openPage('data-fair.html');
  await page.settled();
  await answered(page, widgets);
});

suiteTeardown(() => {
  page.close();
});

const cards = (id: string): readonly HTMLElement[] => page.all(`#${id} stats-card`);
const body = (id: string): readonly (readonly string[])[] => cellsOf(page.find(`#${id}`)).slice(1);
const period = (section: string): HTMLElement => page.find(`${section} stats-period`);

/** A length of time in the words of French readers, to the unit that a tile rounds to. */
function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

suite('B7: Matomo', () => {
  test('visits, unique visitors, time spent and pages are Matomo’s own figures of the month', async () => {
    const [month, actions] = await Promise.all([matomo<Metrics>('VisitsSummary.get'), matomo<Metrics>('Actions.get')]);
    assert.deepEqual(
      cards('matomo-figures').map((card) => partOf(card, 'label')),
      ['Visites', 'Visiteurs uniques', 'Durée moyenne des visites', 'Pages vues'],
    );
    assert.deepEqual(cards('matomo-figures').map(figureOf), [
      french(month['nb_visits'] ?? NaN),
      french(month['nb_uniq_visitors'] ?? NaN),
      minutes((month['sum_visit_length'] ?? NaN) / (month['nb_visits'] ?? NaN)),
      french(actions['nb_pageviews'] ?? NaN),
    ]);
    for (const card of cards('matomo-figures')) assert.match(partOf(card, 'change'), /^[↗↘] [+−]/);
  });

  test('devices are a chart by day, whose table has a column for each', async () => {
    const rows = await matomo<readonly LabelledRow[]>('DevicesDetection.getType', 'period=day&date=2026-10-01');
    const [head = [], first = []] = cellsOf(page.find('#matomo-devices'));
    const visitsOf = (label: string): number => rows.find((row) => row.label === label)?.nb_visits ?? NaN;
    assert.equal(first[head.indexOf('Ordinateur')], french(visitsOf('Desktop')));
    assert.equal(first[head.indexOf('Smartphone')], french(visitsOf('Smartphone')));
    await waitUntil(() => page.find('#matomo-devices').shadowRoot?.querySelector('canvas'), 'nothing is drawn');
  });

  test('pages are ranked by views, with the time spent on each', () => {
    const [head] = cellsOf(page.find('#matomo-pages'));
    assert.deepEqual(head, ['', 'Page', 'Vues', 'Temps passé', 'Part']);
    const [first = []] = body('matomo-pages');
    assert.equal(first[1], '/index');
    assert.match(first[3] ?? '', /^\d+ h( \d+ min)?$/);
    assert.match(textOf(page.find('#matomo-pages')), /4 autres/);
  });

  test('sites that send visits are ranked, and add up to what Matomo says of them', async () => {
    const kinds = await matomo<readonly LabelledRow[]>('Referrers.getReferrerType');
    const sent = kinds.find(({ label }) => label === 'Websites')?.nb_visits ?? NaN;
    assert.deepEqual(body('matomo-sites').at(-1)?.slice(1, 3), ['Total', french(sent)]);
    assert.equal(body('matomo-sites')[0]?.[1], 'www.data.gouv.fr');
    assert.notInclude(textOf(page.find('#matomo-sites')), 'manquante');
  });

  test('origins are a table, which sorts by each column', async () => {
    const kinds = await matomo<readonly LabelledRow[]>('Referrers.getReferrerType');
    const table = page.find('#matomo-referrers');
    const search = kinds.find(({ label }) => label === 'Search Engines')?.nb_visits ?? NaN;
    const own = (): readonly string[] => body('matomo-referrers').map(([name]) => name ?? '');
    assert.include(own(), 'Moteurs de recherche');
    assert.equal(body('matomo-referrers').find(([name]) => name === 'Moteurs de recherche')?.[1], french(search));
    const buttons = [...(table.shadowRoot?.querySelectorAll<HTMLElement>('thead button') ?? [])];
    buttons[1]?.click();
    await waitUntil(() => own()[0] === 'Moteurs de recherche', 'the most visits are not first');
    assert.equal(table.shadowRoot?.querySelectorAll('thead th')[1]?.getAttribute('aria-sort'), 'descending');
  });

  test('countries are a map, with the table beside it', async () => {
    const countries = await matomo<readonly LabelledRow[]>('UserCountry.getCountry');
    const map = page.find('#matomo-map');
    const visitsOf = (label: string): string => french(countries.find((row) => row.label === label)?.nb_visits ?? NaN);
    const [first] = body('matomo-map');
    assert.deepEqual(first?.slice(0, 2), ['France', visitsOf('France')]);
    assert.include(textOf(map), `Belgique ${visitsOf('Belgium')}`);
    await waitUntil(() => map.shadowRoot?.querySelector('[part~="plot"] :is(svg, canvas)'), 'no map is drawn');
    assert.include(textOf(map), '1 lieu n’est pas sur la carte');
  });

  test('unique visitors of dates that Matomo does not count together are a dash and a sentence, not a sum', async () => {
    pick(period('#matomo'), 'last-30-days');
    const [visits, visitors] = cards('matomo-figures') as [HTMLElement, HTMLElement];
    await waitUntil(() => partOf(visits, 'period').startsWith('22 octobre'), 'the period is the one before');
    await waitUntil(() => textOf(visitors).includes('ne peuvent pas être réunies'), 'nothing says why there is none');
    assert.notMatch(figureOf(visitors), /\d/);
    assert.match(figureOf(visits), /\d/);
    pick(period('#matomo'), 'last-week');
    const week = await matomo<Metrics>('VisitsSummary.get', 'period=week&date=2026-11-09');
    await waitUntil(() => figureOf(visitors) === french(week['nb_uniq_visitors'] ?? NaN), 'a week has visitors');
    assert.equal(new URL(page.window.location.href).searchParams.get('matomo.period'), 'last-week');
  });
});

suite('B7: Google Analytics', () => {
  test('sessions, people, time spent and pages are Google’s own figures of the month', async () => {
    const all = await google(['sessions', 'activeUsers', 'averageSessionDuration', 'screenPageViews']);
    const [sessions = NaN, users = NaN, seconds = NaN, views = NaN] = all.get('') ?? [];
    const values = cards('google-figures').map(figureOf);
    assert.deepEqual([values[0], values[1], values[3]], [sessions, users, views].map(french));
    assert.equal(values[2], `${new Intl.NumberFormat('fr', { maximumFractionDigits: 1 }).format(seconds)} s`);
  });

  test('pages, origins and devices are ranked, charted and listed as Google counts them', async () => {
    const [pages, channels, devices] = await Promise.all([
      google(['screenPageViews', 'userEngagementDuration'], 'pagePath'),
      google(['sessions'], 'sessionDefaultChannelGroup'),
      google(['sessions', 'activeUsers'], 'deviceCategory'),
    ]);
    const [first = []] = body('google-pages');
    assert.deepEqual(first.slice(1, 3), ['/', french(pages.get('/')?.[0] ?? NaN)]);
    const [channel = []] = body('google-channels');
    assert.deepEqual(channel.slice(1, 3), ['Moteurs de recherche', french(channels.get('Organic Search')?.[0] ?? NaN)]);
    const [sessions = NaN, people = NaN] = devices.get('mobile') ?? [];
    const phones = body('google-table').find(([name]) => name === 'Smartphone');
    assert.deepEqual(phones?.slice(1, 3), [french(sessions), french(people)]);
    assert.deepEqual(cellsOf(page.find('#google-devices'))[0]?.slice(1), [
      'Ordinateur',
      'Smartphone',
      'Tablette',
      'Total',
    ]);
  });

  test('countries are a map, with what has no country beside it', async () => {
    const countries = await google(['sessions'], 'countryId');
    assert.deepEqual(body('google-map')[0]?.slice(0, 2), ['France', french(countries.get('FR')?.[0] ?? NaN)]);
    assert.include(textOf(page.find('#google-map')), '1 lieu n’est pas sur la carte : (non défini)');
  });
});

suite('The page of Data Fair asks once', () => {
  let own: DemoPage;

  suiteSetup(async function () {
    this.timeout(60_000);
    own = await openPage('data-fair.html');
    await own.settled();
    await answered(own, widgets);
  });

  suiteTeardown(() => {
    own.close();
  });

  test('for each distinct address, although forty widgets and filters want figures', () => {
    assert.isAbove(own.all(`${widgets}, stats-filter, stats-export`).length, 35);
    const all = own.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => /\/_agg\?|\/matomo\/index\.php/.test(name));
    assert.isAbove(all.length, 20);
    assert.deepEqual([...all].sort(), [...new Set(all)].sort());
  });

  test('for each of a group’s addresses when its period changes, and for nothing of the other groups; it is said once', async () => {
    // An entry of the browser's own log may come later than the answer: what is asked is heard here when it is.
    let asked: string[] = [];
    const { fetch: send } = own.window;
    own.window.fetch = (input, init) => {
      const url = typeof input === 'string' ? input : 'url' in input ? input.url : input.href;
      asked.push(typeof init?.body === 'string' ? `${url} ${init.body}` : url);
      return send.call(own.window, input, init);
    };
    // WebKit draws no frames of a page that is out of sight.
    own.window.frameElement?.scrollIntoView();
    for (const [section, address] of [
      ['#audience', '/_agg?'],
      ['#matomo', '/matomo/'],
      ['#google', '/ga/report'],
    ] as const) {
      asked = [];
      const said = announcements(own);
      pick(own.find(`${section} stats-period`), 'last-30-days');
      // Until the choice has reached them, all of them are settled: as they were.
      const isNarrowed = (card: HTMLElement): boolean => partOf(card, 'period').startsWith('22 octobre');
      await waitUntil(() => own.all(`${section} stats-card`).every(isNarrowed), `${section} keeps its month`);
      await answered(own, widgets);
      for (const one of asked) assert.include(one, address, section);
      assert.deepEqual([...asked].sort(), [...new Set(asked)].sort(), section);
      assert.isAbove(asked.length, 5, section);
      await waitUntil(() => said.length > 0, `${section} says nothing`);
      assert.deepEqual(said, ['Chiffres mis à jour'], section);
    }
  }).timeout(60_000);
});
