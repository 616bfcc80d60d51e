import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPlain, mix, readColour, type Rgb } from './colour.js';
import { lookOn, type Look } from './look.js';

/** Media in which colours are others. */
const conditions = ['(prefers-color-scheme: dark)', '(forced-colors: active)', '(prefers-contrast: more)'];

/** Paper is white whatever the screen shows. */
const paper: Rgb = [1, 1, 1];

type Host = ReactiveControllerHost & Element & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Reads colours as the page computes them, tokens of its ancestors included, and tells when they have changed: an
 * element in the shadow root has transitions on its colours, which the browser starts at every change of a token, a
 * class or a theme around it. No page-wide observer is needed, and nothing is asked at intervals.
 */
export class ThemeProbe implements ReactiveController {
  readonly #host: Host;
  readonly #watcher = document.createElement('span');
  readonly #reader = document.createElement('span');
  #watching: AbortController | null = null;
  #printing = false;
  #look: Look | null = null;

  constructor(host: Host) {
    this.#host = host;
    this.#watcher.className = 'probe watcher';
    this.#reader.className = 'probe';
    for (const probe of [this.#watcher, this.#reader]) probe.ariaHidden = 'true';
    host.addController(this);
  }

  /** The look at this moment. Must only be asked while the element is in the page. */
  get look(): Look {
    this.#look ??= this.#read();
    return this.#look;
  }

  hostConnected(): void {
    this.#look = null;
    // Before what Lit renders: what comes after is swept away with it.
    this.#host.renderRoot.prepend(this.#watcher, this.#reader);
    this.#watching = new AbortController();
    const { signal } = this.#watching;
    const changed = (): void => {
      this.#change(false);
    };
    const print = (): void => {
      this.#change(true);
    };
    this.#watcher.addEventListener('transitionrun', changed, { signal });
    for (const condition of conditions) matchMedia(condition).addEventListener('change', changed, { signal });
    addEventListener('beforeprint', print, { signal });
    addEventListener('afterprint', changed, { signal });
  }

  hostDisconnected(): void {
    this.#watching?.abort();
  }

  #change(printing: boolean): void {
    this.#printing = printing;
    this.#look = null;
    this.#host.requestUpdate();
  }

  #read(): Look {
    const ground = this.#printing ? paper : this.#ground();
    const { fontFamily, fontSize } = getComputedStyle(this.#reader);
    const forced = !this.#printing && matchMedia('(forced-colors: active)').matches;
    return lookOn({
      ground,
      family: fontFamily,
      size: parseFloat(fontSize),
      forced,
      read: (expression) => this.#flat(expression, ground),
    });
  }

  /** What lies behind the drawing: the grounds of all ancestors, down to the first that nothing shines through. */
  #ground(): Rgb {
    const layers = [this.#compute('var(--_ground)')];
    for (let element: Element | null = this.#host; element && layers.at(-1)?.alpha !== 1; element = around(element)) {
      layers.push(this.#compute(getComputedStyle(element).backgroundColor));
    }
    const bottom = layers.at(-1)?.alpha === 1 ? paper : (this.#compute('Canvas')?.rgb ?? paper);
    return layers.reduceRight<Rgb>((under, layer) => (layer ? mix(layer.rgb, under, layer.alpha) : under), bottom);
  }

  #flat(expression: string, ground: Rgb): Rgb | null {
    const colour = this.#compute(expression);
    return colour && mix(colour.rgb, ground, colour.alpha);
  }

  /** Browsers compute every mixed colour to one form, in whatever way it was written. */
  #compute(expression: string): ReturnType<typeof readColour> {
    // Each colour that is asked for makes the page compute its styles anew.
    if (isPlain(expression)) return readColour(expression);
    const { style } = this.#reader;
    style.removeProperty('color');
    style.setProperty('color', `color-mix(in srgb, ${expression} 100%, transparent)`);
    return style.color === '' ? null : readColour(getComputedStyle(this.#reader).color);
  }
}

function around(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : parent instanceof Element ? parent : null;
}
