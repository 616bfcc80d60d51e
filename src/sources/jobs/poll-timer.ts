import type { RetrySettings } from '../configure.js';

/** Timers of browsers hold no more milliseconds than that. */
const longest = 2_000_000_000;
/** Looking is cheaper for a reader than for a server: it grows rarer than attempts do. */
const rarer = 4;

/** Milliseconds until the next look, the `attempt`-th without news: half of a bound that doubles, and a random part of the other half. */
export function pollDelay(attempt: number, { base, cap }: RetrySettings): number {
  const bound = Math.min(cap * rarer, base * rarer * 2 ** (attempt - 1));
  return bound / 2 + (Math.random() * bound) / 2;
}

/** Calls back once after a wait, not while the page is hidden, and as soon as it comes into sight again. */
export class PollTimer {
  readonly #look: () => void;
  readonly #document = (globalThis as Partial<typeof globalThis>).document;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #isOn = false;

  constructor(look: () => void) {
    this.#look = look;
  }

  /** Watches the page. */
  start(): void {
    if (this.#isOn) return;
    this.#isOn = true;
    this.#document?.addEventListener('visibilitychange', this.#turn);
  }

  stop(): void {
    this.#isOn = false;
    this.#document?.removeEventListener('visibilitychange', this.#turn);
    this.rest();
  }

  /** Waits anew; `null` for no reason to. */
  wait(milliseconds: number | null): void {
    this.rest();
    if (milliseconds === null || !this.#isOn || this.#document?.hidden) return;
    this.#timer = setTimeout(this.#look, Math.min(longest, milliseconds));
  }

  /** Ends the wait. */
  rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Whoever comes back may have asked for something elsewhere meanwhile. */
  readonly #turn = (): void => {
    if (this.#document?.hidden) this.rest();
    else this.#look();
  };
}
