import { csv, type CsvOptions } from '../../exports/csv.js';
import type { Table } from '../../views/table.js';
import type { Part, Subject } from './subject.js';

/** Up to so many cells a file is made at once; above, only when the reader comes near its link. */
export const mostCellsAtOnce = 5000;
/** Above so many cells the page would halt: a button makes the file in slices. */
export const mostCellsOfLink = 50_000;

/** Whether the CSV of these figures is made before the reader takes it, and is a link therefore. */
export function isLinked(parts: readonly Part[]): boolean {
  return parts.every(({ table }) => cellsOf(table) <= mostCellsOfLink);
}

/** A CSV made of a table in this browser, as the address of a link. Made again only when its text would be another. */
export class CsvFile {
  /** The reader is near: an offer makes the file even where the table is large. */
  isWanted = false;
  #table: Table | null = null;
  #options: CsvOptions | null = null;
  #text: string | null = null;
  #href: string | null = null;
  #size = 0;
  #problem: unknown = null;

  /** Why there can be no such file: it has no column that is asked for; `null` where all is well. */
  get problem(): unknown {
    return this.#problem;
  }

  /** `null` while there is no table, or while a large one was not asked for yet. */
  get href(): string | null {
    return this.#href;
  }

  /** Bytes; 0 while the file is not made. */
  get size(): number {
    return this.#size;
  }

  /** Says what the file is made of: the first part. */
  offer({ parts: [part], csv: options }: Subject): void {
    if (!part) return;
    const isDue = cellsOf(part.table) <= mostCellsAtOnce || this.isWanted;
    const isSame = part.table === this.#table && areSame(options, this.#options);
    if (isSame && (this.#href !== null || this.#problem !== null || !isDue)) return;
    this.#table = part.table;
    this.#options = options;
    this.#problem = null;
    if (!isDue) return this.#revoke();
    try {
      this.#make(csv(part.table, options));
    } catch (error) {
      this.#revoke();
      this.#problem = error;
    }
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

/** How many values a table has. */
export function cellsOf({ rows, columns }: Table): number {
  return rows.length * columns.length;
}

function areSame(one: CsvOptions, other: CsvOptions | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
