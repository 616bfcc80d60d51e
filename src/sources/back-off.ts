import type { RetrySettings } from './configure.js';

/**
 * Milliseconds to wait before attempt `attempt` + 1: a random part of a bound that doubles (full jitter), so that the
 * visitors of a page whose server came back do not all return in the same instant.
 */
export function backOff(attempt: number, { base, cap }: RetrySettings): number {
  return Math.random() * Math.min(cap, base * 2 ** (attempt - 1));
}

/** Milliseconds that a `Retry-After` header asks for, in seconds or as an HTTP date; `null` where it says nothing. */
export function retryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  const date = Date.parse(text);
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}

/** Waits; rejects with the signal's reason as soon as it is aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waited = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  return untilAborted(waited, signal).finally(() => {
    clearTimeout(timer);
  });
}

/** The same promise, except that it rejects with the signal's reason as soon as the signal is aborted. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}
