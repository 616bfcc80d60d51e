import { assert } from '@open-wc/testing';
import { figure } from '../../src/views/figure.js';
import { changeOf } from '../../src/views/change-of.js';
import { series } from '../../src/views/series.js';
import { answer, months, period, show, visits } from './answer.js';

suite('figures that would mislead', () => {
  test('a filter on the only named member does not let the rows of everybody pass for it', () => {
    const dataset = answer(
      visits(),
      [
        ['2026-10', 100],
        ['2026-10', 60, { place: 'a' }],
      ],
      { dimensions: [{ id: 'place' }] },
    );
    assert.equal(figure(dataset, show({ filters: { place: ['a'] } })).value, 60);
  });

  test('a given total is not shown while the only named profile is picked', () => {
    const totals = [{ indicator: 'visits', members: {}, value: 100, from: '2026-10-01', to: '2026-10-31' }];
    const dataset = answer(visits('none', 'none'), [['2026-10', 60, 'teacher']], { totals });
    const shown = figure(dataset, show({ split: 'profile', profiles: ['teacher'] }));
    assert.notEqual(shown.value, 100);
  });

  test('a ratio does not divide six months by twelve', () => {
    const ratio = { kind: 'ratio', numerator: 'visits', denominator: 'visitors' } as const;
    const totals = [{ indicator: 'visitors', members: {}, value: 60, from: '2025-12-01', to: '2026-11-30' }];
    const dataset = answer(
      [visits(), { ...visits('none', 'none'), id: 'visitors' }, { id: 'ratio', aggregate: ratio }],
      months('2026-06', [60, 60, 60, 60, 60, 60]),
      { totals },
    );
    const year = period('2025-12-01', '2026-11-30', 'month', 12);
    assert.isNull(figure(dataset, show({ indicators: ['ratio'], period: year })).value);
  });

  test('a total since last month is not the total of all there is', () => {
    const totals = [{ indicator: 'visits', members: {}, value: 7, from: '2026-10-01', to: null }];
    const dataset = answer(visits(), months('2026-01', [100, 100, 100]), { totals });
    assert.equal(figure(dataset, show()).value, 300);
  });

  test('sums of the same parts in another order are unchanged', () => {
    const indicator = answer(visits(), [['2026-10', 1]]).indicators[0];
    assert.exists(indicator);
    assert.equal(changeOf(0.3 + 0.2 + 0.1, 0.1 + 0.2 + 0.3, 'percent', indicator).kind, 'unchanged');
  });

  test('hours stand under their own names after a clock change, whatever zone the page is in', () => {
    const hours = Array.from({ length: 48 }, (_, hour) => {
      const day = hour < 24 ? '2026-10-25' : '2026-10-26';
      return [`${day}T${String(hour % 24).padStart(2, '0')}`, hour] as const;
    });
    const dataset = answer(visits(), hours, { granularity: 'hour', zone: null });
    const shown = show({ period: period('2026-10-25', '2026-10-26', 'day', 2), zone: 'Europe/Paris' });
    const { buckets, lines } = series(dataset, shown);
    const at = [...buckets].findIndex(({ name }) => name === '2026-10-26T00');
    assert.equal(lines[0]?.column.at(at), 24);
  });

  const hours = (date: string, from: number, to: number): [string, number][] =>
    Array.from({ length: to - from }, (_, at) => [`${date}T${String(from + at).padStart(2, '0')}`, 10]);
  const today = period('2026-11-20', '2026-11-20', 'day');
  const yesterday = period('2026-11-19', '2026-11-19', 'day');
  const compare = { change: 'percent', compare: 'previous-period', period: today, baseline: yesterday } as const;

  test('eight hours of today are compared with eight of yesterday, not with all of them', () => {
    const rows = [...hours('2026-11-19', 0, 24), ...hours('2026-11-20', 0, 8)];
    const { change } = figure(answer(visits(), rows, { granularity: 'hour' }), show(compare));
    assert.equal(change?.kind, 'unchanged');
    assert.equal(change?.extent, 'elapsed');
  });

  test('a baseline whose first hours are not known is none', () => {
    const rows = [...hours('2026-11-19', 14, 24), ...hours('2026-11-20', 0, 8)];
    const { change } = figure(answer(visits(), rows, { granularity: 'hour' }), show(compare));
    assert.equal(change?.kind, 'none');
  });
});
