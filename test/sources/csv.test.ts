import { assert } from '@open-wc/testing';
import type { Dataset } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import { csv } from '../../src/sources/csv.js';
import { answerOf, recordedText } from './recorded.js';

function parse(text: string): Dataset {
  return csv.parse([answerOf(text)]);
}

function errorOf(text: string): StatsError {
  try {
    parse(text);
  } catch (error) {
    assert.instanceOf(error, StatsError);
    assert.equal(error.kind, 'format');
    return error;
  }
  throw new Error('expected an error');
}

function indicators(text: string): string[] {
  return parse(text).indicators.map(({ id }) => id);
}

suite('a CSV file', () => {
  test('has a time, texts that are dimensions and numbers that are indicators', async () => {
    const dataset = parse(await recordedText('csv/school.csv'));
    assert.equal(dataset.timeName, 'month');
    assert.deepEqual(dataset.buckets, ['2026-09', '2026-10']);
    assert.deepEqual(
      dataset.indicators.map(({ id, label }) => [id, label]),
      [
        ['visits', 'visits'],
        ['rate', 'rate'],
      ],
    );
    assert.equal(dataset.column('visits', { profile: 'student' })?.at(1), 50);
  });

  test('has decimal commas where semicolons separate', async () => {
    const rate = parse(await recordedText('csv/school.csv')).column('rate', { profile: 'student' });
    assert.deepEqual([rate?.at(0), rate?.at(1)], [8, 9.25]);
  });

  test('says by an empty cell that a number is not known', async () => {
    const rate = parse(await recordedText('csv/school.csv')).column('rate', { profile: 'teacher' });
    assert.deepEqual([rate?.at(1), rate?.stateAt(1)], [null, 'unknown']);
  });

  const separators = [',', ';', '\t'];
  const lineEnds = ['\n', '\r\n'];
  for (const separator of separators) {
    for (const end of lineEnds) {
      test(`is read with ${JSON.stringify(separator)} between cells and ${JSON.stringify(end)} between lines`, () => {
        const lines = [
          ['month', 'visits', 'place'],
          ['2026-01', '3', '"Aix, ""en"" Provence;\tici"'],
        ];
        const text = `\ufeff${lines.map((line) => line.join(separator)).join(end)}${end}`;
        const column = parse(text).column('visits', { place: 'Aix, "en" Provence;\tici' });
        assert.equal(column?.at(0), 3);
      });
    }
  }

  test('finds its separator outside the quotes of the header', () => {
    assert.deepEqual(indicators('"a,b,c,d";month\n1;2026-01'), ['a,b,c,d']);
  });

  const times = ['time', 'Date', 'DAY', 'week', 'Month', 'quarter', 'year', 'metric_month', 'mois', 'Année'];
  const values: Readonly<Record<string, string>> = {
    year: '2026',
    Année: '2026',
    week: '2026-W05',
    quarter: '2026-Q1',
  };
  for (const name of times) {
    test(`finds its time in a column named ${name}`, () => {
      assert.equal(parse(`visits,${name}\n2025,${values[name] ?? '2026-01'}`).timeName, name);
    });
  }

  test('finds its time in the first column of buckets when no name says so', () => {
    assert.equal(parse('visits,quand\n2026,2026-01\n2027,2026-02').timeName, 'quand');
  });

  test('takes the finer of two columns of time', () => {
    assert.equal(parse('year,month,visits\n2026,2026-01,3').timeName, 'month');
  });

  const beside: readonly (readonly [name: string, cell: string])[] = [
    ['year', '2026'],
    ['Month', '1'],
    ['month', '2026-01'],
    ['week', '2026-W01'],
    ['jour', '5'],
    ['semaine', '1'],
    ['mois', '1'],
    ['année', '2026'],
    ['annee', '2026'],
    ['hour', '0'],
    ['heure', '0'],
  ];
  for (const [name, cell] of beside) {
    test(`keeps ${name} beside a date as an id, never as a figure or a dimension: ${cell}`, () => {
      const dataset = parse(`date,${name},visits\n2026-01-05,${cell},3\n2026-01-06,${cell},4`);
      assert.equal(dataset.timeName, 'date');
      assert.deepEqual(
        dataset.indicators.map(({ id }) => id),
        ['visits'],
      );
      assert.deepEqual(dataset.rowIds.names, [name]);
      assert.equal(dataset.rowIds.at(name, {}, 1), cell);
      assert.equal(dataset.column('visits', {})?.at(1), 4);
    });
  }

  test('keeps the names of weekdays as a dimension, and figures that end in a word of time', () => {
    const dataset = parse('semaine,jour,visits_day\n2026-W01,lundi,3\n2026-W01,mardi,4');
    assert.equal(dataset.column('visits_day', { jour: 'mardi' })?.at(0), 4);
  });

  test('keeps the number of a row as an id, never as a figure', () => {
    const dataset = parse('__id,month,visits\n17,2026-01,3');
    assert.deepEqual(dataset.rowIds.names, ['__id']);
    assert.deepEqual(
      dataset.indicators.map(({ id }) => id),
      ['visits'],
    );
  });

  test('knows a withheld count', () => {
    assert.equal(parse('month,visits\n2026-01,suppressed\n2026-02,4').column('visits', {})?.stateAt(0), 'suppressed');
  });

  test('keeps codes with a leading zero as texts', () => {
    assert.equal(parse('month,commune,visits\n2026-01,01004,3').column('visits', { commune: '01004' })?.at(0), 3);
  });

  test('may have a header only', () => {
    assert.deepEqual(parse('month,visits\n').buckets, []);
  });

  const wrong: readonly (readonly [text: string, message: string])[] = [
    ['', 'line 1: expected a header row, got ""'],
    ['month,,visits\n', 'line 1, column 2: expected a name, got ""'],
    ['month,visits,visits\n', 'line 1, column 3: expected a name of its own, got "visits"'],
    ['month,visits,users\n2026-01,1,2\n2026-02,1', 'line 3: expected 3 columns, got 2'],
    ['month,visits,note\n2026-01,1,"a\nb"\n2026-02,1', 'line 4: expected 3 columns, got 2'],
    ['month,visits\n2026-01,1\n2026-02,n/a', 'line 3, column "visits": expected a number, got "n/a"'],
    [
      'month,visits\n2026-01,1\nsoon,2',
      'line 3, column "month": expected a date or a bucket such as 2026-01, got "soon"',
    ],
    ['month,visits\n,1', 'line 2, column "month": expected a date or a bucket such as 2026-01, got ""'],
    ['month;visits\n2026-01;1 234', 'line 2, column "visits": expected a number without grouped digits, got "1 234"'],
    [
      'month;visits\n2026-01;"1,234.5"',
      'line 2, column "visits": expected a number without grouped digits, got "1,234.5"',
    ],
    ['month,visits\n2026-01,"1,234"', 'line 2, column "visits": expected a number without grouped digits, got "1,234"'],
    ['month,visits\n2026-01,"1,5"', 'line 2, column "visits": expected a number without grouped digits, got "1,5"'],
    [
      'month;visits\n2026-01;1,5\n2026-02;2.5',
      'line 3, column "visits": expected one decimal mark in the column, got both',
    ],
  ];
  for (const cell of ['1.234', '-12,345', '+999.000']) {
    test(`refuses ${cell}, which is a number of two sizes`, () => {
      const expected = 'a number that reads one way only, as thousands or as a decimal';
      assert.equal(
        errorOf(`month;visits\n2026-01;7\n2026-02;${cell}`).message,
        `line 3, column "visits": expected ${expected}, got "${cell}"`,
      );
    });
  }

  const settled: readonly (readonly [cell: string, why: string])[] = [
    ['1.5', 'another decimal'],
    ['0.123', 'a decimal below one'],
    ['1234.567', 'thousands that no mark parts'],
    ['1234', 'a whole number whose thousands no mark parts'],
  ];
  for (const [cell, why] of settled) {
    test(`takes 1.234 for a decimal beside ${why}`, () => {
      assert.equal(parse(`month;rate\n2026-01;1.234\n2026-02;${cell}`).column('rate', {})?.at(0), 1.234);
    });
  }

  test('takes 1.234 for a decimal where commas separate', () => {
    assert.equal(parse('month,rate\n2026-01,1.234').column('rate', {})?.at(0), 1.234);
  });

  test('has at most a thousand columns', () => {
    const header = (count: number): string => Array.from({ length: count }, (_, index) => `c${index}`).join(',');
    assert.equal(errorOf(`time,${header(1_000)}\n`).code, 'too-large');
    assert.lengthOf(parse(`time,${header(999)}\n`).indicators, 999);
  });

  test('has a header of any width checked at once', () => {
    const error = errorOf(Array.from({ length: 400_000 }, (_, index) => index).join(','));
    assert.equal(error.code, 'too-large');
  });

  const long = 20_000_000;
  const endless: readonly (readonly [what: string, text: () => string, code: string])[] = [
    ['one line of letters', () => 'x'.repeat(long), 'wrong-type'],
    ['one line of spaces', () => ' '.repeat(long), 'wrong-type'],
    ['a quote that opens and never ends', () => `"${'x'.repeat(long)}`, 'wrong-type'],
    ['a header that ends in a word of time', () => `${'_'.repeat(long)}_day\n2026-01-05`, 'wrong-type'],
    ['one cell of digits', () => `month,visits\n2026-01,${'1'.repeat(long)}\n2026-02,1`, 'wrong-type'],
    ['one cell of groups', () => `month;visits\n2026-01;1${'.111'.repeat(long / 4)}\n2026-02;1`, 'wrong-type'],
    ['one time', () => `month,visits\n${'2026-01'.repeat(long / 7)},1`, 'wrong-type'],
  ];
  for (const [what, text, code] of endless) {
    test(`of millions of characters is refused in words: ${what}`, () => {
      const error = errorOf(text());
      assert.equal(error.code, code);
      assert.match(error.message, /^line \d/);
      assert.isBelow(error.message.length, 300);
    });
  }

  for (const [text, message] of wrong) {
    test(`says what is wrong: ${message}`, () => {
      assert.equal(errorOf(text).message, message);
    });
  }

  test('that ends inside a quoted cell is not complete', () => {
    assert.equal(errorOf('month,place,visits\n2026-01,"Aix').code, 'truncated');
  });

  test('without a column of time says which names would be one', () => {
    assert.include(errorOf('pays,visites\nFrance,3').message, 'line 1: expected a column of dates or buckets');
  });

  test('has members without a prototype', () => {
    const dataset = parse('month,__proto__,constructor\n2026-01,x,3');
    assert.equal(dataset.column('constructor', Object.fromEntries([['__proto__', 'x']]))?.at(0), 3);
  });
});
