import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';

/**
 * The time zone that buckets are cut in, as it is printed. `stated`: by the endpoint, or by the page where the endpoint
 * is silent. `assumed`: nobody said it. `differs`: the page asked for another one, and figures are never re-cut.
 */
export interface ZoneNote {
  readonly kind: 'stated' | 'assumed' | 'differs';
  readonly zone: string;
}

/** `null` where nothing is cut by time. */
export function zoneNote({ granularity, zone }: Dataset, show: ShowOptions): ZoneNote | null {
  if (granularity === null) return null;
  if (zone !== null) return { kind: zone === show.zone ? 'stated' : 'differs', zone };
  return { kind: show.zone === 'UTC' ? 'assumed' : 'stated', zone: show.zone };
}
