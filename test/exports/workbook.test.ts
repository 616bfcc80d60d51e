import { assert } from '@open-wc/testing';
import readExcelFile from 'read-excel-file/browser';
import { readColumns } from '../../src/exports/columns.js';
import { workbook, type WorkbookContent } from '../../src/exports/workbook.js';
import { StatsError } from '../../src/model/stats-error.js';
import { sequence } from '../../src/views/sequence.js';
import { figure } from '../../src/views/figure.js';
import type { Table } from '../../src/views/table.js';
import { answer, months, show, summer, visits } from '../views/answer.js';
import { closeAll, open, type Watched } from '../embed/pages.js';
import { waitUntil } from '../wait.js';
import { column, member, table } from './tables.js';

const about = { exported: '2026-11-22T09:30:00Z' };
const bound = { value: 4, state: 'known', atLeast: true } as const;
const history = table([column('visits')], [{ bucket: '2026-09', cells: [bound] }]);

function content(more: Partial<WorkbookContent> = {}): WorkbookContent {
  return { title: 'Visits', tables: [{ title: 'History', table: history }], about, lang: 'en', ...more };
}

/** Of so many days. */
function long(length: number): Table {
  const first = Date.UTC(1950, 0, 1);
  const rows = sequence(length, (index) => ({
    bucket: { name: new Date(first + index * 86_400_000).toISOString().slice(0, 10), incomplete: null },
    cells: [{ value: index, state: 'known' } as const],
    ids: () => [],
  }));
  return { ...table([column('visits', member('teacher'))], []), rows, split: 'profile', granularity: 'day' };
}

suite('workbook', () => {
  test('has a summary, a sheet per table, and one about them', async () => {
    const figures = [figure(answer(visits(), months('2026-07', [1, 2, 3])), show({ period: summer }))];
    const split = table([column('visits', member('a'))], [{ bucket: '2026-09', cells: [1] }], { split: 'profile' });
    const tables = [
      { title: 'History', table: history },
      { title: 'By profile', table: split },
    ];
    const sheets = await readExcelFile(await workbook(content({ figures, tables })));
    assert.deepEqual(
      sheets.map(({ sheet }) => sheet),
      ['Summary', 'History (2)', 'By profile', 'About'],
    );
    const [summary, first, second, last] = sheets.map(({ data }) => data);
    assert.deepEqual<unknown>(summary?.[1]?.slice(0, 3), ['visits', 'July – September 2026', 6]);
    assert.deepEqual<unknown>(first, [
      ['Month', 'visits', 'visits, note'],
      [new Date(Date.UTC(2026, 8, 1)), 4, 'at least'],
    ]);
    assert.deepEqual<unknown>(second?.[0], ['Month', 'Profile', 'visits']);
    assert.include(JSON.stringify(last), 'lower bound');
  });

  test('20 000 rows keep their dates, texts and numbers', async () => {
    const told: number[] = [];
    const file = await workbook(content({ tables: [{ title: 'Days', table: long(20_000) }] }), {
      progress: (done) => told.push(done),
    });
    const sheets = await readExcelFile(file);
    const days = sheets[0]?.data ?? [];
    assert.lengthOf(days, 20_001);
    assert.deepEqual<unknown>(days[1], [new Date(Date.UTC(1950, 0, 1)), 'teacher', 0]);
    assert.deepEqual<unknown>(days[20_000], [new Date(Date.UTC(2004, 9, 3)), 'teacher', 19_999]);
    assert.deepEqual(
      told,
      [...told].sort((one, other) => one - other),
    );
    assert.strictEqual(told.at(-1), 1);
  });

  test('a column that a table does not have is told', async () => {
    const tables = [{ title: 'History', table: history, columns: readColumns('nothing') }];
    const problem = await workbook(content({ tables })).catch((error: unknown) => error);
    assert.instanceOf(problem, StatsError);
    assert.match(problem.message, /^columns: expected some of time, visits, visits_status, got "nothing"/);
  });

  test('can be given up before it has begun, while its sheets are made, and while it is written', async () => {
    const reason = new Error('Enough');
    for (const turns of [0, 1, 40]) {
      const controller = new AbortController();
      let clock = 0;
      let count = 0;
      if (turns === 0) controller.abort(reason);
      const made = workbook(content({ tables: [{ title: 'Days', table: long(20_000) }] }), {
        signal: controller.signal,
        now: () => (clock += 20),
        progress: () => {
          count += 1;
          if (count === turns) controller.abort(reason);
        },
      });
      assert.strictEqual(await made.catch((error: unknown) => error), reason, String(turns));
      assert.strictEqual(count, turns);
    }
  });

  suite('under the strict content security policy', () => {
    teardown(closeAll);

    test('20 000 rows are written without one violation', async () => {
      const page = (await open('csp-workbook.html')) as Watched & { readonly workbook?: Promise<Blob> };
      await waitUntil(() => page.workbook !== undefined, 'the page has begun');
      // A file of that window is none of this one's.
      const sheets = await readExcelFile(new Blob([(await page.workbook) as Blob]));
      assert.deepEqual(
        sheets.map(({ sheet, data }) => [sheet, data.length > 20_000]),
        [
          ['Days', true],
          ['About', false],
        ],
      );
      assert.deepEqual(page.violations, []);
      assert.deepEqual(page.failures, []);
    });
  });
});
