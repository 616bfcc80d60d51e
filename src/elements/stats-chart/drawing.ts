import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Picture } from './chart-picture.js';
import type { ChartHandle, drawChart } from './draw-chart.js';

type Host = ReactiveControllerHost & {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly isConnected: boolean;
};

/**
 * Keeps the drawing of a chart in step with its element: loads Chart.js when there is something to draw, draws on the
 * canvas of its plot, and leaves nothing behind when the element leaves the page.
 */
export class Drawing implements ReactiveController {
  /** The code that draws could not be loaded, or the browser gives it no canvas. The table says the same figures. */
  failed = false;
  /** Bars stand for several buckets each, which has to be said. */
  sharesBars = false;

  readonly #host: Host;
  readonly #picture: () => Picture | null;
  #draw: typeof drawChart | null = null;
  #loading = false;
  #handle: ChartHandle | null = null;
  /** What the drawing that stands was made of. */
  #drawn: Picture | null = null;

  /** `picture` says what is to be drawn, `null` for nothing. */
  constructor(host: Host, picture: () => Picture | null) {
    this.#host = host;
    this.#picture = picture;
    host.addController(this);
  }

  /** The drawing that stands, `null` while there is none. */
  get handle(): ChartHandle | null {
    return this.#handle;
  }

  hostUpdated(): void {
    const canvas = this.#host.renderRoot.querySelector<HTMLCanvasElement>('[part~="plot"] canvas');
    const picture = canvas && this.#host.isConnected ? this.#picture() : null;
    if (!canvas || !picture) this.#end();
    else if (this.#draw) this.#show(this.#draw, canvas, picture);
    else void this.#load();
  }

  hostDisconnected(): void {
    this.#end();
  }

  #show(draw: typeof drawChart, canvas: HTMLCanvasElement, picture: Picture): void {
    const isThere = this.#handle?.canvas === canvas;
    if (isThere && picture === this.#drawn) return;
    this.#drawn = picture;
    try {
      if (isThere) this.#handle?.update(picture);
      else {
        this.#end();
        this.#handle = draw(canvas, picture, { fitted: this.#compare });
      }
      this.#compare();
    } catch {
      this.#end();
      this.failed = true;
      this.#updateLater();
    }
  }

  readonly #compare = (): void => {
    const { sharesBars = false } = this.#handle ?? {};
    if (sharesBars === this.sharesBars) return;
    this.sharesBars = sharesBars;
    this.#updateLater();
  };

  /** The drawing is made in an update of the element: the next one has to wait for its end. */
  #updateLater(): void {
    queueMicrotask(() => {
      this.#host.requestUpdate();
    });
  }

  #end(): void {
    this.#handle?.destroy();
    this.#handle = null;
  }

  async #load(): Promise<void> {
    if (this.#loading || this.failed) return;
    this.#loading = true;
    try {
      this.#draw = (await import('./draw-chart.js')).drawChart;
    } catch {
      this.failed = true;
    }
    this.#loading = false;
    this.#host.requestUpdate();
  }
}
