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
