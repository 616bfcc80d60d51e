import { assert } from '@open-wc/testing';
import { configure } from '../../../src/sources/configure.js';
import { elementOf, figure, freeze, settled, tableOf, type DataElement } from './element.js';
import { french, partOf } from '../page.js';

// The elements against files of JSON-stat, and against a server that answers, and refuses, as Eurostat does.

interface Cube {
  readonly id: readonly string[];
  readonly size: readonly number[];
  readonly dimension: Readonly<
    Record<string, { readonly category: { readonly index: readonly string[] | Readonly<Record<string, number>> } }>
  >;
  readonly value: readonly (number | null)[] | Readonly<Record<string, number>>;
}

const file = '/json-stat/visits.json';
const nights = '/eurostat/api/dissemination/statistics/1.0/data/tour_occ_nim';

async function cubeAt(url: string): Promise<Cube> {
  const answer = await fetch(url);
  assert.equal(answer.status, 200, url);
  return (await answer.json()) as Cube;
}

/** The value of one category of each dimension, as the format defines its place: the last dimension changes first. */
function cell({ id, size, dimension, value }: Cube, categories: Readonly<Record<string, string>>): number | null {
  let place = 0;
  for (const [position, name] of id.entries()) {
    const index = dimension[name]?.category.index ?? [];
    const own = categories[name] ?? Object.keys(index)[0] ?? '';
    const at = Array.isArray(index) ? index.indexOf(own) : ((index as Record<string, number>)[own] ?? NaN);
    place = place * (size[position] ?? 0) + at;
  }
  return (value as Record<number, number | null>)[place] ?? null;
}

function sum(cube: Cube, rows: readonly Readonly<Record<string, string>>[]): number {
  return rows.reduce((whole, row) => whole + (cell(cube, row) ?? NaN), 0);
}

/** Every place in these months, for one metric and one profile. */
function visitsOf(months: readonly string[], profile: string, places = ['nord', 'sud', 'outremer']): object[] {
  return months.flatMap((month) => places.map((place) => ({ metric: 'visits', place, profile, month })));
}

function element(tag: string, attributes: Readonly<Record<string, string>>): Promise<DataElement> {
  return elementOf(tag, { source: 'json-stat', src: file, period: '2026-09/2026-10', ...attributes });
}

const autumn = ['2026-09', '2026-10'];

freeze();

suite('A card of a JSON-stat file', () => {
  test('adds up places, which have no total, and takes the total of profiles as it stands', async () => {
    const cube = await cubeAt(file);
    const card = await element('stats-card', { indicator: 'visits' });
    assert.equal(figure(card), french(sum(cube, visitsOf(autumn, 'all') as Record<string, string>[])));
    assert.equal(partOf(card, 'label'), 'Visits');
    card.setAttribute('period', '2026-08');
    await settled(card);
    assert.equal(figure(card), french(sum(cube, visitsOf(['2026-08'], 'all') as Record<string, string>[])));
  });

  test('keeps what a filter keeps, a total that it names included', async () => {
    const cube = await cubeAt(file);
    const seen = new Set<string>();
    for (const [filter, profile, places] of [
      ['place:sud', 'all', ['sud']],
      ['place:sud,nord profile:teacher', 'teacher', ['sud', 'nord']],
      ['place:sud profile:student', 'student', ['sud']],
    ] as const) {
      const card = await element('stats-card', { indicator: 'visits', filter });
      const expected = sum(cube, visitsOf(autumn, profile, [...places]) as Record<string, string>[]);
      assert.equal(figure(card), french(expected), filter);
      seen.add(figure(card));
    }
    assert.equal(seen.size, 3);
    const total = await element('stats-card', { indicator: 'visits', filter: 'profile:all place:sud' });
    assert.isTrue(seen.has(figure(total)), 'the same as without the filter');
  });

  test('shows the last value of a stock, and no sum of unique visitors', async () => {
    const cube = await cubeAt(file);
    const accounts = await element('stats-card', { indicator: 'accounts', filter: 'place:nord' });
    const last = { metric: 'accounts', place: 'nord', profile: 'all', month: '2026-10' };
    assert.equal(figure(accounts), french(cell(cube, last) ?? NaN));
    const visitors = await element('stats-card', { indicator: 'visitors', filter: 'place:nord' });
    assert.notMatch(figure(visitors), /\d/);
    visitors.setAttribute('period', '2026-10');
    await settled(visitors);
    assert.equal(figure(visitors), french(cell(cube, { ...last, metric: 'visitors' }) ?? NaN));
  });

  test('names the indicators that there are', async () => {
    const card = await element('stats-card', { indicator: 'value' });
    assert.equal(card.error?.code, 'unknown-indicator');
    assert.include(partOf(card, 'status'), 'visits, visitors, accounts');
  });

  test('says in a sentence that a collection is no dataset', async () => {
    const card = await element('stats-card', { src: '/json-stat/collection.json' });
    assert.deepEqual([card.state, card.error?.kind], ['error', 'format']);
    assert.include(partOf(card, 'status'), 'use the URL of one, such as /json-stat/visits.json');
  });
});

suite('A chart of a JSON-stat file', () => {
  test('draws a line for each profile beside the publisher’s own total', async () => {
    const chart = await element('stats-chart', { indicator: 'visits', split: 'profile', filter: 'place:outremer' });
    const cube = await cubeAt(file);
    const [head = [], ...rows] = tableOf(chart);
    assert.deepEqual(head.slice(1), ['Teachers', 'Students', 'Total']);
    const expected = autumn.map((month) =>
      ['teacher', 'student', 'all'].map((profile) =>
        french(cell(cube, { metric: 'visits', place: 'outremer', profile, month }) ?? NaN),
      ),
    );
    assert.deepEqual(
      rows.slice(0, 2).map((row) => row.slice(1)),
      expected,
    );
  });
});

suite('An export of a JSON-stat file', () => {
  test('is a file of the same figures by time and place, and a link to the publisher’s own', async () => {
    const one = await element('stats-export', { indicator: 'visits', split: 'place', period: '2026-10' });
    const links = [...(one.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part~="link"]') ?? [])];
    links[0]?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await one.updateComplete;
    const csv = await (await fetch(links[0]?.href ?? '')).text();
    const cube = await cubeAt(file);
    const [head, ...lines] = csv.trim().split('\r\n');
    assert.equal(head, 'month,place,visits');
    const row = { metric: 'visits', profile: 'all', month: '2026-10' };
    assert.includeMembers(
      lines,
      ['nord', 'sud', 'outremer'].map((place) => `2026-10,${place},${cell(cube, { ...row, place }) ?? ''}`),
    );
    assert.equal(links[1]?.href, `${location.origin}/json-stat/visits.csv`);
  });
});

suite('The elements with Eurostat', () => {
  const asked = { src: nights, indicator: 'value', period: '2026-06/2026-07' };

  test('show what a filter keeps, of the total of residents', async () => {
    const cube = await cubeAt(nights);
    for (const geo of ['FR', 'ES']) {
      const card = await element('stats-card', { ...asked, period: '2026-07', filter: `geo:${geo} unit:NR` });
      assert.equal(figure(card), french(cell(cube, { c_resid: 'TOTAL', unit: 'NR', geo, time: '2026-07' }) ?? NaN));
    }
    const percent = await element('stats-card', { ...asked, period: '2026-07', filter: 'geo:FR unit:PCH_SM' });
    const change = cell(cube, { c_resid: 'TOTAL', unit: 'PCH_SM', geo: 'FR', time: '2026-07' }) ?? NaN;
    assert.equal(figure(percent), `${french(change)} %`);
  });

  test('show no sum of months, since most of its tables are of stocks', async () => {
    const card = await element('stats-card', { ...asked, filter: 'geo:FR unit:NR' });
    assert.equal(card.state, 'ready');
    assert.notMatch(figure(card), /\d/);
  });

  test('show no sum of countries beside the European Union, nor of two units', async () => {
    const card = await element('stats-card', { ...asked, period: '2026-07', filter: 'unit:NR' });
    assert.equal(card.state, 'ready');
    assert.notMatch(figure(card), /\d/);
  });

  test('draw countries, and say that figures are provisional or withheld', async () => {
    const filter = 'geo:FR,IT unit:NR c_resid:FOR';
    const attributes = { ...asked, period: '2024-01/2024-03', split: 'geo', filter };
    const chart = await element('stats-chart', attributes);
    const cube = await cubeAt(nights);
    const [head = [], ...rows] = tableOf(chart);
    assert.includeMembers([...head], ['France', 'Italy']);
    const italy = head.indexOf('Italy');
    assert.notMatch(rows[1]?.[italy] ?? '', /\d/, 'February 2024 is confidential');
    assert.equal(
      rows[0]?.[italy],
      french(cell(cube, { c_resid: 'FOR', unit: 'NR', geo: 'IT', time: '2024-01' }) ?? NaN),
    );
    const recent = await element('stats-chart', { ...asked, filter: 'geo:FR unit:NR' });
    assert.include(
      recent.shadowRoot?.textContent ?? '',
      'Le producteur a marqué certains de ces chiffres : provisional',
    );
  });

  test('say that Eurostat refused, with its words in the details', async () => {
    const card = await element('stats-card', { ...asked, filter: 'profile:teacher' });
    assert.equal(card.error?.code, 'refused');
    assert.include(partOf(card, 'status'), 'Le service de statistiques n’a pas accepté la demande');
    assert.include(partOf(card, 'status'), 'Dimension "PROFILE" is not defined');
    const unknown = await element('stats-card', { ...asked, src: nights.replace('tour_occ_nim', 'nothing') });
    assert.deepEqual([unknown.error?.code, unknown.error?.kind], ['not-found', 'http']);
    const nowhere = await element('stats-card', { ...asked, filter: 'geo:XX unit:NR' });
    assert.deepEqual([nowhere.error?.code, nowhere.error?.message], ['not-found', 'NO_RESULTS']);
  });

  test('say that an answer is still being made', async () => {
    configure({ retry: { laterAttempts: 1 } });
    const card = await element('stats-card', { ...asked, src: nights.replace('tour_occ_nim', 'bop_c6_m') });
    assert.equal(card.error?.code, 'too-slow-to-prepare');
  });
});

suite('The demo answers for Eurostat as the real service does', () => {
  test('dimensions and times really select, whatever their case', async () => {
    const whole = await cubeAt(nights);
    const some = await cubeAt(`${nights}?GEO=fr&geo=IT&unit=NR&sinceTimePeriod=2025&untilTimePeriod=2025`);
    assert.deepEqual(some.size, [1, 3, 1, 1, 2, 12]);
    const cells = { c_resid: 'FOR', unit: 'NR', geo: 'IT', time: '2025-05' };
    assert.equal(cell(some, cells), cell(whole, cells));
    assert.notEqual(cell(some, cells), cell(some, { ...cells, geo: 'FR' }));
    assert.deepEqual((await cubeAt(`${nights}?lastTimePeriod=3`)).size.at(-1), 3);
    assert.deepEqual((await cubeAt(`${nights}?time=2024-02`)).size.at(-1), 1);
  });

  test('values are sparse, without roles, and the last month is listed without any', async () => {
    const cube = await cubeAt(`${nights}?geo=FR&unit=NR&c_resid=TOTAL`);
    assert.notProperty(cube, 'role');
    assert.isFalse(Array.isArray(cube.value));
    assert.deepEqual(Object.keys(cube.dimension['time']?.category.index ?? {}).at(-1), '2026-10');
    assert.isNull(cell(cube, { time: '2026-10' }));
    assert.isNumber(cell(cube, { time: '2026-09' }));
  });

  const refused: readonly (readonly [parameters: string, status: number, label: RegExp])[] = [
    ['fromTimePeriod=2025', 400, /^INVALID_QUERY_DIMENSION: .*"FROMTIMEPERIOD" is not defined$/],
    ['sinceTimePeriod=May', 400, /^TIME_PERIOD_FILTER_SPEC_INVALID/],
    ['geo=XX', 200, /^NO_RESULTS$/],
  ];
  for (const [parameters, status, label] of refused) {
    test(`${parameters} is refused`, async () => {
      const answer = await fetch(`${nights}?${parameters}`);
      const { error } = (await answer.json()) as { error: readonly { label: string }[] };
      assert.equal(answer.status, status);
      assert.match(error[0]?.label ?? '', label);
    });
  }
});
