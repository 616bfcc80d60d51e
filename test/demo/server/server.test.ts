import { assert } from '@open-wc/testing';

type Row = Readonly<Record<string, string | number | null>>;
interface Page {
  readonly data: readonly Row[];
  readonly links: { readonly next: string | null; readonly prev: string | null };
  readonly meta: { readonly page: number; readonly page_size: number; readonly total: number };
}
interface Refusal {
  readonly errors: readonly {
    readonly code: unknown;
    readonly title: string;
    readonly detail: string | { message: string };
  }[];
}

const base = '/metric-api/api';
const mobility = 'a853071a8dd94af370375a6c';
const silent = '388ef3260da44a4df4a5a0b5';
const withGap = '9a43d1e98a085d22eaccc590';

async function page(path: string): Promise<Page> {
  const response = await fetch(path.startsWith('http') ? path : `${base}${path}`);
  assert.strictEqual(response.status, 200, path);
  return (await response.json()) as Page;
}

async function refusal(path: string): Promise<{ status: number; title: string; detail: string }> {
  const response = await fetch(`${base}${path}`);
  const { errors } = (await response.json()) as Refusal;
  assert.lengthOf(errors, 1);
  const { title = '', detail = '' } = errors[0] ?? {};
  return { status: response.status, title, detail: typeof detail === 'string' ? detail : detail.message };
}

async function all(path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let next: string | null = path; next !== null;) {
    const { data, links }: Page = await page(next);
    rows.push(...data);
    next = links.next;
  }
  return rows;
}

const total = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);

suite('The demo answers the metric API as the real service does', () => {
  const columns: Record<string, string> = {
    organizations:
      '__id organization_id metric_month monthly_visit_dataset monthly_download_resource monthly_visit_reuse monthly_visit_dataservice',
    datasets: '__id dataset_id organization_id metric_month monthly_visit monthly_download_resource',
    reuses: '__id reuse_id metric_month monthly_visit',
    dataservices: '__id dataservice_id metric_month monthly_visit',
    resources: '__id resource_id dataset_id metric_month monthly_download_resource',
    site: '__id metric_month monthly_visit_dataset monthly_download_resource monthly_visit_reuse',
    organizations_total: '__id organization_id visit_dataset download_resource visit_reuse visit_dataservice outlink',
    datasets_total: '__id dataset_id visit outlink download_resource',
    reuses_total: '__id reuse_id visit outlink',
    dataservices_total: '__id dataservice_id visit',
    resources_total: '__id resource_id dataset_id download_resource',
  };
  for (const [model, names] of Object.entries(columns)) {
    test(`${model} has its columns, in JSON and in CSV`, async () => {
      const { data } = await page(`/${model}/data/?page_size=1`);
      assert.deepEqual(Object.keys(data[0] ?? {}), names.split(' '));
      const csv = await (await fetch(`${base}/${model}/data/csv/?__id__exact=${String(data[0]?.['__id'])}`)).text();
      assert.strictEqual(csv.split('\n')[0], names.replaceAll(' ', ','));
    });
  }

  const refused: Record<string, [string, string, RegExp]> = {
    'an argument without operator': [
      `/organizations/data/?organization_id=${mobility}`,
      'Invalid query string',
      /^Malformed query: /,
    ],
    'an operator that does not exist': [
      '/site/data/?metric_month__like=2026',
      'Invalid query string',
      /^Malformed query: /,
    ],
    'a page of 51 rows': [
      '/site/data/?page_size=51',
      'Invalid query string',
      /^Page size exceeds allowed maximum: 50$/,
    ],
    'a model that does not exist': ['/site_total/data/', 'Database error', /does not exist$/],
    'a column that does not exist': ['/site/data/?visits__exact=1', 'Database error', /site\.visits does not exist$/],
    'a model that does not exist, as CSV': ['/nope/data/csv/', 'Database error', /does not exist$/],
  };
  for (const [what, [path, title, detail]] of Object.entries(refused)) {
    test(`it refuses ${what} with status 400 and its own error body`, async () => {
      const said = await refusal(path);
      assert.strictEqual(said.status, 400);
      assert.strictEqual(said.title, title);
      assert.match(said.detail, detail);
    });
  }

  test('any origin may ask, also beforehand', async () => {
    const answer = await fetch(`${base}/site/data/`);
    assert.strictEqual(answer.headers.get('access-control-allow-origin'), '*');
    assert.strictEqual((await fetch(`${base}/site/data/`, { method: 'OPTIONS' })).status, 204);
    assert.strictEqual((await fetch('/metric-api/health/')).status, 200);
  });

  test('a page has twenty rows unless asked otherwise, and says where the next one is', async () => {
    const first = await page('/datasets/data/');
    assert.lengthOf(first.data, 20);
    assert.isNull(first.links.prev);
    assert.strictEqual(new URL(first.links.next ?? '').searchParams.get('page'), '2');
    const second = await page(first.links.next ?? '');
    assert.deepInclude(second.meta, { page: 2, page_size: 20 });
    assert.isNotNull(second.links.prev);
    assert.notDeepEqual(second.data, first.data);
  });

  test('following the links gives each row once', async () => {
    const rows = await all(
      `/datasets/data/?organization_id__exact=${mobility}&metric_month__greater=2025-12&page_size=50`,
    );
    assert.isAbove(rows.length, 200);
    assert.strictEqual(new Set(rows.map((row) => row['__id'])).size, rows.length);
    assert.isTrue(rows.every((row) => row['organization_id'] === mobility && String(row['metric_month']) >= '2025-12'));
  });

  const kept: Record<string, [string, (month: string) => boolean]> = {
    exact: ['metric_month__exact=2026-03', (month) => month === '2026-03'],
    differs: ['metric_month__differs=2026-03', (month) => month !== '2026-03'],
    contains: ['metric_month__contains=-03', (month) => month.endsWith('-03')],
    notcontains: ['metric_month__notcontains=2026', (month) => !month.includes('2026')],
    in: ['metric_month__in=2026-03,2026-05', (month) => month === '2026-03' || month === '2026-05'],
    notin: ['metric_month__notin=2026-03,2026-05', (month) => month !== '2026-03' && month !== '2026-05'],
    less: ['metric_month__less=2023-01', (month) => month <= '2023-01'],
    greater: ['metric_month__greater=2026-03', (month) => month >= '2026-03'],
    strictly_less: ['metric_month__strictly_less=2023-01', (month) => month < '2023-01'],
    strictly_greater: ['metric_month__strictly_greater=2026-03', (month) => month > '2026-03'],
  };
  for (const [operator, [query, keeps]] of Object.entries(kept)) {
    test(`${operator} keeps the rows it should`, async () => {
      const months = (await all('/site/data/?page_size=50')).map((row) => String(row['metric_month']));
      const found = (await all(`/site/data/?${query}&page_size=50`)).map((row) => String(row['metric_month']));
      assert.deepEqual(found, months.filter(keeps));
      assert.isAbove(found.length, 0);
      assert.isBelow(found.length, months.length);
    });
  }

  test('isnull and isnotnull need no value and part the rows between them', async () => {
    const missing = await page('/datasets/data/?monthly_download_resource__isnull');
    const known = await page('/datasets/data/?monthly_download_resource__isnotnull');
    const every = await page('/datasets/data/');
    assert.isTrue(missing.data.every((row) => row['monthly_download_resource'] === null));
    assert.isAbove(missing.meta.total, 0);
    assert.strictEqual(missing.meta.total + known.meta.total, every.meta.total);
  });

  test('rows are sorted as asked, and columns left out as asked', async () => {
    const { data } = await page('/site/data/?metric_month__sort=desc&columns=metric_month&page_size=3');
    assert.deepEqual(data, [{ metric_month: '2026-11' }, { metric_month: '2026-10' }, { metric_month: '2026-09' }]);
  });

  test('a CSV comes whole and as a file', async () => {
    const answer = await fetch(`${base}/site/data/csv/?metric_month__sort=asc`);
    assert.strictEqual(answer.headers.get('content-disposition'), 'attachment; filename="site.csv"');
    assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
    const lines = (await answer.text()).trim().split('\n');
    assert.lengthOf(lines, 1 + 53);
    assert.include(lines[1] ?? '', ',2022-07,');
  });
});

suite('The demo’s figures hang together', () => {
  test('two queries give two figures, and the same query the same', async () => {
    const [one, other, again] = await Promise.all([
      page(`/organizations/data/?organization_id__exact=${mobility}&metric_month__exact=2026-10`),
      page('/organizations/data/?organization_id__exact=7f483870f7948899f59e6139&metric_month__exact=2026-10'),
      page(`/organizations/data/?organization_id__exact=${mobility}&metric_month__exact=2026-10`),
    ]);
    assert.notDeepEqual(one.data, other.data);
    assert.deepEqual(one.data, again.data);
    const earlier = await page(`/organizations/data/?organization_id__exact=${mobility}&metric_month__exact=2026-09`);
    assert.notStrictEqual(earlier.data[0]?.['monthly_visit_dataset'], one.data[0]?.['monthly_visit_dataset']);
  });

  test('an organization’s month is the sum of its datasets’ months, and its total the sum of its months', async () => {
    const own = `organization_id__exact=${mobility}`;
    const datasets = await all(`/datasets/data/?${own}&metric_month__exact=2026-10&page_size=50`);
    const months = await all(`/organizations/data/?${own}&page_size=50`);
    const [sums] = (await page(`/organizations_total/data/?${own}`)).data;
    const october = months.filter((row) => row['metric_month'] === '2026-10');
    for (const [single, whole] of [
      ['monthly_visit', 'monthly_visit_dataset'],
      ['monthly_download_resource', 'monthly_download_resource'],
    ] as const) {
      assert.strictEqual(total(datasets, single), total(october, whole));
      assert.strictEqual(sums?.[whole.replace('monthly_', '')], total(months, whole));
    }
  });

  test('one dataset has no row for April, others have', async () => {
    const april = `metric_month__exact=2026-04`;
    assert.lengthOf((await page(`/datasets/data/?dataset_id__exact=${withGap}&${april}`)).data, 0);
    assert.lengthOf((await page(`/datasets/data/?dataset_id__exact=${withGap}&metric_month__exact=2026-03`)).data, 1);
    assert.isAbove((await page(`/datasets/data/?${april}`)).meta.total, 30);
  });

  test('one organization has a total and no month', async () => {
    assert.lengthOf((await page(`/organizations/data/?organization_id__exact=${silent}`)).data, 0);
    const [row] = (await page(`/organizations_total/data/?organization_id__exact=${silent}`)).data;
    assert.strictEqual(row?.['visit_dataset'], 48_213);
  });

  test('an outage is an HTML page, with status 500 or, worse, 200', async () => {
    for (const status of [500, 200]) {
      const answer = await fetch(`${base}/organizations/data/?organization_id__exact=${String(status).repeat(8)}`);
      assert.strictEqual(answer.status, status);
      assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
    }
  });
});

suite('The demo answers the portal’s own API', () => {
  interface Described {
    readonly id: string;
    readonly metrics: Readonly<Record<string, number | Record<string, number>>>;
  }
  const get = async (path: string): Promise<Described> => (await (await fetch(`/udata${path}`)).json()) as Described;

  test('monthly maps have thirteen months, zeroes included', async () => {
    const { metrics } = await get(`/api/1/organizations/${mobility}/`);
    const map = metrics['datasets_by_months'] as Record<string, number>;
    assert.lengthOf(Object.keys(map), 13);
    assert.deepEqual([Object.keys(map)[0], Object.keys(map).at(-1)], ['2025-11', '2026-11']);
    assert.include(Object.values(map), 0);
    assert.isAbove(Math.max(...Object.values(map)), 0);
  });

  test('each thing has its own counters', async () => {
    const site = await get('/api/1/site/');
    const organization = await get(`/api/1/organizations/${mobility}/`);
    const dataset = await get(`/api/2/datasets/${withGap}/`);
    assert.containsAllKeys(site.metrics, [
      'users',
      'harvesters_by_months',
      'datasets_visits_by_months',
      'max_dataset_reuses',
    ]);
    assert.containsAllKeys(organization.metrics, [
      'datasets',
      'datasets_reuses_by_months',
      'reuses_followers_by_months',
    ]);
    assert.doesNotHaveAnyKeys(organization.metrics, ['datasets_reuses', 'datasets_followers', 'reuses_followers']);
    assert.containsAllKeys(dataset.metrics, ['reuses', 'followers', 'followers_by_months', 'views']);
  });

  test('an organization’s datasets are listed page by page', async () => {
    const path = `/udata/api/1/datasets/?organization=${mobility}&page_size=10`;
    const first = (await (await fetch(path)).json()) as { total: number; data: Described[]; next_page: string };
    assert.strictEqual(first.total, 24);
    assert.lengthOf(first.data, 10);
    const second = (await (await fetch(first.next_page)).json()) as { data: Described[] };
    assert.notInclude(
      first.data.map(({ id }) => id),
      second.data[0]?.id,
    );
  });

  test('an unknown id is a JSON refusal with status 404', async () => {
    for (const path of ['/api/1/organizations/none/', '/api/2/datasets/none/', '/api/1/nothing/']) {
      const answer = await fetch(`/udata${path}`);
      assert.strictEqual(answer.status, 404);
      assert.property(await answer.json(), 'message');
    }
  });
});

suite('The demo’s own endpoints', () => {
  test('the school’s two years hold numbers, a lost number, a withheld number and a missing row', async () => {
    const { data } = (await (await fetch('/metrics/school.json')).json()) as { data: Row[] };
    const of = (time: string, profile: string): Row | undefined =>
      data.find((row) => row['time'] === time && row['profile'] === profile);
    assert.isNumber(of('2026-10', 'teacher')?.['visits']);
    assert.isNull(of('2026-02', 'student')?.['visitors']);
    assert.strictEqual(of('2026-08', 'personnel')?.['visitors'], 'suppressed');
    assert.isUndefined(of('2026-08', 'relative'));
    assert.strictEqual(new Set(data.map((row) => row['time'])).size, 24);
  });

  test('each failure is what its name says', async () => {
    const statuses = { 'html.json': 200, '500.json': 500, '429.json': 429, '403.json': 403 };
    for (const [name, status] of Object.entries(statuses)) {
      assert.strictEqual((await fetch(`/metrics/${name}`)).status, status, name);
    }
    assert.strictEqual((await fetch('/metrics/429.json')).headers.get('retry-after'), '120');
    const broken = await (await fetch('/metrics/broken.json')).text();
    assert.throws(() => JSON.parse(broken) as unknown, SyntaxError);
    assert.deepEqual(((await (await fetch('/metrics/empty.json')).json()) as { data: unknown }).data, []);
    assert.match(await (await fetch('/metrics/html.json')).text(), /^<!doctype html>/);
  });

  test('the flaky endpoint answers once for each visitor', async () => {
    const path = `/metrics/flaky.json?visit=${Math.random()}`;
    const statuses = [(await fetch(path)).status, (await fetch(path)).status];
    assert.deepEqual(statuses, [200, 500]);
  });

  test('the CSV is as a French spreadsheet writes it', async () => {
    const bytes = new Uint8Array(await (await fetch('/metrics/calls.csv')).arrayBuffer());
    assert.deepEqual([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    assert.match(new TextDecoder().decode(bytes), /^mois;appels;erreurs\r\n2024-11;\d+;\d+\r\n/);
  });
});
