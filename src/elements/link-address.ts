import { fillTemplate } from '../query/fill-template.js';
import type { DataQuery } from '../query/query.js';
import { safeHref } from './safe-href.js';
import { warnOnce } from './warn-once.js';

/**
 * The address of a link: `{scope} {from} {to}` and the other placeholders of `src` are filled in with what is asked, dates
 * of a comparison left out. `null` for a template while nothing is asked and, with one warning, for what would be no
 * http(s) address, and for an unknown placeholder.
 */
export function linkAddress(template: string, readQuery: () => DataQuery | null, base: string): string | null {
  try {
    const address = filled(template, readQuery);
    if (address === null) return null;
    const href = safeHref(address, base);
    if (href === null) warnOnce(`href: expected an http(s) address, got "${template}"`);
    return href;
  } catch (error) {
    warnOnce((error as Error).message.replace(/^src:/, 'href:'));
    return null;
  }
}

function filled(template: string, readQuery: () => DataQuery | null): string | null {
  // Most links are no templates.
  if (!/[{}]/.test(template)) return template;
  const query = readQuery();
  return query && fillTemplate(template, { ...query, range: query.periods[0] ?? query.range });
}
