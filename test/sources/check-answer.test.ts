import { assert } from '@open-wc/testing';
import { checkAnswer } from '../../src/sources/check-answer.js';
import { recordedJson } from './recorded.js';

suite('the checker of answers', () => {
  test('finds nothing in a good answer', async () => {
    assert.deepEqual(checkAnswer(await recordedJson('json/school.json')), { ok: true, problems: [] });
  });

  test('says the path that is wrong, and what was expected there', () => {
    assert.deepEqual(
      checkAnswer([
        { time: '2026-01', visits: 1 },
        { time: '2026-02', visits: 'n/a' },
      ]),
      {
        ok: false,
        problems: [{ path: 'data[1].visits', message: 'data[1].visits: expected a number, got "n/a"' }],
      },
    );
  });

  test('never throws, whatever it is given', () => {
    for (const value of [undefined, null, 1, 'text', [[]], { data: [null] }, Symbol('s'), () => 1]) {
      assert.isFalse(checkAnswer(value).ok);
    }
  });
});
