import { assert } from '@open-wc/testing';
import { configure } from '../../../src/sources/configure.js';
import { elementOf, figure, freeze, settled, tableOf, type DataElement } from './element.js';
import { french, partOf } from '../page.js';

// The elements against a server that answers, and refuses, as an Edifice platform does.

type Row = Readonly<Record<string, string | number | null>>;

const ferry = '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a01';
const curie = '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a02';
const group = '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a00';
const cm1 = '5f3c1c0e-6a5b-4d0b-9c55-0f2f4f6d7a11';
const october = 'from=2026-10-01T00:00:00&to=2026-10-31T23:59:59&frequency=month';
const school = `entityLevel=structure&entity=${ferry}`;

async function rows(parameters: string): Promise<readonly Row[]> {
  const answer = await fetch(`/stats/list?${parameters}`);
  assert.equal(answer.status, 200, parameters);
  return (await answer.json()) as Row[];
}

function sum(list: readonly Row[], field: string): number {
  return list.reduce((total, row) => total + Number(row[field] ?? 0), 0);
}

/** An element that asks for visits of October, once it has an answer. */
function element(tag: string, attributes: Readonly<Record<string, string>>): Promise<DataElement> {
  return elementOf(tag, {
    source: 'edifice',
    src: '/stats',
    scope: `structure:${ferry}`,
    indicator: 'visits',
    period: '2026-10',
    ...attributes,
  });
}

freeze();

suite('A card of Edifice', () => {
  test('adds up the visits of a month, and of another one when its period changes', async () => {
    const card = await element('stats-card', {});
    const expected = await rows(`indicator=accounts&${october}&${school}`);
    assert.equal(figure(card), french(sum(expected, 'authentications')));
    assert.equal(partOf(card, 'label'), 'Connexions');
    card.setAttribute('period', '2026-09');
    await settled(card);
    const before = await rows(`indicator=accounts&${october.replaceAll('10-', '09-').replace('31', '30')}&${school}`);
    assert.equal(figure(card), french(sum(before, 'authentications')));
    assert.notEqual(sum(before, 'authentications'), sum(expected, 'authentications'));
  });

  test('keeps one profile where it is filtered', async () => {
    const card = await element('stats-card', { filter: 'profile:Teacher' });
    const expected = await rows(`indicator=accounts&${october}&${school}`);
    const teachers = expected.filter(({ profile }) => profile === 'Teacher');
    assert.equal(figure(card), french(sum(teachers, 'authentications')));
  });

  test('shows the last thirteen months, as the application does', async () => {
    const card = await element('stats-card', { period: 'last-13-months' });
    const expected = await rows(`indicator=accounts&from=2025-11-01T00:00:00&frequency=month&${school}`);
    assert.equal(figure(card), french(sum(expected, 'authentications')));
    assert.include(partOf(card, 'period'), 'novembre 2025 – novembre 2026');
  });

  test('has unique visitors of the running month, and none of a year', async () => {
    const card = await element('stats-card', { indicator: 'unique-visitors', period: 'this-month' });
    const expected = await rows(`indicator=accounts&from=2026-11-01T00:00:00&frequency=month&${school}`);
    assert.equal(figure(card), french(sum(expected, 'unique_visitors')));
    const year = await element('stats-card', { indicator: 'unique-visitors', period: 'last-12-months' });
    assert.notMatch(figure(year), /\d/);
  });

  test('compares visitors, and visits per visitor, of two months that the platform counted', async () => {
    const before = await rows(
      `indicator=accounts&from=2026-09-01T00:00:00&to=2026-09-30T23:59:59&frequency=month&${school}`,
    );
    const own = await rows(`indicator=accounts&${october}&${school}`);
    const [now, then] = [own, before].map((list) => {
      const [visits, visitors] = [sum(list, 'authentications'), sum(list, 'unique_visitors')];
      return { 'unique-visitors': visitors, 'visits-per-visitor': Math.round((visits / visitors) * 10) / 10 };
    });
    for (const indicator of ['unique-visitors', 'visits-per-visitor'] as const) {
      const asked = { indicator, change: 'previous' };
      const card = await element('stats-card', { ...asked, compare: 'previous-period' });
      assert.equal(figure(card), french(now?.[indicator] ?? NaN));
      assert.include(partOf(card, 'change'), french(then?.[indicator] ?? NaN));
      // Nobody counted the visitors of the 31 days before: the month has its figure all the same.
      const days = await element('stats-card', { ...asked, compare: 'previous-days' });
      assert.equal(figure(days), french(now?.[indicator] ?? NaN));
      assert.notMatch(partOf(days, 'change'), /\d/);
    }
  });

  test('divides visits by visitors of the month', async () => {
    const card = await element('stats-card', { indicator: 'visits-per-visitor', period: 'this-month' });
    const expected = await rows(`indicator=accounts&from=2026-11-01T00:00:00&frequency=month&${school}`);
    const ratio = sum(expected, 'authentications') / sum(expected, 'unique_visitors');
    assert.equal(figure(card), french(Math.round(ratio * 10) / 10));
  });

  test('names the app, the connector and the device of most uses, and of most uses by teachers', async () => {
    const most = (list: readonly Row[], key: string, field: string): string => {
      const sums = new Map<string, number>();
      for (const row of list) sums.set(String(row[key]), (sums.get(String(row[key])) ?? 0) + Number(row[field]));
      return [...sums].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '';
    };
    const names: Record<string, string> = {
      Homeworks: 'Cahier multimédia de devoirs',
      Conversation: 'Messagerie',
      desktop: 'Ordinateur',
      mobile_app: 'Application mobile',
    };
    const [uses, devices] = await Promise.all([
      rows(`indicator=access&${october}&${school}`),
      rows(`indicator=accounts&${october}&${school}&device=true`),
    ]);
    const apps = uses.filter(({ type, module }) => type === 'ACCESS' || module === 'library');
    const connectors = uses.filter((row) => !apps.includes(row));
    for (const filter of ['', 'profile:Teacher']) {
      const kept = (list: readonly Row[]): readonly Row[] =>
        list.filter(({ profile }) => filter === '' || profile === 'Teacher');
      const expected = [
        most(kept(apps), 'module', 'access'),
        most(kept(connectors), 'module', 'access'),
        most(kept(devices), 'device_type', 'authentications'),
      ];
      for (const [index, indicator] of ['top-app', 'top-connector', 'top-device'].entries()) {
        const id = expected[index] ?? '';
        assert.equal(figure(await element('stats-card', { indicator, filter })), names[id] ?? id, indicator);
      }
    }
  });

  test('is empty where a class uses no connector', async () => {
    const card = await element('stats-card', { scope: `class:${cm1}`, indicator: 'top-connector' });
    assert.equal(card.state, 'empty');
  });

  test('names the busiest hour and weekday, in the reader’s language', async () => {
    const asked = { period: '2026-09/2026-10' };
    const expected = await rows(
      `indicator=accounts&from=2026-09-07T00:00:00&to=2026-10-25T23:59:59&frequency=hour&${school}`,
    );
    const busiest = (of: (date: string) => number): number => {
      const sums = new Map<number, number>();
      for (const { date, authentications } of expected) {
        const place = of(String(date));
        sums.set(place, (sums.get(place) ?? 0) + Number(authentications));
      }
      return [...sums].sort(([, one], [, other]) => other - one)[0]?.[0] ?? NaN;
    };
    const hour = busiest((date) => Number(date.slice(11, 13)));
    const day = busiest((date) => new Date(`${date}Z`).getUTCDay());
    assert.equal(figure(await element('stats-card', { ...asked, indicator: 'peak-hour' })), `${hour} h`);
    const weekday = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'][day] ?? '';
    assert.equal(figure(await element('stats-card', { ...asked, indicator: 'peak-day' })), weekday);
  });

  test('keeps the accounts of guests, of whom the last months have no row', async () => {
    const card = await element('stats-card', { indicator: 'activated-accounts', period: 'last-12-months' });
    const expected = await rows(`indicator=accounts&from=2026-09-01T00:00:00&frequency=month&${school}`);
    const last = ['Teacher', 'Personnel', 'Relative', 'Student', 'Guest'].map((profile) => {
      const own = expected.filter((row) => row['profile'] === profile);
      return own.sort((one, other) => (String(one['date']) < String(other['date']) ? -1 : 1)).at(-1);
    });
    assert.equal(last.at(-1)?.['date'], '2026-10-01T00:00');
    const total = sum(last as Row[], 'activated');
    assert.equal(figure(card), french(total));
  });
});

suite('A chart of Edifice', () => {
  test('has a line for each profile and their total, in its table too', async () => {
    const chart = await element('stats-chart', { split: 'profile', period: '2026-09/2026-10' });
    const expected = await rows(
      `indicator=accounts&from=2026-09-01T00:00:00&to=2026-10-31T23:59:59&frequency=month&${school}`,
    );
    const [head, september] = tableOf(chart);
    assert.deepEqual(head?.slice(1, 6), ['Enseignants', 'Personnels', 'Parents', 'Élèves', 'Autres']);
    const own = expected.filter(({ date }) => date === '2026-09-01T00:00');
    const cells = ['Teacher', 'Personnel', 'Relative', 'Student', 'Guest'].map((profile) =>
      french(
        sum(
          own.filter((row) => row['profile'] === profile),
          'authentications',
        ),
      ),
    );
    assert.deepEqual(september?.slice(1, 7), [...cells, french(sum(own, 'authentications'))]);
  });

  test('tells two structures apart, and takes days where they are asked for', async () => {
    const chart = await element('stats-chart', {
      scope: `structure:${ferry},${curie}`,
      split: 'structure',
      period: '2026-10-05/2026-10-06',
    });
    const [head, ...days] = tableOf(chart);
    assert.deepEqual(head?.slice(1, 3), ['École Jules Ferry', 'École Marie Curie']);
    assert.lengthOf(days, 2);
    const expected = await rows(
      `indicator=accounts&from=2026-10-05T00:00:00&to=2026-10-05T23:59:59&frequency=day&${school}`,
    );
    assert.equal(days[0]?.[1], french(sum(expected, 'authentications')));
  });

  test('takes other steps from the same attribute', async () => {
    const chart = await element('stats-chart', { granularity: 'week', period: '2026-10-05/2026-10-18' });
    assert.lengthOf(tableOf(chart), 3);
  });
});

suite('An export of Edifice', () => {
  test('is a file of the profiles’ figures, with the school’s name and code', async () => {
    const element_ = await element('stats-export', { split: 'profile', formats: 'csv', 'csv-format': 'open-data' });
    const link = element_.shadowRoot?.querySelector<HTMLAnchorElement>('a[href^="blob:"]');
    const text = await (await fetch(link?.href ?? '')).text();
    const [head, first] = text.replace('\uFEFF', '').split(/\r?\n/);
    assert.equal(head, 'entity_name,uai,date,profile,visits');
    const expected = await rows(`indicator=accounts&${october}&${school}`);
    const teachers = expected.find(({ profile }) => profile === 'Teacher');
    assert.equal(first, `École Jules Ferry,0750001A,2026-10,Teacher,${Number(teachers?.['authentications'])}`);
  });

  const header =
    '"Établissement";"UAI";"Date";"Profil";"Connexions";"Visiteurs uniques";"Comptes chargés";"Comptes activés"';

  /** The application's own files, by what their links are called. */
  async function filesOf(attributes: Readonly<Record<string, string>>): Promise<Map<string, readonly string[]>> {
    const one = await element('stats-export', attributes);
    const links = [...(one.shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part~="server"]') ?? [])];
    const files = new Map<string, readonly string[]>();
    for (const link of links) {
      const answer = await fetch(link.href);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
      assert.match(answer.headers.get('content-disposition') ?? '', /filename=export-stats-accounts\.csv/);
      files.set(link.textContent.trim(), new TextDecoder().decode(bytes).trim().split('\n'));
    }
    return files;
  }

  test('links the application’s own file of the same dates and school', async () => {
    const lines = (await filesOf({})).get('CSV d’Edifice, agrégé') ?? [];
    assert.equal(lines[0], header);
    assert.lengthOf(lines, 1 + (await rows(`indicator=accounts&${october}&${school}`)).length);
  });

  test('links that of each school of a group, and of a class its own alone', async () => {
    const lines = (await filesOf({ scope: `structure:${group}` })).get('CSV d’Edifice, par établissement') ?? [];
    const names = lines.slice(1).map((line) => line.split(';')[0]);
    assert.equal(lines[0], header);
    assert.sameMembers([...new Set(names)], ['"Écoles de Valmont"', '"École Jules Ferry"', '"École Marie Curie"']);
    assert.deepEqual([...(await filesOf({ scope: `class:${cm1}` })).keys()], ['CSV d’Edifice']);
  });
});

suite('A refusal of Edifice is a sentence', () => {
  const refused: Record<string, readonly [attributes: Record<string, string>, kind: string, code: string]> = {
    'a school of others': [{ scope: 'structure:5f3c1c0e-none' }, 'http', 'forbidden'],
    'a reader who is not signed in': [{ src: '/signed-out/stats' }, 'http', 'forbidden'],
    'no scope': [{ scope: '' }, 'config', 'bad-scope'],
    'an indicator that there is not': [{ indicator: 'page-views' }, 'config', 'unknown-indicator'],
  };
  for (const [what, [attributes, kind, code]] of Object.entries(refused)) {
    test(what, async () => {
      const card = await element('stats-card', attributes);
      assert.equal(card.state, 'error');
      assert.deepEqual([card.error?.kind, card.error?.code], [kind, code]);
      assert.match(partOf(card, 'status'), /[a-zé]+.*\./);
      assert.notMatch(partOf(card, 'value'), /\d/);
    });
  }

  test('what the application refuses is said in a sentence, with its own words in the details', async () => {
    const page = globalThis.fetch;
    configure({ fetch: (input, init) => page((input as string).replace('frequency=month', 'frequency=year'), init) });
    try {
      const card = await element('stats-card', {});
      assert.deepEqual([card.error?.kind, card.error?.code], ['http', 'refused']);
      assert.include(partOf(card, 'status'), 'Le service de statistiques n’a pas accepté la demande');
      assert.include(partOf(card, 'status'), 'invalid.params');
    } finally {
      configure({ fetch: null });
    }
  });
});

suite('The demo answers the statistics of Edifice as the real application does', () => {
  const accounts = `indicator=accounts&${school}`;
  const refusals: Record<string, readonly [parameters: string, status: number, body: unknown]> = {
    'a date with a zone': [
      `${accounts}&frequency=month&from=2026-10-01T00:00:00Z`,
      400,
      { error: "Text '2026-10-01T00:00:00Z' could not be parsed, unparsed text found at index 19" },
    ],
    'no first date': [`${accounts}&frequency=month`, 400, { error: 'text' }],
    'a frequency that there is not': [
      `${accounts}&frequency=year&from=2026-10-01T00:00:00`,
      400,
      { error: 'invalid.params' },
    ],
    'an indicator of older versions': [
      `indicator=ACCESS&${school}&frequency=month&from=2026-10-01T00:00:00`,
      400,
      { error: 'invalid.params' },
    ],
    'a level that there is not': [
      `indicator=accounts&frequency=month&from=2026-10-01T00:00:00&entityLevel=school&entity=${ferry}`,
      400,
      { error: 'invalid.entity.level' },
    ],
    'no entity': [`indicator=accounts&frequency=month&from=2026-10-01T00:00:00&entityLevel=structure`, 401, null],
    'no level': [`indicator=accounts&frequency=month&from=2026-10-01T00:00:00&entity=${ferry}`, 401, null],
    'the whole platform': [
      `indicator=accounts&frequency=month&from=2026-10-01T00:00:00&entityLevel=platform&entity=one`,
      401,
      null,
    ],
  };
  for (const [what, [parameters, status, body]] of Object.entries(refusals)) {
    test(`it refuses ${what}`, async () => {
      const answer = await fetch(`/stats/list?${parameters}`);
      assert.equal(answer.status, status);
      if (body === null) assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
      else assert.deepEqual(await answer.json(), body);
    });
  }

  test('who is not signed in is led to the log-in page', async () => {
    const answer = await fetch(`/signed-out/stats/list?${accounts}`);
    assert.isTrue(answer.redirected);
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
  });

  test('hours add up to days, days to months, devices to visits', async () => {
    const dates = 'from=2026-10-01T00:00:00&to=2026-10-31T23:59:59';
    const list = await Promise.all(
      ['hour', 'day', 'month'].map((frequency) => rows(`${accounts}&${dates}&frequency=${frequency}`)),
    );
    const devices = await rows(`${accounts}&${dates}&frequency=month&device=true`);
    const sums = [...list, devices].map((own) => sum(own, 'authentications'));
    assert.lengthOf([...new Set(sums)], 1);
    assert.isAbove(sums[0] ?? 0, 1000);
  });

  test('a group has the visits of its schools, and several come by date, the latest first', async () => {
    const own = await rows(`indicator=accounts&${october}&entityLevel=structure&entity=${group}`);
    const schools = await rows(`indicator=accounts&from=2026-09-01T00:00:00&frequency=month&${school}&entity=${curie}`);
    const dates = schools.map(({ date }) => String(date));
    assert.deepEqual(dates, [...dates].sort().reverse());
    const october_ = schools.filter(({ date }) => date === '2026-10-01T00:00');
    assert.equal(sum(own, 'authentications'), sum(october_, 'authentications'));
  });

  test('one type of uses is kept, rows without uses are not there, and nothing is of today', async () => {
    const connectors = await rows(`indicator=access&type=CONNECTOR&${october}&${school}`);
    assert.deepEqual([...new Set(connectors.map(({ type }) => type))], ['CONNECTOR']);
    assert.isTrue(connectors.every(({ access }) => Number(access) > 0));
    const days = await rows(`${accounts}&from=2026-11-16T00:00:00&frequency=day`);
    assert.equal(
      days
        .map(({ date }) => String(date))
        .sort()
        .at(-1),
      '2026-11-19T00:00',
    );
  });

  test('its structures are a flat list that names their parents and classes', async () => {
    const list = (await (await fetch('/stats/structures')).json()) as readonly Record<string, unknown>[];
    assert.deepEqual(
      list.map(({ name, parents, classes, notroot }) => [
        name,
        parents && (parents as { name: string }[]).map((parent) => parent.name),
        classes && (classes as { name: string }[]).map((one) => one.name),
        notroot,
      ]),
      [
        ['Écoles de Valmont', null, null, false],
        ['École Jules Ferry', ['Écoles de Valmont'], ['CM1 A', 'CM2 B'], true],
        ['École Marie Curie', ['Écoles de Valmont'], ['CE2'], true],
      ],
    );
  });
});
