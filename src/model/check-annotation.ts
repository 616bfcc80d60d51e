import { bucketAt } from './bucket-at.js';
import { bucketRange } from './bucket-range.js';
import type { Annotation } from './dataset.js';
import { granularityOf } from './granularity-of.js';
import { instantOf, parseMoment } from './moment.js';
import { wrongType } from './stats-error.js';

/** Checks that an annotation stands at a date or a bucket, or at an instant, whose hour is then taken in the zone. */
export function checkAnnotation({ time, end, label }: Annotation, path: string, zone: string): Annotation {
  const first = readPlace(time, `${path}.time`, zone);
  if (!hasRange(first)) throw wrongType(`${path}.time`, 'a date that the calendar has', time);
  const last = end === null ? null : readPlace(end, `${path}.end`, zone);
  if (last !== null && !hasRange(last)) throw wrongType(`${path}.end`, 'a date that the calendar has', end);
  if (last !== null && isBefore(last, first)) {
    throw wrongType(`${path}.end`, `nothing before ${first}`, end);
  }
  return { time: first, end: last, label };
}

/** Hours of one day by their names, which sort as text; all else by its dates. */
function isBefore(one: string, other: string): boolean {
  const areHours = one.includes('T') && other.includes('T');
  return areHours ? one < other : bucketRange(one).to < bucketRange(other).from;
}

/** The last week of the year 9999 ends beyond the years that have names. */
function hasRange(name: string): boolean {
  if (granularityOf(name) === null) return false;
  const { from, to } = bucketRange(name);
  return granularityOf(from) !== null && granularityOf(to) !== null;
}

function readPlace(text: string, path: string, zone: string): string {
  if (granularityOf(text) !== null) return text;
  const moment = parseMoment(text);
  if (moment === null) throw wrongType(path, 'a date or a bucket like "2026-10-05" or "2026-10"', text);
  return bucketAt(instantOf(moment, zone), 'hour', zone);
}
