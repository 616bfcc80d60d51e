import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** A change below this share moves circles by less than is seen. */
const tolerance = 0.02;

/** How wide the map is on the screen: circles and patterns keep their size in pixels, whatever the outlines do. */
export class PixelWidth implements ReactiveController {
  /** In pixels; a guess until the map is there. */
  value = 640;

  readonly #host: Host;
  #observed: Element | null = null;
  readonly #observer = new ResizeObserver(([entry]) => {
    const width = entry?.contentRect.width ?? 0;
    if (width === 0 || Math.abs(width / this.value - 1) < tolerance) return;
    this.value = width;
    this.#host.requestUpdate();
  });

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const plot = this.#host.renderRoot.querySelector('[part~="plot"]');
    if (plot === this.#observed) return;
    this.#observer.disconnect();
    if (plot) this.#observer.observe(plot);
    this.#observed = plot;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#observed = null;
  }
}
