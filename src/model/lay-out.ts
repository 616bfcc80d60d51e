import type { Span } from './span.js';
import { absent, column, known, type Inside } from './column.js';
import type { Column, Indicator } from './dataset.js';
import type { Cells, SortedRows } from './sort-rows.js';
import { StatsError, wrongType } from './stats-error.js';

/** Where the cells of sorted rows go. */
export interface Layout {
  readonly span: Span;
  /** The place in the span of each time, by its number. */
  readonly places: readonly number[];
}

/** Finds the place of each time. Throws a `format` error for an hour that the clocks skipped. */
export function placesOf(
  { times, paths, groups }: SortedRows,
  { indexOf }: Span,
  timeName: string,
  zone: string,
): number[] {
  return times.map((name, number) => {
    const place = indexOf.get(name);
    if (place !== undefined) return place;
    throw wrongType(`${rowOf(number)}.${timeName}`, `an hour that clocks in ${zone} showed`, name);
  });

  function rowOf(number: number): string {
    for (const { cells } of groups.values()) {
      for (const { times: numbers, rows } of cells.values()) {
        const row = rows[numbers.indexOf(number)];
        if (row !== undefined) return paths[row] ?? 'data';
      }
    }
    return 'data';
  }
}

/**
 * Lays the cells of one indicator out along the buckets. Where a missing row means that nothing happened, the settled
 * buckets without one are 0; a bucket after the last row that still ran when the answer was made stays absent.
 * Throws a `format` error for two rows of the same bucket and members, naming both.
 */
export function layOut(
  cells: Cells,
  { span, places }: Layout,
  indicator: Pick<Indicator, 'id' | 'missing'>,
  paths: readonly string[],
): Column {
  const numbers = new Float64Array(span.names.length).fill(NaN);
  const codes = new Uint8Array(span.names.length);
  for (let index = 0; index < cells.times.length; index++) {
    const place = places[cells.times[index] ?? 0] ?? 0;
    if (codes[place] !== absent) throw twice(cells, index, indicator.id, paths);
    const code = cells.states[index] ?? absent;
    codes[place] = code;
    if (code === known) numbers[place] = cells.values[index] ?? 0;
  }
  if (indicator.missing === 'zero') fillIn({ numbers, codes }, span.settled);
  return column({ numbers, codes });
}

function fillIn({ numbers, codes }: Inside, settled: number): void {
  for (let place = 0; place < settled; place++) {
    if (codes[place] !== absent) continue;
    numbers[place] = 0;
    codes[place] = known;
  }
}

function twice({ times, rows }: Cells, index: number, indicator: string, paths: readonly string[]): StatsError {
  const first = paths[rows[times.indexOf(times[index] ?? 0)] ?? 0] ?? '';
  const second = paths[rows[index] ?? 0] ?? '';
  const message = `${second}.${indicator}: expected one row for each time and members, got another one at ${first}`;
  return new StatsError('format', 'wrong-type', message, { path: `${second}.${indicator}` });
}
