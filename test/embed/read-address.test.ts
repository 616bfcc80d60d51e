import { assert } from '@open-wc/testing';
import { readAddress } from '../../src/embed/frame/read-address.js';

function read(search: string): ReturnType<typeof readAddress> & { readonly warned: readonly string[] } {
  const warned: string[] = [];
  return { ...readAddress(search, (name) => warned.push(name)), warned };
}

suite('The address of the page for frames', () => {
  test('its parameters are the attributes of the element that it names', () => {
    const asked = read('?element=stats-export&src=/a%20b.json&csv-format=excel&url-state');
    assert.isTrue(asked.isKnown);
    assert.deepEqual(
      [...asked.attributes],
      [
        ['src', '/a b.json'],
        ['csv-format', 'excel'],
        ['url-state', ''],
      ],
    );
    assert.isEmpty(asked.warned);
  });

  test('language, colour scheme and theme are the page’s', () => {
    const { lang, scheme, theme, attributes } = read('?element=stats-card&lang=fr&color-scheme=auto&theme=dsfr');
    assert.deepEqual({ lang, scheme, theme }, { lang: 'fr', scheme: 'light dark', theme: 'dsfr' });
    assert.isEmpty([...attributes]);
  });

  test('a light and a dark theme are a colour scheme, unless the address says another', () => {
    assert.equal(read('?theme=dark').scheme, 'dark');
    assert.equal(read('?theme=dark&color-scheme=light').scheme, 'light');
    assert.isNull(read('?theme=dsfr').scheme);
  });

  test('developers are told what is not known, and nothing is made of it', () => {
    const asked = read('?element=stats-card&onload=x&style=x&utm_source=x&theme=../x&color-scheme=red&__proto__=x');
    assert.sameMembers([...asked.warned], ['onload', 'style', 'utm_source', 'theme', 'color-scheme', '__proto__']);
    assert.isEmpty([...asked.attributes]);
    assert.deepEqual([asked.theme, asked.scheme], [null, null]);
  });

  for (const element of ['', 'script', 'stats-group', 'stats-period', 'STATS-CARD', 'card', 'toString']) {
    test(`"${element}" is no element that can stand alone`, () => {
      assert.isFalse(read(`?element=${element}`).isKnown);
    });
  }
});
