import { assert } from '@open-wc/testing';
import { StatsError } from '../../src/model/stats-error.js';

/** The `config` error that something throws; where it throws none the test fails. */
export function configErrorOf(ask: () => unknown): StatsError {
  try {
    ask();
  } catch (error) {
    assert.instanceOf(error, StatsError);
    assert.equal(error.kind, 'config');
    return error;
  }
  throw new Error('expected an error');
}
