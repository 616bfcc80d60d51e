import { assert } from '@open-wc/testing';
import { configure } from '../../../src/sources/configure.js';
import { elementOf, figure, freeze, settled, tableOf, type DataElement } from './element.js';
import { french, partOf } from '../page.js';

// The elements against a server that answers, and refuses, as Data Fair does.

interface Aggregate {
  readonly days?: readonly string[];
  readonly nbRequests: number;
  readonly bytes: number;
  readonly series: readonly {
    readonly key: Readonly<Record<string, string>>;
    readonly nbRequests: number;
    readonly days?: Readonly<Record<string, { readonly nbRequests: number }>>;
  }[];
}

const path = '/metrics/api/daily-api-metrics/_agg';
const october = 'start=2026-10-01&end=2026-10-31';
const calls = 'statusClass=ok&operationTrack=readDataAPI';

async function aggregate(parameters: string): Promise<Aggregate> {
  const answer = await fetch(`${path}?${parameters}`);
  assert.equal(answer.status, 200, parameters);
  return (await answer.json()) as Aggregate;
}

async function refusal(parameters: string): Promise<readonly [status: number, type: string | null, text: string]> {
  const answer = await fetch(`${path}?${parameters}`);
  return [answer.status, answer.headers.get('content-type'), await answer.text()];
}

/** An element that asks Data Fair for API calls of October, once it has an answer. */
function element(tag: string, attributes: Readonly<Record<string, string>>): Promise<DataElement> {
  return elementOf(tag, {
    source: 'data-fair',
    src: '/metrics/api',
    indicator: 'api-calls',
    period: '2026-10',
    ...attributes,
  });
}

freeze();

suite('A card of Data Fair', () => {
  test('shows the API’s own sum of a month, and of another one when its period changes', async () => {
    const card = await element('stats-card', {});
    const whole = await aggregate(`${october}&split=&${calls}`);
    assert.equal(figure(card), french(whole.nbRequests));
    assert.equal(partOf(card, 'label'), 'Appels d’API');
    card.setAttribute('period', '2026-09');
    await settled(card);
    const september = await aggregate(`start=2026-09-01&end=2026-09-30&split=&${calls}`);
    assert.equal(figure(card), french(september.nbRequests));
    assert.notEqual(september.nbRequests, whole.nbRequests);
  });

  for (const [indicator, track, field] of [
    ['downloads', 'readDataFiles', 'nbRequests'],
    ['application-views', 'openApplication', 'nbRequests'],
  ] as const) {
    test(`shows ${indicator}`, async () => {
      const card = await element('stats-card', { indicator });
      const whole = await aggregate(`${october}&split=&statusClass=ok&operationTrack=${track}`);
      assert.equal(figure(card), french(whole[field]));
    });
  }

  test('shows bytes as bytes', async () => {
    const card = await element('stats-card', { indicator: 'bytes' });
    assert.match(partOf(card, 'value'), /^\d+(,\d+)? Go$/);
    assert.equal(partOf(card, 'label'), 'Volume téléchargé');
  });

  test('keeps what a filter keeps: classes, sites, datasets, calling applications', async () => {
    const filters: Readonly<Record<string, string>> = {
      'user-class:owner,external': 'userClass=owner&userClass=external',
      'domain:bus.example': 'refererDomain=bus.example',
      'dataset:mobilites-2 user-class:anonymous': 'resourceId=mobilites-2&userClass=anonymous',
      'referer-category:embed': 'refererCategory=embed',
    };
    const seen = new Set<number>();
    for (const [filter, parameters] of Object.entries(filters)) {
      const card = await element('stats-card', { filter });
      const { nbRequests } = await aggregate(`${october}&split=&${calls}&${parameters}`);
      assert.equal(figure(card), french(nbRequests), filter);
      seen.add(nbRequests);
    }
    assert.equal(seen.size, 4);
    const card = await element('stats-card', { filter: 'application:tableau-de-bord' });
    const { series } = await aggregate(`${october}&split=refererApp&${calls}`);
    const own = series.find(({ key }) => key['refererApp'] === 'tableau-de-bord');
    assert.equal(figure(card), french(own?.nbRequests ?? NaN));
  });

  test('compares with as many days just before, and says the value then', async () => {
    const card = await element('stats-card', {
      period: '2026-10-05/2026-10-11',
      compare: 'previous-days',
      change: 'previous',
    });
    const before = await aggregate(`start=2026-09-28&end=2026-10-04&split=&${calls}`);
    const now = await aggregate(`start=2026-10-05&end=2026-10-11&split=&${calls}`);
    assert.equal(figure(card), french(now.nbRequests));
    assert.include(partOf(card, 'change'), french(before.nbRequests));
  });

  test('split by calling application keeps the sum of all calls', async () => {
    const card = await element('stats-card', { split: 'application' });
    assert.equal(figure(card), french((await aggregate(`${october}&split=&${calls}`)).nbRequests));
  });

  test('shows 0 where the API answers that there was nothing', async () => {
    const card = await element('stats-card', { filter: 'domain:nobody.example' });
    assert.equal(figure(card), '0');
  });

  test('says in a sentence that nobody is signed in', async () => {
    const card = await element('stats-card', { src: '/signed-out/metrics/api' });
    assert.deepEqual([card.state, card.error?.code], ['error', 'forbidden']);
    assert.include(partOf(card, 'status'), 'Vous n’avez pas accès à ces statistiques');
  });

  test('says in a sentence what it cannot be asked', async () => {
    const without = await element('stats-card', { period: 'all' });
    assert.include(partOf(without, 'status'), 'La période manque ou n’est pas valide');
    const scoped = await element('stats-card', { scope: 'organization:a' });
    assert.include(partOf(scoped, 'status'), 'Le périmètre « organization:a »');
  });

  test('says that the service refused, with the service’s words in the details', async () => {
    const page = globalThis.fetch;
    configure({ fetch: (input, init) => page(`${input as string}&topics=a`, init) });
    try {
      const card = await element('stats-card', {});
      assert.include(partOf(card, 'status'), 'Le service de statistiques n’a pas accepté la demande');
      assert.include(partOf(card, 'status'), 'query ne doit pas contenir de propriétés additionnelles (topics)');
    } finally {
      configure({ fetch: null });
    }
  });
});

suite('A chart of Data Fair', () => {
  test('draws a line for each user class, with a row for each day and 0 where there was nothing', async () => {
    const attributes = { split: 'user-class', filter: 'dataset:mobilites-12', indicator: 'downloads' };
    const chart = await element('stats-chart', attributes);
    const { series, nbRequests } = await aggregate(
      `${october}&split=day,userClass&statusClass=ok&operationTrack=readDataFiles&resourceId=mobilites-12`,
    );
    const [head = [], ...body] = tableOf(chart);
    assert.includeMembers([...head], ['Anonymes', 'Total']);
    const days = body.filter(([first]) => /octobre|oct\./.test(first ?? ''));
    assert.lengthOf(days, 31);
    const column = head.indexOf('Utilisateurs externes');
    const own = series.find(({ key }) => key['userClass'] === 'external')?.days ?? {};
    const expected = days.map((_, index) => own[`2026-10-${String(index + 1).padStart(2, '0')}`]?.nbRequests ?? 0);
    assert.include(expected, 0);
    assert.deepEqual(
      days.map((row) => row[column]),
      expected.map(french),
    );
    const total = days.reduce((sum, row) => sum + Number((row[head.indexOf('Total')] ?? '').replace(/\s/g, '')), 0);
    assert.equal(total, nbRequests);
  });

  test('names datasets by their titles, decoded', async () => {
    const chart = await element('stats-chart', { split: 'dataset', period: '2026-10-01/2026-10-02' });
    const legend = partOf(chart, 'legend');
    for (const title of ['Horaires théoriques des transports urbains', 'Part du covoiturage : 3 % des trajets']) {
      assert.include(legend, title);
    }
    assert.notInclude(legend, '%20');
  });

  test('puts days together to months', async () => {
    const chart = await element('stats-chart', { period: '2026-09/2026-10', granularity: 'month' });
    const { nbRequests } = await aggregate(`start=2026-09-01&end=2026-09-30&split=&${calls}`);
    assert.include(tableOf(chart).flat(), french(nbRequests));
  });
});

suite('An export of Data Fair', () => {
  test('is a file of the same figures by day and site, and a link to Data Fair’s own workbook', async () => {
    const one = await element('stats-export', { split: 'domain', period: '2026-10-03/2026-10-04' });
    const links = [...(one.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part~="link"]') ?? [])];
    links[0]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await one.updateComplete;
    const csv = await (await fetch(links[0]?.href ?? '')).text();
    const { series } = await aggregate(`start=2026-10-03&end=2026-10-04&split=day,refererDomain&${calls}`);
    const expected = series.flatMap(({ key, days = {} }) =>
      Object.entries(days).map(([day, { nbRequests }]) => `${day},${key['refererDomain'] ?? ''},${nbRequests}`),
    );
    const [head, ...lines] = csv.trim().split('\r\n');
    assert.equal(head, 'day,domain,api-calls');
    assert.includeMembers(lines, expected);
    assert.isAbove(expected.length, 9);
    assert.equal(
      links[1]?.href,
      `${location.origin}/metrics/api/daily-api-metrics/_export?start=2026-10-03&end=2026-10-04`,
    );
    const book = await fetch(links[1]?.href ?? '');
    assert.match(book.headers.get('content-type') ?? '', /spreadsheetml\.sheet$/);
    assert.match(book.headers.get('content-disposition') ?? '', /Audience_2026-10-03_2026-10-04\.xlsx/);
    const own = await aggregate(`start=2026-10-03&end=2026-10-04&split=day&${calls}`);
    const count = own.series[0]?.days?.['2026-10-03']?.nbRequests ?? NaN;
    // Nothing of it is compressed.
    assert.include(await book.text(), `<t>2026-10-03</t></is></c><c><v>${count}</v></c>`);
  });
});

suite('The demo answers for Data Fair as the real service does', () => {
  test('days are listed only where day comes first, and only where there is any row', async () => {
    const first = await aggregate(`start=2026-10-01&end=2026-10-03&split=day,userClass&${calls}`);
    assert.deepEqual(first.days, ['2026-10-01', '2026-10-02', '2026-10-03']);
    const second = await aggregate(`start=2026-10-01&end=2026-10-03&split=userClass,day&${calls}`);
    assert.isUndefined(second.days);
    assert.isUndefined(second.series[0]?.days);
    const none = await aggregate('start=2020-01-01&end=2020-01-03');
    assert.deepEqual(none, { days: [], nbRequests: 0, bytes: 0, series: [] });
  });

  test('series are sorted by size and add up', async () => {
    const { series, nbRequests } = await aggregate(`${october}&split=day,refererDomain&${calls}`);
    const sizes = series.map((one) => one.nbRequests);
    assert.deepEqual(
      sizes,
      [...sizes].sort((one, other) => other - one),
    );
    assert.isAbove(sizes.length, 9);
    assert.equal(
      sizes.reduce((sum, size) => sum + size, 0),
      nbRequests,
    );
  });

  test('answers with errors are no part of the figures that are asked with statusClass=ok', async () => {
    const all = await aggregate(`${october}&split=`);
    const ok = await aggregate(`${october}&split=&statusClass=ok`);
    assert.isAbove(all.nbRequests, ok.nbRequests);
  });

  const refused: Readonly<Record<string, readonly [parameters: string, text: string]>> = {
    'no dates': ['split=day', 'query requiert la propriété start (start)'],
    'an unknown parameter': [`${october}&topics=a`, 'query ne doit pas contenir de propriétés additionnelles (topics)'],
    'arrays in brackets': [
      `${october}&userClass[]=owner`,
      'query ne doit pas contenir de propriétés additionnelles (userClass[])',
    ],
    'a date that there is not': [
      'start=2026-02-30&end=2026-03-01',
      'query/start doit correspondre au format "date" (date)',
    ],
    'two kinds of operation': [
      `${october}&operationTrack=readDataAPI&operationTrack=readDataFiles`,
      'query/operationTrack doit être de type string',
    ],
  };
  for (const [what, [parameters, text]] of Object.entries(refused)) {
    test(`${what} are refused in plain text`, async () => {
      assert.deepEqual(await refusal(parameters), [400, 'text/plain; charset=utf-8', text]);
    });
  }

  test('an unknown split and an unknown class are refused', async () => {
    assert.match((await refusal(`${october}&split=day,owner`))[2], /^query\/split\/1 doit être égal à une des valeurs/);
    assert.match(
      (await refusal(`${october}&userClass=robot`))[2],
      /^query\/userClass doit être égal à une des valeurs/,
    );
  });

  test('who is not signed in gets status 401 without a word, and no other origin may ask', async () => {
    const answer = await fetch(`/signed-out${path}?${october}`);
    assert.deepEqual([answer.status, await answer.text()], [401, '']);
    assert.isNull((await fetch(`${path}?${october}`)).headers.get('access-control-allow-origin'));
  });

  test('raw rows come ten thousand at most, oldest first', async () => {
    const answer = await fetch('/metrics/api/daily-api-metrics');
    const { count, results } = (await answer.json()) as { count: number; results: readonly { day: string }[] };
    assert.deepEqual([count, results.length, results[0]?.day], [10_000, 10_000, '2023-06-01']);
  });
});
