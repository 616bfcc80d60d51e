import { assert } from '@open-wc/testing';
import { configure } from '../../../src/sources/configure.js';
import { elementOf, figure, freeze, settled, tableOf, type DataElement } from './element.js';
import { french, frozenNow, partOf, textOf } from '../page.js';

// The elements against a server that answers, and refuses, as an Opendatasoft portal does.

type Row = Readonly<Record<string, string | number | null>>;

const log = '/api/explore/v2.1/monitoring/datasets/ods-api-monitoring/records';
const libraries = '/api/explore/v2.1/catalog/datasets/frequentation-mediatheques/records';
const people = 'bot="false"';
const week = "timestamp>=date'2026-11-09' and timestamp<date'2026-11-16'";

/** What the portal itself says, asked for in other words than the source's. */
async function rows(path: string, parameters: Record<string, string>): Promise<readonly Row[]> {
  const answer = await fetch(`${path}?${new URLSearchParams(parameters).toString()}`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return ((await answer.json()) as { results: Row[] }).results;
}

async function value(select: string, where: string): Promise<number> {
  const [row] = await rows(log, { select: `${select} as it`, where });
  return Number(row?.['it']);
}

/** An element that asks for the calls of the last whole week, once it has an answer. */
function element(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<DataElement> {
  return elementOf(tag, {
    source: 'opendatasoft',
    src: '/',
    indicator: 'api-calls',
    period: 'last-week',
    ...attributes,
  });
}

/** One digit after the comma at most, as readers see a quotient. */
function rounded(quotient: number): string {
  return french(Math.round(quotient * 10) / 10);
}

freeze();

teardown(() => {
  configure({ fetch: null });
});

suite('A card of Opendatasoft', () => {
  test('counts the calls of a week without bots, and of another one when its period changes', async () => {
    const card = await element('stats-card');
    const expected = await value('count(*)', `${week} and ${people}`);
    assert.equal(figure(card), french(expected));
    assert.notEqual(expected, await value('count(*)', week));
    assert.equal(partOf(card, 'label'), 'Appels API');
    card.setAttribute('period', '2026-11-02/2026-11-08');
    await settled(card);
    const before = "timestamp>=date'2026-11-02' and timestamp<date'2026-11-09'";
    assert.equal(figure(card), french(await value('count(*)', `${before} and ${people}`)));
  });

  test('keeps one API, one user or bots alone where it is filtered', async () => {
    const filters: Record<string, string> = {
      'api:records_index': `api="records_index" and ${people}`,
      'user_id:camille.martin': 'user_id="camille.martin"',
      'api:records_index,download_dataset': `(api="records_index" or api="download_dataset") and ${people}`,
      'bot:true': 'bot="true"',
      'in_error:true': `in_error="true" and ${people}`,
      'mobile:true': `mobile="true" and ${people}`,
    };
    for (const [filter, where] of Object.entries(filters)) {
      const card = await element('stats-card', { filter });
      assert.equal(figure(card), french(await value('count(*)', `${week} and ${where}`)), filter);
    }
  });

  test('has the users of a whole period, which are fewer than its days’ users together', async () => {
    const card = await element('stats-card', { indicator: 'users' });
    const expected = await value('count(distinct user_ip_addr)', `${week} and ${people}`);
    assert.equal(figure(card), french(expected));
    const days = await rows(log, {
      select: 'count(distinct user_ip_addr) as it',
      where: `${week} and ${people}`,
      group_by: "date_format(timestamp,'dd')",
      limit: '100',
    });
    assert.isBelow(
      expected,
      days.reduce((sum, row) => sum + Number(row['it']), 0),
    );
    assert.include(textOf(card), 'estimé à partir des adresses réseau');
  });

  test('divides calls by users, users without an account by users, and mobile calls by calls', async () => {
    const [calls, users, anonymous, mobile] = await Promise.all([
      value('count(*)', `${week} and ${people}`),
      value('count(distinct user_ip_addr)', `${week} and ${people}`),
      value('count(distinct user_ip_addr)', `${week} and ${people} and user_id="anonymous"`),
      value('count(*)', `${week} and ${people} and mobile="true"`),
    ]);
    assert.equal(figure(await element('stats-card', { indicator: 'calls-per-user' })), rounded(calls / users));
    for (const [indicator, part] of [
      ['anonymous-users', anonymous / users],
      ['mobile-users', mobile / calls],
    ] as const) {
      assert.equal(figure(await element('stats-card', { indicator })), `${rounded(part * 100)} %`, indicator);
    }
  });

  test('sums an ODSQL aggregate, in bytes where it counts them', async () => {
    const card = await element('stats-card', { indicator: 'sum(size_res)' });
    const bytes = await value('sum(size_res)', `${week} and ${people}`);
    assert.include(figure(card), 'Mo');
    assert.include(figure(card), rounded(bytes / 1e6).slice(0, 2));
  });

  test('compares calls with those of the week before', async () => {
    const card = await element('stats-card', { compare: 'previous-period', change: 'difference' });
    const before = "timestamp>=date'2026-11-02' and timestamp<date'2026-11-09'";
    const [now, then] = await Promise.all([
      value('count(*)', `${week} and ${people}`),
      value('count(*)', `${before} and ${people}`),
    ]);
    assert.include(partOf(card, 'change'), french(Math.abs(now - then)));
  });

  test('compares the users of two months, each of them counted by the portal', async () => {
    const asked = { indicator: 'users', period: 'last-month', granularity: 'month', compare: 'previous-period' };
    const card = await element('stats-card', { ...asked, change: 'previous' });
    const month = (from: string, to: string): Promise<number> =>
      value('count(distinct user_ip_addr)', `timestamp>=date'${from}' and timestamp<date'${to}' and ${people}`);
    assert.equal(figure(card), french(await month('2026-10-01', '2026-11-01')));
    assert.include(partOf(card, 'change'), french(await month('2026-09-01', '2026-10-01')));
  });

  test('compares the users of two weeks, and what is divided by them, with each week counted as a whole', async () => {
    const before = "timestamp>=date'2026-11-02' and timestamp<date'2026-11-09'";
    const users = 'count(distinct user_ip_addr)';
    const ofWeek = async (where: string): Promise<Record<string, number>> => {
      const [calls, all, anonymous, mobile] = await Promise.all([
        value('count(*)', `${where} and ${people}`),
        value(users, `${where} and ${people}`),
        value(users, `${where} and ${people} and user_id="anonymous"`),
        value('count(*)', `${where} and ${people} and mobile="true"`),
      ]);
      return {
        users: all,
        'calls-per-user': calls / all,
        'anonymous-users': (anonymous / all) * 100,
        'mobile-users': (mobile / calls) * 100,
      };
    };
    const [now, then] = await Promise.all([ofWeek(week), ofWeek(before)]);
    for (const indicator of Object.keys(now)) {
      const card = await element('stats-card', { indicator, compare: 'previous-period', change: 'previous' });
      assert.equal(figure(card).replace(' %', ''), rounded(now[indicator] ?? NaN), indicator);
      assert.include(partOf(card, 'change'), rounded(then[indicator] ?? NaN), indicator);
    }
    assert.notEqual(now['users'], then['users']);
  });

  test('compares the users of each API with its own of the week before', async () => {
    const filter = 'api:records_index';
    const card = await element('stats-card', {
      indicator: 'users',
      compare: 'previous-year',
      change: 'previous',
      filter,
    });
    const ofWeek = (from: string, to: string): Promise<number> => {
      const where = `timestamp>=date'${from}' and timestamp<date'${to}' and ${people} and api="records_index"`;
      return value('count(distinct user_ip_addr)', where);
    };
    assert.equal(figure(card), french(await ofWeek('2026-11-09', '2026-11-16')));
    assert.include(partOf(card, 'change'), french(await ofWeek('2025-11-10', '2025-11-17')));
  });

  test('has the users of a running period, and no change that nobody could know', async () => {
    const attributes = { indicator: 'users', period: 'this-month', compare: 'previous-period' };
    const card = await element('stats-card', attributes);
    const running = `timestamp>=date'2026-11-01' and timestamp<date'2026-11-22' and ${people}`;
    assert.equal(figure(card), french(await value('count(distinct user_ip_addr)', running)));
    assert.notMatch(partOf(card, 'change'), /\d/);
  });

  test('takes days by the clocks of the page’s time zone', async () => {
    const card = await element('stats-card', { timezone: 'America/Montreal', period: '2026-11-10' });
    const [row] = await rows(log, {
      select: 'count(*) as it',
      where: `timestamp>=date'2026-11-10' and timestamp<date'2026-11-11' and ${people}`,
      timezone: 'America/Montreal',
    });
    assert.equal(figure(card), french(Number(row?.['it'])));
  });
});

suite('A chart of Opendatasoft', () => {
  test('has calls by day and user, who are no addresses, and the total of each day', async () => {
    const chart = await element('stats-chart', { split: 'user_id', period: '2026-11-10/2026-11-12' });
    const [head, first] = tableOf(chart);
    const tenth = `timestamp>=date'2026-11-10' and timestamp<date'2026-11-11' and ${people}`;
    const own = await rows(log, { select: 'count(*) as calls', group_by: 'user_id', where: tenth, limit: '100' });
    for (const [index, name] of (head ?? []).entries()) {
      const user = name === 'Sans compte' ? 'anonymous' : name;
      const row = own.find((one) => one['user_id'] === user);
      if (row) assert.equal(first?.[index], french(Number(row['calls'])), name);
    }
    assert.includeMembers([...(head ?? [])], ['Sans compte', 'atelier-mobilite', 'camille.martin']);
    assert.include(first ?? [], french(await value('count(*)', tenth)));
    assert.notMatch(textOf(chart), /198\.51\./);
  });

  test('takes weeks and months from the same attribute', async () => {
    const weeks = tableOf(await element('stats-chart', { granularity: 'week', period: '2026-11-02/2026-11-15' }));
    assert.deepEqual(
      weeks.slice(1).map((line) => line[1]),
      [
        french(await value('count(*)', `timestamp>=date'2026-11-02' and timestamp<date'2026-11-09' and ${people}`)),
        french(await value('count(*)', `${week} and ${people}`)),
      ],
    );
    assert.lengthOf(tableOf(await element('stats-chart', { granularity: 'month', period: '2026-08/2026-10' })), 4);
  });

  test('reads a dataset’s records page by page, with a lost value left out', async () => {
    const asked: string[] = [];
    const page = globalThis.fetch;
    configure({
      fetch: (input, init) => {
        asked.push(input as string);
        return page(input, init);
      },
    });
    const chart = await element('stats-chart', {
      scope: 'frequentation-mediatheques',
      indicator: 'prets',
      'time-field': 'mois',
      split: 'commune',
      granularity: 'month',
      period: '2023-01/2026-10',
    });
    assert.deepEqual(
      asked.map((url) => new URL(url).searchParams.get('offset')),
      [null, '100', '200'],
    );
    const [head, ...months] = tableOf(chart);
    assert.lengthOf(months, 46);
    const all = [0, 100, 200].map((offset) =>
      rows(libraries, { order_by: 'mois', limit: '100', offset: String(offset) }),
    );
    const lost = (await Promise.all(all)).flat().find((row) => row['prets'] === null);
    const line =
      (Number(String(lost?.['mois']).slice(0, 4)) - 2023) * 12 + Number(String(lost?.['mois']).slice(5, 7)) - 1;
    assert.notMatch(months[line]?.[head?.indexOf(String(lost?.['commune'])) ?? 0] ?? '', /\d/);
  });
});

suite('An export of Opendatasoft', () => {
  test('is a file of the figures by user', async () => {
    const one = await element('stats-export', { split: 'user_id', formats: 'csv', 'csv-format': 'open-data' });
    const link = one.shadowRoot?.querySelector<HTMLAnchorElement>('a[href^="blob:"]');
    const text = await (await fetch(link?.href ?? '')).text();
    const where = `timestamp>=date'2026-11-09' and timestamp<date'2026-11-10' and ${people} and user_id="camille.martin"`;
    assert.include(text, `2026-11-09,camille.martin,${await value('count(*)', where)}`);
    assert.notMatch(text, /198\.51\./);
  });

  test('links the portal’s own file of the same rows', async () => {
    const one = await element('stats-export', { filter: 'api:records_index' });
    const links = [...(one.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a') ?? [])];
    const own = links.find(({ href }) => href.includes('/exports/csv?'));
    assert.equal(textOf(own), 'Données sources (CSV)');
    const lines = (await (await fetch(own?.href ?? '')).text()).replace('\uFEFF', '').trim().split('\r\n');
    assert.equal(lines[0], 'bucket;api;calls');
    assert.lengthOf(lines, 8);
    assert.isTrue(lines.slice(1).every((line) => line.includes(';records_index;')));
    const book = await fetch(links.find(({ href }) => href.includes('/exports/xlsx?'))?.href ?? '');
    assert.match(book.headers.get('content-type') ?? '', /spreadsheetml\.sheet$/);
    const [bucket, api, calls] = lines[1]?.split(';') ?? [];
    assert.include(
      await book.text(),
      `<t>${bucket}</t></is></c><c t="inlineStr"><is><t>${api}</t></is></c><c><v>${calls}</v>`,
    );
  });
});

suite('A refusal of Opendatasoft is a sentence', () => {
  type Case = readonly [attributes: Record<string, string>, kind: string, code: string, words: string];
  const refused: Record<string, Case> = {
    'a reader who is not signed in': [{ src: '/signed-out' }, 'http', 'forbidden', 'Authentication is required'],
    'a used-up quota, with the time of its end': [
      { src: '/used-up' },
      'http',
      'rate-limited',
      'again from 2026-11-21T00:00:00Z',
    ],
    'a dataset that there is not': [
      { scope: 'nothing-here', indicator: 'count(*)', 'time-field': 'x' },
      'http',
      'not-found',
      'The requested dataset nothing-here does not exist',
    ],
    'a field that there is not': [{ split: 'user_idd' }, 'http', 'refused', 'Unknown field: user_idd'],
    'an aggregate that there is not': [{ indicator: 'sum(nothing)' }, 'http', 'refused', '(ODSQLError)'],
    'a split by address': [{ split: 'user_ip_addr' }, 'config', 'unknown-split', 'user_ip_addr'],
    'an indicator that there is not': [{ indicator: 'visits' }, 'config', 'unknown-indicator', 'calls-per-user'],
  };
  for (const [what, [attributes, kind, code, words]] of Object.entries(refused)) {
    test(what, async () => {
      const card = await element('stats-card', attributes);
      assert.equal(card.state, 'error');
      assert.deepEqual([card.error?.kind, card.error?.code], [kind, code]);
      assert.include(partOf(card, 'status'), words);
      assert.notMatch(partOf(card, 'value'), /\d/);
    });
  }

  test('a used-up quota tells the reader when to come back', async () => {
    const card = await element('stats-card', { src: '/used-up' });
    const hours = Math.ceil((Date.parse('2026-11-21T00:00:00Z') - Date.parse(frozenNow)) / 3_600_000);
    assert.include(partOf(card, 'status').replace(/\s/g, ' '), `Veuillez réessayer dans ${hours} heures.`);
  });

  test('a key that the host adds opens the log', async () => {
    const page = globalThis.fetch;
    configure({ fetch: (input, init) => page(input, { ...init, headers: { Authorization: 'Apikey demo' } }) });
    const card = await element('stats-card', { src: '/signed-out' });
    assert.equal(figure(card), french(await value('count(*)', `${week} and ${people}`)));
  });
});

suite('The demo answers the Explore API as a real portal does', () => {
  const refusals: Record<string, readonly [parameters: string, code: string, message: RegExp]> = {
    'a page of 101 records': [
      'limit=101',
      'InvalidRESTParameterError',
      /^Invalid value for limit API parameter: 101 was found but -1 <= limit <= 100 is expected\.$/,
    ],
    'more groups than it gives': [
      'select=count(*)&group_by=api&limit=20001',
      'InvalidRESTParameterError',
      /-1 <= limit <= 20000/,
    ],
    'records beyond its reach': ['limit=100&offset=9950', 'InvalidRESTParameterError', /offset/],
    'a field that there is not': ['where=nope=1', 'ODSQLError', /Unknown field: nope\..*: where\.$/],
    'a clause that is none': [
      'where=api==1',
      'ODSQLSyntaxError',
      /^ODSQL syntax exception: unexpected = at position 4/,
    ],
    'a quotation mark too few': ['where=api="a', 'ODSQLSyntaxError', /unexpected "/],
    'a facet that is none': ['exclude=size_res:1', 'InvalidRESTParameterError', /size_res/],
  };
  for (const [what, [parameters, code, message]] of Object.entries(refusals)) {
    test(`it refuses ${what}`, async () => {
      const answer = await fetch(`${log}?${parameters}`);
      assert.equal(answer.status, 400);
      const body = (await answer.json()) as { error_code: string; message: string };
      assert.equal(body.error_code, code);
      assert.match(body.message, message);
    });
  }

  test('it ignores parameters that it does not know, and lets any origin ask', async () => {
    const answer = await fetch(`${log}?limt=1`);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.lengthOf(((await answer.json()) as { results: unknown[] }).results, 10);
  });

  test('two queries give two figures, and the same one the same', async () => {
    const [one, other, again] = await Promise.all(
      ['records_index', 'download_dataset', 'records_index'].map((api) =>
        value('count(*)', `${week} and api="${api}"`),
      ),
    );
    assert.notEqual(one, other);
    assert.equal(one, again);
  });
});
