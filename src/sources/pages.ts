import { StatsError, wrongType } from '../model/stats-error.js';
import { settings } from './configure.js';
import { tooLarge } from './read-body.js';
import { requestKey } from './request-key.js';
import type { Answer, HttpRequest, Source } from './source.js';

/**
 * The answers of one request and of the pages that follow it, one after the other. Throws a `StatsError` of kind
 * `format` where the pages lead in a circle, to another origin, or on past the settings' `maxPages`, and where all of
 * them together are larger than `maxBytes`.
 */
export async function readPages(
  first: HttpRequest,
  next: Source<unknown>['next'],
  ask: (request: HttpRequest) => Promise<Answer>,
): Promise<readonly Answer[]> {
  const { maxPages, maxBytes } = settings();
  const visited = new Set([requestKey(first)]);
  const answers = [await ask(first)];
  // In characters, of which a text never has more than bytes.
  let size = 0;
  for (;;) {
    size += answers.at(-1)?.text.length ?? 0;
    if (size > maxBytes) throw tooLarge(maxBytes);
    const following = next?.(answers.at(-1) as Answer) ?? null;
    if (!following) return answers;
    checkOrigin(following.url, first.url);
    if (answers.length >= maxPages) throw tooMany(`The answer has more than ${maxPages} pages`, maxPages);
    const key = requestKey(following);
    if (visited.has(key)) throw tooMany(`The next page, ${following.url}, has been read before`, answers.length);
    visited.add(key);
    answers.push(await ask({ ...following, ...(first.role !== undefined && { role: first.role }) }));
  }
}

/** Another origin would be told what the page's own endpoint was trusted with. */
function checkOrigin(url: string, asked: string): void {
  const origin = originOf(asked);
  if (originOf(url) !== origin) throw wrongType('next page', `a URL of ${origin}`, url);
}

function originOf(url: string): string | null {
  try {
    return new URL(url).origin;
  } catch {
    return null;
  }
}

function tooMany(message: string, pages: number): StatsError {
  return new StatsError('format', 'too-many-pages', message, { pages });
}
