import { oneOf, type Warn } from './one-of.js';

const modes = ['same-origin', 'include', 'omit'] as const;

/** Whether cookies travel with the requests of an element. `warn` is told of a mode that there is not. */
export function readCredentials(text: string | null, warn: Warn = () => undefined): RequestCredentials {
  return oneOf(modes, text, 'same-origin', warn);
}
