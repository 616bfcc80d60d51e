import { assert } from '@open-wc/testing';
import fc from 'fast-check';
import {
  bucketAt,
  bucketEnd,
  bucketsIn,
  dateIn,
  granularities,
  granularityOf,
  isZone,
  type Granularity,
} from '../../src/model/bucket.js';

const zones = ['America/Los_Angeles', 'Asia/Tokyo', 'Pacific/Apia', 'Europe/Paris', 'Australia/Lord_Howe', 'UTC'];
const at = (text: string): number => Date.parse(text);
const iso = (instant: number): string => new Date(instant).toISOString().replace('.000', '');

suite('time zones', () => {
  test('are those that the browser knows by name', () => {
    for (const zone of zones) assert.isTrue(isZone(zone), zone);
    for (const text of ['Europe/Atlantis', 'Paris time', '+02:00', '', '__proto__']) assert.isFalse(isZone(text), text);
  });

  const dates: readonly (readonly [instant: string, zone: string, date: string])[] = [
    ['2026-11-20T00:30:00Z', 'UTC', '2026-11-20'],
    ['2026-11-20T07:59:59Z', 'America/Los_Angeles', '2026-11-19'],
    ['2026-11-20T08:00:00Z', 'America/Los_Angeles', '2026-11-20'],
    ['2026-07-01T06:59:59Z', 'America/Los_Angeles', '2026-06-30'],
    ['2026-11-19T15:00:00Z', 'Asia/Tokyo', '2026-11-20'],
    ['2026-11-19T14:59:59Z', 'Asia/Tokyo', '2026-11-19'],
    ['2026-11-19T11:00:00Z', 'Pacific/Apia', '2026-11-20'],
    ['2011-12-30T09:59:59Z', 'Pacific/Apia', '2011-12-29'],
    ['2011-12-30T10:00:00Z', 'Pacific/Apia', '2011-12-31'],
    ['2026-10-24T22:00:00Z', 'Europe/Paris', '2026-10-25'],
    ['2026-10-25T23:00:00Z', 'Europe/Paris', '2026-10-26'],
    ['2026-03-28T23:00:00Z', 'Europe/Paris', '2026-03-29'],
    ['2026-03-29T22:00:00Z', 'Europe/Paris', '2026-03-30'],
    ['1969-12-31T23:30:00Z', 'Europe/Paris', '1970-01-01'],
  ];
  for (const [instant, zone, date] of dates) {
    test(`at ${instant} it is ${date} in ${zone}`, () => {
      assert.equal(dateIn(at(instant), zone), date);
    });
  }
});

suite('the bucket of an instant', () => {
  const buckets: readonly (readonly [instant: string, granularity: Granularity, zone: string, name: string])[] = [
    ['2026-12-31T23:30:00Z', 'year', 'Europe/Paris', '2027'],
    ['2026-12-31T23:30:00Z', 'year', 'UTC', '2026'],
    ['2027-01-01T07:59:00Z', 'quarter', 'America/Los_Angeles', '2026-Q4'],
    ['2026-10-31T15:00:00Z', 'month', 'Asia/Tokyo', '2026-11'],
    ['2027-01-03T11:00:00Z', 'week', 'Pacific/Apia', '2027-W01'],
    ['2027-01-03T10:59:00Z', 'week', 'Pacific/Apia', '2026-W53'],
    ['2026-03-29T00:59:59Z', 'hour', 'Europe/Paris', '2026-03-29T01'],
    ['2026-03-29T01:00:00Z', 'hour', 'Europe/Paris', '2026-03-29T03'],
    ['2026-10-25T00:00:00Z', 'hour', 'Europe/Paris', '2026-10-25T02'],
    ['2026-10-25T00:59:59Z', 'hour', 'Europe/Paris', '2026-10-25T02'],
    ['2026-10-25T01:00:00Z', 'hour', 'Europe/Paris', '2026-10-25T02+01:00'],
    ['2026-10-25T01:59:59Z', 'hour', 'Europe/Paris', '2026-10-25T02+01:00'],
    ['2026-10-25T02:00:00Z', 'hour', 'Europe/Paris', '2026-10-25T03'],
    ['2026-11-01T08:00:00Z', 'hour', 'America/Los_Angeles', '2026-11-01T01'],
    ['2026-11-01T09:00:00Z', 'hour', 'America/Los_Angeles', '2026-11-01T01-08:00'],
    ['2026-11-01T10:00:00Z', 'hour', 'America/Los_Angeles', '2026-11-01T02'],
    ['2026-03-08T09:59:00Z', 'hour', 'America/Los_Angeles', '2026-03-08T01'],
    ['2026-03-08T10:00:00Z', 'hour', 'America/Los_Angeles', '2026-03-08T03'],
    ['2026-04-04T14:59:00Z', 'hour', 'Australia/Lord_Howe', '2026-04-05T01'],
    ['2026-04-04T15:00:00Z', 'hour', 'Australia/Lord_Howe', '2026-04-05T01+10:30'],
    ['2026-04-04T15:30:00Z', 'hour', 'Australia/Lord_Howe', '2026-04-05T02'],
  ];
  for (const [instant, granularity, zone, name] of buckets) {
    test(`at ${instant} in ${zone} is ${name}`, () => {
      assert.equal(bucketAt(at(instant), granularity, zone), name);
      assert.equal(granularityOf(name), granularity);
    });
  }
});

suite('the end of a bucket', () => {
  const ends: readonly (readonly [name: string, zone: string, instant: string])[] = [
    ['2026-10', 'UTC', '2026-11-01T00:00:00Z'],
    ['2026-10', 'Europe/Paris', '2026-10-31T23:00:00Z'],
    ['2026-03', 'Europe/Paris', '2026-03-31T22:00:00Z'],
    ['2026', 'Asia/Tokyo', '2026-12-31T15:00:00Z'],
    ['2026-W53', 'America/Los_Angeles', '2027-01-04T08:00:00Z'],
    ['2026-Q2', 'America/Los_Angeles', '2026-07-01T07:00:00Z'],
    ['2026-03-29', 'Europe/Paris', '2026-03-29T22:00:00Z'],
    ['2026-10-25', 'Europe/Paris', '2026-10-25T23:00:00Z'],
    ['2011-12-29', 'Pacific/Apia', '2011-12-30T10:00:00Z'],
    ['2011-12-31', 'Pacific/Apia', '2011-12-31T10:00:00Z'],
    ['2026-01-05T08', 'Europe/Paris', '2026-01-05T08:00:00Z'],
    ['2026-10-25T02', 'Europe/Paris', '2026-10-25T01:00:00Z'],
    ['2026-10-25T02+01:00', 'Europe/Paris', '2026-10-25T02:00:00Z'],
    ['2026-10-25T03', 'Europe/Paris', '2026-10-25T03:00:00Z'],
    ['2026-03-29T01', 'Europe/Paris', '2026-03-29T01:00:00Z'],
    ['2026-03-29T03', 'Europe/Paris', '2026-03-29T02:00:00Z'],
    ['2026-11-01T01', 'America/Los_Angeles', '2026-11-01T09:00:00Z'],
    ['2026-11-01T01-08:00', 'America/Los_Angeles', '2026-11-01T10:00:00Z'],
    ['2026-04-05T01', 'Australia/Lord_Howe', '2026-04-04T15:00:00Z'],
    ['2026-04-05T01+10:30', 'Australia/Lord_Howe', '2026-04-04T15:30:00Z'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-04T03:00:00Z'],
  ];
  for (const [name, zone, instant] of ends) {
    test(`${name} in ${zone} is ${instant}`, () => {
      assert.equal(iso(bucketEnd(name, zone)), instant);
    });
  }

  test('lies after every instant of the bucket, and begins another one', () => {
    const instants = fc.integer({ min: at('2015-01-01T00:00:00Z'), max: at('2035-01-01T00:00:00Z') });
    fc.assert(
      fc.property(
        instants,
        fc.constantFrom(...zones),
        fc.constantFrom(...granularities),
        (instant, zone, granularity) => {
          const name = bucketAt(instant, granularity, zone);
          const end = bucketEnd(name, zone);
          assert.isAbove(end, instant);
          assert.equal(bucketAt(end - 1, granularity, zone), name);
          assert.notEqual(bucketAt(end, granularity, zone), name);
        },
      ),
    );
  });
});

suite('the hours of a day', () => {
  const days: readonly (readonly [date: string, zone: string, count: number])[] = [
    ['2026-03-29', 'Europe/Paris', 23],
    ['2026-10-25', 'Europe/Paris', 25],
    ['2026-03-08', 'America/Los_Angeles', 23],
    ['2026-11-01', 'America/Los_Angeles', 25],
    ['2026-10-25', 'Asia/Tokyo', 24],
    ['2026-10-25', 'Pacific/Apia', 24],
    ['2011-12-30', 'Pacific/Apia', 0],
    ['2026-10-04', 'Australia/Lord_Howe', 24],
    ['2026-04-05', 'Australia/Lord_Howe', 25],
    ['2018-11-04', 'America/Sao_Paulo', 23],
  ];
  for (const [date, zone, count] of days) {
    test(`${date} in ${zone} are ${count}`, () => {
      const hours = bucketsIn({ from: date, to: date }, 'hour', zone);
      assert.equal(hours.length, count);
      assert.deepEqual([...new Set(hours)].sort(), hours, 'they differ, and sort as text');
    });
  }

  test('leave out the one that the clocks skip', () => {
    const hours = bucketsIn({ from: '2026-03-29', to: '2026-03-29' }, 'hour', 'Europe/Paris');
    assert.deepEqual(hours.slice(0, 4), ['2026-03-29T00', '2026-03-29T01', '2026-03-29T03', '2026-03-29T04']);
  });

  test('name the second of two equal ones by its offset', () => {
    const hours = bucketsIn({ from: '2026-10-25', to: '2026-10-25' }, 'hour', 'Europe/Paris');
    assert.deepEqual(hours.slice(1, 5), ['2026-10-25T01', '2026-10-25T02', '2026-10-25T02+01:00', '2026-10-25T03']);
  });

  test('each begin when the one before is over', () => {
    for (const zone of zones) {
      const hours = bucketsIn({ from: '2026-01-01', to: '2026-12-31' }, 'hour', zone);
      let end: number | null = null;
      for (const name of hours) {
        if (end !== null) assert.equal(bucketAt(end, 'hour', zone), name);
        end = bucketEnd(name, zone);
      }
    }
  });
});
