import { assert } from '@open-wc/testing';
import { initial, readState, writeState, type State } from '../../../demo/builder/state.js';

const chosen: State = {
  address: 'https://stats.example/api?a=1&b=é+2',
  element: 'ranking',
  indicators: ['visits', 'visitors'],
  period: '2026-01/2026-03',
  compare: 'previous-year',
  split: 'none',
  type: 'stacked-100',
  theme: 'dsfr',
  language: 'fr',
  form: 'iframe',
  host: 'cdn',
  folder: '/assets/statistics/',
};

suite('what is chosen in the builder, in its address', () => {
  test('is read again as it was written', () => {
    assert.deepEqual(readState(new URLSearchParams(String(writeState(chosen, new URLSearchParams())))), chosen);
  });

  test('is not written where it is as at first, and leaves alone what the page keeps there itself', () => {
    const page = 'lang=fr&scheme=dark&now=2026-11-20';
    assert.equal(String(writeState(initial, new URLSearchParams(page))), page);
    const both = writeState(chosen, new URLSearchParams(page));
    assert.equal(both.get('lang'), 'fr');
    assert.equal(String(writeState(initial, both)), page);
  });

  test('is as at first where an address says what cannot be chosen', () => {
    const wrong = 'element=script&compare=x&type=pie&theme=../x&words=de&form=y&host=evil&indicator=';
    assert.deepEqual(readState(new URLSearchParams(wrong)), initial);
  });
});
