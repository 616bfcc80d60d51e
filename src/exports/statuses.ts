import { words } from '../i18n/words.js';
import type { Cell, Table } from '../views/table.js';
import { measureOf, type Measure } from './record-columns.js';
import { valueColumns, type Named } from './record-groups.js';
import { stretches } from './stretches.js';

/** What is to be said of a value besides its number, so that none passes for more than it is; `null` for nothing. */
export function statusOf(cell: Cell | undefined, lang: string): Named | string | null {
  const { unknown, suppressed, atLeastWords, incomplete: incompleteWord } = words(lang);
  if (!cell) return null;
  const { state, covered, atLeast, incomplete } = cell;
  if (covered) return [...new Set([covered.from ?? '..', covered.to ?? '..'])].join('/');
  if (state === 'known' && atLeast) return { id: 'at-least', label: atLeastWords };
  if (state === 'known') return incomplete ? { id: 'incomplete', label: incompleteWord } : null;
  return state === 'absent' ? null : { id: state, label: { unknown, suppressed }[state] };
}

/**
 * The keys of measures of which a number or an empty cell alone would mislead. That one is not known an empty cell says
 * itself. Each step says how many of all rows have been looked at, 0 to 1.
 */
export function* keysWithStatus(table: Table, baseline: boolean): Generator<number, ReadonlySet<Measure['key']>> {
  const columns = valueColumns(table, baseline).map(([index, column]) => [index, measureOf(column).key] as const);
  const told = new Set<string>();
  for (const [rows, done] of stretches(table)) {
    for (const { cells } of rows) {
      for (const [index, key] of columns) {
        const cell = cells[index];
        if (cell && (cell.atLeast || cell.incomplete || cell.covered || cell.state === 'suppressed')) told.add(key);
      }
    }
    yield done;
  }
  return told;
}
