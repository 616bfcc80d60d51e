import { assert } from '@open-wc/testing';
import type { Member } from '../../src/model/dataset.js';
import type { SeriesSet } from '../../src/views/series.js';
import { summary } from '../../src/views/summary.js';
import { line } from '../elements/stats-chart-views.js';

const member = (id: string): Member => ({ id, label: id, color: null });

function set(parts: Partial<SeriesSet>): SeriesSet {
  const names = ['2026-08', '2026-09', '2026-10', '2026-11'];
  const buckets = names.map((name, index) => ({ name, incomplete: index === 3 ? ('running' as const) : null }));
  return { buckets, lines: [], members: [], total: null, baseline: null, ...parts } as unknown as SeriesSet;
}

suite('the summary of a chart', () => {
  test('speaks of the total, and leaves the running bucket out', () => {
    const total = line(null, [3, 9, 4, 99]);
    const said = summary(set({ lines: [line(member('a'), [1, 2, 3, 4])], total }));
    assert.deepInclude(said, { role: 'total', value: 9, peaks: [1], first: 0, last: 2 });
  });

  test('names all buckets that tie', () => {
    assert.deepEqual(summary(set({ lines: [line(null, [9, 1, 9, 9])] }))?.peaks, [0, 2]);
  });

  test('without a total speaks of the line that reaches highest', () => {
    const high = line(member('b'), [null, 8, null, 50]);
    const said = summary(set({ lines: [line(member('a'), [1, 7, 3, 4]), high] }));
    assert.strictEqual(said?.line, high);
    assert.deepInclude(said, { value: 8, peaks: [1], first: 1, last: 1 });
  });

  test('a sum without all its parts is no peak', () => {
    const partial = { ...line(null, [3, 9, 4, 1]), lacks: (index: number) => index === 1 };
    assert.deepInclude(summary(set({ lines: [partial] })), { value: 4, peaks: [2], first: 0, last: 2 });
  });

  test('says nothing where no complete bucket has a value', () => {
    assert.isNull(summary(set({ lines: [line(null, [null, null, null, 7])] })));
  });

  test('knows values below zero', () => {
    assert.deepInclude(summary(set({ lines: [line(null, [-3, -1, -2, 5])] })), { value: -1, peaks: [1] });
  });
});
