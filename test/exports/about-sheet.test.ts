import { assert } from '@open-wc/testing';
import { aboutSheet, type About, type Told } from '../../src/exports/about-sheet.js';
import type { Table } from '../../src/views/table.js';
import type { ZoneNote } from '../../src/views/zone-note.js';
import { column, table } from './tables.js';

const about: About = { exported: '2026-11-22T09:30:00Z' };
const defined = column('visits');
const visits = table(
  [
    {
      ...defined,
      indicator: {
        ...defined.indicator,
        label: { en: 'Visits', fr: 'Visites' },
        definition: { en: 'Pages seen', fr: 'Pages vues' },
      },
    },
  ],
  [
    { bucket: '2026-09', cells: [1] },
    { bucket: '2026-10', cells: [2] },
  ],
  { zone: 'Europe/Paris' },
);

/** What each line is about, and what it says. */
function lines(
  source: Partial<Table> = {},
  more: Partial<About> = {},
  told: Partial<Told> = {},
): Record<string, unknown> {
  const tables = [{ title: 'History', table: { ...visits, ...source } }];
  const { rows } = aboutSheet({ ...about, ...more }, { tables, hasNotes: false, lang: 'en', ...told });
  return Object.fromEntries(rows.map(([what, text]) => [what as string, text]));
}

suite('aboutSheet', () => {
  test('says period, granularity, time zone, what indicators mean, and when it was exported', () => {
    assert.deepEqual(lines(), {
      Period: 'September – October 2026',
      'Counted by': 'Month',
      'Time zone': 'Europe/Paris',
      Visits: 'Pages seen',
      'Please note': 'An empty cell is not known. It does not mean 0.',
      Exported: '22 November 2026 at 10:30',
    });
  });

  test('is in French as well', () => {
    const all = lines({}, { updated: '2026-11-20' }, { lang: 'fr' });
    assert.deepEqual(Object.keys(all), [
      'Période',
      'Pas de temps',
      'Fuseau horaire',
      'Visites',
      'À noter',
      'Dernière mise à jour',
      'Exporté',
    ]);
    assert.strictEqual(all['Dernière mise à jour'], '20 novembre 2026');
  });

  test('names the source, its licence and the address of the data, as links where they are some', () => {
    const href = 'https://example.org/logs';
    const all = lines(
      { credit: { label: 'Logs', href, licence: 'LO 2.0' } },
      { endpoints: ['https://example.org/m.json'] },
    );
    assert.strictEqual(all['Source'], 'Logs');
    assert.deepEqual(all['Address of the source'], { value: href, href });
    assert.strictEqual(all['Licence'], 'LO 2.0');
    assert.deepEqual(all['Address of the data'], {
      value: 'https://example.org/m.json',
      href: 'https://example.org/m.json',
    });
    assert.strictEqual(lines({}, { endpoints: ['javascript:alert(1)'] })['Address of the data'], 'javascript:alert(1)');
  });

  test('the page’s own line about the source wins', () => {
    const all = lines(
      { credit: { label: 'Logs', href: 'https://example.org', licence: null } },
      { credit: 'Ministry' },
    );
    assert.strictEqual(all['Source'], 'Ministry');
    assert.notProperty(all, 'Address of the source');
  });

  test('tells the notices, and each of them once', () => {
    const notices = [{ level: 'warning', text: { en: 'Two days are missing' } }] as const;
    const tables = ['a', 'b'].map((title) => ({ title, table: { ...visits, notices } }));
    const { rows } = aboutSheet(about, { tables, hasNotes: false, lang: 'en' });
    assert.deepEqual(
      rows.filter(([what]) => what === 'Notice'),
      [['Notice', 'Two days are missing']],
    );
  });

  test('says what two sheets of one title have in common once, and tells a third apart', () => {
    const unfinished = (name: string, title = 'Visits'): Told['tables'][number] => {
      const bucket = { name, incomplete: 'running' } as const;
      return { title, table: { ...visits, rows: [{ bucket, cells: [], ids: () => [] }] } };
    };
    const tables = [unfinished('2026-11'), unfinished('2026-11'), unfinished('2026-10', 'Downloads')];
    const { rows } = aboutSheet(about, { tables, hasNotes: false, lang: 'en' });
    assert.deepEqual(
      rows.filter(([what]) => typeof what === 'string' && what.startsWith('Please note (')),
      [
        ['Please note (Visits)', 'Not complete yet, or counted in part: November 2026'],
        ['Please note (Downloads)', 'Not complete yet, or counted in part: October 2026'],
      ],
    );
  });

  test('names the buckets that are not complete', () => {
    const rows = ['2026-09', '2026-10', '2026-11'].map((name, index) => ({
      bucket: { name, incomplete: ([null, 'running', 'running'] as const)[index] ?? null },
      cells: [],
      ids: () => [],
    }));
    const { rows: said } = aboutSheet(about, {
      tables: [{ title: 'History', table: { ...visits, rows } }],
      hasNotes: false,
      lang: 'en',
    });
    assert.deepInclude(said, ['Please note', 'Not complete yet, or counted in part: October 2026, November 2026']);
  });

  test('explains the notes beside numbers only where there are some', () => {
    const said = (hasNotes: boolean): string =>
      JSON.stringify(aboutSheet(about, { tables: [], hasNotes, lang: 'en' }).rows);
    assert.include(said(true), 'lower bound');
    assert.notInclude(said(false), 'lower bound');
  });

  test('says which zone the page stated, and that one was assumed or is another than the page asked for', () => {
    const zones = (zone: string | null, zoneNote: ZoneNote): unknown => lines({ zone, zoneNote })['Time zone'];
    assert.strictEqual(zones(null, { kind: 'stated', zone: 'Asia/Tokyo' }), 'Asia/Tokyo');
    assert.strictEqual(zones(null, { kind: 'assumed', zone: 'UTC' }), 'Time zone not stated, taken for UTC');
    assert.strictEqual(
      zones('Europe/Paris', { kind: 'differs', zone: 'Europe/Paris' }),
      'The source counts in another time zone: Europe/Paris',
    );
  });

  test('what differs between sheets is told for each', () => {
    const days = {
      ...visits,
      granularity: 'day',
      zone: null,
      zoneNote: { kind: 'assumed', zone: 'UTC' },
      covered: { ...visits.covered, from: '2026-09-01', to: '2026-09-01', granularity: 'day' },
    } as const;
    const tables = [
      { title: 'Months', table: visits },
      { title: 'Days', table: days },
    ];
    const { rows } = aboutSheet(about, { tables, hasNotes: false, lang: 'en' });
    assert.deepEqual(rows.slice(0, 6), [
      ['Period (Months)', 'September – October 2026'],
      ['Period (Days)', '1 September 2026'],
      ['Counted by (Months)', 'Month'],
      ['Counted by (Days)', 'Day'],
      ['Time zone (Months)', 'Europe/Paris'],
      ['Time zone (Days)', 'Time zone not stated, taken for UTC'],
    ]);
  });
});
