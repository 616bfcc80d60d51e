import { assert } from '@open-wc/testing';
import type { StatsJobs } from '../../src/elements/stats-jobs/stats-jobs.js';
import { waitUntil } from '../wait.js';
import { openPage, textOf, type DemoPage } from './page.js';
import { buttonsOf } from './reading.js';

// The list of exports on the page of RDV Service Public, as an agent sees it.

const frame = 120_000;

async function open(parameters: Readonly<Record<string, string>> = {}): Promise<DemoPage> {
  const page = await openPage('rdv.html', { lang: 'fr', ...parameters });
  await waitUntil(() => listOf(page).state === 'ready', 'there is no list', 15_000);
  return page;
}

function listOf(page: DemoPage): StatsJobs {
  return page.find<StatsJobs>('stats-jobs');
}

/** What stands in each row: what it is and whose, and how it stands. */
function rowsOf(page: DemoPage): readonly (readonly [about: string, standing: string])[] {
  const rows = [...(listOf(page).shadowRoot?.querySelectorAll('[data-id]') ?? [])];
  return rows.map((row) => [textOf(row.querySelector('.about')), textOf(row.querySelector('.standing'))]);
}

function idsOf(page: DemoPage): readonly string[] {
  return (listOf(page).jobs ?? []).map(({ id }) => id);
}

suite('E5: asynchronous exports', () => {
  let page: DemoPage;

  suiteSetup(async function () {
    this.timeout(frame);
    page = await open();
  });

  suiteTeardown(() => {
    page.close();
  });

  test('those of two weeks are listed, the newest first, each with its organisation, its date and how it stands', () => {
    const times = (listOf(page).jobs ?? []).map(({ created }) => created);
    assert.deepEqual(
      times,
      times.toSorted((one, other) => other - one),
    );
    const all = rowsOf(page).map(([about, standing]) => `${about}: ${standing}`);
    const has = (pattern: RegExp): void => {
      assert.isTrue(
        all.some((row) => pattern.test(row)),
        `${String(pattern)} in ${all.join(' | ')}`,
      );
    };
    has(
      /^Export de RDV, 1–31 octobre 2026 Maison des solidarités de Valence demandé le 20 nov.*: Télécharger \(XLS\) jusqu’au 20 novembre/,
    );
    has(/non excusés.* Maison des solidarités de Romans demandé le 17 novembre 2026 à .*: Expiré Générer à nouveau$/);
    has(/Espace Drôme demandé le 11 novembre 2026 à .*: Échec : plus de 10 000 rendez-vous Demander à nouveau$/);
  });

  test('an expired one is asked for again, prepared, and its file has what it was asked for with', async function () {
    this.timeout(frame);
    const before = idsOf(page).length;
    const root = listOf(page).shadowRoot;
    const row = [...(root?.querySelectorAll('.expired') ?? [])].find((one) => one.textContent.includes('Romans'));
    row?.querySelector('button')?.click();
    await waitUntil(() => idsOf(page).length === before + 1, 'nothing was asked for');
    assert.match(rowsOf(page)[0]?.[1] ?? '', /préparation|Télécharger/);
    await waitUntil(() => listOf(page).jobs?.[0]?.status === 'ready', 'it is not made', 30_000);
    const href = listOf(page).jobs?.[0]?.href ?? '';
    const [head = '', ...lines] = (await (await fetch(href)).text()).trim().split('\r\n');
    const place = head.split(';').indexOf('statut');
    assert.isNotEmpty(lines);
    assert.deepEqual([...new Set(lines.map((line) => line.split(';')[place]))], ['Non excusés']);
  });

  test('nothing is lost on reload', async function () {
    this.timeout(frame);
    const known = idsOf(page);
    const again = await open();
    assert.deepEqual(idsOf(again), known);
    again.close();
  });
});

suite('E4: an export with the criteria chosen in the page', () => {
  let page: DemoPage;

  suiteSetup(async function () {
    this.timeout(frame);
    page = await open({
      'stats.period': 'last-month',
      'stats.scope': 'organisation:11',
      'list.filter': 'status:seen service:Service%20social agent:102',
    });
  });

  suiteTeardown(() => {
    page.close();
  });

  /** Asks for a file with what the page shows, and takes it from the list of exports once it is there. */
  async function prepared(format: string): Promise<Blob> {
    const known = idsOf(page);
    buttonsOf(page.find('#ask'))
      .find((one) => textOf(one) === `Préparer un fichier : Liste des rendez-vous (${format})`)
      ?.click();
    await waitUntil(() => idsOf(page).length === known.length + 1, `no ${format} was asked for`, 15_000);
    const own = (): NonNullable<StatsJobs['jobs']>[number] | undefined =>
      listOf(page).jobs?.find(({ id }) => !known.includes(id));
    await waitUntil(() => own()?.status === 'ready', 'it is not made', 30_000);
    const row = [...(listOf(page).shadowRoot?.querySelectorAll('[data-id]') ?? [])].find(
      (one) => one.getAttribute('data-id') === own()?.id,
    );
    assert.match(textOf(row), /^Export de RDV, vus, 1–31 octobre 2026 Maison des solidarités de Valence/);
    const link = row?.querySelector<HTMLAnchorElement>('a[href]');
    return (await fetch(link?.href ?? '')).blob();
  }

  /** How many the host counts with the same criteria. */
  async function expected(): Promise<number> {
    const answer = await fetch('/metrics/rdv-appointments.json?scope=organisation:11&from=2026-10-01&to=2026-10-31');
    const { data } = (await answer.json()) as { data: readonly Readonly<Record<string, string | number>>[] };
    return data
      .filter(({ status, service, agent }) => status === 'seen' && service === 'Service social' && agent === '102')
      .reduce((sum, { rdvs }) => sum + Number(rdvs), 0);
  }

  test('a CSV that the server prepares holds these appointments, a line each, and no others', async function () {
    this.timeout(frame);
    const [head = '', ...lines] = (await (await prepared('CSV')).text()).trim().split('\r\n');
    assert.lengthOf(lines, await expected());
    assert.isAbove(lines.length, 10);
    const names = head.replace('\uFEFF', '').split(';');
    const cells = lines.map((line) => line.split(';'));
    const column = (name: string): readonly string[] => [
      ...new Set(cells.map((line) => line[names.indexOf(name)] ?? '')),
    ];
    assert.deepEqual(column('statut'), ['Vus']);
    assert.deepEqual(column('service'), ['Service social']);
    assert.deepEqual(column('professionnel.le(s)'), ['Luc Ferrand']);
    assert.deepEqual(column('Organisation'), ['Maison des solidarités de Valence']);
    for (const date of column('date rdv')) assert.match(date, /^\d\d\/10\/2026$/);
  });

  test('an XLS file has the same ones', async function () {
    this.timeout(frame);
    assert.equal(rowsOfXls(await (await prepared('XLS')).arrayBuffer()), (await expected()) + 1);
  });

  test('the page says so, once, and leads to the list', () => {
    assert.include(textOf(page.find('#ask')), 'Le fichier est prêt.');
    assert.equal(page.find<HTMLAnchorElement>('#lines a').getAttribute('href'), '#exports');
  });
});

/** Rows of a sheet of the form BIFF 2: each cell is a record that begins with its row. */
function rowsOfXls(file: ArrayBuffer): number {
  const view = new DataView(file);
  const rows = new Set<number>();
  for (let at = 0; at + 4 <= view.byteLength; at += 4 + view.getUint16(at + 2, true)) {
    if ([3, 4].includes(view.getUint16(at, true))) rows.add(view.getUint16(at + 4, true));
  }
  return rows.size;
}
