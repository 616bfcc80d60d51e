import type { DateRange } from './bucket.js';
import type { GivenTotal } from './dataset.js';
import { membersKey, plainMembers } from './members-key.js';
import { StatsError } from './stats-error.js';
import type { Observation } from './create-dataset.js';

/**
 * Rows without time as given totals. They belong to exactly the dates of the other rows, `range`; where there are none, to
 * all that the endpoint knows. Throws a `format` error for two totals of the same indicator and members, naming both.
 */
export function timelessTotals(rows: readonly Observation[], range: DateRange | null): GivenTotal[] {
  const totals: GivenTotal[] = [];
  const seen = new Map<string, string>();
  for (const { members, values, path } of rows) {
    for (const [indicator, value] of Object.entries(values)) {
      const key = membersKey({ ...members, '': indicator });
      const before = seen.get(key);
      if (before !== undefined) throw twice(`${path}.${indicator}`, before);
      seen.set(key, path);
      const given = typeof value === 'number' ? value : null;
      totals.push({
        indicator,
        members: plainMembers(members),
        value: given,
        from: range?.from ?? null,
        to: range?.to ?? null,
      });
    }
  }
  return totals;
}

function twice(path: string, before: string): StatsError {
  const message = `${path}: expected one row without time for each members, got another one at ${before}`;
  return new StatsError('format', 'wrong-type', message, { path });
}
