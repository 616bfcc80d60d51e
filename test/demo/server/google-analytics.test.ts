import { assert } from '@open-wc/testing';
import { configure } from '../../../src/sources/configure.js';
import { elementOf, figure, freeze, settled, tableOf, type DataElement } from './element.js';
import { french, partOf, textOf } from '../page.js';

// The elements against a server that answers, and refuses, as the Data API of Google Analytics does.

interface Row {
  readonly dimensionValues?: readonly { readonly value: string }[];
  readonly metricValues: readonly { readonly value: string }[];
}

interface Report {
  readonly rows?: readonly Row[];
  readonly totals?: readonly Row[];
  readonly rowCount?: number;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly code: number; readonly message: string; readonly status: string };
}

interface Asked {
  readonly metrics: readonly string[];
  readonly dimensions?: readonly string[];
  readonly dates?: readonly (readonly [from: string, to: string])[];
  readonly more?: Readonly<Record<string, unknown>>;
}

const path = '/v1beta/properties/301:runReport';
const october = ['2026-10-01', '2026-10-31'] as const;

async function post(body: unknown, to = path): Promise<readonly [status: number, report: Report]> {
  const answer = await fetch(to, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  return [answer.status, (await answer.json()) as Report];
}

/** What the API says of October. */
async function report({ metrics, dimensions = [], dates = [october], more }: Asked, to = path): Promise<Report> {
  const dateRanges = dates.map(([startDate, endDate]) => ({ startDate, endDate }));
  const named = [dimensions, metrics].map((list) => list.map((name) => ({ name })));
  const [status, answer] = await post({ dateRanges, dimensions: named[0], metrics: named[1], ...more }, to);
  assert.equal(status, 200, answer.error?.message);
  return answer;
}

async function number(metric: string, asked: Partial<Asked> = {}): Promise<number> {
  const { rows } = await report({ metrics: [metric], ...asked });
  assert.lengthOf(rows ?? [], 1);
  return Number(rows?.[0]?.metricValues[0]?.value);
}

function kept(fieldName: string, ...values: readonly string[]): NonNullable<Asked['more']> {
  return { dimensionFilter: { filter: { fieldName, inListFilter: { values } } } };
}

/** An element that asks for the active users of October. */
function element(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<DataElement> {
  return elementOf(tag, {
    source: 'google-analytics',
    src: '/v1beta',
    scope: '301',
    indicator: 'activeUsers',
    period: '2026-10',
    ...attributes,
  });
}

freeze();

setup(function () {
  this.timeout(20_000);
});

suite('A card of Google Analytics', () => {
  test('shows the people of a month, who are fewer than those of its days, and of another month', async () => {
    const card = await element('stats-card');
    const people = await number('activeUsers');
    assert.equal(figure(card), french(people));
    assert.equal(partOf(card, 'label'), 'Utilisateurs actifs');
    const { rows = [] } = await report({ metrics: ['activeUsers'], dimensions: ['date'] });
    const sum = rows.reduce((all, { metricValues }) => all + Number(metricValues[0]?.value), 0);
    assert.isAbove(sum, people);
    card.setAttribute('period', '2026-09');
    await settled(card);
    const september = await number('activeUsers', { dates: [['2026-09-01', '2026-09-30']] });
    assert.equal(figure(card), french(september));
    assert.notEqual(september, people);
  });

  test('asks a proxy at an address of its own, and an address that is written out', async () => {
    const views = french(await number('screenPageViews'));
    for (const src of ['/ga/report', path, '/v1beta/properties/{scope}:runReport']) {
      assert.equal(figure(await element('stats-card', { src, indicator: 'screenPageViews' })), views, src);
    }
  });

  test('shows another property’s figures where the scope changes', async () => {
    const card = await element('stats-card');
    const before = figure(card);
    card.setAttribute('scope', '302');
    await settled(card);
    const school = await report({ metrics: ['activeUsers'] }, path.replace('301', '302'));
    assert.equal(figure(card), french(Number(school.rows?.[0]?.metricValues[0]?.value)));
    assert.notEqual(figure(card), before);
  });

  test('compares two months, each with its own people', async () => {
    const card = await element('stats-card', { compare: 'previous-period', change: 'previous' });
    const before = await number('activeUsers', { dates: [['2026-09-01', '2026-09-30']] });
    assert.equal(figure(card), french(await number('activeUsers')));
    assert.include(partOf(card, 'change'), french(before));
  });

  test('shows a rate in percent and an average in seconds', async () => {
    const rate = await element('stats-card', { indicator: 'engagementRate' });
    const share = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 1 });
    assert.equal(figure(rate), share.format(await number('engagementRate')).replace(/\s/g, ' '));
    const length = await element('stats-card', { indicator: 'averageSessionDuration' });
    const seconds = new Intl.NumberFormat('fr', { maximumFractionDigits: 1 });
    assert.include(figure(length), `${seconds.format(await number('averageSessionDuration'))} s`);
  });

  test('keeps what a filter keeps', async () => {
    const card = await element('stats-card', { filter: 'country:Belgium' });
    const belgians = await number('activeUsers', { more: kept('country', 'Belgium') });
    assert.equal(figure(card), french(belgians));
    assert.isBelow(belgians, await number('activeUsers'));
    const views = await element('stats-card', { filter: 'country:Belgium,%28not%20set%29', indicator: 'eventCount' });
    const both = await number('eventCount', { more: kept('country', 'Belgium', '(not set)') });
    assert.equal(figure(views), french(both));
  });

  test('does not add up the people of two countries', async () => {
    const card = await element('stats-card', { filter: 'country:Belgium,Canada' });
    assert.notMatch(figure(card), /\d/);
  });

  test('says that small counts are withheld, and that a sum of days is at least what it is', async () => {
    const card = await element('stats-card', { scope: '302', indicator: 'screenPageViews' });
    assert.include(textOf(card), 'peut taire les petits effectifs');
    const days = await report({ metrics: ['screenPageViews'], dimensions: ['date'] }, path.replace('301', '302'));
    const sum = (days.rows ?? []).reduce((all, { metricValues }) => all + Number(metricValues[0]?.value), 0);
    assert.isAbove(sum, 0);
    assert.include(partOf(card, 'value'), `≥ ${french(sum)}`);
  });

  test('says that the figures of years are a sample', async () => {
    const card = await element('stats-card', { period: '2024-07/2026-10', indicator: 'screenPageViews' });
    assert.include(textOf(card), '25 % des événements');
  });

  const refusals: Readonly<Record<string, readonly [Readonly<Record<string, string>>, code: string, words: RegExp]>> = {
    'a property of somebody else': [{ scope: '9' }, 'forbidden', /Vous n’avez pas accès.*sufficient permissions/],
    'a metric that there is not': [{ indicator: 'visits' }, 'refused', /n’a pas accepté.*visits is not a valid metric/],
    'a dimension that there is not': [{ split: 'profile' }, 'refused', /profile is not a valid dimension/],
    'an address that there is not': [{ src: '/v1beta/nothing' }, 'not-found', /introuvable|existe pas|404/],
    'no property': [{ scope: '' }, 'bad-scope', /scope/],
    'the API itself, without a token': [{ src: '/analyticsdata/v1beta' }, 'forbidden', /Vous n’avez pas accès/],
  };
  for (const [title, [attributes, code, words]] of Object.entries(refusals)) {
    test(`says in a sentence why there is no figure: ${title}`, async () => {
      const card = await element('stats-card', attributes);
      assert.deepEqual([card.state, card.error?.code], ['error', code]);
      assert.match(partOf(card, 'status'), words);
    });
  }

  test('asks the API itself with a token that the page’s own fetch adds', async () => {
    const page = globalThis.fetch;
    const signed: typeof fetch = (input, init) =>
      page(input, { ...init, headers: { ...(init?.headers as object), Authorization: 'Bearer ya29.demo' } });
    configure({ fetch: signed });
    try {
      const card = await element('stats-card', { src: '/analyticsdata/v1beta' });
      assert.equal(figure(card), french(await number('activeUsers')));
    } finally {
      configure({ fetch: null });
    }
  });
});

suite('A chart of Google Analytics', () => {
  test('draws a line for each device by month, and the people of all beside them', async () => {
    const attributes = { split: 'deviceCategory', granularity: 'month', period: '2026-08/2026-10' };
    const [head = [], ...body] = tableOf(await element('stats-chart', attributes));
    assert.includeMembers([...head], ['Ordinateur', 'Smartphone', 'Tablette', 'Total']);
    const dates = [['2026-08-01', '2026-10-31']] as const;
    const order = { orderBys: [{ dimension: { dimensionName: 'yearMonth' } }] };
    const whole = await report({ metrics: ['activeUsers'], dimensions: ['yearMonth'], dates, more: order });
    const desktop = await report({
      metrics: ['activeUsers'],
      dimensions: ['yearMonth'],
      dates,
      more: { ...order, ...kept('deviceCategory', 'desktop') },
    });
    for (const [name, { rows = [] }] of [
      ['Total', whole],
      ['Ordinateur', desktop],
    ] as const) {
      assert.deepEqual(
        body.slice(0, 3).map((row) => row[head.indexOf(name)]),
        rows.map(({ metricValues }) => french(Number(metricValues[0]?.value))),
        name,
      );
    }
  });

  test('draws pages, whose sessions do not add up, by ISO week', async () => {
    const attributes = {
      split: 'pagePath',
      granularity: 'week',
      indicator: 'sessions',
      period: '2026-10-05/2026-10-18',
    };
    const [head = [], first = []] = tableOf(await element('stats-chart', attributes));
    const dates = [['2026-10-05', '2026-10-11']] as const;
    assert.includeMembers([...head], ['/catalogue', '/horaires', 'Total']);
    assert.equal(first[head.indexOf('Total')], french(await number('sessions', { dates })));
    const one = await number('sessions', { dates, more: kept('pagePath', '/catalogue') });
    assert.equal(first[head.indexOf('/catalogue')], french(one));
  });

  test('draws the people of quarters', async () => {
    const chart = await element('stats-chart', { granularity: 'quarter', period: '2026-01/2026-06' });
    const [, ...body] = tableOf(chart);
    const quarters = [
      ['2026-01-01', '2026-03-31'],
      ['2026-04-01', '2026-06-30'],
    ] as const;
    const people = await Promise.all(quarters.map((dates) => number('activeUsers', { dates: [dates] })));
    assert.deepEqual(
      body.slice(0, 2).map((row) => row[1]),
      people.map(french),
    );
  });

  test('draws hours of the property’s own zone', async () => {
    const attributes = { granularity: 'hour', indicator: 'screenPageViews', period: '2026-10-25/2026-10-25' };
    const [, ...body] = tableOf(await element('stats-chart', attributes));
    // Clocks went back: that day has twenty-five hours.
    assert.isAtLeast(body.length, 25);
    const { rows = [] } = await report({
      metrics: ['screenPageViews'],
      dimensions: ['dateHour'],
      dates: [['2026-10-25', '2026-10-25']],
    });
    const texts = body.map((row) => row[1]);
    for (const { metricValues } of rows) assert.include(texts, french(Number(metricValues[0]?.value)));
  });
});

suite('An export of Google Analytics', () => {
  test('is a file of the same figures by day and origin', async () => {
    const attributes = { split: 'sessionDefaultChannelGroup', indicator: 'sessions', period: '2026-10-05/2026-10-06' };
    const one = await element('stats-export', attributes);
    const [link] = [...(one.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part~="link"]') ?? [])];
    link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await one.updateComplete;
    const csv = await (await fetch(link?.href ?? '')).text();
    const { rows = [] } = await report({
      metrics: ['sessions'],
      dimensions: ['date', 'sessionDefaultChannelGroup'],
      dates: [['2026-10-05', '2026-10-06']],
    });
    const expected = rows.map(({ dimensionValues = [], metricValues }) => {
      const [date = '', channel] = dimensionValues.map(({ value }) => value);
      return `${date.replace(/(....)(..)(..)/, '$1-$2-$3')},${channel ?? ''},${metricValues[0]?.value ?? ''}`;
    });
    const [head, ...lines] = csv.trim().split('\r\n');
    assert.equal(head, 'date,sessionDefaultChannelGroup,sessions');
    assert.includeMembers(lines, expected);
    assert.isAbove(expected.length, 5);
  });
});

suite('The demo answers for Google Analytics as the real one does', () => {
  const dateRanges = [{ startDate: '2026-10-01', endDate: '2026-10-31' }];
  const metrics = [{ name: 'sessions' }];
  const many = Array.from({ length: 5 }, () => dateRanges[0]);
  const names = ['date', 'dateHour', 'isoYearIsoWeek', 'yearMonth', 'year', 'dayOfWeek', 'country', 'countryId'];
  const ten = [...names, 'deviceCategory', 'pagePath'].map((name) => ({ name }));
  const refused: Readonly<Record<string, readonly [body: unknown, words: string]>> = {
    'no dates': [{ metrics }, 'A dateRange is required.'],
    'no body': ['', 'A dateRange is required.'],
    'five ranges of dates': [{ metrics, dateRanges: many }, 'limited to 4 dateRanges'],
    'ten dimensions': [{ metrics, dateRanges, dimensions: ten }, 'limited to 9 dimensions'],
    'ten dimensions without dates': [{ metrics, dimensions: ten }, 'A dateRange is required.'],
    'nothing to measure': [{ dateRanges }, 'Requests require dimensions and/or metrics'],
    'an unknown metric': [{ dateRanges, metrics: [{ name: 'visits' }] }, 'Field visits is not a valid metric.'],
    'an unknown dimension': [{ metrics, dimensions: [{ name: 'x' }] }, 'Field x is not a valid dimension.'],
    'a metric twice': [{ dateRanges, metrics: [...metrics, ...metrics] }, 'Duplicate metrics are not allowed.'],
    'a date that is none': [
      { metrics, dateRanges: [{ startDate: '1/10/2026', endDate: 'today' }] },
      'Invalid startDate',
    ],
    'a date before the first': [
      { metrics, dateRanges: [{ startDate: '2015-08-13', endDate: 'today' }] },
      'start_date = 2015-08-13 must be greater than 2015-08-13',
    ],
    'dates in the wrong order': [
      { metrics, dateRanges: [{ startDate: '2026-10-02', endDate: '2026-10-01' }] },
      'start_date must be less than or equal to end_date.',
    ],
    'a key that there is not': [{ metrics, dateRanges, dateRange: 1 }, 'Unknown name "dateRange"'],
    'an order by what is not asked': [
      { metrics, dateRanges, orderBys: [{ dimension: { dimensionName: 'date' } }] },
      'Field date exists in OrderBy but is not defined',
    ],
  };
  for (const [title, [body, words]] of Object.entries(refused)) {
    test(`refuses ${title}`, async () => {
      const [status, { error }] = await post(body);
      assert.deepEqual([status, error?.code, error?.status], [400, 400, 'INVALID_ARGUMENT']);
      assert.include(error?.message, words);
    });
  }

  test('refuses what is no report with a web page', async () => {
    for (const [method, to] of [
      ['GET', path],
      ['POST', '/v1beta/properties/301:runNothing'],
    ] as const) {
      const answer = await fetch(to, { method });
      assert.deepEqual([answer.status, answer.headers.get('content-type')], [404, 'text/html; charset=UTF-8']);
    }
  });

  test('leaves out rows and their count where there are none', async () => {
    const nothing = await report({ metrics: ['sessions'], dates: [['2019-01-01', '2019-01-31']] });
    assert.doesNotHaveAnyKeys(nothing, ['rows', 'rowCount', 'dimensionHeaders']);
  });

  test('pages, names ranges of dates, and totals people once', async () => {
    const asked = { metrics: ['activeUsers'], dimensions: ['date'], more: { limit: '2', offset: '30' } };
    const page = await report(asked);
    assert.deepEqual([page.rowCount, page.rows?.length], [31, 1]);
    const totals = { metricAggregations: ['TOTAL'] };
    const dates = [october, ['2026-09-01', '2026-09-30']] as const;
    const both = await report({ metrics: ['activeUsers'], dimensions: ['date'], dates, more: totals });
    assert.deepEqual(
      both.totals?.map(({ dimensionValues }) => dimensionValues?.map(({ value }) => value)),
      [
        ['RESERVED_TOTAL', 'date_range_0'],
        ['RESERVED_TOTAL', 'date_range_1'],
      ],
    );
    assert.equal(Number(both.totals?.[0]?.metricValues[0]?.value), await number('activeUsers'));
  });
});
