import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Annotation, Dataset } from '../../model/dataset.js';
import { readCredentials } from '../../query/read-credentials.js';
import { resolveSrc } from '../../query/resolve-src.js';
import { loadAnnotations, type AnnotationsIn } from '../../sources/annotations.js';

/** The element, as far as its annotations know it. */
export type AnnotationsHost = ReactiveControllerHost &
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

  readonly #host: AnnotationsHost;
  /** Those of the address; `null` while they are on their way. */
  #read: AnnotationsIn | null = null;
  /** What `#both` was made of. */
  #parts: readonly unknown[] = [];
  #both: readonly Annotation[] = [];
  /** Where and how they were asked for. */
  #asked: string | null = null;
  /** Of the request that runs; `null` while none does. */
  #leaving: AbortController | null = null;

  constructor(host: AnnotationsHost) {
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
    const { annotations, credentials, isConnected } = this.#host;
    const key = annotations === null ? null : JSON.stringify([annotations, credentials]);
    if (!isConnected || key === this.#asked) return;
    this.#asked = key;
    void this.load(false);
  }

  /** A moved element is disconnected and connected again at once; only one that stays away lets go of its request. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected || !this.#leaving) return;
      this.#leaving.abort();
      this.#asked = null;
    });
  }

  /** Loads them; `fresh` passes by what is there already. What was there stays until then. */
  async load(fresh: boolean): Promise<void> {
    this.#leaving?.abort();
    this.#leaving = null;
    const { annotations, baseURI, credentials } = this.#host;
    if (annotations === null) {
      this.#take(null, false);
      return;
    }
    const leaving = (this.#leaving = new AbortController());
    try {
      const url = resolveSrc(annotations, baseURI);
      // The figures' own request has told what is wrong about it.
      const options = { signal: leaving.signal, fresh, credentials: readCredentials(credentials) } as const;
      const read = await loadAnnotations(url, options);
      if (!leaving.signal.aborted) this.#take(read, false);
    } catch {
      if (!leaving.signal.aborted) this.#take(null, true);
    }
  }

  #take(read: AnnotationsIn | null, failed: boolean): void {
    this.#leaving = null;
    this.#read = read;
    this.failed = failed;
    this.#host.requestUpdate();
  }
}
