import { wordsOf } from './attribute.js';
import type { Warn } from './one-of.js';

/** Those words of an attribute that a closed list has, in its order of writing; `warn` is told of each other one. */
export function listOf<Name extends string>(list: readonly Name[], text: string | null, warn: Warn): readonly Name[] {
  return wordsOf(text).flatMap((word) => {
    const found = list.find((name) => name === word);
    if (found === undefined) warn(`"${word}" is none of ${list.join(', ')}`);
    return found ?? [];
  });
}
