import { assert } from '@open-wc/testing';
import { checkAnnotation } from '../../src/model/check-annotation.js';
import type { Annotation } from '../../src/model/dataset.js';
import { StatsError } from '../../src/model/stats-error.js';
import { marks } from '../../src/views/marks.js';

type Axis = Parameters<typeof marks>[1];

function axis(granularity: Axis['granularity'], names: readonly string[]): Axis {
  return { by: 'time', granularity, buckets: names.map((name) => ({ name, incomplete: null })) };
}

const months = axis('month', ['2026-08', '2026-09', '2026-10', '2026-11']);
const hours = axis(
  'hour',
  Array.from({ length: 48 }, (_, at) => new Date(Date.UTC(2026, 2, 1, at)).toISOString().slice(0, 13)),
);

function one(time: string, end: string | null, on: Axis): Partial<ReturnType<typeof marks>[number]> | undefined {
  const [mark] = marks([{ time, end, label: 'x' }], on);
  return mark && { first: mark.first, last: mark.last, from: mark.from, to: mark.to };
}

suite('what happened, among the buckets', () => {
  test('a moment that is a bucket is in its middle, a date within one where it lies', () => {
    assert.deepEqual(one('2026-09', null, months), { first: 1, last: 1, from: 1, to: null });
    assert.deepEqual(one('2026-09-01', null, months), { first: 1, last: 1, from: 0.5, to: null });
    assert.deepEqual(one('2026-09-16', null, months), { first: 1, last: 1, from: 1, to: null });
  });

  test('a band reaches from the beginning of its first bucket to the end of its last, as far as they are shown', () => {
    assert.deepEqual(one('2026-09', '2026-10', months), { first: 1, last: 2, from: 0.5, to: 2.5 });
    assert.deepEqual(one('2026-01', '2026-08-31', months), { first: 0, last: 0, from: -0.5, to: 0.5 });
    assert.deepEqual(one('2026-11-30', '2027-05', months)?.to, 3.5);
  });

  test('what lies before or after is not there', () => {
    for (const time of ['2026-07-31', '2026-12', '2025']) assert.isUndefined(one(time, null, months), time);
    assert.isUndefined(one('2026-01', '2026-07', months));
  });

  test('a band of hours ends with its last hour, and one of days with the last hour of its last day', () => {
    assert.deepInclude(one('2026-03-01T08', '2026-03-01T12', hours), { first: 8, last: 12 });
    assert.deepInclude(one('2026-03-01', '2026-03-02', hours), { first: 0, last: 47 });
    assert.deepInclude(one('2026-03-01', '2026-03-01', hours), { first: 0, last: 23 });
  });

  test('what is annotated to the hour stands at that hour, and elsewhere at its date', () => {
    assert.deepEqual(one('2026-03-01T14', null, hours), { first: 14, last: 14, from: 14, to: null });
    const [mark] = marks([{ time: '2026-09-16T14', end: '2026-09-20T08', label: 'x' }], months);
    assert.deepInclude(mark, { time: '2026-09-16', end: '2026-09-20', first: 1, from: 1 });
  });

  test('an hour before or after those that are shown is not there, though its day is', () => {
    const morning = axis(
      'hour',
      [...hours.buckets].slice(6, 12).map(({ name }) => name),
    );
    for (const time of ['2026-03-01T05', '2026-03-01T12']) assert.isUndefined(one(time, null, morning), time);
    assert.deepInclude(one('2026-03-01T03', '2026-03-01T07', morning), { first: 0, last: 1 });
    assert.isUndefined(one('2026-03-01T13', '2026-03-01T15', morning));
  });

  test('is worked out once for the same annotations and buckets', () => {
    const list: readonly Annotation[] = [{ time: '2026-09', end: null, label: 'x' }];
    assert.strictEqual(marks(list, months), marks(list, months));
    assert.strictEqual(marks([], months), marks([], hours));
  });

  for (const time of ['9999-W52', '9999-12-31T23:00:00Z'])
    test(`a place beyond the calendar is refused where it stands: ${time}`, () => {
      const check = (): Annotation => checkAnnotation({ time, end: null, label: 'x' }, 'annotations[0]', 'Asia/Tokyo');
      assert.throws(check, StatsError, /^annotations\[0\]\.time: expected a date/);
    });
});
