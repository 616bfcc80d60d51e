import { assert } from '@open-wc/testing';
import { createDataset, type Observation } from '../../src/model/create-dataset.js';

suite('a large answer', () => {
  test('of half a million rows is read whole', function () {
    // About half a second; machines that do much else at the same time take many.
    this.timeout(60_000);
    function* observe(): Generator<Observation> {
      const start = Date.UTC(2016, 0, 1);
      for (let index = 0; index < 500_000; index++) {
        const time = new Date(start + Math.floor(index / 5) * 3_600_000).toISOString().slice(0, 13);
        yield { time, members: { profile: `p${index % 5}` }, values: { visits: index }, path: `data[${index}]` };
      }
    }
    const indicators = [{ id: 'visits', missing: 'zero' }] as const;
    const dataset = createDataset({ indicators, observations: observe(), zone: 'UTC' });
    assert.equal(dataset.buckets.length, 100_000);
    assert.equal(dataset.column('visits', { profile: 'p4' })?.at(99_999), 499_999);
  });
});
