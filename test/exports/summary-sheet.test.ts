import { assert } from '@open-wc/testing';
import { summarySheet } from '../../src/exports/summary-sheet.js';
import type { SheetRow } from '../../src/exports/sheet.js';
import type { IndicatorInput } from '../../src/model/create-dataset.js';
import type { ShowOptions } from '../../src/query/query.js';
import { figure, type Figure } from '../../src/views/figure.js';
import { answer, months, period, show, summer, visits, type Value } from '../views/answer.js';

const spring = period('2026-04-01', '2026-06-30', 'month', 3);

/** Spring against summer: the first month of each has the value. */
function between(
  then: Value,
  now: Value,
  indicator: IndicatorInput = visits(),
  more: Partial<ShowOptions> = {},
): Figure {
  const data = answer(indicator, months('2026-04', [then, 0, 0, now, 0, 0]));
  return figure(
    data,
    show({ period: summer, baseline: spring, compare: 'previous-period', change: 'percent', ...more }),
  );
}

function row(one: Figure, lang = 'en'): SheetRow {
  return summarySheet([one], lang).rows[0] as SheetRow;
}

suite('summarySheet', () => {
  test('has the figure, what it is compared with, and the change, in numbers', () => {
    assert.deepEqual(row(between(40, 50)), [
      'visits',
      'July – September 2026',
      { value: 50, format: '#,##0' },
      'April – June 2026',
      { value: 40, format: '#,##0' },
      { value: 0.25, format: '+0.0%;-0.0%;0.0%' },
      null,
    ]);
  });

  test('is in French as well', () => {
    const { name, columns } = summarySheet([], 'fr');
    assert.strictEqual(name, 'Synthèse');
    assert.deepEqual(
      columns.map(({ header }) => header),
      ['Indicateur', 'Période', 'Valeur', 'Comparée à', 'Valeur de comparaison', 'Évolution', 'Remarque'],
    );
    assert.strictEqual(row(between(0, 5), 'fr')[5], 'nouveau');
  });

  const changes: readonly (readonly [string, Figure, unknown])[] = [
    ['from 0 it is new, never +100 %', between(0, 30), 'new'],
    ['0 to 0 is unchanged', between(0, 0), 'unchanged'],
    ['a negative base gives a difference', between(-10, 5), { value: 15, format: '+#,##0;-#,##0;#,##0' }],
    [
      'a difference is one',
      between(40, 30, visits(), { change: 'difference' }),
      { value: -10, format: '+#,##0;-#,##0;#,##0' },
    ],
    ['percentages change in points', between(40, 50, visits('max', 'none', { unit: 'percent' })), '+10 points'],
    [
      'the value before leaves the change to this column',
      between(40, 30, visits(), { change: 'previous' }),
      { value: -0.25, format: '+0.0%;-0.0%;0.0%' },
    ],
    ['where nothing was asked there is none', between(40, 30, visits(), { compare: 'none', change: 'none' }), null],
  ];
  for (const [title, one, expected] of changes) {
    test(title, () => {
      assert.deepEqual<unknown>(row(one)[5], expected);
    });
  }

  test('what cannot be compared is a dash, with its reason', () => {
    const data = answer(visits(), months('2026-07', [5, 5, 5]));
    const one = figure(data, show({ period: summer, baseline: spring, compare: 'previous-period', change: 'percent' }));
    const [, , value, , before, change, note] = row(one);
    assert.deepEqual<unknown>([value, before, change], [{ value: 15, format: '#,##0' }, null, '–']);
    assert.strictEqual(note, 'no data to compare with');
  });

  test('what is not known is a dash, with its reason, never 0', () => {
    const data = answer(visits(), months('2026-07', ['suppressed']));
    const [, , value, , , change, note] = row(figure(data, show({ period: period('2026-07-01', '2026-07-31') })));
    assert.strictEqual(value, '–');
    assert.isNull(change);
    assert.strictEqual(note, 'Withheld because the number is small.');
  });

  test('a lower bound says so, and how much is missing', () => {
    const [, , value, , , , note] = row(
      figure(answer(visits(), months('2026-07', [5, null, 5])), show({ period: summer })),
    );
    assert.deepEqual<unknown>(value, { value: 10, format: '#,##0' });
    assert.strictEqual(note, 'at least; 1 of 3 values missing');
  });

  test('an increment is told with its bucket, and compared with nothing', () => {
    const asked = show({ period: summer, change: 'increment' });
    const cells = row(figure(answer(visits(), months('2026-08', [5, 312])), asked));
    assert.deepEqual<unknown>(cells.slice(3, 6), [null, null, '312 in September 2026']);
    const none = row(figure(answer(visits(), months('2026-08', [5, 0])), asked));
    assert.deepEqual<unknown>(none.slice(3, 6), [null, null, null]);
  });

  test('the largest members stand for the number', () => {
    const top = visits('sum', 'sum', { aggregate: { kind: 'top', of: 'profile' } });
    const data = answer(top, [...months('2026-07', [1], 'teacher'), ...months('2026-07', [4], 'student')]);
    assert.strictEqual(row(figure(data, show({ period: summer, split: 'profile' })))[2], 'student');
  });
});
