import { assert } from '@open-wc/testing';
import type { StatsJobs } from '../../../src/elements/stats-jobs/stats-jobs.js';
import { askForJob } from '../../../src/sources/jobs/jobs.js';
import { configure } from '../../../src/sources/configure.js';
import { waitUntil } from '../../wait.js';
import { textOf } from '../page.js';
import { elementOf } from './element.js';

// The list of exports against a server that makes files of appointments, which really expire.

interface Written {
  readonly id: string;
  readonly status: string;
  readonly url: string;
  readonly href?: string;
  readonly created: string;
}

const october = { scope: 'organisation:11', from: '2026-10-05', to: '2026-10-11', format: 'csv' };

/** The address of a list that no other test has; `new` begins it empty. */
function address(parameters = ''): string {
  return `/exports/jobs?list=${crypto.randomUUID()}${parameters}`;
}

const absolute = (path: string): string => new URL(path, location.href).href;

async function list(path: string): Promise<readonly Written[]> {
  return ((await (await fetch(path)).json()) as { jobs: readonly Written[] }).jobs;
}

async function post(path: string, criteria: unknown, key = ''): Promise<Response> {
  // Its cookie says whose list it is.
  await fetch(path);
  const headers = { 'content-type': 'application/json', 'idempotency-key': key };
  return fetch(path, { method: 'POST', headers, body: JSON.stringify(criteria) });
}

/** A job, once its file is made. */
async function made(criteria: unknown, parameters = '&new'): Promise<Written> {
  const { url } = (await (await post(address(parameters), criteria)).json()) as Written;
  for (;;) {
    const one = (await (await fetch(url)).json()) as Written;
    if (one.status !== 'pending' && one.status !== 'running') return one;
  }
}

/** Lines of a file, as cells by column. */
async function linesOf({ href }: Written): Promise<readonly Record<string, string>[]> {
  const [head = '', ...lines] = (await (await fetch(href!)).text()).replace('\uFEFF', '').trim().split('\r\n');
  const columns = head.split(';');
  const cellsOf = (line: string): Record<string, string> =>
    Object.fromEntries(line.split(';').map((cell, at): [string, string] => [columns[at] ?? '', cell]));
  return lines.map(cellsOf);
}

suite('the demo’s server of exports', () => {
  test('takes criteria, answers with a job and its address, and lists it', async () => {
    const path = address('&new');
    const answer = await post(path, october);
    assert.equal(answer.status, 202);
    const job = (await answer.json()) as Written;
    assert.equal(answer.headers.get('location'), job.url);
    assert.equal(answer.headers.get('retry-after'), '1');
    assert.equal(job.status, 'pending');
    assert.deepEqual(
      (await list(path)).map(({ id, status }) => [id, status]),
      [[job.id, 'running']],
    );
  });

  test('makes one job of one press, and two of two', async () => {
    const path = address('&new');
    const ids = await Promise.all(
      ['"a"', '"a"', '"b"'].map(async (key) => ((await (await post(path, october, key)).json()) as Written).id),
    );
    assert.equal(ids[0], ids[1]);
    assert.notEqual(ids[0], ids[2]);
    assert.lengthOf(await list(path), 2);
  });

  test('refuses what it cannot select by', async () => {
    for (const wrong of [
      [],
      { scope: 'organisation:31' },
      { from: 'May' },
      { filter: { status: ['x'] } },
      { format: 'doc' },
    ])
      assert.equal((await post(address(), wrong)).status, 422, JSON.stringify(wrong));
  });

  test('writes the appointments that the criteria mean: dates, status, service, agent', async () => {
    const all = await linesOf(await made(october));
    assert.isNotEmpty(all);
    assert.isTrue(all.every((line) => /^(0[5-9]|1[01])\/10\/2026$/.test(line['date rdv'] ?? '')));
    const seen = await linesOf(await made({ ...october, filter: { status: ['seen'] } }));
    assert.lengthOf(seen, all.filter((line) => line['statut'] === 'Vus').length);
    assert.isBelow(seen.length, all.length);
    const service = all[0]!['service']!;
    const ofService = await linesOf(await made({ ...october, filter: { service: [service], status: ['seen'] } }));
    assert.lengthOf(ofService, seen.filter((line) => line['service'] === service).length);
    const ofAgent = await linesOf(await made({ ...october, filter: { agent: ['101'] } }));
    assert.isTrue(ofAgent.every((line) => line['créé par'] === 'Amina Benali'));
    assert.isBelow(ofAgent.length, all.length);
  });

  const types = { csv: /^text\/csv/, xls: /^application\/vnd\.ms-excel$/, xlsx: /spreadsheetml\.sheet$/ };
  for (const [format, type] of Object.entries(types)) {
    test(`sends a file as ${format}, by its name`, async () => {
      const file = await fetch((await made({ ...october, format })).href!);
      assert.match(file.headers.get('content-type') ?? '', type);
      const name = new RegExp(`filename="export-rdv-2026-11-20-org-000011\\.${format}"`);
      assert.match(file.headers.get('content-disposition') ?? '', name);
    });
  }

  test('fails where there are too many', async () => {
    assert.equal((await made({ from: '2023-01-01' })).status, 'failed');
  });

  test('lets files go: they are not sent any more, and their job says so', async () => {
    const gone = await made(october, '&new&lifetime=0');
    assert.equal(gone.status, 'expired');
    assert.isUndefined(gone.href);
    assert.equal((await fetch(`${gone.url}/file`)).status, 410);
  });

  test('keeps jobs and files from everybody else', async () => {
    const { url, href } = await made(october);
    for (const path of [url, href!]) {
      assert.equal((await fetch(path)).status, 200, path);
      assert.equal((await fetch(path, { credentials: 'omit' })).status, 404, path);
    }
  });
});

suite('the list of exports, with the demo’s server', () => {
  teardown(() => {
    configure({ retry: null, now: null, fetch: null });
  });

  const rows = (element: StatsJobs): readonly string[] =>
    [...element.shadowRoot!.querySelectorAll('[data-id]')].map((row) => textOf(row.querySelector('.standing')));

  test('shows each state, the newest first, of two weeks', async () => {
    const element = (await elementOf('stats-jobs', { src: address(), timezone: 'UTC' })) as unknown as StatsJobs;
    assert.match(rows(element)[0]!, /^(En cours de préparation|Télécharger \(CSV, [\d,]+ ko\) jusqu’au .*)$/);
    assert.deepEqual(rows(element).slice(1), [
      'Télécharger (XLS) jusqu’au 20 novembre 2026 à 12:30',
      'Expiré Générer à nouveau',
      'Échec : plus de 10 000 rendez-vous Demander à nouveau',
      'Expiré Générer à nouveau',
    ]);
    const [name] = element.shadowRoot!.querySelectorAll('[part~="details"]');
    assert.include(textOf(name), 'Maison des solidarités de Valence');
  });

  test('follows one from the press to its file', async () => {
    configure({ retry: { base: 1, cap: 2 } });
    const src = address('&new');
    const element = (await elementOf('stats-jobs', { src })) as unknown as StatsJobs;
    assert.equal(element.state, 'empty');
    await askForJob(absolute(src), { ...october, filter: { status: ['noshow'] }, lang: 'fr' });
    await waitUntil(() => element.shadowRoot!.querySelector('a') !== null);
    const link = element.shadowRoot!.querySelector('a')!;
    const lines = await linesOf({ href: link.href } as Written);
    assert.isNotEmpty(lines);
    assert.isTrue(lines.every((line) => line['statut'] === 'Non excusés'));
  });

  test('asks again for what has expired', async () => {
    configure({ retry: { base: 1, cap: 2 } });
    const element = (await elementOf('stats-jobs', { src: address() })) as unknown as StatsJobs;
    element.shadowRoot!.querySelector<HTMLButtonElement>('.expired button')!.click();
    await waitUntil(() => element.jobs?.length === 6 && element.jobs[0]?.status === 'ready');
    assert.include(rows(element)[0], 'Télécharger (CSV');
  });
});
