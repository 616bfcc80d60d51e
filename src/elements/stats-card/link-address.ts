import { fillTemplate } from '../../query/fill-template.js';
import type { DataQuery } from '../../query/query.js';
import { safeHref } from '../safe-href.js';
import { warnOnce } from '../warn-once.js';

/**
 * Where a card's label leads: `{scope} {from} {to}` and the other placeholders of `src` are filled in with what the card
 * asks for, dates of a comparison left out. `null`, with one warning, for what would be no http(s) address, and for an
 * unknown placeholder.
 */
export function linkAddress(template: string, readQuery: () => DataQuery | null, base: string): string | null {
  try {
    // Most links are no templates.
    const query = /[{}]/.test(template) ? readQuery() : null;
    const address = query ? fillTemplate(template, { ...query, range: query.periods[0] ?? query.range }) : template;
    const href = safeHref(address, base);
    if (href === null) warnOnce(`href: expected an http(s) address, got "${template}"`);
    return href;
  } catch (error) {
    warnOnce((error as Error).message.replace(/^src:/, 'href:'));
    return null;
  }
}
