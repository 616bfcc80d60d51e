import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import { fileName } from '../../src/exports/file-name.js';

const year = { from: '2025-12', to: '2026-11' };

suite('fileName', () => {
  const cases: readonly (readonly [string, { from: string | null; to: string | null } | null, string])[] = [
    ['visits', year, 'visits_2025-12_2026-11.csv'],
    ['Téléchargements des données', year, 'telechargements-des-donnees_2025-12_2026-11.csv'],
    ['monthly_visit_dataset', year, 'monthly_visit_dataset_2025-12_2026-11.csv'],
    ['visits', { from: '2026-01', to: '2026-01' }, 'visits_2026-01.csv'],
    ['visits', { from: '2022-07', to: null }, 'visits_2022-07.csv'],
    ['visits', { from: null, to: null }, 'visits.csv'],
    ['visits', null, 'visits.csv'],
    ['visits', { from: '2026-01-05T08', to: '2026-10-25T02+01:00' }, 'visits_2026-01-05T08_2026-10-25T02-01-00.csv'],
    ['../../etc/passwd', null, 'etc-passwd.csv'],
    ['a:b|c?d*e<f>g"h', null, 'a-b-c-d-e-f-g-h.csv'],
    ['訪問', year, 'statistics_2025-12_2026-11.csv'],
    ['', null, 'statistics.csv'],
    ['CON', null, 'statistics-con.csv'],
    ['..', null, 'statistics.csv'],
  ];
  for (const [label, covered, expected] of cases) {
    test(`${JSON.stringify(label)} becomes ${expected}`, () => {
      assert.strictEqual(fileName({ label, covered, format: 'csv' }), expected);
    });
  }

  test('is made at once, however long and hostile the label', () => {
    const begun = performance.now();
    const label = `a${'-'.repeat(1_000_000)}a`;
    assert.strictEqual(fileName({ label, covered: null, format: 'csv' }), 'a.csv');
    assert.isBelow(performance.now() - begun, 500);
  });

  test('is never empty, never long, and only of harmless characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (label) => {
        const name = fileName({ label, covered: year, format: 'csv' });
        assert.match(name, /^[a-z0-9_][\w-]*_2025-12_2026-11\.csv$/);
        assert.isAtMost(name.length, 100);
      }),
    );
  });
});
