import type { Part } from './part.js';

export interface SliceOptions {
  /** Ends the work between two slices. */
  readonly signal?: AbortSignal | null;
  /** Told after each slice how much is done, 0 to 1; 1 at the end. */
  readonly progress?: (done: number) => void;
  /** Gives the page a turn; by default by a message to itself. */
  readonly pause?: () => Promise<unknown>;
  /** A clock in milliseconds; `performance.now` by default. */
  readonly now?: () => number;
}

/** Milliseconds: two slices and what the page does between them stay under one of its frames of 50. */
const slice = 20;

/**
 * Makes all parts in slices of some 20 ms, and lets the page have its turn between them: the pieces, in their order.
 * Rejects with the signal's reason when it is aborted, and with what the parts throw.
 */
export async function inSlices<Piece>(
  parts: Iterable<Part<Piece>>,
  { signal, progress, pause = turn, now = () => performance.now() }: SliceOptions = {},
): Promise<readonly Piece[]> {
  signal?.throwIfAborted();
  const pieces: Piece[] = [];
  let begun = now();
  for (const { piece, done } of parts) {
    pieces.push(piece);
    if (now() - begun < slice) continue;
    progress?.(done);
    await pause();
    signal?.throwIfAborted();
    begun = now();
  }
  progress?.(1);
  return pieces;
}

/**
 * Not `setTimeout`, which waits for a second in a tab that is not looked at; not `scheduler.yield`, whose way back goes
 * before the page's own timers and answers, so that they would stand still until the end.
 */
function turn(): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve(null);
    };
    port2.postMessage(null);
  });
}
