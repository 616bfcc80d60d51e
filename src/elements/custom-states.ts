import type { State } from './scene.js';

const states: readonly State[] = ['idle', 'loading', 'ready', 'empty', 'error'];

export interface Standing {
  readonly state: State;
  readonly stale: boolean;
  readonly partial: boolean;
  /** The page asked that the element hide in this state. */
  readonly away: boolean;
}

interface Hideable {
  readonly state: State;
  readonly whenEmpty: string | null;
  readonly whenError: string | null;
}

/** Makes `:state(loading)`, `:state(stale)` and the like match. */
export function markStates(set: CustomStateSet, { state, ...flags }: Standing): void {
  for (const name of states) mark(set, name, name === state);
  for (const [name, on] of Object.entries(flags)) mark(set, name, on);
}

/** Whether the page asked that an element hide in the state in which it is. */
export function isAway({ state, whenEmpty, whenError }: Hideable): boolean {
  return (state === 'empty' && whenEmpty === 'hide') || (state === 'error' && whenError === 'hide');
}

function mark(set: CustomStateSet, name: string, on: boolean): void {
  if (on) set.add(name);
  else set.delete(name);
}
