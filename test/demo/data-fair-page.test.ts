import { assert } from '@open-wc/testing';
import { describePage } from './page-suite.js';
import { french, openPage, partOf, textOf, type DemoPage } from './page.js';
import {
  answered,
  cellsOf,
  figureOf,
  fileOf,
  linksOf,
  parameterOf,
  pick,
  picked,
  savedBy,
  sheetsOf,
} from './reading.js';
import { waitUntil } from '../wait.js';

// Part B of the features, rows B1 to B6, as a reader of the page sees them.

interface Aggregate {
  readonly nbRequests: number;
  readonly bytes: number;
  readonly series: readonly {
    readonly key: Readonly<Record<string, string>> & { readonly resource?: { readonly id: string } };
    readonly nbRequests: number;
    readonly bytes: number;
    readonly days?: Readonly<Record<string, { readonly nbRequests: number }>>;
  }[];
}

type Dates = readonly [start: string, end: string];

const week: Dates = ['2026-11-09', '2026-11-15'];
const weekBefore: Dates = ['2026-11-02', '2026-11-08'];
const tracks = { downloads: 'readDataFiles', calls: 'readDataAPI', openings: 'openApplication', any: null } as const;

/** What Data Fair says of one kind of requests. */
async function ask(track: keyof typeof tracks, [start, end]: Dates, split = '', more = ''): Promise<Aggregate> {
  const operation = tracks[track] === null ? '' : `&operationTrack=${tracks[track]}`;
  const asked = `start=${start}&end=${end}&split=${split}&statusClass=ok${operation}${more}`;
  const answer = await fetch(`/metrics/api/daily-api-metrics/_agg?${asked}`);
  assert.equal(answer.status, 200, asked);
  return (await answer.json()) as Aggregate;
}

/** Every element of the page that reads Data Fair. */
const elements = '#audience :is(stats-card, stats-chart, stats-ranking, stats-filter, #export-days)';

let page: DemoPage;

async function open(parameters: Readonly<Record<string, string>> = {}): Promise<DemoPage> {
  const opened = await openPage('data-fair.html', parameters);
  await opened.settled();
  await answered(opened, elements);
  return opened;
}

/** Opens the page anew for the tests of one suite, with these parameters in its address. */
function shows(parameters: Readonly<Record<string, string>>): void {
  suiteSetup(async function () {
    this.timeout(60_000);
    page = await open(parameters);
  });
  suiteTeardown(() => {
    page.close();
  });
}

const lastWeek = { 'audience.period': 'last-week' };
const cards = (): readonly HTMLElement[] => page.all('#figures stats-card');
const figures = (): readonly string[] => cards().map(figureOf);
const period = (): HTMLElement => page.find('#period stats-period');
const filter = (dimension: string): HTMLElement => page.find(`stats-filter[dimension="${dimension}"]`);

/** Waits until the tile of API calls shows this many. */
async function callsAre(count: number): Promise<void> {
  const [, , calls] = cards();
  const now = (): string => (calls ? figureOf(calls) : '');
  await waitUntil(() => now() === french(count), `expected ${french(count)} calls, got ${now()}`);
}

/** A size as French readers write it, from what a page shows: Intl rounds as the elements do. */
function megabytes(bytes: number): string {
  const [unit, size] = bytes >= 1e9 ? (['gigabyte', 1e9] as const) : (['megabyte', 1e6] as const);
  const format = new Intl.NumberFormat('fr', { style: 'unit', unit, maximumFractionDigits: 1 });
  return format.format(bytes / size).replace(/\s/g, ' ');
}

/** The options of a filter as they are read: `Anonymes 12 345`. */
function options(control: Element): readonly string[] {
  return [...(control.shadowRoot?.querySelectorAll('[part~="choice"]') ?? [])].map(textOf);
}

const toggle = (control: Element): HTMLElement | null | undefined =>
  control.shadowRoot?.querySelector<HTMLElement>('[part~="toggle"]');

/** Ticks, or unticks, a member in a filter, which it opens for that. */
async function tick(dimension: string, id: string): Promise<void> {
  const control = filter(dimension);
  toggle(control)?.click();
  const box = (): HTMLElement | null | undefined =>
    control.shadowRoot?.querySelector<HTMLElement>(`[part~="choice"] input[value="${id}"]`);
  await waitUntil(box, `there is no choice ${id}`);
  box()?.click();
  toggle(control)?.click();
}

function countOf({ series }: Aggregate, domain: string): number {
  return series.find(({ key }) => key['refererDomain'] === domain)?.nbRequests ?? NaN;
}

suite('Over the last full week', () => {
  shows(lastWeek);

  suite('B1: key figures with those of the days before', () => {
    test('downloads, their volume and API calls are the service’s own sums of the week', async () => {
      const [files, calls] = await Promise.all([ask('downloads', week), ask('calls', week)]);
      assert.deepEqual(
        cards().map((card) => partOf(card, 'label')),
        ['Fichiers téléchargés', 'Volume téléchargé', 'Appels d’API'],
      );
      assert.deepEqual(figures(), [french(files.nbRequests), megabytes(files.bytes), french(calls.nbRequests)]);
      for (const card of cards()) assert.equal(partOf(card, 'period'), '9–15 novembre 2026');
    });

    test('each says what it was over as many days just before, with an arrow in the colour of its meaning', async () => {
      const [files, calls] = await Promise.all([ask('downloads', week), ask('calls', week)]);
      const [filesBefore, callsBefore] = await Promise.all([ask('downloads', weekBefore), ask('calls', weekBefore)]);
      const pairs = [
        [files.nbRequests, filesBefore.nbRequests, french(filesBefore.nbRequests)],
        [files.bytes, filesBefore.bytes, megabytes(filesBefore.bytes)],
        [calls.nbRequests, callsBefore.nbRequests, french(callsBefore.nbRequests)],
      ] as const;
      for (const [at, [now, before, said]] of pairs.entries()) {
        const change = cards()[at]?.shadowRoot?.querySelector('[part~="change"]');
        assert.notEqual(now, before);
        assert.equal(textOf(change), `${now > before ? '↗' : '↘'} auparavant : ${said} (2–8 novembre 2026)`);
        assert.equal(change?.querySelector('strong')?.className, now > before ? 'good' : 'bad');
        assert.equal(change?.querySelector('strong .hidden')?.textContent, now > before ? 'en hausse' : 'en baisse');
      }
    });

    test('the running day is counted, and left out of the comparison, which says what it compares', async () => {
      const today = await open();
      try {
        const [, , card] = today.all('#figures stats-card') as [HTMLElement, HTMLElement, HTMLElement];
        const all = await ask('calls', ['2026-11-14', '2026-11-20']);
        const whole = await ask('calls', ['2026-11-14', '2026-11-19']);
        const before = await ask('calls', ['2026-11-07', '2026-11-12']);
        assert.equal(figureOf(card), french(all.nbRequests));
        assert.equal(partOf(card, 'period'), '14–20 novembre 2026 (en cours)');
        const arrow = whole.nbRequests > before.nbRequests ? '↗' : '↘';
        const compared = `${french(whole.nbRequests)}, auparavant : ${french(before.nbRequests)}`;
        assert.equal(partOf(card, 'change'), `${arrow} ${compared} (7–12 novembre 2026, hors période en cours)`);
      } finally {
        today.close();
      }
    }).timeout(60_000);
  });

  suite('B4: bars, nine and then nineteen, the others as one', () => {
    test('a row has the count and the volume of the week, and of the week before', async () => {
      const [now, before] = await Promise.all([
        ask('downloads', week, 'resource', '&resourceType=datasets'),
        ask('downloads', weekBefore, 'resource', '&resourceType=datasets'),
      ]);
      const ranking = page.find('#downloads-by-dataset');
      const [head, first] = cellsOf(ranking);
      assert.deepEqual(head, ['', 'Jeu de données', 'Fichiers téléchargés', 'Volume téléchargé', 'Part', 'Avant']);
      const [largest] = now.series;
      const then = before.series.find(({ key }) => key.resource?.id === largest?.key.resource?.id);
      const share = new Intl.NumberFormat('fr', { style: 'percent', maximumFractionDigits: 1 });
      assert.deepEqual(first, [
        '1',
        'Points de recharge pour véhicules électriques',
        french(largest?.nbRequests ?? NaN),
        megabytes(largest?.bytes ?? NaN),
        share.format((largest?.nbRequests ?? NaN) / now.nbRequests).replace(/\s/g, ' '),
        `${french(then?.nbRequests ?? NaN)}, ${megabytes(then?.bytes ?? NaN)}`,
      ]);
    });

    test('its bars are as long as its counts, the thinner one being that of the week before', async () => {
      const [now, before] = await Promise.all([
        ask('calls', week, 'resource', '&resourceType=datasets'),
        ask('calls', weekBefore, 'resource', '&resourceType=datasets'),
      ]);
      const [row] = [...(page.find('#calls-by-dataset').shadowRoot?.querySelectorAll('tbody tr') ?? [])];
      const length = (kind: string): number =>
        parseFloat(row?.querySelector(`rect.${kind}`)?.getAttribute('width') ?? '');
      const [one, other] = [now.series[0]?.nbRequests ?? NaN, before.series[0]?.nbRequests ?? NaN];
      assert.closeTo(length('now') / length('before'), one / other, 1e-6);
      const height = (kind: string): number => Number(row?.querySelector(`rect.${kind}`)?.getAttribute('height'));
      assert.isAbove(height('now'), height('before'));
      assert.equal(partOf(page.find('#calls-by-dataset'), 'baseline'), 'par rapport au 2–8 novembre 2026');
    });

    test('nine rows and “15 autres” become nineteen and “5 autres” at the press of a button', async () => {
      const { series, nbRequests } = await ask('calls', week, 'resource', '&resourceType=datasets');
      assert.lengthOf(series, 24);
      const ranking = page.find('#calls-by-dataset');
      const rest = (from: number): string => french(series.slice(from).reduce((sum, one) => sum + one.nbRequests, 0));
      const ends = (): readonly (readonly string[])[] =>
        cellsOf(ranking)
          .slice(-2)
          .map((row) => row.slice(1, 3));
      assert.lengthOf(cellsOf(ranking), 1 + 9 + 2);
      assert.deepEqual(ends(), [
        ['15 autres', rest(9)],
        ['Total', french(nbRequests)],
      ]);
      const more = ranking.shadowRoot?.querySelector<HTMLElement>('[part~="more"]');
      assert.equal(textOf(more), 'Afficher 10 de plus');
      more?.click();
      await waitUntil(() => cellsOf(ranking).length === 1 + 19 + 2, 'there are no more rows');
      assert.deepEqual(ends(), [
        ['5 autres', rest(19)],
        ['Total', french(nbRequests)],
      ]);
      assert.equal(more?.getAttribute('aria-expanded'), 'true');
    });

    test('titles are decoded, and a dataset that changed its name is one', async () => {
      const names = cellsOf(page.find('#calls-by-dataset')).map(([, name]) => name);
      assert.include(names, 'Horaires théoriques des transports urbains');
      assert.include(names, 'Part du covoiturage : 3 % des trajets');
      // The day of the renaming lies within.
      const june = await open({ 'audience.period': '2026-06-10/2026-06-20' });
      try {
        const all = cellsOf(june.find('#calls-by-dataset')).map(([, name]) => name ?? '');
        assert.lengthOf(
          all.filter((name) => name.startsWith('Accidents')),
          1,
        );
        assert.isTrue(all.every((name) => !name.includes('%20')));
      } finally {
        june.close();
      }
    }).timeout(60_000);
  });

  suite('B3: filters and splits by user class, calling site and dataset', () => {
    test('each filter lists what the week had, with its requests of any kind, the largest first', async () => {
      const classes = await ask('any', week, 'userClass');
      const expected = classes.series.map(({ nbRequests }) => french(nbRequests));
      assert.deepEqual(
        options(filter('user-class')).map((option) => option.replace(/^\D+ /, '')),
        expected,
      );
      assert.match(options(filter('user-class'))[0] ?? '', /^Anonymes /);
      assert.equal(partOf(filter('user-class'), 'period'), 'Requêtes, 9–15 novembre 2026');
      assert.lengthOf(options(filter('domain')), 10);
      assert.include(partOf(filter('domain'), 'more'), '5');
      assert.match(options(filter('dataset'))[0] ?? '', /^Points de recharge pour véhicules électriques /);
    });

    test('several hold at once; each keeps its own choices, counted under the other', async () => {
      await tick('user-class', 'anonymous');
      await callsAre((await ask('calls', week, '', '&userClass=anonymous')).nbRequests);
      await tick('domain', 'bus.example');
      const both = '&userClass=anonymous&refererDomain=bus.example';
      await callsAre((await ask('calls', week, '', both)).nbRequests);
      await answered(page, elements);
      assert.equal(parameterOf(page, 'selection.filter'), 'user-class:anonymous domain:bus.example');
      assert.equal(textOf(toggle(filter('user-class'))), 'Catégorie d’utilisateurs : 1 choix');
      assert.equal(textOf(toggle(filter('domain'))), 'Site d’origine : 1 choix');
      const sites = await ask('any', week, 'refererDomain', '&userClass=anonymous');
      assert.include(options(filter('domain')), `bus.example ${french(countOf(sites, 'bus.example'))}`);
      assert.isAbove(options(filter('domain')).length, 5);
      const datasets = await ask('any', week, 'resource', `&resourceType=datasets${both}`);
      assert.lengthOf(options(filter('dataset')), datasets.series.length);
      const files = await ask('downloads', week, '', both);
      assert.equal(figures()[0], french(files.nbRequests));
    });

    test('a dataset besides narrows all figures, but for applications, which have none', async () => {
      const openings = await ask('openings', week);
      await tick('dataset', 'mobilites-1');
      const all = '&userClass=anonymous&refererDomain=bus.example&resourceId=mobilites-1';
      await callsAre((await ask('calls', week, '', all)).nbRequests);
      await answered(page, elements);
      assert.deepEqual(
        cellsOf(page.find('#calls-by-dataset'))
          .slice(1, -1)
          .map(([, name]) => name),
        ['Points de recharge pour véhicules électriques'],
      );
      assert.equal(cellsOf(page.find('#opened')).at(-1)?.[2], french(openings.nbRequests));
      assert.equal(textOf(page.find('#applications .note')), 'Tout le compte, quels que soient les filtres.');
    });

    test('is taken back by “Réinitialiser”, one filter at a time, and by the reader’s way back', async () => {
      toggle(filter('dataset'))?.click();
      const reset = (): HTMLElement | null | undefined =>
        filter('dataset').shadowRoot?.querySelector<HTMLElement>('[part~="reset"]');
      await waitUntil(reset, 'there is no button');
      reset()?.click();
      const both = await ask('calls', week, '', '&userClass=anonymous&refererDomain=bus.example');
      await callsAre(both.nbRequests);
      assert.equal(parameterOf(page, 'selection.filter'), 'user-class:anonymous domain:bus.example');
      page.window.history.go(-4);
      await callsAre((await ask('calls', week)).nbRequests);
      assert.isNull(parameterOf(page, 'selection.filter'));
    });

    test('requests are split by site, by class and by calling application, as the service does', async () => {
      await answered(page, elements);
      for (const [id, split, key, names] of [
        ['by-domain', 'refererDomain', 'refererDomain', { none: 'Inconnu' }],
        ['by-class', 'userClass', 'userClass', { anonymous: 'Anonymes', owner: 'Propriétaire' }],
        ['by-application', 'refererApp', 'refererApp', { 'carte-des-arrets': 'Carte des arrêts' }],
      ] as const) {
        const { series } = await ask('any', week, split);
        const rows = cellsOf(page.find(`#${id}`)).slice(1);
        for (const [at, one] of series.slice(0, 3).entries()) {
          assert.equal(rows[at]?.[2], french(one.nbRequests), `${id} ${at}`);
          assert.equal(rows[at]?.[3], megabytes(one.bytes), `${id} ${at}`);
          const known: Readonly<Record<string, string>> = names;
          const name = known[one.key[key] ?? ''];
          if (name !== undefined) assert.equal(rows[at]?.[1], name);
        }
      }
    });

    test('requests of each day are split by class, whose buttons switch them', async () => {
      const chart = page.find('#classes-by-day');
      const { series } = await ask('any', week, 'day,userClass');
      const own = series.find(({ key }) => key['userClass'] === 'ownerAPIKey')?.days ?? {};
      const [head = [], ...rows] = cellsOf(chart);
      const column = head.indexOf('Propriétaire (clé d’API)');
      assert.deepEqual(
        rows.slice(0, 7).map((row) => row[column]),
        Object.values(own).map(({ nbRequests }) => french(nbRequests)),
      );
      const button = [...(chart.shadowRoot?.querySelectorAll<HTMLElement>('[part~="legend"] button') ?? [])].find(
        (one) => textOf(one) === 'Anonymes',
      );
      button?.click();
      await waitUntil(() => !cellsOf(chart)[0]?.includes('Anonymes'), 'the column stays');
    });
  });

  suite('B6: a workbook of several sheets', () => {
    let name = '';
    let sheets: ReadonlyMap<string, readonly (readonly unknown[])[]> = new Map();
    const sheet = (title: string): readonly (readonly unknown[])[] =>
      sheets.get(title) ?? assert.fail(`no sheet ${title}, but ${[...sheets.keys()].join(', ')}`);
    const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

    suiteSetup(async function () {
      this.timeout(60_000);
      const saved = await savedBy(page.find('#export-workbook'), 'XLSX');
      name = saved.name;
      sheets = await sheetsOf(saved.file);
    });

    test('it is named after the page’s words and dates; each chart and each ranking has a sheet', () => {
      assert.equal(name, 'consommation-des-donnees_2026-11-09_2026-11-15.xlsx');
      assert.deepEqual(
        [...sheets.keys()],
        [
          'Synthèse',
          'Téléchargements par jour',
          'Appels d’API par jour',
          'Requêtes par jour et par catégo',
          'Téléchargements par jeu de donn',
          'Appels d’API par jeu de données',
          'Requêtes par site d’origine',
          'Requêtes par catégorie d’utilis',
          'Requêtes par application appela',
          'Ouvertures d’applications',
          'À propos',
        ],
      );
    });

    test('its summary has the figures of the tiles, those of the days before, and the change of each', async () => {
      const [files, calls] = await Promise.all([ask('downloads', week), ask('calls', week)]);
      const [filesBefore, callsBefore] = await Promise.all([ask('downloads', weekBefore), ask('calls', weekBefore)]);
      const [header, ...lines] = sheet('Synthèse');
      assert.deepEqual<unknown>(header?.slice(0, 6), [
        'Indicateur',
        'Période',
        'Valeur',
        'Comparée à',
        'Valeur de comparaison',
        'Évolution',
      ]);
      assert.deepEqual<unknown>(
        lines.map((line) => [line[2], line[4]]),
        [
          [files.nbRequests, filesBefore.nbRequests],
          [files.bytes, filesBefore.bytes],
          [calls.nbRequests, callsBefore.nbRequests],
        ],
      );
      for (const [, period, value, baseline, before, change] of lines) {
        assert.equal(String(period), '9–15 novembre 2026');
        assert.equal(String(baseline), '2–8 novembre 2026');
        assert.approximately(Number(change), (Number(value) - Number(before)) / Number(before), 1e-9);
      }
    });

    test('its history has a line a day, with the date and the number of each', async () => {
      const { series } = await ask('calls', week, 'day');
      const [header, ...lines] = sheet('Appels d’API par jour');
      assert.deepEqual<unknown>(header, ['Jour', 'Appels d’API']);
      assert.deepEqual<unknown>(
        lines,
        Object.entries(series[0]?.days ?? {})
          .toSorted(([one], [other]) => (one < other ? -1 : 1))
          .map(([date, { nbRequests }]) => [day(date), nbRequests]),
      );
    });

    test('the sheet of a split has both periods, row by row as its ranking shows them', async () => {
      const [now, before] = await Promise.all([week, weekBefore].map((dates) => ask('any', dates, 'refererDomain')));
      const [header, ...lines] = sheet('Requêtes par site d’origine');
      const [count, countBefore] = ['Requêtes', 'Requêtes (2–8 novembre 2026)'].map((name) => header?.indexOf(name));
      const known = lines.filter(([domain]) => now?.series.some(({ key }) => key['refererDomain'] === domain));
      assert.isAbove(known.length, 3);
      for (const line of known) {
        const domain = String(line[0]);
        assert.equal(line[count ?? -1], now && countOf(now, domain), `${domain} of ${JSON.stringify(header)}`);
        assert.equal(
          line[countBefore ?? -1],
          before && countOf(before, domain),
          `${domain} before, of ${JSON.stringify(header)}`,
        );
      }
    });

    test('its last sheet says where the figures come from, and of which days', () => {
      const lines = sheet('À propos').map((line) => line.join(': '));
      assert.isTrue(
        lines.some((line) => line.includes('9–15 novembre 2026')),
        lines.join(' | '),
      );
    });

    test('a file by day holds calls, downloads and volumes, another each ranking as it is shown', async () => {
      const { series } = await ask('calls', week, 'day');
      const lines = (await fileOf(page.find('#export-days'))).trim().split('\r\n');
      assert.match(lines[0] ?? '', /^\uFEFF?day;api-calls;downloads;bytes$/);
      assert.lengthOf(lines, 8);
      assert.include(lines[1], `;${series[0]?.days?.['2026-11-09']?.nbRequests ?? NaN};`);
      const ranked = (await fileOf(page.find('#export-downloads'))).trim().split('\r\n');
      assert.match(ranked[0] ?? '', /^\uFEFF?dataset;downloads;bytes$/);
      assert.lengthOf(ranked, 1 + 9 + 1);
    });

    test('the service’s own workbook of these dates is linked where nothing is filtered', async () => {
      const own = (): HTMLAnchorElement | undefined =>
        linksOf(page.find('#export-workbook')).find(({ href }) => href.includes('/_export?'));
      assert.include(own()?.href, 'start=2026-11-09&end=2026-11-15');
      const book = await fetch(own()?.href ?? '');
      assert.match(book.headers.get('content-type') ?? '', /spreadsheetml\.sheet$/);
      await tick('user-class', 'anonymous');
      await waitUntil(() => own() === undefined, 'the workbook does not know of the filter');
      const { file } = await savedBy(page.find('#export-workbook'), 'XLSX');
      const [, ...lines] = (await sheetsOf(file)).get('Synthèse') ?? [];
      const anonymous = await ask('calls', week, '', '&userClass=anonymous');
      assert.equal(lines[2]?.[2], anonymous.nbRequests, 'ours follows the filter');
    });
  });
});

suite('B2: the period, in the page’s address', () => {
  shows({ lang: 'fr', 'autre.parametre': 'a' });

  test('can be one of the original’s five, or two dates', () => {
    const entries = [...(period().shadowRoot?.querySelectorAll('select option') ?? [])].map(textOf);
    assert.deepEqual(entries, [
      '7 derniers jours',
      'Dernière semaine complète',
      '30 derniers jours',
      'Dernier mois complet',
      '360 derniers jours',
      'Dates personnalisées…',
    ]);
    assert.equal(picked(period()), '7 derniers jours');
  });

  test('is the same for every figure, and stands in the address beside the page’s own parameters', async () => {
    pick(period(), 'last-month');
    await callsAre((await ask('calls', ['2026-10-01', '2026-10-31'])).nbRequests);
    await answered(page, elements);
    for (const one of page.all('#audience :is(stats-card, stats-ranking, stats-chart)')) {
      assert.match(partOf(one, 'period'), /^1–31 octobre 2026/, one.id);
    }
    assert.equal(parameterOf(page, 'audience.period'), 'last-month');
    assert.equal(parameterOf(page, 'autre.parametre'), 'a');
    assert.equal(parameterOf(page, 'lang'), 'fr');
    const [, , calls] = cards();
    assert.include(partOf(calls ?? document.body, 'change'), '(31 août – 30 septembre 2026)');
  });

  test('can be any two dates, compared with as many days before them', async () => {
    pick(period(), 'custom');
    await waitUntil(() => period().shadowRoot?.querySelector('#from'), 'there are no fields');
    const field = (id: string): HTMLInputElement | null | undefined => period().shadowRoot?.querySelector(`#${id}`);
    const [from, to] = [field('from'), field('to')];
    assert.exists(from);
    assert.exists(to);
    from.value = '2026-10-05';
    to.value = '2026-10-09';
    period().shadowRoot?.querySelector('form')?.requestSubmit();
    await callsAre((await ask('calls', ['2026-10-05', '2026-10-09'])).nbRequests);
    assert.equal(parameterOf(page, 'audience.period'), '2026-10-05/2026-10-09');
    const [, , calls] = cards();
    assert.include(partOf(calls ?? document.body, 'change'), '(30 septembre – 4 octobre 2026)');
  });

  test('comes back with back, forward, a reload and a link', async function () {
    this.timeout(60_000);
    const [custom, month, days] = await Promise.all([
      ask('calls', ['2026-10-05', '2026-10-09']),
      ask('calls', ['2026-10-01', '2026-10-31']),
      ask('calls', ['2026-11-14', '2026-11-20']),
    ]);
    page.window.history.back();
    await callsAre(month.nbRequests);
    assert.equal(picked(period()), 'Dernier mois complet');
    page.window.history.back();
    await callsAre(days.nbRequests);
    page.window.history.forward();
    await callsAre(month.nbRequests);
    page.window.history.forward();
    await callsAre(custom.nbRequests);
    const { search } = page.window.location;
    page.close();
    page = await open(Object.fromEntries(new URLSearchParams(search)));
    await callsAre(custom.nbRequests);
    assert.match(picked(period()), /5.*9 octobre 2026/);
  });
});

suite('B5: daily histograms', () => {
  shows({ ...lastWeek, 'selection.filter': 'dataset:mobilites-24 user-class:external' });

  test('have a bar for each day, and 0 for a day without calls', async () => {
    for (const [id, track] of [
      ['history-downloads', 'downloads'],
      ['history-calls', 'calls'],
    ] as const) {
      const { series } = await ask(track, week, 'day', '&resourceId=mobilites-24&userClass=external');
      const days = Array.from({ length: 7 }, (_, at) => `2026-11-${String(9 + at).padStart(2, '0')}`);
      const expected = days.map((day) => series[0]?.days?.[day]?.nbRequests ?? 0);
      const [, ...rows] = cellsOf(page.find(`#${id}`));
      assert.deepEqual(
        rows.slice(0, 7).map(([day, value]) => [day, value]),
        expected.map((count, at) => [`${9 + at} novembre 2026`, french(count)]),
      );
      if (track === 'downloads') assert.include(expected, 0);
      assert.notInclude(textOf(page.find(`#${id}`)), 'aucune donnée');
    }
  });

  test('are 0 throughout where the service answers that there was nothing', async () => {
    const nobody = await open({ ...lastWeek, 'selection.filter': 'domain:nobody.example' });
    try {
      const [, ...rows] = cellsOf(nobody.find('#history-calls'));
      assert.deepEqual(
        rows.slice(0, 7).map(([, value]) => value),
        Array.from({ length: 7 }, () => '0'),
      );
    } finally {
      nobody.close();
    }
  }).timeout(60_000);
});

describePage('data-fair.html');
