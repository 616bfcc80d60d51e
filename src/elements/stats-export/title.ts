import { pickText, type PickedText } from '../../i18n/pick-text.js';
import type { Table } from '../../views/table.js';

/** The page's own label, else that of the one indicator; several have no common name. */
export function titleOf(table: Table | null, label: string | null, lang: string): PickedText | null {
  if (label !== null) return { text: label, lang: null };
  const [only, ...others] = new Map(table?.columns.map(({ indicator }) => [indicator.id, indicator.label])).values();
  return only === undefined || others.length > 0 ? null : pickText(only, lang);
}
