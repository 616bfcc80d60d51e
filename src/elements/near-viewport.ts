import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far below the viewport an element begins to load, so that it is there when the reader arrives. */
const margin = '300px';

/** Knows whether its element has ever been near the viewport. Observes only while it has not and is asked to. */
export class NearViewport implements ReactiveController {
  seen = false;

  readonly #host: ReactiveControllerHost & Element;
  #observer: IntersectionObserver | null = null;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Begins to look out; asks the host to update when it comes near. */
  watch(): void {
    if (this.seen || this.#observer) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#arrive();
      },
      { rootMargin: margin },
    );
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #arrive(): void {
    this.seen = true;
    this.hostDisconnected();
    this.#host.requestUpdate();
  }
}
