import { waitUntil as waitFor } from '@open-wc/testing';

/** How long a machine with two busy cores may take for what takes 50 ms on an idle one, in milliseconds. */
const patience = 8000;

/** Waits until something holds, longer than the second that the library would. */
export function waitUntil(holds: () => unknown, message?: string): Promise<void> {
  return waitFor(holds, message, { timeout: patience });
}
