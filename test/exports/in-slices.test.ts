import { assert } from '@open-wc/testing';
import { csv, csvParts, layouts, type CsvOptions } from '../../src/exports/csv.js';
import { inSlices } from '../../src/exports/in-slices.js';
import type { Part } from '../../src/exports/part.js';
import { sequence } from '../../src/views/sequence.js';
import type { Table } from '../../src/views/table.js';
import { column, table } from './tables.js';

const options: CsvOptions = { format: 'excel', layout: 'wide', lang: 'fr' };

/** Of so many rows, each made when it is asked for; tells each time. */
function long(length: number, asked: () => void = () => undefined): Table {
  const columns = ['visits', 'visitors', 'hours'].map((id) => column(id));
  const rows = sequence(length, (index) => {
    asked();
    const cells = columns.map((_, place) => ({ value: index + place, state: 'known' }) as const);
    return { bucket: { name: String(index), incomplete: null }, cells, ids: () => [] };
  });
  return { ...table(columns, []), rows };
}

/** Each part takes so long, by a clock that only the parts move. */
function timed(parts: number, milliseconds: number): { now: () => number; made: Iterable<Part<number>> } {
  let clock = 0;
  function* make(): Generator<Part<number>> {
    for (let part = 1; part <= parts; part++) {
      clock += milliseconds;
      yield { piece: part, done: part / parts };
    }
  }
  return { now: () => clock, made: make() };
}

suite('inSlices', () => {
  test('the page has its turn after each 20 ms, and all pieces come back in their order', async () => {
    const { now, made } = timed(12, 5);
    const turns: number[] = [];
    const pause = (): Promise<void> => {
      turns.push(now());
      return Promise.resolve();
    };
    const pieces = await inSlices(made, { now, pause });
    assert.deepEqual(pieces, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    assert.deepEqual(turns, [20, 40, 60]);
  });

  test('how much is done is told between slices, and that all is at the end', async () => {
    const { now, made } = timed(8, 10);
    const told: number[] = [];
    await inSlices(made, { now, progress: (done) => told.push(done) });
    assert.deepEqual(told, [0.25, 0.5, 0.75, 1, 1]);
  });

  test('what is quick is made at once', async () => {
    const { made } = timed(50, 0);
    let paused = 0;
    await inSlices(made, { now: () => 0, pause: () => Promise.resolve((paused += 1)) });
    assert.strictEqual(paused, 0);
  });

  test('the page’s own timers run in between', async () => {
    let ran = false;
    setTimeout(() => (ran = true));
    function* untilThen(): Generator<Part<boolean>> {
      for (let part = 0; part < 100 && !ran; part++) {
        const begun = performance.now();
        while (performance.now() - begun < 10);
        yield { piece: ran, done: 0 };
      }
      yield { piece: ran, done: 1 };
    }
    assert.isTrue((await inSlices(untilThen())).at(-1));
  });

  test('an abort ends it with its own reason, and nothing more is made', async () => {
    const { now, made } = timed(100, 20);
    const controller = new AbortController();
    const reason = new Error('The reader has changed their mind');
    let told = 0;
    const progress = (): void => {
      told += 1;
      if (told === 3) controller.abort(reason);
    };
    const failure = await inSlices(made, { now, progress, signal: controller.signal }).catch((error: unknown) => error);
    assert.strictEqual(failure, reason);
    assert.strictEqual(told, 3);
  });

  test('what was aborted before begins nothing', async () => {
    const { now, made } = timed(1, 1);
    const reason = new Error('Never mind');
    const signal = AbortSignal.abort(reason);
    assert.strictEqual(await inSlices(made, { now, signal }).catch((error: unknown) => error), reason);
    assert.strictEqual(now(), 0);
  });

  test('what a part throws comes out', async () => {
    const problem = new Error('No such column');
    // eslint-disable-next-line require-yield -- It has no parts.
    function* broken(): Generator<Part<string>> {
      throw problem;
    }
    assert.strictEqual(await inSlices(broken()).catch((error: unknown) => error), problem);
  });
});

suite('csvParts of many rows', () => {
  for (const layout of layouts) {
    test(`no part of the ${layout} layout looks at more than two thousand rows, in whatever time`, () => {
      let asked = 0;
      let most = 0;
      let parts = 0;
      let before = 0;
      for (const { done } of csvParts(
        long(layout === 'long' ? 50_000 : 200_000, () => (asked += 1)),
        { ...options, layout },
      )) {
        most = Math.max(most, asked);
        assert.isAtLeast(done, before);
        before = done;
        asked = 0;
        parts += 1;
      }
      assert.isAtMost(most, 2000);
      assert.isAbove(parts, 50);
      assert.strictEqual(before, 1);
    });

    test(`the parts of the ${layout} layout are the file`, async () => {
      const whole = { ...options, layout };
      const text = (await inSlices(csvParts(long(9000), whole))).join('');
      assert.isTrue(text === csv(long(9000), whole));
      assert.lengthOf(text.trimEnd().split('\r\n'), 1 + 9000 * (layout === 'long' ? 3 : 1));
    });
  }

  test('a table without rows ends as well', async () => {
    const done: number[] = [];
    const pieces = await inSlices(csvParts(table([column('n')], []), options), { progress: (part) => done.push(part) });
    assert.strictEqual(pieces.join(''), '\uFEFFtime;n\r\n');
    assert.deepEqual(done, [1]);
  });
});
