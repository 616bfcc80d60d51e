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

// Part E of the features, row by row, as a reader of the page sees them.

type Chart = readonly { readonly name: string; readonly data: readonly (readonly [date: string, value: number])[] }[];
type Row = Readonly<Record<'time' | 'status' | 'service' | 'agent', string>> & { readonly rdvs: number };

const elements = '#stats :is(stats-card, stats-chart)';
const statuses = ['seen', 'excused', 'revoked', 'noshow', 'unknown_past', 'unknown_future'];
/** The Sundays on which the service's weeks of the last twelve begin: each is shown as the week of the Monday after. */
const sundays = Array.from({ length: 12 }, (_, week) =>
  new Date(Date.UTC(2026, 7, 30 + 7 * week)).toISOString().slice(0, 10).split('-').reverse().join('/'),
);

async function call<T>(path: string): Promise<T> {
  const answer = await fetch(path, { headers: { Accept: 'application/json' } });
  assert.equal(answer.status, 200, path);
  return (await answer.json()) as T;
}

/** What the host counts in the last twelve weeks, or of other dates. */
async function host(scope: string, more = '&from=2026-08-31&to=2026-11-20'): Promise<readonly Row[]> {
  return (await call<{ data: readonly Row[] }>(`/metrics/rdv-appointments.json?scope=${scope}${more}`)).data;
}

function sum(rows: readonly Row[], isKept: (row: Row) => boolean = () => true): number {
  return rows.filter(isKept).reduce((total, { rdvs }) => total + rdvs, 0);
}

/** The values of a chart of the API as readers see them: a line for each week, a column for each series. */
function written(chart: Chart, unit = ''): readonly (readonly string[])[] {
  const valueOf = (data: Chart[number]['data'], sunday: string): number =>
    data.find(([date]) => date === sunday)?.[1] ?? NaN;
  return sundays.map((sunday) => chart.map(({ data }) => `${french(valueOf(data, sunday))}${unit}`));
}

/** Opens the page where a link leads, and waits for its figures. */
async function open(parameters: Readonly<Record<string, string>> = {}): Promise<DemoPage> {
  const opened = await openPage('rdv.html', parameters);
  await opened.settled();
  await answered(opened, elements);
  return opened;
}

/** Chooses an entry of the tree, as a reader does: the button opens it, a click on the name chooses. */
async function chooseScope(page: DemoPage, ...path: readonly string[]): Promise<void> {
  const root = page.find('stats-scope').shadowRoot;
  await waitUntil(() => root?.querySelector('#button'), 'there is no list of scopes');
  root?.querySelector<HTMLElement>('#button')?.click();
  for (const [index, name] of path.entries()) {
    const entry = (): HTMLElement | undefined =>
      [...(root?.querySelectorAll<HTMLElement>('.entry') ?? [])].find((one) =>
        textOf(one.querySelector('label')).startsWith(name),
      );
    await waitUntil(entry, `there is no ${name}`);
    const isLast = index === path.length - 1;
    if (isLast) entry()?.querySelector<HTMLElement>('input')?.click();
    else if (entry()?.querySelector('[aria-expanded="false"]')) entry()?.querySelector<HTMLElement>('button')?.click();
  }
}

/** Ticks, or unticks, a member in a filter. */
async function tick(page: DemoPage, dimension: string, name: string): Promise<void> {
  const root = page.find(`stats-filter[dimension="${dimension}"]`).shadowRoot;
  const choice = (): HTMLElement | undefined =>
    [...(root?.querySelectorAll<HTMLElement>('[part~="choice"]') ?? [])].find((one) => textOf(one).startsWith(name));
  if (!choice()) root?.querySelector<HTMLElement>('[part~="toggle"]')?.click();
  await waitUntil(choice, `${dimension} has no ${name}`);
  choice()?.querySelector('input')?.click();
}

/** Cells of the file that the reader takes, without its header. */
async function linesOf(page: DemoPage): Promise<readonly (readonly string[])[]> {
  const [, ...lines] = (await fileOf(page.find('#files stats-export'))).trim().split('\r\n');
  return lines.map((line) => line.split(';'));
}

const count = (page: DemoPage, status: string): string => figureOf(page.find(`#count-${status}`));
const isSeen = (one: Element): boolean => one.getClientRects().length > 0;

let page: DemoPage;

suiteSetup(async function () {
  this.timeout(30_000);
  page = await open();
});

suiteTeardown(() => {
  page.close();
});

suite('E1: statistics of an espace, an organisation or an agent', () => {
  let own: DemoPage;

  suiteSetup(async function () {
    this.timeout(30_000);
    own = await open();
  });

  suiteTeardown(() => {
    own.close();
  });

  const firstLine = (chart: string): readonly string[] => cellsOf(own.find(chart))[1]?.slice(1, -1) ?? [];

  test('the espace is shown at first, by its name', async () => {
    const shown = (): string => textOf(own.find('stats-scope').shadowRoot?.querySelector('#chosen'));
    await waitUntil(() => shown() !== '', 'no name is shown');
    assert.equal(shown(), 'Espace Drôme');
    assert.deepEqual(firstLine('#made'), written(await call<Chart>('/stats/rdvs?territory=1'))[0]);
  });

  test('an organisation is asked at its own address: counters and charts are its own, and stand in the link', async () => {
    await chooseScope(own, 'Espace Drôme', 'Maison des solidarités de Romans');
    const expected = french(sum(await host('organisation:12'), ({ status }) => status === 'seen'));
    await waitUntil(() => count(own, 'seen') === expected, 'the counter is not that of Romans');
    await answered(own, elements);
    assert.deepEqual(firstLine('#made'), written(await call<Chart>('/admin/organisations/12/stats/rdvs'))[0]);
    assert.equal(parameterOf(own, 'stats.scope'), 'organisation:12');
    assert.deepEqual(
      ['#by-service', '#by-place', '#by-status'].map((chart) => isSeen(own.find(chart))),
      [true, true, false],
      'the API has no chart by status of an organisation',
    );
  });

  test('an agent has counters and one chart', async () => {
    await chooseScope(own, 'Espace Drôme', 'Maison des solidarités de Valence', 'Luc Ferrand');
    const expected = french(sum(await host('organisation:11/agent:102'), ({ status }) => status === 'seen'));
    await waitUntil(() => count(own, 'seen') === expected, 'the counter is not that of the agent');
    await answered(own, elements);
    const address = '/admin/organisations/11/agents/102/stats/rdvs';
    assert.deepEqual(firstLine('#made'), written(await call<Chart>(address))[0]);
    assert.deepEqual(
      ['#by-service', '#by-place', '#by-status'].filter((chart) => isSeen(own.find(chart))),
      [],
    );
  });

  test('the way back leads to the organisation, and a link opens it again', async function () {
    this.timeout(30_000);
    own.window.history.back();
    const expected = french(sum(await host('organisation:12')));
    await waitUntil(() => count(own, 'all') === expected, 'the organisation does not come back');
    const linked = await open({ 'stats.scope': 'organisation:12' });
    assert.equal(count(linked, 'all'), expected);
    linked.close();
  });

  test('whose statistics the agent may not see is refused in a sentence, and never 0', async function () {
    this.timeout(30_000);
    const foreign = await open({ 'stats.scope': 'organisation:21' });
    for (const one of foreign.all('#counters stats-card, #made')) {
      assert.equal((one as HTMLElement & { state: string }).state, 'error', one.id);
      assert.include(partOf(one, 'status'), 'Aucune statistique n’est disponible à cette adresse.');
      assert.notMatch(partOf(one, 'value'), /\d/);
    }
    foreign.close();
  });
});

suite('E2: counters by status, each a link to the filtered list', () => {
  test('each counter is what the host counts, and together they are all', async () => {
    const rows = await host('territory:1');
    const toCome = await host('territory:1', '&status=unknown_future');
    for (const status of statuses.slice(0, -1)) {
      assert.equal(count(page, status), french(sum(rows, (row) => row.status === status)), status);
    }
    assert.equal(count(page, 'unknown_future'), french(sum(toCome)));
    assert.equal(count(page, 'all'), french(sum(rows)));
    assert.deepEqual(
      page.all('#counters stats-card').map((one) => partOf(one, 'label')),
      ['Vus', 'Excusés', 'Annulés par un agent', 'Non excusés', 'À renseigner', 'À venir', 'Tous'],
    );
  });

  test('each leads to a list of as many appointments, of the same scope, dates and status', async () => {
    for (const one of page.all('#counters stats-card')) {
      const link = one.shadowRoot?.querySelector<HTMLAnchorElement>('a[part~="link"]');
      assert.equal(textOf(link), partOf(one, 'label'));
      const list = await fetch(link?.href ?? '');
      const asked = new URL(list.url);
      assert.equal(asked.pathname, '/admin/organisations/11/rdvs', one.id);
      assert.deepEqual(asked.searchParams.getAll('scoped_organisation_ids[]'), ['11', '12'], one.id);
      const lines = [...new DOMParser().parseFromString(await list.text(), 'text/html').querySelectorAll('dd')];
      assert.equal(french(Number(lines.at(-1)?.textContent)), figureOf(one), one.id);
      assert.equal(lines[1]?.textContent, partOf(one, 'label'), one.id);
    }
  });

  test('the page says that these numbers come from the host', () => {
    assert.include(textOf(page.find('#counters > p[lang="fr"]')), 'ces nombres viennent de l’hôte');
  });
});

suite('E3: stacked columns by week, by service, by place type; 100 % columns by status', () => {
  for (const [chart, grouping, names] of [
    ['#made', '', ['Agent', 'Usager', "File d'attente", 'Prescripteur']],
    [
      '#by-service',
      '&by_service=true',
      ['PMI (Protection maternelle infantile)', 'Service social', 'Aide sociale à l’enfance'],
    ],
    ['#by-place', '&by_location_type=true', ['Sur place', 'Par téléphone', 'À domicile', 'Par visioconférence']],
  ] as const) {
    test(`the weeks of ${chart} are the API’s, with their total`, async () => {
      const [header, ...weeks] = cellsOf(page.find(chart));
      assert.deepEqual(header?.slice(1), [...names, 'Total']);
      const own = written(await call<Chart>(`/stats/rdvs?territory=1${grouping}`));
      assert.deepEqual(
        weeks.slice(0, 12).map((week) => week.slice(1, -1)),
        own,
      );
      assert.match(weeks[0]?.[0] ?? '', /^semaine 36 de 2026/);
    });

    test(`the columns of ${chart} are as high as the totals of their weeks: they are stacked`, async () => {
      const totals = cellsOf(page.find(chart))
        .slice(1, 12)
        .map((week) => Number((week.at(-1) ?? '').replace(/\D/g, '')));
      const heights = (await columnsOf(page.find(chart))).slice(0, 11);
      const highest = Math.max(...totals);
      const tallest = Math.max(...heights);
      heights.forEach((height, week) => {
        assert.approximately(height / tallest, (totals[week] ?? NaN) / highest, 0.03, `week ${week}`);
      });
    });
  }

  test('shares by status are the API’s own percentages, without a total', async () => {
    const [header, ...weeks] = cellsOf(page.find('#by-status'));
    assert.deepEqual(header?.slice(1), [
      'Absence non excusée',
      'Annulé (par le service)',
      'Annulé (excusé)',
      'Rendez-vous honoré',
      'État indéterminé',
    ]);
    const own = written(await call<Chart>('/stats/rdvs?territory=1&by_status=true'), ' %');
    assert.deepEqual(
      weeks.slice(0, 12).map((week) => week.slice(1)),
      own,
    );
    assert.notInclude(textOf(page.find('#by-status')), 'ne s’additionnent pas');
  });

  test('every column by status reaches from 0 to 100 %', async () => {
    const heights = await columnsOf(page.find('#by-status'));
    assert.isAtLeast(heights.length, 11);
    for (const height of heights) assert.approximately(height / Math.max(...heights), 1, 0.03);
  });

  test('weeks from Sunday to Saturday are said to be that', () => {
    assert.include(textOf(page.find('#made')), 'vont du dimanche au samedi');
  });
});

suite('E4: an export with the criteria chosen in the page', () => {
  let own: DemoPage;

  suiteSetup(async function () {
    this.timeout(30_000);
    own = await open({ 'stats.period': 'last-month' });
    await answered(own, 'stats-filter');
  });

  suiteTeardown(() => {
    own.close();
  });

  const october = '&from=2026-10-01&to=2026-10-31';
  const isKept = ({ status, service, agent }: Row): boolean =>
    status === 'seen' && service === 'Service social' && agent === '102';

  test('dates, status, service and agent hold for the chart and for the file', async () => {
    await tick(own, 'status', 'Vus');
    await tick(own, 'service', 'Service social');
    await tick(own, 'agent', 'Luc Ferrand');
    const expected = sum(await host('territory:1', october), isKept);
    const totalOf = (): number =>
      cellsOf(own.find('#list'))
        .slice(1)
        .reduce((total, week) => total + Number((week[1] ?? '').replace(/\D/g, '')), 0);
    await waitUntil(() => totalOf() === expected, `the chart does not follow: ${totalOf()} for ${expected}`);
    assert.deepEqual(cellsOf(own.find('#list'))[0]?.slice(0, 2), ['Semaine', 'Vus']);
    const lines = await linesOf(own);
    assert.deepEqual([...new Set(lines.map(([, status]) => status))], ['Vus', 'Total']);
    assert.equal(
      lines.filter(([, status]) => status === 'Vus').reduce((total, [, , rdvs]) => total + Number(rdvs), 0),
      expected,
    );
  });

  test('the link of the page keeps them', async function () {
    this.timeout(30_000);
    assert.equal(parameterOf(own, 'stats.period'), 'last-month');
    const filter = parameterOf(own, 'list.filter');
    assert.equal(filter, 'status:seen service:Service%20social agent:102');
    const linked = await open({ 'stats.period': 'last-month', 'list.filter': filter ?? '' });
    assert.equal(await fileOf(linked.find('#files stats-export')), await fileOf(own.find('#files stats-export')));
    linked.close();
  });

  test('what is chosen there leaves the counters and the API’s charts as they are', async () => {
    const rows = await host('territory:1', october);
    assert.equal(count(own, 'excused'), french(sum(rows, ({ status }) => status === 'excused')));
    assert.lengthOf(cellsOf(own.find('#by-service'))[0] ?? [], 5);
  });

  test('other dates, chosen in the page, are those of chart and file', async () => {
    pick(own.find('stats-period'), 'last-4-weeks');
    const expected = sum(await host('territory:1', '&from=2026-10-26&to=2026-11-20'), isKept);
    const weeks = (): readonly (readonly string[])[] => cellsOf(own.find('#list')).slice(1);
    const totalOf = (): number => weeks().reduce((all, week) => all + Number((week[1] ?? '').replace(/\D/g, '')), 0);
    await waitUntil(() => weeks().length === 4 && totalOf() === expected, 'the chart is not of four weeks');
    assert.equal(picked(own.find('stats-period')), '4 dernières semaines');
    const lines = (await linesOf(own)).filter(([, status]) => status === 'Vus');
    assert.deepEqual(
      lines.map(([week]) => week),
      ['2026-W44', '2026-W45', '2026-W46', '2026-W47'],
    );
  });
});

suite('E6: spreadsheet files', () => {
  test('the service’s own .xls file is linked, and is one', async () => {
    const link = linksOf(page.find('#files stats-export')).find(({ href }) => href.includes('/agents/exports/'));
    assert.equal(textOf(link), 'Rendez-vous, octobre 2026 (XLS)');
    const file = await fetch(link?.href ?? '');
    assert.equal(file.headers.get('content-type'), 'application/vnd.ms-excel');
    assert.match(file.headers.get('content-disposition') ?? '', /export-rdv-2026-11-20\.xls/);
    assert.deepEqual([...new Uint8Array(await file.arrayBuffer()).slice(0, 4)], [9, 0, 4, 0]);
  });

  test('an XLSX file is made here, of the weeks and statuses that the chart shows', async function () {
    this.timeout(60_000);
    const { name, file } = await savedBy(page.find('#files stats-export'), 'XLSX');
    assert.equal(name, 'rendez-vous_2026-W36_2026-W47.xlsx');
    const sheets = await sheetsOf(file);
    assert.deepEqual([...sheets.keys()], ['Rendez-vous', 'À propos']);
    const [header, ...lines] = sheets.get('Rendez-vous') ?? [];
    assert.deepEqual<unknown>(header, ['Semaine', 'Statut', 'Rendez-vous']);
    const rows = await host('territory:1');
    const seen = lines.filter(([, status]) => status === 'Vus');
    assert.lengthOf(seen, 12);
    assert.equal(
      seen.reduce((total, [, , rdvs]) => total + Number(rdvs), 0),
      sum(rows, ({ status }) => status === 'seen'),
    );
    const about = (sheets.get('À propos') ?? []).map((line) => line.join(': '));
    assert.isTrue(
      about.some((line) => line.includes('Europe/Paris')),
      about.join(' | '),
    );
  });

  test('user records are a link of their own: a file with one line per record', async () => {
    const [link, ...others] = linksOf(page.find('#users stats-export'));
    assert.isEmpty(others);
    assert.equal(textOf(link), 'Fiches usagers de l’espace Drôme (XLS)');
    const file = await fetch(link?.href ?? '');
    assert.equal(file.headers.get('content-type'), 'application/vnd.ms-excel');
    assert.match(file.headers.get('content-disposition') ?? '', /fiches-usagers-2026-11-20\.xls/);
    const view = new DataView(await file.arrayBuffer());
    const numbers: number[] = [];
    for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
      const isFirstOfRow = view.getUint16(at, true) === 3 && view.getUint16(at + 6, true) === 0;
      if (isFirstOfRow) numbers.push(view.getFloat64(at + 11, true));
    }
    assert.isAbove(numbers.length, 100);
    assert.lengthOf(new Set(numbers), numbers.length, 'a record has one line');
  });

  test('the page says whose address and columns these are', () => {
    assert.include(textOf(page.find('#users > p[lang="fr"]')), 'ni son adresse ni ses colonnes ne sont publiques');
  });
});

/** Heights of the columns that a chart has drawn, in pixels, from left to right: what is coloured, above the axis. */
async function columnsOf(chart: HTMLElement): Promise<readonly number[]> {
  chart.scrollIntoView();
  const canvas = (): HTMLCanvasElement | null | undefined =>
    chart.shadowRoot?.querySelector<HTMLCanvasElement>('[part~="plot"] canvas');
  let heights: readonly number[] = [];
  await waitUntil(() => (heights = heightsIn(canvas())).length > 10, `${chart.id} is not drawn`);
  return heights;
}

function heightsIn(canvas: HTMLCanvasElement | null | undefined): readonly number[] {
  const { width = 0, height = 0 } = canvas ?? {};
  if (width * height === 0) return [];
  const data = canvas?.getContext('2d')?.getImageData(0, 0, width, height).data;
  const isColoured = (x: number, y: number): boolean => {
    const at = 4 * (y * width + x);
    const [red, green, blue] = [data?.[at] ?? 0, data?.[at + 1] ?? 0, data?.[at + 2] ?? 0];
    return (data?.[at + 3] ?? 0) > 200 && Math.max(red, green, blue) - Math.min(red, green, blue) > 60;
  };
  const columns: { top: number; bottom: number; width: number }[] = [];
  let isWithin = false;
  for (let x = 0; x < width; x++) {
    let [top, bottom] = [0, height - 1];
    while (top < height && !isColoured(x, top)) top += 1;
    while (bottom > top && !isColoured(x, bottom)) bottom -= 1;
    if (top < height && !isWithin) columns.push({ top, bottom, width: 0 });
    isWithin = top < height;
    const column = isWithin ? columns.at(-1) : undefined;
    if (column) {
      column.top = Math.min(column.top, top);
      column.bottom = Math.max(column.bottom, bottom);
      column.width += 1;
    }
  }
  return columns.filter((one) => one.width > 8).map(({ top, bottom }) => bottom - top + 1);
}

describePage('rdv.html');
