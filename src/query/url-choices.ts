import { granularities } from '../model/bucket.js';
import { said } from './attribute.js';
import { choiceNames, type ChoiceName, type Choices } from './group-attributes.js';
import { parsePeriod } from './parse-period.js';
import { climbs } from './climbs.js';
import { readFilter } from './read-filter.js';
import { compares } from './read-time-attributes.js';
import { resolvePeriod } from './resolve-period.js';

/**
 * The choices that the query string of an address (`?stats.period=last-week`) holds under a prefix. An address may come
 * from anybody: a value that is no choice counts as absent.
 */
export function readChoices(search: string, prefix: string): Choices {
  const parameters = new URLSearchParams(search);
  const choices = new Map<ChoiceName, string>();
  for (const name of choiceNames) {
    const value = parameters.get(`${prefix}.${name}`);
    if (value !== null && isChoice(name, value)) choices.set(name, value);
  }
  return choices;
}

/** The query string with these choices under the prefix in place of those it had. What else it holds stays as it is written. */
export function writeChoices(search: string, prefix: string, choices: Choices): string {
  const others = search
    .replace(/^\?/, '')
    .split('&')
    .filter((part) => part !== '' && !isOwn(part, prefix));
  // In an order of their own: the same choices are the same address.
  const own = choiceNames.flatMap((name) => {
    const value = choices.get(name);
    return value == null ? [] : [`${encode(`${prefix}.${name}`)}=${encode(value)}`];
  });
  const parts = [...others, ...own];
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

function isOwn(part: string, prefix: string): boolean {
  const [key = ''] = new URLSearchParams(part).keys();
  return choiceNames.some((name) => key === `${prefix}.${name}`);
}

/** Readable where a query string may be: dates, lists and filters keep their slashes, commas and colons. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/%(2F|2C|3A|20)/g, (code) =>
    code === '%20' ? '+' : decodeURIComponent(code),
  );
}

function isChoice(name: ChoiceName, value: string): boolean {
  switch (name) {
    case 'period':
      // Within the calendar, as seen from any day of these centuries.
      return said(value) !== null && isRead(() => resolvePeriod(parsePeriod(value), '1970-01-01'));
    case 'granularity':
      return isOf(granularities, value);
    case 'compare':
      return isOf(compares, value);
    case 'filter':
      return isRead(() => readFilter(value));
    case 'scope':
      return !climbs(value);
    case 'view':
      return isOf(['tiles', 'detail'], value);
    default:
      return true;
  }
}

function isOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}

function isRead(read: () => unknown): boolean {
  try {
    read();
    return true;
  } catch {
    return false;
  }
}
