import type { Dataset, ServerExport } from '../../model/dataset.js';
import { warnOnce } from '../warn-once.js';

/** Which links are offered. */
export interface Offer {
  /** A CSV made in the browser. */
  readonly csv: boolean;
  /** The server's own files. */
  readonly server: readonly ServerExport[];
}

/**
 * Reads the `formats` attribute. Where it is absent: a CSV, and every file of the server. A format that neither we nor
 * the server have is left out with a warning; where none remains, a CSV.
 */
export function readFormats(text: string | null, data: Dataset | null): Offer {
  const files = data?.exports ?? [];
  const names = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  if (names.length === 0) return { csv: true, server: files };
  const server = files.filter(({ format }) => names.includes(format.toLowerCase()));
  const csv = names.includes('csv');
  if (data) warnOfMissing(names, server);
  return { csv: csv || (data !== null && server.length === 0), server };
}

function warnOfMissing(names: readonly string[], server: readonly ServerExport[]): void {
  const missing = names.filter((name) => name !== 'csv' && !server.some(({ format }) => format.toLowerCase() === name));
  if (missing.length > 0)
    warnOnce(`formats: expected csv or a format of the server's files, got "${missing.join(' ')}"`);
}
