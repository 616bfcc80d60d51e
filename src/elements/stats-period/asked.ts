import type { CalendarDate } from '../../model/bucket.js';
import { readAttributes } from '../../query/read-attributes.js';
import { readTimeAttributes } from '../../query/read-time-attributes.js';
import type { QueryAttributes } from '../../query/query.js';
import { now } from '../../sources/configure.js';
import { groupOf } from '../group/group-of.js';
import { inherit } from '../group/inherit.js';

/** What an element asks for, its group's values included. */
export function askedBy(element: Element): QueryAttributes {
  const get = (name: string): string | null => element.getAttribute(name);
  return inherit(readAttributes(get, get), groupOf(element));
}

/** Which data are asked for, whatever the dates: those of one origin have the same granularities and dates. */
export function originOf({ src, source, scope }: QueryAttributes): string {
  return JSON.stringify([src, source, scope]);
}

/** The first date that is asked for, that of a comparison included; `null` where all there is was asked for. */
export function askedFrom(attributes: QueryAttributes): CalendarDate | null {
  try {
    const { period, baseline } = readTimeAttributes(attributes, { now: now(), fallback: 'UTC', warn: () => undefined });
    if (period === null) return null;
    return baseline && baseline.from < period.from ? baseline.from : period.from;
  } catch {
    // The element says itself what is wrong. No answer reaches further back than that.
    return '0001-01-01';
  }
}
