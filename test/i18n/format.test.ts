import { assert } from '@open-wc/testing';
import { formatter } from '../../src/i18n/format.js';
import type { Granularity } from '../../src/model/bucket.js';
import type { Indicator, Unit } from '../../src/model/dataset.js';

const en = formatter('en');
const fr = formatter('fr');

function of(unit: Unit, decimals: number | null = null): Indicator {
  return {
    id: 'x',
    label: 'x',
    definition: null,
    unit,
    aggregate: { kind: 'fold', time: 'sum', split: 'sum' },
    missing: 'gap',
    polarity: 'good',
    decimals,
    observes: 'value',
  };
}

/** Engines differ in which no-break space they set: here any of them is `_`. */
function visible(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, '_');
}

suite('numbers', () => {
  const values: readonly (readonly [number, Unit, number | null, string, string])[] = [
    [1523000, 'count', null, '1,523,000', '1_523_000'],
    [0, 'count', null, '0', '0'],
    [-0, 'count', null, '0', '0'],
    [-1234, 'count', null, '−1,234', '−1_234'],
    [3.14159, 'count', null, '3.14', '3,14'],
    [3, 'count', 1, '3.0', '3,0'],
    [0.001, 'count', null, '0.001', '0,001'],
    [9007199254740991, 'count', null, '9,007,199,254,740,991', '9_007_199_254_740_991'],
    [12.5, 'percent', null, '12.5%', '12,5_%'],
    [0.02, 'percent', null, '0.02%', '0,02_%'],
    [100, 'percent', 0, '100%', '100_%'],
    [1, 'byte', null, '1 byte', '1_octet'],
    [999, 'byte', null, '999 bytes', '999_octets'],
    [1200, 'byte', null, '1.2 kB', '1,2_ko'],
    [999_960, 'byte', null, '1 MB', '1_Mo'],
    [1_234_000_000, 'byte', null, '1.2 GB', '1,2_Go'],
    [1_234_000_000, 'byte', 2, '1.23 GB', '1,23_Go'],
    [3e18, 'byte', null, '3,000 PB', '3_000_Po'],
    [0, 'byte', null, '0 bytes', '0_octet'],
    [4.25, 'second', null, '4.3 sec', '4,3_s'],
    [312, 'second', null, '5 min 12 sec', '5_min 12_s'],
    [3900, 'second', null, '1 hr 5 min', '1_h 5_min'],
    [7199.9, 'second', null, '2 hr', '2_h'],
    [4_442_700, 'second', null, '1,234 hr 5 min', '1_234_h 5_min'],
    [-300, 'second', null, '−5 min', '−5_min'],
    [12, 'EUR', null, '€12.00', '12,00_€'],
    [12, 'EUR', 0, '€12', '12_€'],
    [5, 'bananas', null, '5', '5'],
  ];
  for (const [value, unit, decimals, english, french] of values) {
    test(`${value} ${unit} is ${english}`, () => {
      assert.strictEqual(en.value(value, of(unit, decimals)).replaceAll('\u202f', ' '), english);
      assert.strictEqual(visible(fr.value(value, of(unit, decimals))), french);
    });
  }

  test('the short form is compact from a thousand on', () => {
    const cases: readonly (readonly [number, Unit, string, string])[] = [
      [999, 'count', '999', '999'],
      [1523, 'count', '1.5K', '1,5_k'],
      [1523000, 'count', '1.5M', '1,5_M'],
      [1523000, 'EUR', '€1.5M', '1,5_M_€'],
      [1523000, 'byte', '1.5 MB', '1,5_Mo'],
    ];
    for (const [value, unit, english, french] of cases) {
      assert.strictEqual(en.compact(value, of(unit)), english);
      assert.strictEqual(visible(fr.compact(value, of(unit))), french);
    }
  });

  test('a change has its sign, 0 has none', () => {
    assert.strictEqual(en.signedPercent(12.5), '+12.5%');
    assert.strictEqual(en.signedPercent(-3), '−3%');
    assert.strictEqual(en.signedPercent(0), '0%');
    assert.strictEqual(en.signedPercent(-0.02), '−0.02%');
    assert.strictEqual(visible(fr.signedPercent(-3)), '−3_%');
    assert.strictEqual(en.signed(1200, of('byte')), '+1.2 kB');
    assert.strictEqual(en.signed(65, of('second')), '+1 min 5 sec');
    assert.strictEqual(en.signedNumber(1.26), '+1.3');
  });

  test('decimals that no browser can print do not throw', () => {
    for (const decimals of [-1, 1.5, 101, NaN]) assert.isString(en.value(1, of('count', decimals)));
    for (const decimals of [-1, 1.5, 101]) assert.isString(en.value(5000, of('byte', decimals)));
  });
});

suite('buckets', () => {
  const buckets: readonly (readonly [string, string, string])[] = [
    ['2026', '2026', '2026'],
    ['2026-Q1', 'Q1 2026', 'T1 2026'],
    ['2026-01', 'January 2026', 'janvier 2026'],
    ['2026-08', 'August 2026', 'août 2026'],
    ['2026-W05', 'week 5, 2026', 'semaine_5 de 2026'],
    ['2026-01-01', '1 January 2026', '1 janvier 2026'],
    ['2026-01-05T08', '5 January 2026, 08:00–09:00', '5 janvier 2026, 08:00 – 09:00'],
    ['2026-10-25T02+01:00', '25 October 2026, 02:00–03:00 (UTC+01:00)', '25 octobre 2026, 02:00 – 03:00 (UTC+01:00)'],
    ['Tuesday', 'Tuesday', 'Tuesday'],
    ['2026-13', '2026-13', '2026-13'],
  ];
  for (const [name, english, french] of buckets) {
    test(`${name} is ${english}`, () => {
      assert.strictEqual(en.bucket(name).replace(' – ', '–'), english);
      assert.strictEqual(visible(fr.bucket(name)).replace(' – ', '–'), french.replace(' – ', '–'));
    });
  }

  const shorts: readonly (readonly [string, string, string])[] = [
    ['2026', '2026', '2026'],
    ['2026-Q1', 'Q1 2026', 'T1 2026'],
    ['2026-08', 'Aug 2026', 'août 2026'],
    ['2026-W05', 'W5 2026', 'S5 2026'],
    ['2026-01-05', '5 Jan 2026', '5 janv. 2026'],
    ['2026-01-05T08', '5 Jan, 08:00', '5 janv., 08:00'],
  ];
  for (const [name, english, french] of shorts) {
    test(`${name} is ${english} for short`, () => {
      assert.strictEqual(en.shortBucket(name), english);
      assert.strictEqual(visible(fr.shortBucket(name)).replace(' à ', ', '), french);
    });
  }

  test('an axis says the year at the first bucket and where it changes', () => {
    assert.deepEqual(en.axis(['2025-11', '2025-12', '2026-01', '2026-02']), ['Nov 2025', 'Dec', 'Jan 2026', 'Feb']);
    assert.deepEqual(en.axis(['2025-W52', '2026-W01', '2026-W02']), ['W52 2025', 'W1 2026', 'W2']);
    assert.deepEqual(en.axis(['2025-Q4', '2026-Q1', '2026-Q2']), ['Q4 2025', 'Q1 2026', 'Q2']);
    assert.deepEqual(en.axis(['2026-01-05T23', '2026-01-06T00', '2026-01-06T01']), [
      '5 Jan, 23:00',
      '6 Jan, 00:00',
      '01:00',
    ]);
  });

  test('an American has the month first, and everybody the Gregorian calendar', () => {
    assert.strictEqual(formatter('en-US').bucket('2026-01-05'), 'January 5, 2026');
    assert.strictEqual(formatter('en-u-ca-buddhist').bucket('2026-08'), 'August 2026');
  });
});

suite('periods', () => {
  const periods: readonly (readonly [string | null, string | null, Granularity, string, string])[] = [
    ['2025-12', '2026-11', 'month', 'December 2025 – November 2026', 'décembre 2025 – novembre 2026'],
    ['2026-01', '2026-11', 'month', 'January – November 2026', 'janvier – novembre 2026'],
    ['2026-01', '2026-01', 'month', 'January 2026', 'janvier 2026'],
    ['2026-01-05', '2026-01-07', 'day', '5 – 7 January 2026', '5–7 janvier 2026'],
    ['2024', '2026', 'year', '2024 – 2026', '2024–2026'],
    ['2026-W01', '2026-W05', 'week', 'week 1, 2026 – week 5, 2026', 'semaine_1 de 2026 – semaine_5 de 2026'],
    ['2025-Q4', '2026-Q1', 'quarter', 'Q4 2025 – Q1 2026', 'T4 2025 – T1 2026'],
    ['2026-01-05T08', '2026-01-05T11', 'hour', '5 January 2026, 08:00–12:00', '5 janvier 2026, 08:00 – 12:00'],
    ['2022-07', null, 'month', 'since July 2022', 'depuis juillet 2022'],
    [null, '2022-07', 'month', 'until July 2022', 'jusqu’à juillet 2022'],
    [null, null, 'month', 'all time', 'depuis l’origine'],
  ];
  const tight = (text: string): string => visible(text).replace(/ ?– ?/g, '–');
  for (const [from, to, granularity, english, french] of periods) {
    test(`${from} to ${to} is ${english}`, () => {
      const covered = { from, to, granularity, running: false };
      assert.strictEqual(tight(en.covered(covered)), tight(english));
      assert.strictEqual(tight(fr.covered(covered)), tight(french));
      assert.notInclude(en.covered(covered), '\u2009');
    });
  }
});

suite('instants', () => {
  test('an instant is told in its zone, a date in none', () => {
    assert.strictEqual(en.instant('2026-11-20T06:15:00Z', 'Europe/Paris'), '20 November 2026 at 07:15');
    assert.strictEqual(fr.instant('2026-11-20T06:15:00Z', 'Europe/Paris'), '20 novembre 2026 à 07:15');
    assert.strictEqual(en.instant('2026-11-20T06:15:00Z', null), '20 November 2026 at 06:15 UTC');
    assert.strictEqual(en.instant('2026-11-20T06:15:00Z', 'Mars/Olympus'), '20 November 2026 at 06:15 UTC');
    assert.strictEqual(en.instant('2026-11-20 06:15', 'Europe/Paris'), '20 November 2026 at 06:15');
    assert.strictEqual(en.instant('2026-11-20T06:15+0530', 'UTC'), '20 November 2026 at 00:45');
    assert.strictEqual(en.instant('2026-11-20', 'America/Los_Angeles'), '20 November 2026');
    assert.strictEqual(en.instant('soon', null), 'soon');
  });

  const now = Date.parse('2026-11-20T14:00:00Z');
  const updates: readonly (readonly [string, string, string | null, string])[] = [
    ['an instant before noon', '2026-11-20T06:15:00Z', 'Europe/Paris', 'Updated this morning'],
    ['an instant after noon', '2026-11-20T11:15:00Z', 'Europe/Paris', 'Updated today'],
    ['the same instant before noon elsewhere', '2026-11-20T11:15:00Z', 'America/New_York', 'Updated this morning'],
    ['a date', '2026-11-20', 'Europe/Paris', 'Updated today'],
    ['the day before', '2026-11-19', 'Europe/Paris', 'Updated yesterday'],
    ['late the day before', '2026-11-19T23:30:00Z', null, 'Updated yesterday'],
    ['late the day before, which is today in the zone', '2026-11-19T23:30:00Z', 'Europe/Paris', 'Updated this morning'],
    ['long ago', '2026-11-03T06:00:00Z', 'Europe/Paris', 'Updated on 3 November 2026'],
    ['a clock that is ahead', '2026-11-21T06:00:00Z', 'Europe/Paris', 'Updated on 21 November 2026'],
    ['yesterday in a zone that is a day ahead', '2026-11-20', 'Pacific/Apia', 'Updated yesterday'],
  ];
  for (const [title, iso, zone, expected] of updates) {
    test(`freshness: ${title}`, () => {
      assert.strictEqual(en.updated(iso, zone, now), expected);
    });
  }

  test('freshness in French', () => {
    assert.strictEqual(fr.updated('2026-11-20T06:15:00Z', 'Europe/Paris', now), 'Mis à jour ce matin');
    assert.strictEqual(fr.updated('2026-11-03', 'Europe/Paris', now), 'Mis à jour le 3 novembre 2026');
  });
});

suite('languages', () => {
  test('a formatter is made once', () => {
    assert.strictEqual(formatter('fr-fr'), formatter('fr-FR'));
  });

  test('a wrong tag is English, and a language without words has English figures too', () => {
    for (const lang of ['', 'not a tag', '12', 'de']) {
      assert.strictEqual(formatter(lang).bucket('2026-08'), 'August 2026');
      assert.strictEqual(formatter(lang).value(1234.5, of('count')), '1,234.5');
    }
    assert.strictEqual(formatter('de-at').lang, 'de-AT');
  });
});
