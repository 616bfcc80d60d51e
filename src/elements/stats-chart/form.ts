import type { ChartType } from './chart-view.js';
import type { Entry } from './entries.js';

/** How an entry is drawn. An area is a line with a fill down to zero. */
export type Form = 'line' | 'area' | 'bar';

/**
 * How an entry is drawn in a chart of this type, and shown in its legend; `null` where it is only read out: the total of
 * a stack is its height, rows have no line across them, and a sum has no share of another period's shares.
 */
export function formOf({ role }: Pick<Entry, 'role'>, { type }: { readonly type: ChartType }): Form | null {
  const isLine = type === 'line' || type === 'area';
  if (role === 'value') return isLine ? type : 'bar';
  if (role === 'total') return isLine || type === 'bar' ? 'line' : null;
  if (isLine) return 'line';
  return type === 'stacked-100' ? null : 'bar';
}
