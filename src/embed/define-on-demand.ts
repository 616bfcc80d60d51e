import { withPrefix } from '../elements/tag-prefix.js';
import { definitions } from './definitions.js';
import { warnOf } from './warn-of.js';
import { watchTags } from './watch-tags.js';

/**
 * Fetches the code of cards, with which all that elements share comes, that of the elements that stand in a document, and
 * of those that come later. Resolves when that of cards has come, or has not. Never rejects: the developer is told, the
 * fallback stays, and the next element of that tag tries again.
 */
export function defineOnDemand(document: Document, prefix: string): Promise<void> {
  const waiting = new Map(Object.entries(definitions).map(([tag, define]) => [withPrefix(tag, prefix), define]));
  const tags = new Set(waiting.keys());
  const define = async (tag: string): Promise<void> => {
    const fetchCode = waiting.get(tag);
    waiting.delete(tag);
    try {
      await fetchCode?.();
    } catch (reason) {
      if (fetchCode) waiting.set(tag, fetchCode);
      warnOf(tag)(reason);
    }
  };
  const first = define(withPrefix('stats-card', prefix));
  watchTags(document, tags, (tag) => void define(tag));
  return first;
}
