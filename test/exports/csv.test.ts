import { assert } from '@open-wc/testing';
import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { csv, type CsvOptions } from '../../src/exports/csv.js';
import type { Cell, Table } from '../../src/views/table.js';
import { column, member, table } from './tables.js';

const open: CsvOptions = { format: 'open-data', layout: 'wide', lang: 'en' };
const excel: CsvOptions = { ...open, format: 'excel' };

function write(source: Table, options: Partial<CsvOptions> = {}): string {
  return csv(source, { ...open, ...options });
}

const teacher = member('teacher', { en: 'Teachers', fr: 'Enseignants' });
const student = member('student', { en: 'Students', fr: 'Élèves' });
const split = table(
  [
    column('visits', teacher),
    column('visits', student),
    column('visits', null, 'total'),
    column('hours', teacher),
    column('hours', student),
  ],
  [
    { bucket: '2026-09', cells: [65, 50, 115, 1.5, null] },
    { bucket: '2026-10', cells: [70, 'absent', 70, 2, 'absent'] },
    { bucket: '2026-11', cells: ['absent', 'absent', 'absent', 'absent', 'absent'] },
  ],
  { split: 'profile' },
);

suite('csv', () => {
  test('an organization of data.gouv.fr has the documented columns and the API’s own ids', () => {
    const organization = table(
      ['monthly_visit_dataset', 'monthly_download_resource', 'monthly_visit_reuse', 'monthly_visit_dataservice'].map(
        (id) => column(id),
      ),
      [
        { bucket: '2026-09', cells: [1200, 3400, 12, null], ids: { '': [81234, '534fff91a3a7292c64a77f53'] } },
        { bucket: '2026-10', cells: [0, 1523000, -3, 7], ids: { '': [81999, '534fff91a3a7292c64a77f53'] } },
      ],
      { idNames: ['__id', 'organization_id'], timeName: 'metric_month' },
    );
    assert.strictEqual(
      write(organization),
      '__id,organization_id,metric_month,monthly_visit_dataset,monthly_download_resource,monthly_visit_reuse,monthly_visit_dataservice\r\n' +
        '81234,534fff91a3a7292c64a77f53,2026-09,1200,3400,12,\r\n' +
        '81999,534fff91a3a7292c64a77f53,2026-10,0,1523000,-3,7\r\n',
    );
  });

  test('a split has a row per bucket and member, and one of all together', () => {
    assert.strictEqual(
      write(split),
      'time,profile,visits,hours\r\n' +
        '2026-09,teacher,65,1.5\r\n' +
        '2026-09,student,50,\r\n' +
        '2026-09,total,115,\r\n' +
        '2026-10,teacher,70,2\r\n' +
        '2026-10,total,70,\r\n',
    );
  });

  test('the long layout has a row per value', () => {
    assert.strictEqual(
      write(split, { layout: 'long' }),
      'time,profile,indicator,value\r\n' +
        '2026-09,teacher,visits,65\r\n' +
        '2026-09,teacher,hours,1.5\r\n' +
        '2026-09,student,visits,50\r\n' +
        '2026-09,student,hours,\r\n' +
        '2026-09,total,visits,115\r\n' +
        '2026-10,teacher,visits,70\r\n' +
        '2026-10,teacher,hours,2\r\n' +
        '2026-10,total,visits,70\r\n',
    );
  });

  test('Excel gets a mark of UTF-8, semicolons, the decimal comma of French and labels', () => {
    const text = write(split, { ...excel, lang: 'fr' });
    assert.isTrue(
      text.startsWith('\uFEFFtime;profile;visits;hours\r\n2026-09;Enseignants;65;1,5\r\n2026-09;Élèves;50;\r\n'),
    );
    assert.include(text, '2026-10;Total;70;\r\n');
  });

  test('Excel in English keeps the point, and the semicolons', () => {
    assert.include(write(split, excel), '2026-09;Teachers;65;1.5\r\n');
  });

  test('an invalid language does not throw', () => {
    assert.include(write(split, { ...excel, lang: 'not a tag' }), ';1.5\r\n');
  });

  test('what is suppressed or not known is empty, never 0, and keeps its row', () => {
    const source = table(
      [column('visits')],
      [
        { bucket: '2026-01', cells: ['suppressed'] },
        { bucket: '2026-02', cells: [null] },
        { bucket: '2026-03', cells: ['absent'] },
        { bucket: '2026-04', cells: [0] },
      ],
    );
    assert.strictEqual(
      write(source),
      'time,visits,visits_status\r\n2026-01,,suppressed\r\n2026-02,,unknown\r\n2026-04,0,\r\n',
    );
  });

  suite('what a number does not say by itself', () => {
    const atLeast = (value: number): Cell => ({ value, state: 'known', atLeast: true });
    const source = table(
      [column('visits', teacher), column('visits', student), column('hours', teacher), column('hours', student)],
      [{ bucket: '2026-01', cells: [atLeast(10), 1, 1.5, 'absent'] }],
      { split: 'profile' },
    );

    test('a lower bound stays a number, and a column beside says what it is', () => {
      assert.strictEqual(
        write(source),
        'time,profile,visits,hours,visits_status\r\n2026-01,teacher,10,1.5,at-least\r\n2026-01,student,1,,\r\n',
      );
    });

    test('a value that lacks parts and is no lower bound is incomplete, and what is not known says so beside it', () => {
      const incomplete: Cell = { value: 4, state: 'known', atLeast: false, incomplete: true };
      const own = table(
        [column('visits', teacher), column('visits', null, 'total')],
        [{ bucket: '2026-01', cells: [null, incomplete] }],
        { split: 'profile' },
      );
      assert.strictEqual(
        write(own),
        'time,profile,visits,visits_status\r\n2026-01,teacher,,unknown\r\n2026-01,total,4,incomplete\r\n',
      );
      assert.include(write(own, { ...excel, lang: 'fr' }), '4;incomplet\r\n');
    });

    test('a row per value has its status at its end', () => {
      assert.strictEqual(
        write(source, { layout: 'long' }),
        'time,profile,indicator,value,value_status\r\n' +
          '2026-01,teacher,visits,10,at-least\r\n' +
          '2026-01,teacher,hours,1.5,\r\n' +
          '2026-01,student,visits,1,\r\n',
      );
    });

    test('Excel has it in the reader’s language', () => {
      assert.include(write(source, { ...excel, lang: 'fr' }), '2026-01;Enseignants;10;1,5;au moins\r\n');
    });

    test('a value of other dates than the rest has them beside it', () => {
      const covered = { from: '2026-01', to: '2026-08', granularity: 'month', running: false } as const;
      const own = table(
        [column('visits')],
        [
          { bucket: 'a', cells: [{ value: 1, state: 'known', covered }] },
          { bucket: 'b', cells: [{ value: 2, state: 'known', covered: { ...covered, from: '2026-08' } }] },
          { bucket: 'c', cells: [{ value: 3, state: 'known', covered: { ...covered, from: null } }] },
        ],
      );
      assert.strictEqual(
        write(own),
        'time,visits,visits_status\r\na,1,2026-01/2026-08\r\nb,2,2026-08\r\nc,3,../2026-08\r\n',
      );
    });

    test('a baseline, and what is merely not known, make no column', () => {
      const plain = table(
        [column('visits'), column('visits', null, 'baseline')],
        [
          { bucket: '2026-01', cells: [1, atLeast(2)] },
          { bucket: '2026-02', cells: [null, 2] },
        ],
      );
      assert.strictEqual(write(plain), 'time,visits\r\n2026-01,1\r\n2026-02,\r\n');
    });

    test('the column takes the name of no other', () => {
      const taken = table([column('visits'), column('visits_status')], [{ bucket: '2026-01', cells: [atLeast(1), 2] }]);
      assert.include(write(taken), 'time,visits,visits_status,_visits_status\r\n2026-01,1,2,at-least\r\n');
    });
  });

  test('values of a baseline are left out', () => {
    const source = table(
      [column('visits'), column('visits', null, 'baseline')],
      [{ bucket: '2026-01', cells: [1, 2] }],
    );
    assert.strictEqual(write(source), 'time,visits\r\n2026-01,1\r\n');
    assert.strictEqual(write(source, { layout: 'long' }), 'time,indicator,value\r\n2026-01,visits,1\r\n');
  });

  test('a mean of all is not called a total', () => {
    for (const totalKind of ['mean', 'ratio'] as const) {
      const mean = { ...column('rate', null, 'total'), totalKind };
      const rows = [{ bucket: '2026-01', cells: [1, 2] }];
      const source = table([column('rate', teacher), mean], rows, { split: 'profile' });
      assert.include(write(source), '2026-01,mean,2\r\n', totalKind);
      assert.include(write(source, { ...excel, lang: 'fr' }), '2026-01;Moyenne;2\r\n', totalKind);
    }
  });

  test('times have their time zone beside them', () => {
    const rows = [{ bucket: '2026-01-05T08', cells: [1] }];
    const hours = table([column('visits')], rows, { granularity: 'hour', zone: 'Europe/Paris' });
    assert.strictEqual(write(hours), 'time,timezone,visits\r\n2026-01-05T08,Europe/Paris,1\r\n');
    for (const [kind, zone] of [
      ['stated', 'Asia/Tokyo'],
      ['assumed', ''],
    ] as const) {
      const source = { ...hours, zone: null, zoneNote: { kind, zone: zone || 'UTC' } };
      assert.strictEqual(write(source), `time,timezone,visits\r\n2026-01-05T08,${zone},1\r\n`, kind);
    }
  });

  test('no formula gets out, from a label, an id or a column’s name', () => {
    const hostile = table(
      [column('=cmd()', member('-evil', '@SUM(A1)'))],
      [{ bucket: '2026-01', cells: [-5], ids: { '-evil': ['+x'] } }],
      { split: '=split', idNames: ['\tid'], timeName: '@time' },
    );
    assert.strictEqual(write(hostile), `"'\tid",'@time,'=split,'=cmd()\r\n'+x,2026-01,'-evil,-5\r\n`);
    assert.include(write(hostile, excel), ";'@SUM(A1);-5\r\n");
  });

  test('no formula gets out to a program that is set to another separator', () => {
    const ids = { '': ['x;=cmd()', 'y\t@cmd()', 'z,-cmd()', '-12,5'] };
    const rows = [{ bucket: '2026-01', cells: [-5.5], ids }];
    const hostile = table([column('n')], rows, { idNames: ['a', 'b', 'c', 'd'] });
    assert.include(write(hostile), `"x;'=cmd()","y\t'@cmd()","z,'-cmd()","-12,5",2026-01,-5.5\r\n`);
    assert.include(
      write(hostile, { ...excel, lang: 'fr' }),
      `"x;'=cmd()";"y\t'@cmd()";"z,'-cmd()";"-12,5";2026-01;-5,5\r\n`,
    );
  });

  test('all members together have a name that no member has', () => {
    const total = member('total', { en: 'Total', fr: 'Somme' });
    const source = table(
      [column('visits', total), column('visits', member('_total')), column('visits', null, 'total')],
      [{ bucket: '2026-01', cells: [1, 2, 3] }],
      { split: 'profile' },
    );
    const long = 'time,profile,indicator,value\r\n2026-01,total,visits,1\r\n2026-01,_total,visits,2\r\n';
    assert.strictEqual(write(source, { layout: 'long' }), `${long}2026-01,__total,visits,3\r\n`);
    assert.include(write(source), '2026-01,__total,3\r\n');
    assert.include(write(source, excel), '2026-01;_Total;3\r\n');
    assert.include(write(source, { ...excel, lang: 'fr' }), '2026-01;Total;3\r\n');
  });

  test('a table without rows is its header', () => {
    assert.strictEqual(write(table([column('visits')], [])), 'time,visits\r\n');
  });

  test('large and small numbers are written out', () => {
    const source = table(
      [column('visits')],
      [
        { bucket: '2026', cells: [1e21] },
        { bucket: '2027', cells: [1e-7] },
      ],
    );
    assert.strictEqual(write(source), 'time,visits\r\n2026,1000000000000000000000\r\n2027,0.0000001\r\n');
  });
});

suite('csv, read by others', () => {
  const spectrum = [
    'comma_in_quotes',
    'escaped_quotes',
    'json',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'utf8',
    'empty',
  ];
  for (const name of spectrum) {
    test(`the cells of csv-spectrum’s ${name} come back`, async () => {
      const answer = await fetch(`/node_modules/csv-spectrum/json/${name}.json`);
      const records = (await answer.json()) as Record<string, string>[];
      const idNames = Object.keys(records[0] ?? {});
      const rows = records.map((record, index) => ({
        bucket: String(2001 + index),
        cells: [index],
        ids: { '': Object.values(record) },
      }));
      for (const [delimiter, format] of [
        [',', 'open-data'],
        [';', 'excel'],
      ] as const) {
        const text = write(table([column('n')], rows, { idNames }), { format });
        const read = parse<Record<string, string>>(text, { delimiter, bom: true, columns: true });
        const expected = records.map((record, index) => ({ ...record, time: String(2001 + index), n: String(index) }));
        assert.deepEqual(
          read.map((record) => ({ ...record })),
          expected,
        );
      }
    });
  }

  test('whatever the labels and numbers are, another reader sees the same cells', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, number), { maxLength: 8 }),
        fc.constantFrom('open-data', 'excel'),
        (pairs, format) => {
          const rows = pairs.map(([id, value], index) => ({
            bucket: String(2001 + index),
            cells: [value],
            ids: { '': [id] },
          }));
          const source = table([column('n')], rows, { idNames: ['id'] });
          const delimiter = format === 'excel' ? ';' : ',';
          const [, ...read] = parse(write(source, { format }), {
            delimiter,
            bom: true,
            record_delimiter: '\r\n',
          });
          assert.strictEqual(read.length, pairs.length);
          for (const [index, [id, value]] of pairs.entries()) {
            const [cell = '', , n = ''] = read[index] ?? [];
            assert.strictEqual(cell.replaceAll("'", ''), id.replaceAll("'", ''));
            for (const part of cell.split(/[,;\t\r\n]/)) assert.notMatch(part, /^[\s"]*(?:[=@]|[+-](?!\d))/);
            assert.strictEqual(Number(n), value === 0 ? 0 : value);
          }
        },
      ),
    );
  });
});
