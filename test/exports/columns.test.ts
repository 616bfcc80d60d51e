import { assert } from '@open-wc/testing';
import { readColumns } from '../../src/exports/columns.js';
import { csv, type CsvOptions } from '../../src/exports/csv.js';
import { columnsOf, presets } from '../../src/exports/presets.js';
import { StatsError } from '../../src/model/stats-error.js';
import type { Table } from '../../src/views/table.js';
import { column, member, table, type RowInput } from './tables.js';

const options: CsvOptions = { format: 'excel', layout: 'wide', lang: 'fr' };
const teacher = member('Teacher', { en: 'Teachers', fr: 'Enseignants' });

function write(source: Table, text: string, more: Partial<CsvOptions> = {}): string {
  return csv(source, { ...options, columns: columnsOf(text), ...more }).replace('\uFEFF', '');
}

function school(ids: readonly string[], cells: RowInput['cells']): Table {
  return table(
    ids.map((id) => column(id, teacher)),
    [{ bucket: '2026-08', cells, ids: { Teacher: ['École Jules Ferry', '0750001A'] } }],
    { idNames: ['entity_name', 'uai'], timeName: 'date', split: 'profile' },
  );
}

suite('columns', () => {
  const source = school(['visits', 'hours'], [65, 1.5]);

  test('a file has the columns that were asked for, by their names and in their order', () => {
    assert.strictEqual(
      write(source, 'uai: UAI; entity_name: Établissement; time: Date; profile: Profil; visits: Connexions'),
      'UAI;Établissement;Date;Profil;Connexions\r\n0750001A;École Jules Ferry;2026-08;Enseignants;65\r\n',
    );
  });

  test('a key alone keeps its own name, and the time column has its own as well', () => {
    assert.strictEqual(write(source, 'hours;time'), 'hours;date\r\n1,5;2026-08\r\n');
    assert.strictEqual(write(source, 'date: Quand ;'), 'Quand\r\n2026-08\r\n');
  });

  test('the long layout has its own two columns', () => {
    assert.strictEqual(
      write(source, 'indicator: Indicateur; value: Valeur', { layout: 'long' }),
      'Indicateur;Valeur\r\nvisits;65\r\nhours;1,5\r\n',
    );
  });

  test('without a column of the split no line is of all members: it would pass for one more', () => {
    const both = table(
      [column('visits', teacher), column('visits', null, 'total')],
      [{ bucket: '2026-08', cells: [65, 90], ids: { Teacher: ['École Jules Ferry'] } }],
      { idNames: ['entity_name'], split: 'profile' },
    );
    assert.strictEqual(write(both, 'entity_name; visits'), 'entity_name;visits\r\nÉcole Jules Ferry;65\r\n');
    assert.strictEqual(write(both, 'profile; visits'), 'profile;visits\r\nEnseignants;65\r\nTotal;90\r\n');
  });

  test('times have their zone where it is asked for', () => {
    const hours = table([column('n')], [{ bucket: '2026-01-05T08', cells: [1] }], {
      granularity: 'hour',
      zone: 'Europe/Paris',
    });
    assert.strictEqual(write(hours, 'timezone: Fuseau; n'), 'Fuseau;n\r\nEurope/Paris;1\r\n');
    assert.strictEqual(write(hours, 'time; n'), 'time;n\r\n2026-01-05T08;1\r\n');
  });

  test('a status that was not asked for comes last, since a number alone would mislead', () => {
    const bound = school(['visits'], [{ value: 10, state: 'known', atLeast: true }]);
    assert.strictEqual(write(bound, 'visits: Connexions'), 'Connexions;visits_status\r\n10;au moins\r\n');
    assert.strictEqual(write(bound, 'visits_status: Note; visits: Connexions'), 'Note;Connexions\r\nau moins;10\r\n');
    assert.strictEqual(write(source, 'visits; visits_status: Note'), 'visits;Note\r\n65;\r\n');
  });

  test('a column that the table does not have is named, with those that it has', () => {
    let problem: unknown;
    try {
      write(source, 'structure: École; visits');
    } catch (error) {
      problem = error;
    }
    assert.instanceOf(problem, StatsError);
    assert.strictEqual(problem.kind, 'config');
    assert.strictEqual(
      problem.message,
      'columns: expected some of entity_name, uai, date, profile, visits, hours, got "structure"',
    );
  });

  test('signs that separate can stand in names', () => {
    assert.deepEqual(readColumns('a%3Ab: Taux %3B en %25; c'), [
      { keys: ['a:b'], header: 'Taux ; en %', optional: false },
      { keys: ['c'], header: null, optional: false },
    ]);
    assert.deepEqual(readColumns(' ; '), []);
  });

  test('no formula gets out of a name', () => {
    assert.strictEqual(write(source, 'visits: =1+1'), "'=1+1\r\n65\r\n");
  });
});

suite('presets of columns', () => {
  const headers: readonly (readonly [preset: string, header: string])[] = [
    [
      'datagouv-organization',
      '__id,organization_id,metric_month,monthly_visit_dataset,monthly_download_resource,monthly_visit_reuse,monthly_visit_dataservice',
    ],
    ['datagouv-dataset', '__id,dataset_id,organization_id,metric_month,monthly_visit,monthly_download_resource'],
    ['datagouv-reuse', '__id,reuse_id,metric_month,monthly_visit'],
    ['datagouv-dataservice', '__id,dataservice_id,metric_month,monthly_visit'],
    ['datagouv-site', '__id,metric_month,monthly_visit_dataset,monthly_download_resource,monthly_visit_reuse'],
    ['edifice-accounts', 'Établissement,UAI,Date,Profil,Connexions,Visiteurs uniques,Comptes chargés,Comptes activés'],
    ['edifice-devices', 'Établissement,UAI,Date,Profil,Support,Connexions'],
    ['edifice-apps', "Établissement,UAI,Date,Profil,Application,Nombre d'accès"],
    ['edifice-connectors', "Établissement,UAI,Date,Profil,Connecteur,Nombre d'accès"],
  ];
  for (const [preset, header] of headers) {
    test(`${preset} has the columns that its system documents`, () => {
      const [first] = write(table([], []), preset, { format: 'open-data' }).split('\r\n');
      assert.strictEqual(first, header);
    });
  }

  test('each has been looked at', () => {
    assert.deepEqual(
      headers.map(([preset]) => preset),
      [...presets],
    );
  });

  test('the accounts of a school are filled, by the names of this library and by the API’s own', () => {
    const filled = 'École Jules Ferry;0750001A;2026-08;Enseignants;65;11;14;12\r\n';
    const names = ['visits', 'unique-visitors', 'loaded-accounts', 'activated-accounts'];
    const own = ['authentications', 'unique_visitors', 'loaded', 'activated'];
    assert.include(write(school(names, [65, 11, 14, 12]), 'edifice-accounts'), filled);
    assert.include(write(school(own, [65, 11, 14, 12]), 'edifice-accounts'), filled);
  });

  test('uses of apps, connectors and devices are filled, by the names of this library and by the API’s own', () => {
    for (const [preset, names] of [
      ['edifice-apps', ['access', 'top-app']],
      ['edifice-connectors', ['access', 'top-connector']],
      ['edifice-devices', ['authentications', 'top-device']],
    ] as const) {
      for (const name of names) assert.include(write(school([name], [65]), preset), ';65\r\n', name);
    }
  });

  test('what the table does not have stays empty', () => {
    assert.include(
      write(school(['visits'], [65]), 'edifice-accounts'),
      'École Jules Ferry;0750001A;2026-08;Enseignants;65;;;\r\n',
    );
  });

  test('a name of no preset is a column that the table does not have', () => {
    assert.throws(() => write(school(['visits'], [65]), 'edifice-acounts'), StatsError, 'got "edifice-acounts"');
    assert.deepEqual(columnsOf(null), []);
    assert.deepEqual(columnsOf(' '), []);
    assert.deepEqual(columnsOf('unique-visitors'), readColumns('unique-visitors'));
  });
});
