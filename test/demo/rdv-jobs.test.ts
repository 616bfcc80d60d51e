import { assert } from '@open-wc/testing';
import type { StatsJobs } from '../../src/elements/stats-jobs/stats-jobs.js';
import { waitUntil } from '../wait.js';
import { openPage, textOf, type DemoPage } from './page.js';

// The list of exports on the page of RDV Service Public, as an agent sees it.

const frame = 120_000;

async function open(): Promise<DemoPage> {
  const page = await openPage('rdv.html', { lang: 'fr' });
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
