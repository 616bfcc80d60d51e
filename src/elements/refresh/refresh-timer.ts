import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { now } from '../../sources/configure.js';
import { warnOnce } from '../warn-once.js';

type Host = ReactiveControllerHost & Element;

/** Seconds below which an interval is a load test. */
const least = 5;
/** Timers of browsers hold no more milliseconds than that. */
const most = 2_000_000;

/** Pages that were opened at the same time do not ask at the same time: up to a tenth is added to each wait. */
const jitter = 0.1;

/**
 * Reloads at intervals: not while the page is hidden, nor while the reader has paused it, nor before the reload before
 * has ended. A page that comes into sight again reloads at once where its turn has come meanwhile.
 */
export class RefreshTimer implements ReactiveController {
  readonly #host: Host;
  readonly #interval: () => string | null;
  readonly #reload: () => Promise<unknown>;
  #timer: ReturnType<typeof setTimeout> | null = null;
  #seconds: number | null = null;
  /** Moment of the next reload. */
  #due = 0;
  #paused = false;
  #isReloading = false;

  /** `interval` is what the attribute `refresh-interval` says. */
  constructor(host: Host, interval: () => string | null, reload: () => Promise<unknown>) {
    this.#host = host;
    this.#interval = interval;
    this.#reload = reload;
    host.addController(this);
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
    this.#host.ownerDocument.addEventListener('visibilitychange', this.#wait);
    this.#wait();
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('visibilitychange', this.#wait);
    this.#stop();
  }

  hostUpdate(): void {
    const seconds = readInterval(this.#interval());
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
    this.#isReloading = true;
    try {
      await this.#reload();
    } finally {
      this.#isReloading = false;
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
