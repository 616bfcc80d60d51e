import { assert } from '@open-wc/testing';
import { elementOf, figure, freeze, settled, tableOf, type Attributes, type DataElement } from './element.js';
import { french, partOf } from '../page.js';

// The elements against a server that answers, and refuses, as Prometheus does.

interface Row {
  readonly metric: Readonly<Record<string, string>>;
  readonly values: readonly (readonly [at: number, value: string])[];
  readonly value: readonly [at: number, value: string];
}

interface Body {
  readonly status: string;
  readonly error?: string;
  readonly errorType?: string;
  readonly data: { readonly resultType: string; readonly result: readonly Row[] };
}

const base = '/prometheus/api/v1';

async function ask(path: string, parameters: Record<string, string>): Promise<readonly [number, Body, Response]> {
  const answer = await fetch(`${base}/${path}?${new URLSearchParams(parameters).toString()}`);
  return [answer.status, (await answer.json()) as Body, answer];
}

/** What the server itself says of an expression at the end of a day. */
async function valueAt(query: string, day: string): Promise<number> {
  const [, { data }] = await ask('query', { query, time: `${day}T23:59:59.999Z` });
  return Number(data.result[0]?.value[1]);
}

const visits = 'sum by (profile) (increase(visits_total[1d]))';

/** An element that asks for the visits of October by profile, once it has an answer. */
function element(tag: string, attributes: Attributes): Promise<DataElement> {
  const own = { source: 'prometheus', src: '/prometheus', query: visits, indicator: 'visites', period: '2026-10' };
  return elementOf(tag, { ...own, ...attributes });
}

freeze();

suite('A card of a Prometheus server', () => {
  test('shows what the days of a month add up to, and another month when its period changes', async () => {
    const card = await element('stats-card', {});
    const october = await valueAt('sum(increase(visits_total[31d]))', '2026-10-31');
    assert.equal(figure(card), french(october));
    card.setAttribute('period', '2026-09');
    await settled(card);
    const september = await valueAt('sum(increase(visits_total[30d]))', '2026-09-30');
    assert.equal(figure(card), french(september));
    assert.notEqual(september, october);
  });

  test('shows some members only where it is filtered by a label of the query', async () => {
    const card = await element('stats-card', { filter: 'profile:teacher,parent' });
    const kept = 'sum(increase(visits_total{profile=~"teacher|parent"}[31d]))';
    assert.equal(figure(card), french(await valueAt(kept, '2026-10-31')));
  });

  test('shows a metric by its name, filtered by any label', async () => {
    const attributes = { query: null, indicator: 'visits_total', filter: 'app:mail,exercise%20book profile:teacher' };
    const card = await element('stats-card', attributes);
    const kept = 'sum(increase(visits_total{app=~"mail|exercise book",profile="teacher"}[31d]))';
    assert.equal(figure(card), french(await valueAt(kept, '2026-10-31')));
  });

  test('shows bytes as bytes', async () => {
    const card = await element('stats-card', { query: null, indicator: 'sent_bytes_total' });
    assert.match(partOf(card, 'value'), /^\d+(,\d+)? Go$/);
  });

  test('shows the value of this moment where there is no period', async () => {
    const card = await element('stats-card', { query: 'sum(users_online)', indicator: 'en-ligne', period: null });
    const [, { data }] = await ask('query', { query: 'sum(users_online)' });
    assert.equal(figure(card), french(Number(data.result[0]?.value[1])));
  });

  test('asks once more over the whole period where days do not add up', async () => {
    const busy = 'count(increase(visits_total[{step}]) > 60)';
    const card = await element('stats-card', { query: busy, indicator: 'services', period: '2026-11-02/2026-11-08' });
    const week = await valueAt('count(increase(visits_total[7d]) > 60)', '2026-11-08');
    const day = await valueAt('count(increase(visits_total[1d]) > 60)', '2026-11-08');
    assert.notEqual(day, week);
    assert.equal(figure(card), french(week));
  });

  test('compares with the month before', async () => {
    const card = await element('stats-card', { compare: 'previous-period', change: 'previous' });
    const september = await valueAt('sum(increase(visits_total[30d]))', '2026-09-30');
    assert.include(partOf(card, 'change'), french(september));
  });

  test('compares what days do not add up to with the week before, asked for by itself', async () => {
    const query = 'count(increase(visits_total[{step}]) > 60)';
    const week = { query, indicator: 'services', period: '2026-11-02/2026-11-08' };
    const card = await element('stats-card', { ...week, compare: 'previous-period', change: 'previous' });
    const [now, then] = await Promise.all(
      ['2026-11-08', '2026-11-01'].map((day) => valueAt('count(increase(visits_total[7d]) > 60)', day)),
    );
    assert.equal(figure(card), french(now ?? NaN));
    assert.include(partOf(card, 'change'), french(then ?? NaN));
  });

  test('compares a level with what it was at the end of the month before', async () => {
    const users = { query: 'sum(users_online)', indicator: 'users' };
    const card = await element('stats-card', { ...users, compare: 'previous-period', change: 'previous' });
    const levels = await Promise.all(
      ['2026-10-31', '2026-09-30'].map((day) => ask('query', { query: users.query, time: `${day}T00:00:00Z` })),
    );
    const [now, then] = levels.map(([, { data }]) => Number(data.result[0]?.value[1]));
    assert.equal(figure(card), french(now ?? NaN));
    assert.include(partOf(card, 'change'), french(then ?? NaN));
  });

  test('says what the server refuses, in its words', async () => {
    const card = await element('stats-card', { query: 'sum(visits_total' });
    assert.deepEqual([card.state, card.error?.code], ['error', 'refused']);
    assert.include(partOf(card, 'status'), 'Le service de statistiques n’a pas accepté la demande');
    assert.include(partOf(card, 'status'), '1:17: parse error: unclosed left parenthesis');
  });

  test('says in a sentence what it cannot ask', async () => {
    const card = await element('stats-card', { query: null, indicator: 'visits_total', period: null });
    assert.include(partOf(card, 'status'), 'La période manque ou n’est pas valide');
    const scoped = await element('stats-card', { scope: 'school:a' });
    assert.include(partOf(scoped, 'status'), 'Le périmètre « school:a »');
  });
});

suite('A chart of a Prometheus server', () => {
  test('draws a line for each value of a label, each day’s events in that day', async () => {
    const chart = await element('stats-chart', { split: 'profile' });
    const [head = [], ...body] = tableOf(chart);
    const days = body.filter(([first]) => /octobre|oct\./.test(first ?? ''));
    assert.lengthOf(days, 31);
    for (const profile of ['student', 'teacher', 'parent']) {
      const column = head.indexOf(profile);
      for (const day of [1, 14, 31]) {
        const date = `2026-10-${String(day).padStart(2, '0')}`;
        const value = await valueAt(`sum(increase(visits_total{profile="${profile}"}[1d]))`, date);
        assert.equal(days[day - 1]?.[column], french(value), `${profile} ${date}`);
      }
    }
  });

  test('puts days together to months, in the page’s own zone', async () => {
    const zoned = { period: '2026-09/2026-10', granularity: 'month', timezone: 'Europe/Paris', split: 'none' };
    const chart = await element('stats-chart', zoned);
    const [, { data }] = await ask('query', {
      query: `sum(increase(visits_total[${31 * 24 + 1}h]))`,
      time: '2026-10-31T22:59:59.999Z',
    });
    assert.include(tableOf(chart).flat(), french(Number(data.result[0]?.value[1])));
  });

  test('shows levels as they were where each hour began', async () => {
    const online = { query: 'users_online', indicator: 'en-ligne', granularity: 'hour', period: '2026-11-12' };
    const chart = await element('stats-chart', { ...online, split: 'profile' });
    const [head = [], ...body] = tableOf(chart);
    const [, { data }] = await ask('query', {
      query: 'users_online{profile="student"}',
      time: '2026-11-12T09:00:00Z',
    });
    const value = Number(data.result[0]?.value[1]);
    assert.isAbove(value, 0);
    assert.equal(body.filter(([, ...cells]) => cells.length > 0)[9]?.[head.indexOf('student')], french(value));
  });

  test('says which labels there are where the split is none of them', async () => {
    const chart = await element('stats-chart', { split: 'service' });
    assert.include(partOf(chart, 'status'), 'profile');
  });
});

suite('An export of a Prometheus server', () => {
  test('is a file of the same figures by day and label', async () => {
    const one = await element('stats-export', { split: 'profile', period: '2026-10-03/2026-10-04' });
    const link = one.shadowRoot?.querySelector<HTMLAnchorElement>('a[part~="link"]');
    link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await one.updateComplete;
    const csv = await (await fetch(link?.href ?? '')).text();
    const [, { data }] = await ask('query_range', {
      query: visits,
      start: '2026-10-03T23:59:59.999Z',
      end: '2026-10-04T23:59:59.999Z',
      step: '1d',
    });
    const expected = data.result.flatMap(({ metric, values }) =>
      values.map(([at, value]) => {
        const day = new Date(at * 1000).toISOString().slice(0, 10);
        return `${day},${metric['profile'] ?? ''},${value}`;
      }),
    );
    const [head, ...lines] = csv.trim().split('\r\n');
    assert.equal(head, 'time,profile,visites');
    assert.includeMembers(lines, expected);
    assert.lengthOf(expected, 6);
  });
});

suite('The demo answers for Prometheus as the real server does', () => {
  test('to any origin', async () => {
    const [status, { data }, { headers }] = await ask('query', { query: '1' });
    assert.deepEqual(
      [status, data.resultType, headers.get('content-type')?.split(';')[0]],
      [200, 'scalar', 'application/json'],
    );
    assert.equal((await fetch(`${base}/query?query=1`)).headers.get('access-control-allow-origin'), '*');
  });

  const year = { start: '1795000000', end: '1795086400', step: '3600' };
  const refused: Readonly<Record<string, readonly [parameters: Record<string, string>, error: string]>> = {
    'no moments': [{ query: 'up' }, 'invalid parameter "start": cannot parse "" to a valid timestamp'],
    'an end before the start': [
      { ...year, query: 'up', end: '1' },
      'invalid parameter "end": end timestamp must not be before start time',
    ],
    'no step': [{ ...year, query: 'up', step: '' }, 'invalid parameter "step": cannot parse "" to a valid duration'],
    'too many moments': [
      { ...year, query: 'up', step: '1s' },
      'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
    ],
    'an unknown function': [{ ...year, query: 'foo(up)' }, '1:1: parse error: unknown function with name "foo"'],
    'a counter without its window': [
      { ...year, query: 'increase(up)' },
      '1:10: parse error: expected type range vector in call to function "increase", got instant vector',
    ],
  };
  for (const [what, [parameters, error]] of Object.entries(refused)) {
    test(`${what} is refused with status 400 and its words`, async () => {
      const [status, body] = await ask('query_range', parameters);
      assert.deepEqual([status, body.status, body.errorType, body.error], [400, 'error', 'bad_data', error]);
    });
  }

  test('nothing is known of the future, and little of what was measured five minutes ago', async () => {
    const at = async (time: string): Promise<number> =>
      (await ask('query', { query: 'users_online', time }))[1].data.result.length;
    assert.deepEqual([await at('2026-11-20T08:34:00Z'), await at('2026-11-20T08:36:00Z')], [3, 0]);
  });
});
