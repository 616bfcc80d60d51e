import type { Granularity } from '../../model/bucket.js';
import { instantOf, parseMoment, type Moment } from '../../model/moment.js';
import { granularityOfTime } from '../../model/read-time.js';
import { wrongType } from '../../model/stats-error.js';
import { offsetAt } from '../../model/zone.js';
import { epochs, type Mapping } from './mapping.js';
import { datePattern } from './pattern.js';
import { valueAt } from './path.js';
import type { Placed } from './pages.js';

/** The times of rows, in ISO 8601, and what they have in common. */
export interface Times {
  /** In the order of the rows; `null` for a row without time. */
  readonly texts: readonly (string | null)[];
  readonly granularity: Granularity | null;
  readonly zone: string | null;
}

const day = 86_400_000;
/** The furthest instants that a `Date` can hold. */
const reach = 8.64e15;

/**
 * Reads the time of each row. Days that are written as midnights (`2026-10-05T00:00:00`, as databases cut them) are days.
 * Throws a `format` error with the first wrong path.
 */
export function readTimes(rows: readonly Placed[], mapping: Mapping): Times {
  const read = readerOf(mapping);
  const texts = rows.map(({ row, path }) => timeOf(valueAt(row, mapping.timeField), path, mapping, read));
  const distinct = [...new Set(texts.filter((text) => text !== null))];
  const [first] = distinct;
  const moments = distinct.map(parseMoment);
  const zone = moments.some((moment) => moment?.offset != null) ? mapping.zone : null;
  const step = first === undefined ? null : granularityOfTime(first);
  const isDaily = step === 'hour' && moments.every((moment) => moment !== null && isMidnight(moment, zone));
  return { texts, granularity: isDaily ? 'day' : step, zone };
}

type Reader = (text: string) => string | null;

function readerOf({ timeFormat }: Mapping): Reader {
  if (timeFormat === null) return (text) => text;
  const read = epochs.includes(timeFormat)
    ? (text: string) => epochText(text, timeFormat === 'seconds' ? 1000 : 1)
    : datePattern(timeFormat).read;
  const known = new Map<string, string | null>();
  return (text) => {
    let time = known.get(text);
    if (time === undefined) known.set(text, (time = read(text)));
    return time;
  };
}

function timeOf(value: unknown, path: string, { timeField, timeNamed, timeFormat }: Mapping, read: Reader) {
  if (value == null && !timeNamed) return null;
  const isText = typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
  const time = isText ? read(String(value)) : null;
  if (time !== null) return time;
  const form = timeFormat === null ? 'a date or a bucket like "2026-10-05" or "2026-10"' : `a time as ${timeFormat}`;
  throw wrongType(`${path}.${timeField}`, form, value);
}

function epochText(text: string, factor: number): string | null {
  const instant = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) * factor : NaN;
  return Math.abs(instant) <= reach ? new Date(instant).toISOString() : null;
}

/** By the clocks of the zone, else by the one that the moment was written by. */
function isMidnight(moment: Moment, zone: string | null): boolean {
  if (zone === null || moment.offset === null) return moment.wall % day === 0;
  const instant = instantOf(moment, zone);
  return (instant + offsetAt(instant, zone)) % day === 0;
}
