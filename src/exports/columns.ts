import { StatsError } from '../model/stats-error.js';
import type { RecordColumn } from './record-columns.js';
import type { Field, FileRecord } from './records.js';

/** One column that a file is to have. */
export interface ColumnChoice {
  /** Ids, of which the first that the table has is taken. */
  readonly keys: readonly string[];
  /** How it is called in the file; `null` for its own name. */
  readonly header: string | null;
  /** A table without it leaves the column empty; else that is a mistake. */
  readonly optional: boolean;
}

/** The columns of a file, chosen. */
export interface Chosen {
  readonly names: readonly string[];
  /** Index of what stands in each column; `null` where the table has nothing for it. */
  readonly places: readonly (number | null)[];
  /** There is a split, and no column says which member a record is of: totals would pass for one more. */
  readonly membersOnly: boolean;
  /** A record with the chosen fields alone. */
  readonly pick: (record: FileRecord) => FileRecord;
}

/**
 * Reads which columns a file is to have, in their order: `uai: UAI; time: Date; visits: Connexions`. A key alone keeps
 * its own name. A `;`, `:` or `%` within a key or a name is written `%3B`, `%3A`, `%25`.
 */
export function readColumns(text: string): readonly ColumnChoice[] {
  return text.split(';').flatMap((entry) => {
    const colon = entry.indexOf(':');
    const [key, header] = colon < 0 ? [entry, ''] : [entry.slice(0, colon), entry.slice(colon + 1)];
    return key.trim() === '' ? [] : [{ keys: [decoded(key)], header: decoded(header) || null, optional: false }];
  });
}

/**
 * The columns that were chosen of those that there are; all where none was chosen. `time` is the time column whatever the
 * API calls it. Statuses that were not named come last: without them a number would pass for more than it is. Throws a
 * `StatsError` of kind `config` for what is no column of the table.
 */
export function chosen(columns: readonly RecordColumn[], choices: readonly ColumnChoice[]): Chosen {
  if (choices.length === 0) {
    return { names: columns.map(({ name }) => name), places: [...columns.keys()], membersOnly: false, pick: same };
  }
  const found = choices.map((choice) => placeOf(columns, choice));
  const rest = [...columns.keys()].filter((place) => columns[place]?.role === 'status' && !found.includes(place));
  const places = [...found, ...rest];
  const names = places.map((place, index) => {
    const own = place === null ? choices[index]?.keys[0] : columns[place]?.name;
    return choices[index]?.header ?? own ?? '';
  });
  const pick = (record: FileRecord): FileRecord =>
    places.map((place): Field => (place === null ? null : (record[place] ?? null)));
  const split = columns.findIndex(({ role }) => role === 'split');
  return { names, places, membersOnly: split >= 0 && !places.includes(split), pick };
}

function same(record: FileRecord): FileRecord {
  return record;
}

function placeOf(columns: readonly RecordColumn[], { keys, optional }: ColumnChoice): number | null {
  for (const key of keys) {
    const place = columns.findIndex(({ name }) => name === key);
    if (place >= 0) return place;
  }
  const time = keys.includes('time') ? columns.findIndex(({ role }) => role === 'time') : -1;
  if (time >= 0) return time;
  // A table whose values all say what they are has no statuses.
  if (optional || keys.some((key) => key.endsWith('_status'))) return null;
  const known = columns.map(({ name }) => name).join(', ');
  const message = `columns: expected some of ${known}, got "${keys.join(' ')}"`;
  throw new StatsError('config', 'bad-option', message, { option: 'columns', got: keys.join(' ') });
}

function decoded(text: string): string {
  return text.trim().replace(/%(3A|3B|25)/gi, (escape) => decodeURIComponent(escape));
}
