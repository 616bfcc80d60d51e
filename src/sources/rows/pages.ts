import { wrongType } from '../../model/stats-error.js';
import { valueAt } from './path.js';
import type { Answer } from '../source.js';

/** A row, and where it stands in the answer. */
export interface Placed {
  readonly row: object;
  readonly path: string;
}

/**
 * The rows of all pages, one after the other; `path` names the page where there are several. `null` in place of a list is
 * an empty one, as some languages write it. Throws a `format` error where a row is neither object nor array.
 */
export function rowsOf(pages: readonly Answer[], at: string): readonly Placed[] {
  return pages.flatMap((page, index) => {
    const start = pages.length > 1 ? `page ${index + 1}: ${at}` : at;
    const list = valueAt(page.json(), at);
    if (list === null && at !== '') return [];
    if (!Array.isArray(list)) throw wrongType(start || 'answer', 'an array of rows', list);
    return (list as readonly unknown[]).map((row, place) => {
      const path = `${start}[${place}]`;
      if (typeof row === 'object' && row !== null) return { row, path };
      throw wrongType(path, 'an object', row);
    });
  });
}

/**
 * The address of a next page, as an answer names it. Behind a proxy a service names its own host, or plain `http`: of a
 * link elsewhere that ends in the same name only the query is taken.
 */
export function nextUrl(link: string, asked: string): string {
  if (!URL.canParse(link, asked)) return link;
  const url = new URL(link, asked);
  const here = new URL(asked);
  if (url.origin === here.origin || lastName(url) !== lastName(here)) return url.href;
  here.search = url.search;
  return here.href;
}

function lastName({ pathname }: URL): string {
  return pathname.replace(/\/+$/, '').split('/').at(-1) ?? '';
}
