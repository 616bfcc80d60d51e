import type { Table } from '../views/table.js';

/** The zone that a table's times are of, by the endpoint or else by the page; `null` where nobody said it. */
export function statedZone({ zone, zoneNote }: Table): string | null {
  return zone ?? (zoneNote?.kind === 'stated' ? zoneNote.zone : null);
}
