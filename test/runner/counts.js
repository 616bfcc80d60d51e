import { Readable } from 'node:stream';
import { spec } from 'node:test/reporters';

/** @import { TestEvent } from 'node:test/reporters' */

/**
 * A reporter for `node:test`: that of Node.js, and `N passed, N failed` as the last line. A run that fails outside its
 * tests only, as in a hook, or that has none, counts as one failure.
 *
 * @param {AsyncIterable<TestEvent>} events
 * @returns {AsyncGenerator<string, void>}
 */
async function* counts(events) {
  let passed = 0;
  let failed = 0;
  async function* counted() {
    for await (const event of events) {
      if (event.type === 'test:pass' && event.data.details.type !== 'suite') passed += 1;
      if (event.type === 'test:fail' && event.data.details.type !== 'suite') failed += 1;
      // Not every Node.js does so for a hook.
      if (event.type === 'test:fail') process.exitCode = 1;
      yield event;
    }
  }
  yield* Readable.from(counted()).pipe(new spec());
  if (failed === 0 && (passed === 0 || process.exitCode)) failed = 1;
  if (failed > 0) process.exitCode = 1;
  yield `\n${passed} passed, ${failed} failed\n`;
}

export { counts as default };
