import { assert } from '@open-wc/testing';
import { StatsError } from '../../../src/model/stats-error.js';
import { datePattern } from '../../../src/sources/rows/pattern.js';
import { rows as source } from '../../../src/sources/rows.js';
import type { Dataset } from '../../../src/model/dataset.js';
import { queryOf } from '../query.js';
import { answerOf } from '../recorded.js';

suite('a date pattern reads', () => {
  const readings: readonly (readonly [pattern: string, text: string, iso: string])[] = [
    ['dd/MM/yyyy', '05/10/2026', '2026-10-05'],
    ['dd/MM/yyyy', '5/1/2026', '2026-01-05'],
    ['d/M/y', '05/10/2026', '2026-10-05'],
    ['MM/dd/yyyy', '05/10/2026', '2026-05-10'],
    ['dd.MM.yy', '05.10.26', '2026-10-05'],
    ['yyyyMMdd', '20261005', '2026-10-05'],
    ['yyyyMM', '202610', '2026-10'],
    ['yyyy', '2026', '2026'],
    ['MM-yyyy', '10-2026', '2026-10'],
    ['MMM yyyy', 'oct. 2026', '2026-10'],
    ['MMM yyyy', 'Oct 2026', '2026-10'],
    ['MMM yyyy', 'févr. 2026', '2026-02'],
    ['LLLL yyyy', 'AOUT 2026', '2026-08'],
    ['MMMM yyyy', 'décembre\u00a02026', '2026-12'],
    ['EEEE d MMMM yyyy', 'lundi 5 octobre 2026', '2026-10-05'],
    ['EEE, d MMM yyyy', 'Mon, 5 Sept 2026', '2026-09-05'],
    ["d 'de' MMMM yyyy", '5 de mai 2026', '2026-05-05'],
    ["yyyy-'W'ww", '2026-W05', '2026-W05'],
    ["'S'w YYYY", 'S5 2026', '2026-W05'],
    ['QQQ yyyy', 'T3 2026', '2026-Q3'],
    ["yyyy'-'Q", '2026-3', '2026-Q3'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-10-05T08:30:00+02:00', '2026-10-05T08:30:00+02:00'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSX", '2026-10-05T08:30:00.250Z', '2026-10-05T08:30:00.250Z'],
    ['dd/MM/yyyy HH:mm', '05/10/2026 8:05', '2026-10-05T08:05:00'],
    ["dd/MM/yyyy H'h'", '05/10/2026 8h', '2026-10-05T08:00:00'],
    ['M/d/yyyy h:mm a', '10/5/2026 12:05 AM', '2026-10-05T00:05:00'],
    ['M/d/yyyy h:mm a', '10/5/2026 1:05 p.m.', '2026-10-05T13:05:00'],
    ["yyyy-MM'-01T00:00:00'", '2026-10-01T00:00:00', '2026-10'],
    ["d 'o''clock' MM yyyy", "5 o'clock 10 2026", '2026-10-05'],
    ['dd/MM/yyyy', ' 05/10/2026 ', '2026-10-05'],
  ];
  for (const [pattern, text, iso] of readings) {
    test(`${text} by ${pattern}`, () => assert.equal(datePattern(pattern).read(text), iso));
  }

  const strangers: readonly (readonly [pattern: string, text: string])[] = [
    ['dd/MM/yyyy', '31/02/2026'],
    ['dd/MM/yyyy', '10/13/2026'],
    ['dd/MM/yyyy', '05/10/26'],
    ['dd/MM/yyyy', '05-10-2026'],
    ['dd/MM/yyyy', '05/10/2026 08:00'],
    ['yyyyMMdd', '2026105'],
    ['MMM yyyy', 'jui 2026'],
    ['MMM yyyy', 'ma 2026'],
    ['MMM yyyy', 'brumaire 2026'],
    ["yyyy-'W'ww", '2025-W53'],
    ['QQQ yyyy', 'T5 2026'],
    ['dd/MM/yyyy HH:mm', '05/10/2026 24:00'],
    ['M/d/yyyy h:mm a', '10/5/2026 13:05 PM'],
    ['yyyy.MM', '2026x10'],
    ['yyyy', '2'.repeat(5_000)],
  ];
  for (const [pattern, text] of strangers) {
    test(`no time in ${text.slice(0, 20)} by ${pattern}`, () => assert.isNull(datePattern(pattern).read(text)));
  }

  test('days that clocks skipped, for it asks no clock', () => {
    // Samoa had no 30 December 2011, and São Paulo no midnight on 4 November 2018.
    assert.equal(datePattern('dd/MM/yyyy').read('30/12/2011'), '2011-12-30');
    assert.equal(datePattern('dd/MM/yyyy HH:mm').read('04/11/2018 00:30'), '2018-11-04T00:30:00');
  });
});

suite('a date pattern that is not understood', () => {
  const refused: readonly (readonly [pattern: string, why: string])[] = [
    ['DD/MM/YYYY', 'the day of the month is d'],
    ['dd/MM/YYYY', 'the month needs the year (yyyy)'],
    ['YYYY', 'the year is yyyy'],
    ['dd/mm/yyyy', 'mm is minutes'],
    ['dd/MM', 'the month needs the year (yyyy)'],
    ['dd yyyy', 'the day needs the month (MM)'],
    ['HH:mm', 'the hour needs the day (dd)'],
    ['dd/MM/yyyy hh:mm', 'need am or pm (a)'],
    ['yyyy-MM-ddTHH:mm', "quoted, as in 'T'"],
    ['yyyy-MM-dd QQQQ', 'there is no field QQQQ'],
    ['%d/%m/%Y', 'fields have no % before them'],
    ['G yyyy', 'there is no field G'],
    ['yyyyMd', 'month needs two digits'],
    ['dd/MM/yyyy yy', 'it has the year twice'],
    ['cEcEcEcEyyyy', 'it has the weekday twice'],
    ["dd/MM/yyyy 'at", 'a quote has no end'],
    ['EEEE', 'there is no year (yyyy) in it'],
    ['ISO', 'there is no field I'],
  ];
  for (const [pattern, why] of refused) {
    test(`is refused before anything is asked: ${pattern}`, () => {
      try {
        source.ask(queryOf({ source: 'rows', options: { 'time-format': pattern } }));
      } catch (error) {
        assert.instanceOf(error, StatsError);
        assert.equal(error.kind, 'config');
        assert.include(error.message, `got "${pattern}"`);
        assert.include(error.message, why);
        return;
      }
      assert.fail('expected an error');
    });
  }
});

suite('times of rows', () => {
  function parse(times: readonly unknown[], format: string | null, zone: string | null = null): Dataset {
    const options = { 'time-field': 'at', ...(format !== null && { 'time-format': format }) };
    const asked = queryOf({ source: 'rows', options, zone });
    const body = times.map((at, index) => ({ at, visits: index + 1 }));
    return source.parse([answerOf(body)], source.reading(asked));
  }

  test('without a format are ISO 8601, or years', () => {
    assert.deepEqual(parse(['2026-W05', '2026-W06'], null).buckets, ['2026-W05', '2026-W06']);
    assert.deepEqual(parse([2025, 2026], null).buckets, ['2025', '2026']);
  });

  test('that are midnights are days', () => {
    assert.deepEqual(parse(['2026-10-05T00:00:00', '2026-10-06T00:00:00'], null).granularity, 'day');
    assert.deepEqual(parse(['2026-10-05T00:00:00', '2026-10-06T01:00:00'], null).granularity, 'hour');
    assert.deepEqual(parse(['05/10/2026 00:00'], 'dd/MM/yyyy HH:mm').buckets, ['2026-10-05']);
  });

  test('that are midnights of the zone that was asked for are days there', () => {
    const times = ['2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z'];
    const paris = parse(times, null, 'Europe/Paris');
    assert.deepEqual([paris.granularity, paris.zone], ['day', 'Europe/Paris']);
    assert.deepEqual(paris.buckets, ['2026-10-25', '2026-10-26']);
    assert.deepEqual([parse(times, null).granularity, parse(times, null).zone], ['hour', 'UTC']);
  });

  test('that are dates belong to no zone, whichever is asked for', () => {
    const dataset = parse(['05/10/2026'], 'dd/MM/yyyy', 'Asia/Tokyo');
    assert.deepEqual([dataset.buckets, dataset.zone], [['2026-10-05'], null]);
  });

  test('may be counted since 1970', () => {
    const midnight = Date.UTC(2026, 9, 5);
    assert.deepEqual(parse([midnight, midnight + 86_400_000], 'milliseconds').buckets, ['2026-10-05', '2026-10-06']);
    assert.deepEqual(parse([`${midnight / 1000}`], 'seconds', 'Asia/Tokyo').buckets, ['2026-10-05T09']);
  });

  test('are refused with their path', () => {
    for (const at of ['x', true, [], 1e300, {}]) {
      assert.throws(() => parse([at], 'milliseconds'), StatsError, '[0].at: expected a time as milliseconds');
    }
    assert.throws(() => parse(['05/10/2026'], null), StatsError, '[0].at: expected a date or a bucket');
  });
});
