import { csv, type CsvOptions } from '../../exports/csv.js';
import type { Table } from '../../views/table.js';

/** Up to so many cells a file is made at once; above, only when the reader is about to take it. */
export const mostCellsAtOnce = 5000;

/** A file made of a table in this browser, as the address of a link. Made again only when its text would be another. */
export class CsvFile {
  #table: Table | null = null;
  #options: CsvOptions | null = null;
  #text: string | null = null;
  #href: string | null = null;
  #size = 0;

  /** `null` while there is no table, or while a large one was not asked for yet. */
  get href(): string | null {
    return this.#href;
  }

  /** Bytes; 0 while the file is not made. */
  get size(): number {
    return this.#size;
  }

  /** Says what the file is made of. `now`: make it even where the table is large. */
  offer(table: Table, options: CsvOptions, now: boolean): void {
    const small = table.rows.length * table.columns.length <= mostCellsAtOnce;
    const same = table === this.#table && isSame(options, this.#options);
    if (same && (this.#href !== null || !(small || now))) return;
    this.#table = table;
    this.#options = options;
    if (small || now) this.#make(csv(table, options));
    else this.#revoke();
  }

  /** Ends the link's address. */
  withdraw(): void {
    this.#revoke();
    this.#table = this.#options = null;
  }

  #make(text: string): void {
    if (text === this.#text) return;
    this.#revoke();
    const blob = new Blob([text], { type: 'text/csv;charset=utf-8' });
    this.#text = text;
    this.#size = blob.size;
    this.#href = URL.createObjectURL(blob);
  }

  #revoke(): void {
    if (this.#href !== null) URL.revokeObjectURL(this.#href);
    this.#text = this.#href = null;
    this.#size = 0;
  }
}

function isSame(one: CsvOptions, other: CsvOptions | null): boolean {
  return one.format === other?.format && one.layout === other.layout && one.lang === other.lang;
}
