import { waitUntil as waitFor } from '@open-wc/testing';

/** How long a machine with two busy cores may take for what takes 50 ms on an idle one, in milliseconds. */
const patience = 8000;

/**
 * Waits until something holds: by default longer than the second that the library would, and looking every 5 ms, since
 * most of what is waited for is there at once.
 */
export function waitUntil(holds: () => unknown, message?: string, timeout = patience, interval = 5): Promise<void> {
  return waitFor(holds, message, { timeout, interval });
}
