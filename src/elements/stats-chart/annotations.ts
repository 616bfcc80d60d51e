import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Annotation } from '../../model/dataset.js';

type Host = ReactiveControllerHost &
  Pick<Node, 'baseURI' | 'isConnected'> & {
    readonly annotations: string | null;
    readonly credentials: string | null;
    readonly timezone: string | null;
  };

/**
 * What happened, from an address of its own. The figures never wait for it: where it cannot be had the chart says so, and
 * stands without.
 */
export class Annotations implements ReactiveController {
  /** Those of the address; none while they are on their way. */
  list: readonly Annotation[] = [];
  /** They could not be loaded or read. */
  failed = false;

  readonly #host: Host;
  #parts: readonly [given: readonly Annotation[], list: readonly Annotation[]] = [[], []];
  #both: readonly Annotation[] = [];
  #asked: string | null = null;
  #leaving: AbortController | null = null;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** Those of an answer, and these. The same list as before while both are the same. */
  with(given: readonly Annotation[]): readonly Annotation[] {
    if (this.list.length === 0) return given;
    const [before, list] = this.#parts;
    if (before !== given || list !== this.list) {
      this.#parts = [given, this.list];
      this.#both = [...given, ...this.list];
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
    const { annotations, baseURI, credentials, timezone } = this.#host;
    if (annotations === null) {
      this.#take([], false);
      return;
    }
    const leaving = (this.#leaving = new AbortController());
    try {
      // Few charts have an address of their own for them.
      const { loadAnnotations } = await import('../../sources/annotations.js');
      const url = new URL(annotations, baseURI).href;
      const mode = credentials === 'include' || credentials === 'omit' ? credentials : 'same-origin';
      const options = { signal: leaving.signal, fresh, credentials: mode, zone: timezone ?? 'UTC' } as const;
      this.#take(await loadAnnotations(url, options), false);
    } catch {
      if (!leaving.signal.aborted) this.#take([], true);
    }
  }

  #take(list: readonly Annotation[], failed: boolean): void {
    this.list = list;
    this.failed = failed;
    this.#host.requestUpdate();
  }
}
