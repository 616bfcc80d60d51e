import { StatsError } from '../model/stats-error.js';
import { wordsOf } from './attribute.js';
import type { Filters } from './query.js';

/**
 * Reads the `filter` attribute: `domain:a.fr,b.fr status:seen`. A space, comma or colon within an id is percent-encoded.
 * A dimension that is named twice keeps the members of both. Throws a `config` error `bad-filter` for anything else.
 */
export function readFilter(text: string | null): Filters {
  const filters = Object.create(null) as Record<string, readonly string[]>;
  for (const word of wordsOf(text)) {
    const [dimension, list, ...rest] = word.split(':');
    if (!dimension || !list || rest.length > 0) throw bad(word);
    const id = decode(dimension, word);
    const members = list.split(',').map((member) => decode(member, word));
    filters[id] = [...new Set([...(filters[id] ?? []), ...members])];
  }
  return filters;
}

function decode(text: string, word: string): string {
  if (text === '') throw bad(word);
  try {
    return decodeURIComponent(text);
  } catch {
    throw bad(word);
  }
}

function bad(word: string): StatsError {
  const form = 'dimension:member,member, with spaces, commas and colons of an id percent-encoded';
  return new StatsError('config', 'bad-filter', `filter: expected ${form}; got "${word}"`, { filter: word });
}
