import { StatsError } from '../model/stats-error.js';

const expression = /\{[^{}]*\}/g;

/**
 * The absolute URL of `src`, with the `{…}` of a URL template left in place. Throws a `config` error `bad-src` for what is
 * no `http(s)` URL, or holds a user name, which browsers refuse to fetch.
 */
export function resolveSrc(src: string, base: string): string {
  const expressions = src.match(expression) ?? [];
  const mark = unusedIn(src + base.replace(/#.*$/s, ''));
  // A word stands for each expression meanwhile: braces would be percent-encoded.
  let index = 0;
  const plain = src.replace(expression, () => `${mark}${index++}x`);
  const url = parse(plain, base);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new StatsError('config', 'bad-src', `src: expected an http or https URL, got "${src}"`, { src });
  }
  return url.href.replace(new RegExp(`${mark}(\\d+)x`, 'g'), (_, number: string) => expressions[Number(number)] ?? '');
}

/** What addresses are relative to: readers' choices change the query string of a page, and nothing else of it. */
export function baseWithoutQuery(base: string): string {
  return base.replace(/[?#].*$/s, '');
}

/** Whether the path of a URL, or URL template, ends in `.csv`. */
export function isCsvPath(src: string): boolean {
  return /\.csv$/i.test(src.replace(/\{[?&][^{}]*\}/g, '').replace(/[?#].*$/, ''));
}

function parse(text: string, base: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/** Letters and digits that also stand as they are in a host name, and that the text does not hold, however long it is. */
function unusedIn(text: string): string {
  const used = new Set([...text.matchAll(/slot(\d+)n/gi)].map(([, number]) => Number(number)));
  let free = 0;
  while (used.has(free)) free++;
  return `slot${free}n`;
}
