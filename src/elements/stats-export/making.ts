import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { untilAborted } from '../../sources/back-off.js';
import { saveFile } from './save-file.js';

/** What the making of a file is given. */
export interface Step {
  /** The reader's cancelling, or the element's leaving. */
  readonly signal: AbortSignal;
  /** How much is done, 0 to 1. */
  readonly progress: (done: number) => void;
}

/** Where a file stands that is made when its button is pressed. `done` is `null` while nobody knows. */
export type Stage =
  | { readonly kind: 'offered' }
  | { readonly kind: 'making'; readonly done: number | null }
  | { readonly kind: 'saved'; readonly name: string; readonly size: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: unknown };

type Host = ReactiveControllerHost & Node;

const offered: Stage = { kind: 'offered' };

/** A file that is made, or fetched, when the reader presses its button, and saved then. One at a time. */
export class Making implements ReactiveController {
  readonly #host: Host;
  #stage = offered;
  #work: AbortController | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Makes the file and saves it by this name. A press while it is being made changes nothing. Never rejects. */
  async press(name: string, make: (step: Step) => Promise<Blob>): Promise<boolean> {
    if (this.#work) return false;
    const work = new AbortController();
    this.#work = work;
    this.#show({ kind: 'making', done: null });
    const progress = (done: number): void => {
      if (!work.signal.aborted) this.#show({ kind: 'making', done });
    };
    try {
      // Raced with the signal: not all that makes a file can be ended.
      const file = await untilAborted(make({ signal: work.signal, progress }), work.signal);
      saveFile(file, name, this.#host);
      this.#show({ kind: 'saved', name, size: file.size });
      return true;
    } catch (reason) {
      this.#show(work.signal.aborted ? { kind: 'cancelled' } : { kind: 'failed', reason });
      return false;
    } finally {
      this.#work = null;
    }
  }

  readonly cancel = (): void => {
    this.#work?.abort();
  };

  /** The figures are others now: what was said of a file before is not true of the next one. */
  forget(): void {
    if (!this.#work) this.#stage = offered;
  }

  hostDisconnected(): void {
    this.cancel();
  }

  #show(stage: Stage): void {
    this.#stage = stage;
    this.#host.requestUpdate();
  }
}
