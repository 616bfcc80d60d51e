import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now } from '../../sources/configure.js';
import { warnOnce } from '../warn-once.js';

type Host = ReactiveControllerHost & Element;

/** What is reloaded, and when. */
export interface Reloading {
  /** What the attribute `refresh-interval` says. */
  interval(): string | null;
  reload(): Promise<unknown>;
  /** How many elements show old figures, or none, since their last load failed. */
  failures(): number;
}

/** Seconds below which an interval is a load test. */
const least = 5;
/** Timers of browsers hold no more milliseconds than that, a tenth more included. */
const most = 1_900_000;

/** Pages that were opened at the same time do not ask at the same time: up to a tenth is added to each wait. */
const jitter = 0.1;

/**
 * Reloads at intervals: not while the page is hidden, nor while the reader has paused it, nor before the reload before
 * has ended. A page that comes into sight again reloads at once where its turn has come meanwhile.
 */
export class RefreshTimer implements ReactiveController {
  readonly #host: Host;
  readonly #reloading: Reloading;
  #news: number | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #seconds: number | null = null;
  /** Moment of the next reload. */
  #due = 0;
  #paused = false;
  #isReloading = false;
  /** Once the element is in another document, its own is that one. */
  #watching: AbortController | null = null;

  constructor(host: Host, reloading: Reloading) {
    this.#host = host;
    this.#reloading = reloading;
    host.addController(this);
  }

  /**
   * How many elements fail since the last reload, 0 where they have recovered; `null` where it changed nothing of that.
   * It is all that a reader who listens is told.
   */
  get news(): number | null {
    return this.#news;
  }

  /** It reloads at intervals, or would if it were not paused. */
  get isOn(): boolean {
    return this.#seconds !== null;
  }

  get isPaused(): boolean {
    return this.#paused;
  }

  set isPaused(paused: boolean) {
    this.#paused = paused;
    this.#host.requestUpdate();
    this.#wait();
  }

  hostConnected(): void {
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#wait, { signal });
    this.#wait();
  }

  hostDisconnected(): void {
    this.#watching?.abort();
    this.#stop();
  }

  hostUpdate(): void {
    const seconds = readInterval(this.#reloading.interval());
    if (seconds === this.#seconds) return;
    this.#seconds = seconds;
    this.#plan();
  }

  #plan(): void {
    this.#due = now() + (this.#seconds ?? 0) * 1000 * (1 + Math.random() * jitter);
    this.#wait();
  }

  readonly #wait = (): void => {
    this.#stop();
    const rests = this.#paused || this.#isReloading || this.#host.ownerDocument.hidden || !this.#host.isConnected;
    if (this.#seconds === null || rests) return;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, this.#due - now()));
  };

  #stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #run(): Promise<void> {
    const { failures, reload } = this.#reloading;
    const before = failures();
    this.#isReloading = true;
    try {
      await reload();
    } finally {
      this.#isReloading = false;
      this.#news = failures() === before ? null : failures();
      this.#host.requestUpdate();
      this.#plan();
    }
  }
}

/** Seconds; `null` where nothing is said, or, with a warning, something else. */
function readInterval(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const seconds = Number(text);
  if (seconds >= least && seconds <= most) return seconds;
  warnOnce(`refresh-interval: expected seconds from ${least} to ${most}, got "${text}"`);
  return null;
}
