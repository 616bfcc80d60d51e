import { asStatsError } from './as-stats-error.js';
import type { StatsError } from '../model/stats-error.js';

/** Where an element stands. `stale` and `partial` are flags beside it. */
export type State = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** What an element shows: its view when `ready`, the reason when there is none. */
export type Scene<View> =
  | { readonly state: 'idle' | 'empty' }
  /** `after`: the failure that the reader asked to try again, still shown until the answer is there. */
  | { readonly state: 'loading'; readonly after: StatsError | null }
  | { readonly state: 'ready'; readonly view: View }
  | { readonly state: 'error'; readonly error: StatsError };

/** What is shown after something was thrown. Every update derives anew: a failure that stands is one failure, and is told once. */
export function failed(before: Scene<unknown>, thrown: unknown): Scene<never> {
  const error = asStatsError(thrown);
  const stands = before.state === 'error' && before.error.message === error.message;
  return { state: 'error', error: stands ? before.error : error };
}
