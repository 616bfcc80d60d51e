import { assert } from '@open-wc/testing';
import { addressName, savedName } from '../../src/exports/address-name.js';

const at = (path: string): string => `https://files.example${path}`;

suite('the name in an address', () => {
  for (const [path, name] of [
    ['/files/school.xls?year=2026', 'school.xls'],
    ['/Donn%C3%A9es%202026.csv', 'Données 2026.csv'],
    ['/..%5C..%5Cwin.ini', 'win.ini'],
    ['/a%E2%80%8Bb%E2%81%A6c.csv', 'abc.csv'],
    ['/visits.csv%20.', 'visits.csv'],
    ['/files/', ''],
  ] as const) {
    test(`${path} is ${name || 'none'}`, () => {
      assert.equal(addressName(at(path)), name);
    });
  }
});

suite('the name that a file is saved by', () => {
  for (const [path, format, name] of [
    ['/visits.CSV', 'csv', 'visits.CSV'],
    ['/lines', 'csv', 'lines.csv'],
    ['/exports/csv', 'csv', 'statistics.csv'],
    ['/setup.exe', 'csv', 'setup.exe.csv'],
    ['/CON.csv', 'csv', 'statistics-CON.csv'],
    ['/lines', '../x', 'lines.x'],
    ['/lines', '', 'lines.txt'],
  ] as const) {
    test(`of ${path} as "${format}" is ${name}`, () => {
      assert.equal(savedName(at(path), format), name);
    });
  }

  test('is never long, and ends in no half of a character', () => {
    const name = savedName(at(`/${'😀'.repeat(3000)}`), 'csv');
    assert.isAtMost(name.length, 100);
    assert.notMatch(name, /\p{Cs}/u);
    assert.isTrue(name.endsWith('😀.csv'));
  });
});
