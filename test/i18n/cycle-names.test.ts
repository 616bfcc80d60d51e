import { assert } from '@open-wc/testing';
import { writePlace } from '../../src/i18n/cycle-names.js';

suite('the names of hours of the day', () => {
  for (const lang of ['en', 'fr', 'en-US']) {
    test(`are written in one style, the last one too, and none has a date (${lang})`, () => {
      const names = Array.from({ length: 24 }, (_, hour) =>
        writePlace(lang, 'hour-of-day', String(hour).padStart(2, '0')),
      );
      const style = (name: string): string => name.replaceAll(/\d+/g, '0').replaceAll(/\s?[AP]M/g, '');
      assert.deepEqual([...new Set(names.map(style))], [style(names[0] ?? '')]);
      for (const name of names) assert.notMatch(name, /2024|\//);
    });
  }

  test('the last one ends at midnight', () => {
    assert.equal(writePlace('en', 'hour-of-day', '23'), '23:00–00:00');
    assert.match(writePlace('fr', 'hour-of-day', '23'), /^23:00\s–\s00:00$/);
    assert.match(writePlace('fr', 'hour-of-day', '22'), /^22:00\s–\s23:00$/);
  });
});
