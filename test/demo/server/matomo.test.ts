import { assert } from '@open-wc/testing';
import { configure } from '../../../src/sources/configure.js';
import { elementOf, figure, freeze, settled, tableOf, type DataElement } from './element.js';
import { french, partOf, textOf } from '../page.js';

// The elements against a server that answers, and refuses, as Matomo does.

type Metrics = Readonly<Record<string, number>>;
type LabelledRow = Readonly<Record<string, unknown>> & { readonly nb_visits: number; readonly segment: string };

const path = '/matomo/index.php';
const october = 'period=day&date=2026-10-01,2026-10-31';

/** What the API says, as numbers. */
async function call<T>(parameters: string, base = path): Promise<T> {
  const all = `module=API&format=JSON&format_metrics=0&idSite=1&${parameters}`;
  const answer = await fetch(`${base}?${new URLSearchParams(all).toString()}`);
  assert.equal(answer.status, 200, parameters);
  return (await answer.json()) as T;
}

/** A metric of the whole site over October, day by day. */
async function sum(metric: string, more = '', dates = october): Promise<number> {
  const days = await call<Readonly<Record<string, Metrics>>>(`method=VisitsSummary.get&${dates}${more}`);
  return Object.values(days).reduce((all, day) => all + (day[metric] ?? 0), 0);
}

async function refusal(parameters: string): Promise<readonly [status: number, body: unknown]> {
  const answer = await fetch(`${path}?${parameters}`);
  return [answer.status, await answer.json()];
}

/** An element that asks Matomo for the visits of October, once it has an answer. */
function element(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<DataElement> {
  const own = { source: 'matomo', src: `${path}?idSite=1`, indicator: 'nb_visits', period: '2026-10' };
  return elementOf(tag, { ...own, ...attributes });
}

freeze();

suite('A card of Matomo', () => {
  test('shows the visits of a month, and of another one when its period changes', async () => {
    const card = await element('stats-card');
    const visits = await sum('nb_visits');
    assert.equal(figure(card), french(visits));
    assert.equal(partOf(card, 'label'), 'Visites');
    card.setAttribute('period', '2026-09');
    await settled(card);
    const september = await sum('nb_visits', '', 'period=day&date=2026-09-01,2026-09-30');
    assert.equal(figure(card), french(september));
    assert.notEqual(september, visits);
  });

  test('shows the visitors of the month as Matomo counts them, not the sum of the days', async () => {
    const card = await element('stats-card', { indicator: 'nb_uniq_visitors' });
    const month = await call<Metrics>('method=VisitsSummary.get&period=month&date=2026-10-01');
    assert.equal(figure(card), french(month['nb_uniq_visitors'] ?? NaN));
    assert.isAbove(await sum('nb_uniq_visitors'), month['nb_uniq_visitors'] ?? NaN);
  });

  test('says that visitors of dates which Matomo does not count together cannot be added', async () => {
    const card = await element('stats-card', { indicator: 'nb_uniq_visitors', period: '2026-10-06/2026-10-20' });
    assert.notMatch(figure(card), /\d/);
  });

  test('shows a percentage and an average of all visits', async () => {
    const [visits, bounces, seconds] = await Promise.all(
      ['nb_visits', 'bounce_count', 'sum_visit_length'].map((id) => sum(id)),
    );
    const share = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 1 });
    const card = await element('stats-card', { indicator: 'bounce_rate' });
    assert.equal(figure(card), share.format((bounces ?? 0) / (visits ?? 1)).replace(/\s/g, ' '));
    const length = await element('stats-card', { indicator: 'avg_time_on_site' });
    const minutes = Math.floor((seconds ?? 0) / (visits ?? 1) / 60);
    assert.include(figure(length), `${minutes} min`);
  });

  test('keeps what a filter keeps', async () => {
    const filters: Readonly<Record<string, string>> = {
      'country:fr': 'countryCode==fr',
      'country:be,ch device:tablet': 'countryCode==be,countryCode==ch;deviceType==tablet',
      'device:feature%20phone': 'deviceType==feature%20phone',
      'referrerType:search': 'referrerType==search',
    };
    const seen = new Set<number>();
    for (const [filter, segment] of Object.entries(filters)) {
      const card = await element('stats-card', { filter, missing: 'zero' });
      const visits = await sum('nb_visits', `&segment=${encodeURIComponent(segment)}`);
      assert.equal(figure(card), french(visits), filter);
      seen.add(visits);
    }
    assert.equal(seen.size, 4);
  });

  test('compares a week with the week before', async () => {
    const card = await element('stats-card', { period: '2026-W42', compare: 'previous-period', change: 'previous' });
    const week = await sum('nb_visits', '', 'period=day&date=2026-10-12,2026-10-18');
    const before = await sum('nb_visits', '', 'period=day&date=2026-10-05,2026-10-11');
    assert.equal(figure(card), french(week));
    assert.include(partOf(card, 'change'), french(before));
  });

  test('compares visitors of weeks and months as Matomo counts them', async () => {
    const visitors = async (dates: string): Promise<string> => {
      const one = await call<Metrics>(`method=VisitsSummary.get&${dates}`);
      return french(one['nb_uniq_visitors'] ?? NaN);
    };
    const cases = [
      ['2026-W42', 'previous-period', 'period=week&date=2026-10-12', 'period=week&date=2026-10-05'],
      ['2026-W42', 'previous-year', 'period=week&date=2026-10-12', 'period=week&date=2025-10-13'],
      ['2026-10', 'previous-period', 'period=month&date=2026-10-01', 'period=month&date=2026-09-01'],
    ] as const;
    for (const [period, compare, now, then] of cases) {
      const card = await element('stats-card', { indicator: 'nb_uniq_visitors', period, compare, change: 'previous' });
      assert.equal(figure(card), await visitors(now), compare);
      assert.include(partOf(card, 'change'), await visitors(then), compare);
    }
  });

  test('keeps the visitors of a month where what it is compared with is none, and says nothing of that', async () => {
    const attributes = { indicator: 'nb_uniq_visitors', compare: 'previous-days' };
    const card = await element('stats-card', attributes);
    const month = await call<Metrics>('method=VisitsSummary.get&period=month&date=2026-10-01');
    assert.equal(figure(card), french(month['nb_uniq_visitors'] ?? NaN));
    assert.notMatch(partOf(card, 'change'), /\d/);
  });

  test('adds up several sites, and keeps one of them', async () => {
    const src = `${path}?idSite=1,2`;
    const both = await element('stats-card', { src, period: '2026-10-05/2026-10-10' });
    const first = await sum('nb_visits', '', 'period=day&date=2026-10-05,2026-10-10');
    const second = await element('stats-card', { src, period: '2026-10-05/2026-10-10', filter: 'site:2' });
    const own = Number(figure(second).replace(/\s/g, ''));
    assert.isAbove(own, 0);
    assert.equal(figure(both), french(first + own));
  });

  test('says how many days are missing, or counts them as 0 where the page says so', async () => {
    const attributes = { src: `${path}?idSite=2`, period: '2026-10-05/2026-10-18' };
    const card = await element('stats-card', attributes);
    const zero = await element('stats-card', { ...attributes, missing: 'zero' });
    assert.include(textOf(card), '1 valeur manquante sur 13');
    assert.notInclude(textOf(zero), 'manquante');
    assert.include(partOf(card, 'value'), `≥ ${figure(zero)}`);
  });

  test('says in a sentence that it may not see the figures, with Matomo’s words in the details', async () => {
    const card = await element('stats-card', { src: '/matomo-private/index.php?idSite=1' });
    assert.deepEqual([card.state, card.error?.code], ['error', 'forbidden']);
    assert.include(partOf(card, 'status'), 'Vous n’avez pas accès à ces statistiques');
    assert.include(partOf(card, 'status'), "requires 'view' access for the website id = 1");
  });

  test('sees them with a token that the page’s own fetch adds to the body', async () => {
    const page = globalThis.fetch;
    const fetchWithToken: typeof fetch = (input, init) =>
      page(input, { ...init, method: 'POST', body: new URLSearchParams({ token_auth: 'demo-token' }) });
    configure({ fetch: fetchWithToken });
    const card = await element('stats-card', { src: '/matomo-private/index.php?idSite=1' });
    assert.equal(figure(card), french(await sum('nb_visits')));
  });

  test('says in a sentence what Matomo refused, with status 200 as well', async () => {
    const card = await element('stats-card', { src: `${path}?idSite=1&segment=planet%3D%3Dmars` });
    assert.deepEqual([card.state, card.error?.code], ['error', 'refused']);
    assert.include(partOf(card, 'status'), 'Le service de statistiques n’a pas accepté la demande');
    assert.include(partOf(card, 'status'), "Segment 'planet' is not a supported segment.");
    const report = await element('stats-card', { split: 'Nothing.getAtAll' });
    assert.include(partOf(report, 'status'), "The method 'getAtAll' does not exist");
  });

  test('says in a sentence what it cannot be asked', async () => {
    const hours = await element('stats-card', { granularity: 'hour' });
    assert.deepEqual([hours.state, hours.error?.code], ['error', 'bad-granularity']);
    const token = await element('stats-card', { src: `${path}?idSite=1&token_auth=demo-token` });
    assert.deepEqual([token.state, token.error?.code], ['error', 'bad-src']);
    assert.notInclude(textOf(token), 'demo-token');
  });
});

suite('A chart of Matomo', () => {
  test('draws a line for each device by month, and the whole beside them', async () => {
    const chart = await element('stats-chart', { split: 'device', granularity: 'month', period: '2026-08/2026-10' });
    const months = await call<Readonly<Record<string, readonly LabelledRow[]>>>(
      'method=DevicesDetection.getType&period=month&date=2026-08-01,2026-10-31&filter_limit=-1',
    );
    const [head = [], ...body] = tableOf(chart);
    assert.includeMembers([...head], ['Ordinateur', 'Smartphone', 'Tablette', 'Téléphone mobile', 'Total']);
    const column = head.indexOf('Ordinateur');
    const expected = Object.values(months).map(
      (rows) => rows.find(({ segment }) => segment.endsWith('==desktop'))?.nb_visits,
    );
    assert.deepEqual(
      body.slice(0, 3).map((row) => row[column]),
      expected.map((value) => french(value ?? NaN)),
    );
    const totals = Object.values(months).map((rows) => rows.reduce((all, { nb_visits }) => all + nb_visits, 0));
    assert.deepEqual(
      body.slice(0, 3).map((row) => row[head.indexOf('Total')]),
      totals.map(french),
    );
  });

  test('names countries in the reader’s language, and shows 0 where a report lacks one of them', async () => {
    const period = '2026-10-01/2026-10-31';
    const chart = await element('stats-chart', { split: 'country', period, filter: 'device:tablet' });
    const days = await call<Readonly<Record<string, readonly LabelledRow[]>>>(
      `method=UserCountry.getCountry&${october}&filter_limit=-1&segment=${encodeURIComponent('deviceType==tablet')}`,
    );
    const [head = [], ...body] = tableOf(chart);
    assert.includeMembers([...head], ['Belgique', 'Suisse', 'Inconnu']);
    const expected = Object.values(days).map(
      (rows) => rows.find(({ segment }) => segment === 'countryCode==ca')?.nb_visits ?? 0,
    );
    assert.include(expected, 0);
    assert.deepEqual(
      body.slice(0, 31).map((row) => row[head.indexOf('Canada')]),
      expected.map(french),
    );
  });

  test('draws pages by the method of their report', async () => {
    const attributes = { split: 'Actions.getPageUrls', indicator: 'nb_hits', granularity: 'month' };
    const chart = await element('stats-chart', attributes);
    const [head = []] = tableOf(chart);
    assert.includeMembers([...head], ['/index', 'horaires', 'Total']);
    const visits = await element('stats-chart', { ...attributes, indicator: 'nb_visits' });
    assert.notInclude([...(tableOf(visits)[0] ?? [])], 'Total');
  });

  test('draws sites by week', async () => {
    const attributes = {
      src: `${path}?idSite=all`,
      split: 'site',
      granularity: 'week',
      period: '2026-10-05/2026-10-18',
    };
    const [head = [], first = []] = tableOf(await element('stats-chart', attributes));
    const weeks = await call<Readonly<Record<string, Metrics>>>(
      'method=VisitsSummary.get&period=week&date=2026-10-05,2026-10-18',
    );
    assert.includeMembers([...head], ['Site 1', 'Site 2']);
    assert.equal(first[head.indexOf('Site 1')], french(weeks['2026-10-05,2026-10-11']?.['nb_visits'] ?? NaN));
  });
});

suite('An export of Matomo', () => {
  test('is a file of the same figures by day and origin', async () => {
    const one = await element('stats-export', { split: 'referrer', period: '2026-10-03/2026-10-04' });
    const [link] = [...(one.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part~="link"]') ?? [])];
    link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await one.updateComplete;
    const csv = await (await fetch(link?.href ?? '')).text();
    const days = await call<Readonly<Record<string, readonly LabelledRow[]>>>(
      'method=Referrers.getReferrerType&period=day&date=2026-10-03,2026-10-04&filter_limit=-1',
    );
    const expected = Object.entries(days).flatMap(([day, rows]) =>
      rows.map(({ segment, nb_visits }) => `${day},${segment.replace('referrerType==', '')},${nb_visits}`),
    );
    const [head, ...lines] = csv.trim().split('\r\n');
    assert.equal(head, 'date,referrer,nb_visits');
    assert.includeMembers(lines, expected);
    assert.isAbove(expected.length, 7);
  });
});

suite('The demo answers for Matomo as the real one does', () => {
  const refused: Readonly<Record<string, readonly [parameters: string, status: number, words: string]>> = {
    'no site': ['period=day&date=today', 200, "Please specify a value for 'idSite'."],
    'no date': ['idSite=1&period=day', 200, "Please specify a value for 'date'."],
    'a period that there is not': ['idSite=1&period=hour&date=today', 200, "The period 'hour' is not supported."],
    'a date that is none': ['idSite=1&period=day&date=2026-1', 200, 'Date format must be: YYYY-MM-DD'],
    'a site of others': ['idSite=9&period=day&date=today', 200, "requires 'view' access for the website id = 9."],
    'a token in the address': ['idSite=1&period=day&date=today&token_auth=x', 401, 'Unable to authenticate'],
    'a report that there is not': ['idSite=1&period=day&date=today&method=A.getB', 400, "The method 'getB' does not"],
  };
  for (const [what, [parameters, status, words]] of Object.entries(refused)) {
    test(`${what} is refused in its words`, async () => {
      const method = parameters.includes('method=') ? '' : '&method=VisitsSummary.get';
      const [code, body] = await refusal(`module=API&format=JSON&${parameters}${method}`);
      const { result, message } = body as { result: string; message: string };
      assert.deepEqual([code, result], [status, 'error']);
      assert.include(message, words);
    });
  }

  test('rates are percentages unless numbers are asked for, people are missing from years', async () => {
    const asked = `${path}?module=API&format=JSON&method=VisitsSummary.get&idSite=1&period=year&date=2025-01-01`;
    const written = (await (await fetch(asked)).json()) as Readonly<Record<string, unknown>>;
    assert.match(String(written['bounce_rate']), /^\d+%$/);
    assert.notProperty(written, 'nb_uniq_visitors');
    const numbers = (await (await fetch(`${asked}&format_metrics=0`)).json()) as Metrics;
    assert.isBelow(numbers['bounce_rate'] ?? 1, 1);
  });

  test('an empty day is an empty list, one number has no name, and other origins may ask where it is configured', async () => {
    const none = await call('method=VisitsSummary.get&period=day&date=2020-01-01,2020-01-02');
    assert.deepEqual(none, { '2020-01-01': [], '2020-01-02': [] });
    const one = await call<Readonly<Record<string, unknown>>>(
      'method=VisitsSummary.getVisits&period=day&date=2026-10-01',
    );
    assert.deepEqual(Object.keys(one), ['value']);
    const allowed = async (address: string): Promise<string | null> =>
      (await fetch(`${address}?module=API&format=JSON`)).headers.get('access-control-allow-origin');
    assert.equal(await allowed(path), '*');
    assert.isNull(await allowed(path.replace('/matomo/', '/matomo-private/')));
  });

  test('rows are a hundred at most unless told otherwise, and the second site writes numbers as texts', async () => {
    const rows = await call<unknown[]>('method=UserCountry.getCountry&period=day&date=2026-10-01&filter_limit=2');
    assert.lengthOf(rows, 2);
    const all = `${path}?module=API&format=JSON&method=VisitsSummary.get&idSite=2&period=month&date=2026-10-01`;
    assert.isString(((await (await fetch(all)).json()) as Readonly<Record<string, unknown>>)['nb_visits']);
  });

  test('each visit that a website sent is of one website', async () => {
    const asked = 'period=month&date=2026-10-01&filter_limit=-1';
    const sites = await call<readonly LabelledRow[]>(`method=Referrers.getWebsites&${asked}`);
    const kinds = await call<readonly LabelledRow[]>(`method=Referrers.getReferrerType&${asked}`);
    const sent = kinds.find(({ segment }) => segment === 'referrerType==website');
    assert.isAbove(sites.length, 9);
    assert.equal(
      sites.reduce((all, { nb_visits }) => all + nb_visits, 0),
      sent?.nb_visits,
    );
  });
});
