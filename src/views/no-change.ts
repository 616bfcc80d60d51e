import type { ShowOptions } from '../query/query.js';
import type { Change, NoChange } from './figure.js';

/** What only an increment may lack. */
export const whole = { incomplete: null, lacking: false, bound: null } as const;

/** No change to tell, and why. */
export function none(show: ShowOptions, reason: NoChange): Change {
  return {
    kind: 'none',
    value: null,
    asked: show.change,
    direction: null,
    verdict: 'neutral',
    current: null,
    previous: null,
    baseline: null,
    extent: 'whole',
    reason,
    ...whole,
  };
}
