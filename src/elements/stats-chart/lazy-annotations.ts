import type { ReactiveController } from 'lit';
import type { Annotation } from '../../model/dataset.js';
import type { Annotations, AnnotationsHost } from './annotations.js';

/** The annotations of an address of their own. Few charts have one: the code that loads them comes with the first. */
export class LazyAnnotations implements ReactiveController {
  readonly #host: AnnotationsHost;
  #asked = false;
  #own: Annotations | null = null;
  #lacksCode = false;

  constructor(host: AnnotationsHost) {
    this.#host = host;
    host.addController(this);
  }

  /** They could not be loaded or read. */
  get failed(): boolean {
    return this.#own ? this.#own.failed : this.#lacksCode && this.#host.annotations !== null;
  }

  /** Those of an answer, and these. The same list as before while both are the same. */
  with(given: readonly Annotation[]): readonly Annotation[] {
    return this.#own?.with(given) ?? given;
  }

  hostUpdate(): void {
    if (this.#asked || this.#host.annotations === null) return;
    this.#asked = true;
    void this.#load();
  }

  /** Loads them anew. What was there stays until then. */
  async refresh(): Promise<void> {
    if (this.#lacksCode) await this.#load();
    else await this.#own?.load(true);
  }

  async #load(): Promise<void> {
    try {
      const { Annotations } = await import('./annotations.js');
      this.#own = new Annotations(this.#host);
      this.#lacksCode = false;
    } catch {
      this.#lacksCode = true;
    }
    this.#host.requestUpdate();
  }
}
