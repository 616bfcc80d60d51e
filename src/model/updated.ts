import { granularityOf } from './granularity-of.js';
import { knownBucket } from './known-bucket.js';
import { instantOf, parseMoment } from './moment.js';
import { wrongType } from './stats-error.js';
import { instantOfWall } from './wall-clock.js';

/** When an answer was made, as the dataset says it, and up to when it can speak. */
export interface Updated {
  /** Instant in ISO 8601, or calendar date. */
  readonly text: string;
  /** Milliseconds since the epoch. A date alone does not say when: only the days before it are surely over. */
  readonly instant: number;
}

/** Checks `updated`: an instant, a date, or a wall clock of the zone, which becomes an instant. */
export function readUpdated(text: string | null | undefined, zone: string): Updated | null {
  if (text === null || text === undefined) return null;
  if (granularityOf(text) === 'day') {
    return { text, instant: instantOfWall(knownBucket(text).start.getTime(), zone) };
  }
  const moment = parseMoment(text);
  if (moment === null) throw wrongType('updated', 'an instant like "2026-10-05T08:00:00Z" or a date', text);
  const instant = instantOf(moment, zone);
  // Other writings of an instant (`2026-10-05 08:00+02`) are not read by every browser's Date.parse.
  const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  return { text: iso ? text : new Date(instant).toISOString(), instant };
}
