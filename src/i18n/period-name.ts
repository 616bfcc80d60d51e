import type { DateRange } from '../model/bucket.js';
import { granularityOf } from '../model/granularity-of.js';
import { parsePeriod, type PeriodExpression } from '../query/parse-period.js';
import type { Covered } from '../views/figure.js';
import { formatter } from './format.js';
import { periodWords } from './period-words.js';
import { words } from './words.js';

/**
 * What a period is called in a list of choices: `Last 7 days`, `Last full week`, `This year`, `All time`, an interval by
 * its dates (`1 January – 31 March 2026`), or by the buckets that it is written in (`January – March 2026`). A text that
 * is no period stands as it is.
 */
export function periodName(text: string, lang: string): string {
  const expression = read(text);
  if (!expression) return text;
  const [first = '', ...rest] = nameOf(expression, text.trim(), lang);
  return first.toLocaleUpperCase(words(lang).lang) + rest.join('');
}

function read(text: string): PeriodExpression | null {
  try {
    return parsePeriod(text);
  } catch {
    return null;
  }
}

function nameOf(expression: PeriodExpression, text: string, lang: string): string {
  const said = periodWords(lang);
  if (expression.kind === 'all') return said.all;
  if (expression.kind === 'dates') return formatter(lang).covered(bucketsOf(text) ?? daysOf(expression));
  const { unit, count, offset } = expression;
  if (offset === -1) return said.complete[unit];
  return count === 1 ? said.current[unit] : said.running[unit](count.toLocaleString(lang));
}

/** Whoever writes `2026-01/2026-03` means months; `null` where the sides are not of one kind. */
function bucketsOf(text: string): Covered | null {
  const [from = '', to = from] = text.split('/');
  const granularity = granularityOf(from);
  return granularity !== null && granularity === granularityOf(to) ? { from, to, granularity, running: false } : null;
}

function daysOf({ from, to }: DateRange): Covered {
  return { from, to, granularity: 'day', running: false };
}
