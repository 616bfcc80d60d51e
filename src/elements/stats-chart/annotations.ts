import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Annotation, Dataset } from '../../model/dataset.js';
import type { AnnotationsIn } from '../../sources/annotations.js';

type Host = ReactiveControllerHost &
  Pick<Node, 'baseURI' | 'isConnected'> & {
    readonly annotations: string | null;
    readonly credentials: string | null;
    readonly timezone: string | null;
    readonly data?: Dataset | null;
  };

/**
 * What happened, from an address of its own. The figures never wait for it: where it cannot be had the chart says so, and
 * stands without.
 */
export class Annotations implements ReactiveController {
  /** They could not be loaded or read. */
  failed = false;

  readonly #host: Host;
  /** Those of the address; `null` while they are on their way. */
  #read: AnnotationsIn | null = null;
  /** What `#both` was made of. */
  #parts: readonly unknown[] = [];
  #both: readonly Annotation[] = [];
  #asked: string | null = null;
  #leaving: AbortController | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Those of an answer, and these, by the clocks of the figures. The same list as before while both are the same. */
  with(given: readonly Annotation[]): readonly Annotation[] {
    if (!this.#read) return given;
    const { data, timezone } = this.#host;
    const parts = [given, this.#read, data?.zone ?? timezone ?? 'UTC'] as const;
    if (parts.every((part, at) => part === this.#parts[at])) return this.#both;
    this.#parts = parts;
    try {
      this.#both = [...given, ...this.#read(parts[2])];
    } catch {
      this.#both = given;
      this.failed = true;
    }
    return this.#both;
  }

  hostUpdate(): void {
    const { annotations, isConnected } = this.#host;
    if (!isConnected || annotations === this.#asked) return;
    this.#asked = annotations;
    void this.load(false);
  }

  hostDisconnected(): void {
    this.#leaving?.abort();
    this.#asked = null;
  }

  /** Loads them; `fresh` passes by what is there already. What was there stays until then. */
  async load(fresh: boolean): Promise<void> {
    this.#leaving?.abort();
    const { annotations, baseURI, credentials } = this.#host;
    if (annotations === null) {
      this.#take(null, false);
      return;
    }
    const leaving = (this.#leaving = new AbortController());
    try {
      // Few charts have an address of their own for them.
      const { loadAnnotations } = await import('../../sources/annotations.js');
      const url = new URL(annotations, baseURI).href;
      const mode = credentials === 'include' || credentials === 'omit' ? credentials : 'same-origin';
      const options = { signal: leaving.signal, fresh, credentials: mode } as const;
      this.#take(await loadAnnotations(url, options), false);
    } catch {
      if (!leaving.signal.aborted) this.#take(null, true);
    }
  }

  #take(read: AnnotationsIn | null, failed: boolean): void {
    this.#read = read;
    this.failed = failed;
    this.#host.requestUpdate();
  }
}
