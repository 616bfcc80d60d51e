import { untilAborted } from './back-off.js';
import { now, settings } from './configure.js';

/** A value and how old it is: when its oldest part arrived, milliseconds since the epoch. */
export interface Aged<T> {
  readonly value: T;
  readonly at: number;
}

/** What one caller brings to shared work. */
export interface Joining {
  readonly signal: AbortSignal;
  /** Passes by what is already there; work that is still under way is joined all the same, since it is new. */
  readonly fresh: boolean;
}

interface Work<T> {
  readonly promise: Promise<Aged<T>>;
  readonly controller: AbortController;
  listeners: number;
  /** `null` while under way. */
  at: number | null;
}

/**
 * Work that many may wait for and that is done once, kept for the freshness time of the settings. One caller's leaving
 * ends its own promise only; when the last one has left, the work is aborted a microtask later, unless someone has
 * joined by then: an element that is moved leaves and comes back within that time. A failure is never kept.
 */
export class Share<T> {
  readonly #works = new Map<string, Work<T>>();

  /** Joins the work of this key, or starts it. Rejects with the caller's own abort reason when the caller leaves. */
  join(key: string, start: (signal: AbortSignal) => Promise<Aged<T>>, joining: Joining): Promise<Aged<T>> {
    if (joining.signal.aborted) return Promise.reject(joining.signal.reason as Error);
    const there = this.#works.get(key);
    const work = there && usable(there, joining.fresh) ? there : this.#start(key, start);
    return work.at === null ? this.#listen(key, work, joining.signal) : work.promise;
  }

  #start(key: string, start: (signal: AbortSignal) => Promise<Aged<T>>): Work<T> {
    this.#dropStale();
    const controller = new AbortController();
    const work: Work<T> = { promise: start(controller.signal), controller, listeners: 0, at: null };
    this.#works.set(key, work);
    work.promise.then(
      ({ at }) => {
        work.at = at;
      },
      () => {
        this.#forget(key, work);
        // Whatever else it had under way is of no use any more.
        controller.abort();
      },
    );
    return work;
  }

  #listen(key: string, work: Work<T>, signal: AbortSignal): Promise<Aged<T>> {
    work.listeners += 1;
    return untilAborted(work.promise, signal).finally(() => {
      work.listeners -= 1;
      if (work.at !== null) return;
      queueMicrotask(() => {
        if (work.listeners > 0 || work.at !== null) return;
        this.#forget(key, work);
        work.controller.abort();
      });
    });
  }

  #forget(key: string, work: Work<T>): void {
    if (this.#works.get(key) === work) this.#works.delete(key);
  }

  /** Memory is bounded by what a page asks for within the freshness time. */
  #dropStale(): void {
    for (const [key, work] of this.#works) if (work.at !== null && !isFresh(work.at)) this.#works.delete(key);
  }
}

function usable<T>(work: Work<T>, fresh: boolean): boolean {
  return work.at === null || (!fresh && isFresh(work.at));
}

/** A clock that was set back makes an answer look as if it came from the future: then it is not fresh either. */
function isFresh(at: number): boolean {
  const age = now() - at;
  return age >= 0 && age < settings().freshFor;
}
