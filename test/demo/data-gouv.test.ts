import { assert } from '@open-wc/testing';
import { french, openPage, partOf, textOf, type DemoPage } from './page.js';
import { waitUntil } from '../wait.js';

// Part A of the features, row by row, as a reader of the page sees them.

type Row = Readonly<Record<string, string | number | null>>;

const organization = 'a853071a8dd94af370375a6c';
const dataset = 'b8bf2b452360a1544042e981';
const reuse = 'b4f814aaf92d3f506af60158';

let page: DemoPage;

suiteSetup(async function () {
  this.timeout(30_000);
  page = await openPage('data-gouv.html');
  await page.settled();
  await waitUntil(() => page.all('.catalogue tbody tr').length > 0, 'the table has no rows');
});

suiteTeardown(() => {
  page.close();
});

const cards = (id: string): readonly HTMLElement[] => page.all(`#${id} stats-card`);
const labels = (id: string): readonly string[] => cards(id).map((card) => partOf(card, 'label'));
const values = (id: string): readonly string[] => cards(id).map((card) => partOf(card, 'value'));

async function rows(path: string): Promise<readonly Row[]> {
  const answer = await fetch(`/metric-api/api/${path}`);
  return ((await answer.json()) as { data: Row[] }).data;
}

async function metrics(path: string): Promise<Record<string, number & Record<string, number>>> {
  const answer = await fetch(`/udata${path}`);
  return ((await answer.json()) as { metrics: Record<string, number & Record<string, number>> }).metrics;
}

async function totals(model: string, id: string, key: string): Promise<Row> {
  const [row] = await rows(`${model}_total/data/?${key}__exact=${id}`);
  return row ?? {};
}

suite('A1: an organization’s ten figures', () => {
  test('the stocks of datasets, APIs and reuses are the portal’s own', async () => {
    const own = await metrics(`/api/1/organizations/${organization}/`);
    assert.deepEqual(labels('stocks'), ['Jeux de données', 'API', 'Réutilisations']);
    assert.deepEqual(
      values('stocks'),
      [own['datasets'], own['dataservices'], own['reuses']].map((stock) => french(stock ?? NaN)),
    );
  });

  test('visits and downloads are the metric service’s own totals', async () => {
    const own = await totals('organizations', organization, 'organization_id');
    assert.deepEqual(labels('audience'), [
      'Visites des jeux de données',
      'Téléchargements',
      'Visites des API',
      'Visites des réutilisations',
    ]);
    const columns = ['visit_dataset', 'download_resource', 'visit_dataservice', 'visit_reuse'];
    assert.deepEqual(
      values('audience'),
      columns.map((column) => french(Number(own[column]))),
    );
  });

  test('reuses and followers, of which only additions are published, show these and no invented total', async () => {
    const own = await metrics(`/api/1/organizations/${organization}/`);
    assert.deepEqual(labels('additions'), [
      'Réutilisations des jeux de données',
      'Abonnés aux jeux de données',
      'Abonnés aux réutilisations',
    ]);
    for (const [index, name] of ['datasets_reuses', 'datasets_followers', 'reuses_followers'].entries()) {
      const card = cards('additions')[index] as HTMLElement;
      const november = own[`${name}_by_months`]?.['2026-11'] ?? NaN;
      assert.notMatch(partOf(card, 'value'), /\d/, name);
      assert.strictEqual(
        partOf(card, 'change'),
        november > 0 ? `${french(november)} en novembre 2026 (en cours)` : '',
        name,
      );
      assert.lengthOf([...(card.shadowRoot?.querySelectorAll('[part~="sparkline"] rect') ?? [])], 13, name);
    }
  });
});

suite('A2: a dataset’s and a reuse’s page', () => {
  test('an open dataset has visits, downloads, reuses and followers', async () => {
    const counted = await totals('datasets', dataset, 'dataset_id');
    const own = await metrics(`/api/2/datasets/${dataset}/`);
    assert.deepEqual(labels('open-dataset'), ['Visites', 'Téléchargements', 'Réutilisations', 'Abonnés']);
    assert.deepEqual(
      values('open-dataset'),
      [counted['visit'], counted['download_resource'], own['reuses'], own['followers']].map((value) =>
        french(Number(value)),
      ),
    );
  });

  test('a dataset whose access is restricted has no downloads', async () => {
    const scope = cards('restricted-dataset')[0]?.getAttribute('scope')?.replace('dataset:', '') ?? '';
    const answer = await fetch(`/udata/api/2/datasets/${scope}/`);
    assert.strictEqual(((await answer.json()) as { access_type: string }).access_type, 'restricted');
    assert.deepEqual(labels('restricted-dataset'), ['Visites', 'Réutilisations', 'Abonnés']);
    assert.isTrue(values('restricted-dataset').every((value) => /^\d/.test(value)));
  });

  test('a reuse has visits and followers', async () => {
    const counted = await totals('reuses', reuse, 'reuse_id');
    const own = await metrics(`/api/1/reuses/${reuse}/`);
    assert.deepEqual(labels('reuse-figures'), ['Visites', 'Abonnés']);
    assert.deepEqual(values('reuse-figures'), [french(Number(counted['visit'])), french(own['followers'] ?? NaN)]);
  });
});

suite('A3: the platform’s eight figures', () => {
  test('stocks are the portal’s own, in the dashboard’s order', async () => {
    const own = await metrics('/api/1/site/');
    assert.deepEqual(labels('platform-figures').slice(2), [
      'Jeux de données',
      'Moissonneurs',
      'Réutilisations',
      'Organisations',
      'Utilisateurs',
      'Discussions',
    ]);
    const names = ['datasets', 'harvesters', 'reuses', 'organizations', 'users', 'discussions'];
    assert.deepEqual(
      values('platform-figures').slice(2),
      names.map((name) => french(own[name] ?? NaN)),
    );
  });

  test('visits and downloads are the sum of twelve months, since the site has no total', async () => {
    const year = await rows('site/data/?metric_month__greater=2025-12&page_size=50');
    assert.lengthOf(year, 12);
    for (const [index, column] of ['monthly_visit_dataset', 'monthly_download_resource'].entries()) {
      const card = cards('platform-figures')[index] as HTMLElement;
      const sum = year.reduce((total, row) => total + Number(row[column]), 0);
      const full = card.shadowRoot?.querySelector('[part~="value"] .hidden')?.textContent ?? '';
      assert.strictEqual(full.replace(/\s/g, ' '), french(sum));
      assert.match(partOf(card, 'value'), /^\d+(,\d+)? M$/);
      assert.include(partOf(card, 'period'), 'décembre 2025 – novembre 2026');
    }
  });
});

suite('A4: total with its period, and a sparkline of twelve months', () => {
  test('a total of visits is said to be since July 2022, a stock of all time', () => {
    for (const card of cards('audience')) assert.include(partOf(card, 'period'), 'depuis juillet 2022');
    for (const card of cards('stocks')) assert.match(partOf(card, 'period'), /depuis l’origine|à ce jour/);
  });

  test('a flow is a line of twelve months with its ends named, the running month dashed', () => {
    for (const card of cards('audience')) {
      const sparkline = card.shadowRoot?.querySelector('[part~="sparkline"]');
      assert.match(textOf(sparkline), /^déc\. 2025 nov\. 2026$/);
      assert.lengthOf([...(sparkline?.querySelectorAll('path.incomplete') ?? [])], 1);
      assert.lengthOf([...(sparkline?.querySelectorAll('rect') ?? [])], 0);
    }
  });

  test('additions to a stock are bars, called so; the first, cut, and the last, running, are lighter', () => {
    const [datasets] = cards('stocks') as [HTMLElement];
    const sparkline = datasets.shadowRoot?.querySelector('[part~="sparkline"]');
    assert.match(textOf(sparkline), /^nov\. 2025 ajouts par mois nov\. 2026$/);
    const bars = [...(sparkline?.querySelectorAll('rect') ?? [])].map((bar) => bar.classList.contains('incomplete'));
    assert.deepEqual(bars, [true, ...Array.from({ length: 11 }, () => false), true]);
  });
});

suite('A5: the last month’s own value', () => {
  test('is said as “N in month year”, without arrow or colour', async () => {
    const [november] = await rows(
      `organizations/data/?organization_id__exact=${organization}&metric_month__exact=2026-11`,
    );
    const columns = [
      'monthly_visit_dataset',
      'monthly_download_resource',
      'monthly_visit_dataservice',
      'monthly_visit_reuse',
    ];
    for (const [index, column] of columns.entries()) {
      const card = cards('audience')[index] as HTMLElement;
      assert.strictEqual(partOf(card, 'change'), `${french(Number(november?.[column]))} en novembre 2026 (en cours)`);
      const change = card.shadowRoot?.querySelector('[part~="change"]');
      assert.isFalse(change?.matches('.good, .bad'));
      assert.notMatch(textOf(change), /[↗↘→+%]/);
    }
  });

  test('is not said where it is 0', async () => {
    const [quiet] = cards('quiet-reuse') as [HTMLElement];
    const id = quiet.getAttribute('scope')?.replace('reuse:', '') ?? '';
    const [november] = await rows(`reuses/data/?reuse_id__exact=${id}&metric_month__exact=2026-11`);
    assert.strictEqual(november?.['monthly_visit'], 0);
    assert.match(partOf(quiet, 'value'), /^\d/);
    assert.strictEqual(partOf(quiet, 'change'), '');
  });
});

suite('A6: what is missing is never 0', () => {
  test('a total stands although no month carries a value', () => {
    assert.strictEqual(partOf(page.find('#silent'), 'value'), french(48_213));
  });

  test('an outage and an HTML answer are errors that say so, or nothing at all', () => {
    for (const id of ['outage', 'html']) {
      const shown = page.find<HTMLElement & { state: string }>(`#${id}`);
      assert.strictEqual(shown.state, 'error');
      assert.match(partOf(shown, 'status'), /service de statistiques/);
      assert.notMatch(textOf(shown), /(^|\s)0(\s|$)/);
      const hidden = page.find<HTMLElement & { state: string }>(`#${id}-hidden`);
      assert.strictEqual(hidden.state, 'error');
      assert.strictEqual(getComputedStyle(hidden).display, 'none');
    }
  });

  test('nothing of this is an exception, an unhandled rejection or a word in the console', async () => {
    for (const id of ['outage', 'html', 'outage-hidden', 'html-hidden']) {
      await page.find<HTMLElement & { refresh(): Promise<void> }>(`#${id}`).refresh();
    }
    await new Promise((resolve) => requestAnimationFrame(resolve));
    assert.deepEqual(page.complaints, []);
  });
});

suite('A7: files', () => {
  interface Named {
    readonly id: string;
    readonly model: string;
    readonly key: string;
    readonly of: string;
    readonly columns: string;
  }
  const files: readonly Named[] = [
    {
      id: 'export-organization',
      model: 'organizations',
      key: 'organization_id',
      of: organization,
      columns:
        '__id,organization_id,metric_month,monthly_visit_dataset,monthly_download_resource,monthly_visit_reuse,monthly_visit_dataservice',
    },
    {
      id: 'export-dataset',
      model: 'datasets',
      key: 'dataset_id',
      of: dataset,
      columns: '__id,dataset_id,organization_id,metric_month,monthly_visit,monthly_download_resource',
    },
    {
      id: 'export-reuse',
      model: 'reuses',
      key: 'reuse_id',
      of: reuse,
      columns: '__id,reuse_id,metric_month,monthly_visit',
    },
  ];
  const links = (id: string): readonly HTMLAnchorElement[] => [
    ...(page.find(`#${id}`).shadowRoot?.querySelectorAll<HTMLAnchorElement>('a[part~="link"][href]') ?? []),
  ];

  for (const { id, model, key, of, columns } of files) {
    test(`${model}: the file built here has the documented columns and the service’s own ids and values`, async () => {
      const built = links(id).find(({ href }) => href.startsWith('blob:'));
      const text = await (await fetch(built?.href ?? '')).text();
      const [header, ...lines] = text
        .replace(/^\uFEFF/, '')
        .trim()
        .split('\r\n');
      assert.strictEqual(header, columns);
      const given = await rows(
        `${model}/data/?${key}__exact=${of}&metric_month__greater=2025-12&metric_month__sort=asc&page_size=50`,
      );
      const expected = given.map((row) =>
        columns
          .split(',')
          .map((column) => row[column] ?? '')
          .join(','),
      );
      assert.deepEqual(lines, expected);
    });

    test(`${model}: the server’s own file is linked, and has the same columns`, async () => {
      const own = links(id).find(({ href }) => href.includes('/data/csv/'));
      const answer = await fetch(own?.href ?? '');
      assert.strictEqual(answer.status, 200);
      assert.match(answer.headers.get('content-disposition') ?? '', /attachment/);
      const [header, first] = (await answer.text()).split('\n');
      assert.strictEqual(header, columns);
      assert.include(first, of);
    });
  }
});

suite('A8: asked by date and by pages', () => {
  const asked = (): readonly URL[] =>
    page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ pathname }) => /^\/metric-api\/api\/[a-z]+\/data\/$/.test(pathname));

  test('no series is asked by a number of rows, and none by more than fifty', () => {
    assert.isAbove(asked().length, 5);
    for (const { searchParams, href } of asked()) {
      assert.isTrue(searchParams.has('metric_month__greater'), href);
      assert.strictEqual(searchParams.get('page_size'), '50', href);
    }
  });

  test('all pages of a long answer are read', () => {
    const catalogue = asked().filter(
      ({ href }) => href.includes('/datasets/') && href.includes(`organization_id__exact=${organization}`),
    );
    const pages = catalogue.map(({ searchParams }) => searchParams.get('page') ?? '1').sort();
    assert.deepEqual(pages, ['1', '2', '3', '4', '5', '6'].slice(0, pages.length));
    assert.isAbove(pages.length, 4);
  });

  test('a missing month is a gap, not 0, and no thirteenth is pulled in', async () => {
    const chart = page.find('#gap');
    const found = [...(chart.shadowRoot?.querySelectorAll('table tbody tr') ?? [])].map(textOf);
    assert.lengthOf(found, 12);
    assert.match(found[0] ?? '', /^décembre 2025 \d/);
    assert.strictEqual(found[4], 'avril 2026 aucune donnée');
    assert.match(found[5] ?? '', /^mai 2026 \d/);
    assert.match(found[11] ?? '', /^novembre 2026 \(en cours\) \d/);
  });
});

suite('A9: freshness', () => {
  test('figures of this morning are said to be so', () => {
    assert.strictEqual(partOf(page.find('#fresh'), 'updated'), 'Mis à jour ce matin');
  });

  test('before the morning’s run they are yesterday’s', async () => {
    const early = await openPage('data-gouv.html', { now: '2026-11-20T05:30:00Z' });
    try {
      await waitUntil(() => partOf(early.find('#fresh'), 'updated') !== '', 'no freshness is shown');
      assert.strictEqual(partOf(early.find('#fresh'), 'updated'), 'Mis à jour hier');
    } finally {
      early.close();
    }
  });
});

suite('A10: periods, parts and definitions', () => {
  test('every figure prints its period', () => {
    const ready = page.all('stats-card').filter((card) => (card as HTMLElement & { state: string }).state === 'ready');
    assert.isAbove(ready.length, 25);
    for (const card of ready) assert.isNotEmpty(partOf(card, 'period'), partOf(card, 'label'));
  });

  test('under a total stands what it is made of, which adds up to it', async () => {
    const own = await totals('organizations', organization, 'organization_id');
    const [all] = cards('all-visits') as [HTMLElement];
    const sum = ['visit_dataset', 'visit_reuse', 'visit_dataservice'].reduce(
      (total, column) => total + Number(own[column]),
      0,
    );
    const full = all.shadowRoot?.querySelector('[part~="value"] .hidden')?.textContent ?? '';
    assert.strictEqual(full.replace(/\s/g, ' '), french(sum));
    assert.match(partOf(all, 'value'), /^1,\d+ M$/);
    const parts = partOf(all, 'breakdown');
    assert.match(parts, /^dont/);
    assert.include(parts, `Jeux de données ${french(Number(own['visit_dataset']))}`);
    assert.include(parts, `API ${french(Number(own['visit_dataservice']))}`);
    assert.include(parts, `Réutilisations ${french(Number(own['visit_reuse']))}`);
  });

  test('the visits of a year are said to be from month to month', () => {
    const year = cards('all-visits')[1] as HTMLElement;
    assert.include(partOf(year, 'period'), 'décembre 2025 – novembre 2026');
  });

  test('figures are defined, in the tile and on the page', () => {
    const [visits, downloads] = cards('audience') as [HTMLElement, HTMLElement];
    const tip = (card: HTMLElement): string => card.shadowRoot?.querySelector('[popover]')?.textContent ?? '';
    assert.match(tip(visits), /Pages vues/);
    assert.match(tip(downloads), /manuels et automatisés/);
    assert.include(page.all('#visits dt').map(textOf).join(' '), 'Téléchargement');
  });

  test('a kind that is switched off leaves the chart’s table', async () => {
    const chart = page.find('#by-kind');
    const button = [...(chart.shadowRoot?.querySelectorAll<HTMLButtonElement>('[part~="legend"] button') ?? [])].find(
      (one) => textOf(one) === 'API',
    );
    const headers = (): string => [...(chart.shadowRoot?.querySelectorAll('thead th') ?? [])].map(textOf).join(' ');
    assert.strictEqual(button?.getAttribute('aria-pressed'), 'true');
    assert.match(headers(), /\bAPI\b/);
    button?.click();
    await waitUntil(() => !/\bAPI\b/.test(headers()), 'the column stays');
    assert.strictEqual(button?.getAttribute('aria-pressed'), 'false');
    button?.click();
    await waitUntil(() => /\bAPI\b/.test(headers()), 'the column does not come back');
  });
});

suite('A11: the organization’s datasets in a table', () => {
  const lines = (): readonly HTMLElement[] => page.all('.catalogue tbody tr');
  const titles = (): readonly string[] => lines().map((line) => textOf(line.querySelector('th')));
  const column = (place: number): readonly number[] =>
    lines().map((line) => Number((line.querySelectorAll('td')[place]?.textContent ?? '').replace(/\s/g, '') || NaN));
  const search = (words: string): void => {
    const field = page.find<HTMLInputElement>('#catalogue-search');
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  };

  suiteSetup(() => waitUntil(() => column(0).some((visits) => visits > 0), 'the table has no visits'));

  test('each dataset has its title, visits, downloads, reuses and followers', async () => {
    assert.lengthOf(lines(), 24);
    const line = lines().find((one) => textOf(one).startsWith('Horaires théoriques'));
    const year = await rows(`datasets/data/?dataset_id__exact=${dataset}&metric_month__greater=2025-12&page_size=50`);
    const own = await metrics(`/api/2/datasets/${dataset}/`);
    const sum = (name: string): number => year.reduce((total, row) => total + Number(row[name] ?? 0), 0);
    const cells = [...(line?.querySelectorAll('td') ?? [])].slice(0, 4).map(textOf);
    const expected = [sum('monthly_visit'), sum('monthly_download_resource'), own['reuses'], own['followers']];
    assert.deepEqual(
      cells,
      expected.map((value) => french(value ?? NaN)),
    );
  });

  test('downloads of restricted data are a dash', () => {
    const line = lines().find((one) => textOf(one).startsWith('Trajets des titres'));
    assert.strictEqual(textOf(line?.querySelectorAll('td')[1]), '–');
  });

  test('a column’s button sorts by it, and the other way round', () => {
    const header = page.find('.catalogue [data-key="followers"]');
    header.querySelector('button')?.click();
    assert.strictEqual(header.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(
      column(3),
      [...column(3)].sort((one, other) => other - one),
    );
    header.querySelector('button')?.click();
    assert.strictEqual(header.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(
      column(3),
      [...column(3)].sort((one, other) => one - other),
    );
    page.find('.catalogue [data-key="title"] button').click();
    assert.deepEqual(
      titles(),
      [...titles()].sort((one, other) => one.localeCompare(other, 'fr')),
    );
    assert.strictEqual(header.getAttribute('aria-sort'), 'none');
  });

  test('a search keeps what matches, without regard to accents, and says how many', () => {
    search('vehicules');
    assert.lengthOf(lines(), 3);
    assert.isTrue(titles().every((title) => title.includes('éhicules')));
    assert.strictEqual(textOf(page.find('#catalogue-count')), '3 sur 24 jeux de données');
    search('rien de tel');
    assert.lengthOf(lines(), 0);
    assert.isFalse(page.find('#catalogue-none').hidden);
    page.find('#catalogue-none button').click();
    assert.lengthOf(lines(), 24);
  });

  test('each row links to the service’s file of its dataset', async () => {
    const line = lines().find((one) => textOf(one).startsWith('Horaires théoriques'));
    const text = await (await fetch(line?.querySelector('a')?.href ?? '')).text();
    const [header, ...rest] = text.trim().split('\n');
    assert.match(header ?? '', /^__id,dataset_id,/);
    assert.lengthOf(rest, 53);
    assert.isTrue(rest.every((one) => one.includes(dataset)));
  });

  test('one file holds all datasets, month by month, in the documented columns and with the service’s own ids', async () => {
    const links = [...(page.find('#export-catalogue').shadowRoot?.querySelectorAll('a') ?? [])];
    const read = async (start: string): Promise<readonly string[]> => {
      const href = links.map((link) => link.href).find((one) => one.includes(start)) ?? '';
      return (await (await fetch(href)).text()).trim().split(/\r?\n/);
    };
    const [[header = '', ...built], [columns = '', ...own]] = await Promise.all([read('blob:'), read('/data/csv/')]);
    assert.strictEqual(columns, '__id,dataset_id,organization_id,metric_month,monthly_visit,monthly_download_resource');
    assert.strictEqual(header, `${columns},monthly_visit_status,monthly_download_resource_status`);
    const cells = built.map((line) => line.split(',').slice(0, 6).join(','));
    assert.isAbove(own.length, 200);
    assert.deepEqual(cells.toSorted(), own.toSorted());
  });

  test('what the service does not know is told in a column, and is no 0', async () => {
    const link = page.find('#export-catalogue').shadowRoot?.querySelector<HTMLAnchorElement>('a[href^="blob:"]');
    const lines = (await (await fetch(link?.href ?? '')).text()).trim().split('\r\n');
    assert.isTrue(lines.some((line) => line.endsWith(',,,unknown')));
  });

  test('the page says what the files do not have', () => {
    assert.include(
      textOf(page.find('#catalogue p[lang="fr"]')),
      'Réutilisations et abonnés ne sont dans aucun fichier',
    );
  });
});

suite('The page’s own controls', () => {
  let own: DemoPage;

  suiteSetup(async function () {
    this.timeout(30_000);
    own = await openPage('data-gouv.html', { lang: 'en' });
    await own.settled();
  });

  suiteTeardown(() => {
    own.close();
  });

  test('the whole page speaks English when asked, elements included, and keeps it in its address', async () => {
    const label = (): string => partOf(own.all('#audience stats-card')[0] as HTMLElement, 'label');
    assert.strictEqual(label(), 'Visits of datasets');
    assert.strictEqual(own.document.title, 'Statistics of data.gouv.fr, rebuilt');
    own.find('[data-lang="fr"]').click();
    await waitUntil(() => label() === 'Visites des jeux de données', 'the tile still speaks English');
    assert.strictEqual(new URL(own.window.location.href).searchParams.get('lang'), 'fr');
  });

  test('another service’s address is asked, and stands in the page’s own', async () => {
    const card = own.all('#audience stats-card')[0] as HTMLElement & { state: string };
    const field = own.find<HTMLInputElement>('[name="metrics"]');
    field.value = '/udata';
    own.find<HTMLFormElement>('form[data-service]').requestSubmit();
    await waitUntil(() => card.state === 'error', 'the other service answers as ours');
    assert.strictEqual(new URL(own.window.location.href).searchParams.get('metrics'), '/udata');
    own.find<HTMLFormElement>('form[data-service]').reset();
    await waitUntil(() => card.state === 'ready', 'the demo’s own service does not come back');
    assert.isNull(new URL(own.window.location.href).searchParams.get('metrics'));
  });
});
