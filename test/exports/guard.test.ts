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
    '"=1+1',
    '" +',
  ];
  for (const text of formulas) {
    test(`disarms ${JSON.stringify(text)}`, () => {
      assert.strictEqual(guard(text), `'${text}`);
    });
  }

  const hidden: readonly (readonly [text: string, guarded: string])[] = [
    ['x;=cmd()', "x;'=cmd()"],
    ['x,=cmd()', "x,'=cmd()"],
    ['x\t=cmd()', "x\t'=cmd()"],
    ['x\n@SUM(A1)', "x\n'@SUM(A1)"],
    ['x\r\n-1+1', "x\r\n'-1+1"],
    ['x; +1+1', "x;' +1+1"],
    ['x;"=cmd()"', `x;'"=cmd()"`],
    ['x";"=cmd()', `x";'"=cmd()`],
    ['a;;＝1;b', "a;;'＝1;b"],
    ['=a;=b', "'=a;'=b"],
    ['\t=1', "'\t'=1"],
    ['\r=1', "'\r'=1"],
    ['\n=1', "'\n'=1"],
  ];
  for (const [text, guarded] of hidden) {
    test(`disarms what another separator would uncover: ${JSON.stringify(text)}`, () => {
      assert.strictEqual(guard(text), guarded);
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
    'Aix, en Provence; ici',
    'x;-5',
    'x, +1.5, y',
    'x\t-12',
  ]) {
    test(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.strictEqual(guard(text), text);
    });
  }
});
