import { assert } from '@open-wc/testing';
import type { ChoiceName, Choices } from '../../src/query/group-attributes.js';
import { readChoices, writeChoices } from '../../src/query/url-choices.js';

function choices(of: Readonly<Partial<Record<ChoiceName, string>>>): Choices {
  return new Map(Object.entries(of)) as Choices;
}

const read = (search: string, prefix = 'stats'): object => Object.fromEntries(readChoices(search, prefix));

suite('choices in an address', () => {
  test('are read under their prefix alone', () => {
    const search = '?page=2&stats.period=last-week&other.period=all&period=today&stats.profiles=teacher+student';
    assert.deepEqual(read(search), { period: 'last-week', profiles: 'teacher student' });
    assert.deepEqual(read(search, 'other'), { period: 'all' });
  });

  test('may show nobody, keep everything, or be of no scope', () => {
    assert.deepEqual(read('?stats.scope=&stats.profiles=&stats.filter='), { scope: '', profiles: '', filter: '' });
  });

  test('that are none are left out', () => {
    for (const [name, value] of [
      ['period', 'yesteryear'],
      ['period', ''],
      ['granularity', 'fortnight'],
      ['compare', 'last-year'],
      ['filter', 'status'],
      ['scope', '../secrets'],
      ['scope', 'organization:..'],
      ['scope', '..\\x'],
      ['scope', ' ..'],
      ['scope', 'organization: .. '],
      ['view', 'secret'],
      ['period', 'last-99999-years'],
      ['src', 'https://example.org/'],
      ['source', 'csv'],
      ['timezone', 'UTC'],
    ])
      assert.deepEqual(
        read(`?stats.${name ?? ''}=${encodeURIComponent(value ?? '')}`),
        {},
        `${name ?? ''}=${value ?? ''}`,
      );
    assert.deepEqual(read('?stats.scope=organization:a..b.c'), { scope: 'organization:a..b.c' });
  });

  test('are written so that they are read again', () => {
    const chosen = {
      period: '2026-01/2026-03',
      filter: 'domain:a%20b.fr,c.fr status:seen',
      indicator: 'détail & more=+#',
    };
    const search = writeChoices('', 'stats', choices(chosen));
    assert.include(search, 'stats.period=2026-01/2026-03');
    assert.deepEqual(read(search), chosen);
  });

  test('leave what else the address says as it is written', () => {
    const search = '?a=b%20c&flag&stats.period=all&x=%E9&stats.periods=1';
    assert.equal(writeChoices(search, 'stats', choices({})), '?a=b%20c&flag&x=%E9&stats.periods=1');
    assert.equal(
      writeChoices(search, 'stats', choices({ period: 'today' })),
      '?a=b%20c&flag&x=%E9&stats.periods=1&stats.period=today',
    );
    assert.equal(writeChoices('?stats.period=all', 'stats', choices({})), '');
  });

  test('are the same address whatever was chosen first', () => {
    const one = writeChoices('', 's', choices({ scope: 'a', period: 'all' }));
    assert.equal(one, writeChoices('', 's', choices({ period: 'all', scope: 'a' })));
  });
});
