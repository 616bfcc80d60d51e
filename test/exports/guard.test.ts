import { assert } from '@open-wc/testing';
import { guard } from '../../src/exports/guard.js';

suite('the formula guard', () => {
  const formulas = [
    '=cmd()',
    '=1+1',
    '+1+1',
    '-1+1',
    '-cmd',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\tx',
    ' =1+1',
    '\u00a0=1+1',
    '\uFEFF=1',
    '＝1+1',
    '＋1+1',
    '－1+1',
    '＠x',
    '=HYPERLINK("https://example.org")',
    '-',
    '+',
    '-1e5',
    '+33 1 23 45 67 89',
    '-1.000.000',
    '-1\n',
  ];
  for (const text of formulas) {
    test(`disarms ${JSON.stringify(text)}`, () => {
      assert.strictEqual(guard(text), `'${text}`);
    });
  }

  for (const text of [
    '',
    '-1',
    '+1',
    '-12.5',
    '-12,5',
    '1-2',
    'a=b',
    'x@y.fr',
    'été',
    '12',
    '<img onerror>',
    "'=x",
    ' a',
  ]) {
    test(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.strictEqual(guard(text), text);
    });
  }
});
