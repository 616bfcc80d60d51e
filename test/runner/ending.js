/*
 * For the checks that start other programs: whatever ends this process, a signal too, ends and removes what it started.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const end = new AbortController();

/** Aborted as this process ends. */
export const ending = end.signal;

/** A folder that is removed as this process ends, with what browsers and LibreOffice leave where they are killed. */
export const temporary = mkdtempSync(join(tmpdir(), 'stats-widgets-'));
process.env['TMPDIR'] = temporary;

process.on('exit', () => {
  end.abort();
  rmSync(temporary, { recursive: true, force: true, maxRetries: 10 });
});
// Else the listeners of `exit` would not be called.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));
