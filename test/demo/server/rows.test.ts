import { assert } from '@open-wc/testing';
import { configure } from '../../../src/sources/configure.js';
import { elementOf, figure, freeze, settled, tableOf, type DataElement } from './element.js';
import { french, partOf } from '../page.js';

// The elements against an endpoint of nobody's contract: nested rows, French dates, pages, errors with status 200.

interface Line {
  readonly jour: string;
  readonly public: string;
  readonly site: string;
  readonly entrees: number;
  readonly prets: string | null;
}

interface Page {
  readonly resultat: { readonly lignes: readonly Line[]; readonly totaux: { readonly entrees: number } } | null;
  readonly meta: { readonly pages: number; readonly suivante: string | null } | null;
  readonly erreur: string | null;
}

const path = '/rows/api/frequentation';
const mapping = {
  source: 'rows',
  src: `${path}?du={from}&au={to}`,
  indicator: 'entrees',
  'rows-path': 'resultat.lignes',
  'time-field': 'jour',
  'time-format': 'dd/MM/yyyy',
  'next-path': 'meta.suivante',
  'error-path': 'erreur',
  // Closed on Sundays: there is no row.
  missing: 'zero',
  period: '2026-10',
};

async function page(address: string): Promise<Page> {
  return (await (await fetch(address)).json()) as Page;
}

/** All lines of the endpoint, of all pages. */
async function linesOf(parameters: string): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for (let next: string | null = `${path}?${parameters}`; next !== null;) {
    const { resultat, meta }: Page = await page(next);
    lines.push(...(resultat?.lignes ?? []));
    next = meta?.suivante ?? null;
  }
  return lines;
}

const october = 'du=2026-10-01&au=2026-10-31';
const total = (lines: readonly Line[]): number => lines.reduce((sum, { entrees }) => sum + entrees, 0);

function element(tag: string, attributes: Readonly<Record<string, string>> = {}): Promise<DataElement> {
  return elementOf(tag, { ...mapping, ...attributes });
}

freeze();

suite('A card of rows', () => {
  test('shows the sum of all pages, and of another month when its period changes', async () => {
    const card = await element('stats-card');
    const lines = await linesOf(october);
    assert.isAbove(lines.length, 100);
    assert.equal(figure(card), french(total(lines)));
    card.setAttribute('period', '2026-09');
    await settled(card);
    assert.equal(figure(card), french(total(await linesOf('du=2026-09-01&au=2026-09-30'))));
  });

  test('keeps what a filter keeps, by the fields of the rows', async () => {
    const seen = new Set([figure(await element('stats-card'))]);
    for (const [filter, parameters] of [
      ['site:nord', 'site=nord'],
      ['public:jeunes,seniors', 'public=jeunes&public=seniors'],
      ['site:nord public:jeunes', 'site=nord&public=jeunes'],
    ] as const) {
      const card = await element('stats-card', { filter });
      assert.equal(figure(card), french(total(await linesOf(`${october}&${parameters}`))), filter);
      seen.add(figure(card));
    }
    assert.equal(seen.size, 4);
  });

  test('shows the total that the endpoint gives for the dates it was told', async () => {
    // Only the first page is read: the sum of its rows is less.
    const attributes = { 'total-path': 'resultat.totaux', 'next-path': '' };
    const card = await element('stats-card', attributes);
    const { resultat } = await page(`${path}?${october}`);
    assert.equal(figure(card), french(resultat?.totaux.entrees ?? NaN));
    assert.isBelow(total(resultat?.lignes ?? []), resultat?.totaux.entrees ?? NaN);
  });

  test('shows no 0 where a counter was out of order, and says what a sum lacks', async () => {
    const lines = await linesOf('du=2025-01-01&au=2025-12-31');
    const broken = lines.find(({ prets }) => prets === null);
    const [day = '', month = '', year = ''] = broken?.jour.split('/') ?? [];
    const attributes = { indicator: 'prets', filter: `site:${broken?.site ?? ''}` };
    const single = await element('stats-card', { ...attributes, period: `${year}-${month}-${day}/P1D` });
    assert.notMatch(figure(single), /\d/);
    const whole = await element('stats-card', { ...attributes, period: `${year}-${month}` });
    // The counter of a library is out of order for all of its readers.
    const same = lines.filter(({ jour, site }) => jour.endsWith(`/${month}/${year}`) && site === broken?.site);
    const known = same.reduce((sum, { prets }) => sum + Number(prets ?? 0), 0);
    assert.equal(partOf(whole, 'value'), `≥ ${french(known)}`);
  });

  test('says that it lacks days of which there is no row, unless the page says that they are nothing', async () => {
    const card = await element('stats-card', { missing: 'gap' });
    assert.equal(partOf(card, 'value'), `≥ ${french(total(await linesOf(october)))}`);
  });

  test('reads a bare array of months by their French names', async () => {
    const months = (await (await fetch('/rows/api/mensuel')).json()) as { mois: string; entrees: number }[];
    const card = await element('stats-card', {
      src: '/rows/api/mensuel',
      'rows-path': '',
      'time-field': 'mois',
      'time-format': 'MMMM yyyy',
      'next-path': '',
      period: '2025-08',
    });
    assert.equal(figure(card), french(months.find(({ mois }) => mois === 'août 2025')?.entrees ?? NaN));
  });

  test('says in a sentence what the endpoint refuses, with its words in the details', async () => {
    const backwards = await element('stats-card', { src: `${path}?du={to}&au={from}` });
    assert.deepEqual([backwards.state, backwards.error?.kind, backwards.error?.code], ['error', 'http', 'refused']);
    assert.include(partOf(backwards, 'status'), 'Le service de statistiques n’a pas accepté la demande');
    assert.include(partOf(backwards, 'status'), 'La date de début suit la date de fin');
    const unknown = await element('stats-card', { src: `${path}?annee=2026` });
    assert.include(partOf(unknown, 'status'), 'Paramètre inconnu : annee');
  });

  test('is refused for what its own attributes take for an error, and not for those of another card', async () => {
    const [strict, plain] = await Promise.all(
      ['meta.pages', 'erreur'].map((at) => element('stats-card', { 'error-path': at })),
    );
    assert.deepEqual([strict?.error?.code, plain?.error ?? null], ['refused', null]);
    assert.equal(plain && figure(plain), french(total(await linesOf(october))));
  });

  test('shows what a key opens once the page adds it', async () => {
    const attributes = { src: '/rows/prive/frequentation?du={from}&au={to}' };
    const before = await element('stats-card', attributes);
    assert.deepEqual([before.state, before.error?.code], ['error', 'forbidden']);
    assert.include(partOf(before, 'status'), 'Vous n’avez pas accès à ces statistiques');
    const page = globalThis.fetch;
    const headers = { Authorization: 'Bearer mediatheque' };
    configure({ fetch: (input, init) => page(input, { ...init, headers }) });
    const after = await element('stats-card', attributes);
    assert.equal(figure(after), french(total(await linesOf(october))));
  });

  test('says in a sentence which format, field or split there is not', async () => {
    const format = await element('stats-card', { 'time-format': 'DD/MM/YYYY' });
    assert.deepEqual([format.state, format.error?.kind], ['error', 'config']);
    assert.include(partOf(format, 'status'), 'time-format');
    const field = await element('stats-card', { indicator: 'visites' });
    assert.include(partOf(field, 'status'), 'visites');
    assert.include(partOf(field, 'status'), 'entrees');
    const wrong = await element('stats-card', { 'rows-path': 'resultat' });
    assert.deepEqual([wrong.error?.kind, wrong.error?.values['path']], ['format', 'page 1: resultat']);
  });
});

suite('A chart of rows', () => {
  test('draws a line for each member of the field of the split, and leaves closed days out', async () => {
    const chart = await element('stats-chart', { split: 'profile', 'split-field': 'public', missing: 'gap' });
    const lines = await linesOf(october);
    const [head = [], ...body] = tableOf(chart);
    assert.includeMembers([...head], ['jeunes', 'adultes', 'seniors', 'Total']);
    const own = (day: number, group: string): string => {
      const date = `${String(day).padStart(2, '0')}/10/2026`;
      const same = lines.filter((line) => line.jour === date && line.public === group);
      return same.length === 0 ? '—' : french(total(same));
    };
    const days = body.filter(([first]) => /octobre|oct\./.test(first ?? ''));
    assert.lengthOf(days, 31);
    const column = head.indexOf('adultes');
    assert.deepEqual(
      days.slice(0, 3).map((row) => row[column]),
      [1, 2, 3].map((day) => own(day, 'adultes')),
    );
    // The fourth is a Sunday: no row, no 0.
    assert.notMatch(days[3]?.[column] ?? '', /\d/);
  });

  test('shows nothing on closed days as 0 where the page says so', async () => {
    const chart = await element('stats-chart', { split: 'public' });
    const [head = [], ...body] = tableOf(chart);
    const days = body.filter(([first]) => /octobre|oct\./.test(first ?? ''));
    assert.equal(days[3]?.[head.indexOf('jeunes')], '0');
  });

  test('puts days together to months', async () => {
    const chart = await element('stats-chart', { period: '2026-09/2026-10', granularity: 'month' });
    assert.include(tableOf(chart).flat(), french(total(await linesOf(october))));
  });
});

suite('An export of rows', () => {
  test('is a file of the same figures by day and member', async () => {
    const one = await element('stats-export', { split: 'public', period: '2026-10-05/2026-10-06' });
    const link = one.shadowRoot?.querySelector<HTMLAnchorElement>('a[part~="link"]');
    link?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await one.updateComplete;
    const csv = await (await fetch(link?.href ?? '')).text();
    const lines = await linesOf('du=2026-10-05&au=2026-10-06');
    const expected = ['2026-10-05', '2026-10-06'].flatMap((day) =>
      ['jeunes', 'adultes', 'seniors', 'total'].map((group) => {
        const own = lines.filter(({ jour }) => jour === day.split('-').reverse().join('/'));
        return `${day},${group},${total(own.filter((line) => group === 'total' || line.public === group))}`;
      }),
    );
    const [head, ...rest] = csv.trim().split('\r\n');
    assert.equal(head, 'jour,public,entrees');
    assert.sameMembers(rest, expected);
  });
});

suite('The demo’s endpoint of rows', () => {
  test('refuses what it does not know, some of it with status 200', async () => {
    const refusals: readonly (readonly [parameters: string, status: number, words: RegExp])[] = [
      ['annee=2026', 400, /Paramètre inconnu : annee/],
      ['du=2026-02-31x', 400, /n’est pas une date/],
      ['taille=101', 400, /100 au plus/],
      ['du=2026-10-02&au=2026-10-01', 200, /suit la date de fin/],
    ];
    for (const [parameters, status, words] of refusals) {
      const response = await fetch(`${path}?${parameters}`);
      assert.equal(response.status, status, parameters);
      assert.match(((await response.json()) as Page).erreur ?? '', words);
    }
    assert.equal((await fetch('/rows/prive/frequentation')).status, 401);
  });

  test('has rows on every day but Sundays, and no two days alike', async () => {
    const lines = await linesOf(october);
    assert.lengthOf(new Set(lines.map(({ jour }) => jour)), 27);
    assert.notInclude(
      lines.map(({ jour }) => jour),
      '04/10/2026',
    );
    assert.notEqual(total(lines), total(await linesOf('du=2025-10-01&au=2025-10-31')));
  });
});
