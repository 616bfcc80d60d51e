import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { isMeantFor, placeBox, type Place } from './box-place.js';
import type { Drawing } from './drawing.js';

/** What is said of one bucket. */
export interface Reading {
  readonly box: TemplateResult;
  /** The same in one sentence, for screen readers. */
  readonly sentence: string;
}

export interface Readable {
  /** Buckets in all. */
  readonly length: number;
  /** Buckets that a Page key moves on by. */
  readonly page: number;
  readonly rtl: boolean;
  /** Buckets are rows, top to bottom. */
  readonly rows: boolean;
  read(index: number): Reading;
  /** The reader pressed on a bucket. */
  pick(index: number): void;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * The box that says the values of the bucket under the pointer, the finger or the arrow keys. It renders by itself, so
 * that a moving pointer does not update the whole element. It is a manual popover, which no `overflow: hidden` around
 * the element cuts; a pointer can be moved onto it, and Escape dismisses it (WCAG 1.4.13). It is announced only when the
 * keyboard moved it.
 */
export class ReadOut implements ReactiveController {
  readonly #host: Host;
  readonly #drawing: Drawing;
  readonly #readable: () => Readable | null;
  #index: number | null = null;
  /** The bucket is shown, but has not been said: the first arrow key says it. */
  #unsaid = false;
  /** Where the pointer was seen last; `null` while it is none that moved the box. */
  #pointer: Place | null = null;

  constructor(host: Host, drawing: Drawing, readable: () => Readable | null) {
    this.#host = host;
    this.#drawing = drawing;
    this.#readable = readable;
    host.addController(this);
  }

  /** After a toggle or a reload the box says the new values, or goes. */
  hostUpdated(): void {
    const readable = this.#readable();
    const stays = readable !== null && this.#index !== null && this.#index < readable.length;
    this.#show(stays ? this.#index : null, false);
  }

  hostDisconnected(): void {
    this.#index = this.#pointer = null;
    this.#listen(false);
  }

  readonly onPointer = (event: PointerEvent): void => {
    const { handle } = this.#drawing;
    if (!handle) return;
    const before = this.#pointer;
    const at = (this.#pointer = { x: event.clientX, y: event.clientY });
    const box = this.#index === null ? null : this.#box?.getBoundingClientRect();
    // A finger hovers over nothing: it always means the bucket below it.
    if (box && event.pointerType !== 'touch' && isMeantFor(box, before, at)) return;
    const { left, top } = handle.canvas.getBoundingClientRect();
    const index = handle.indexAt(at.x - left, at.y - top);
    if (index !== this.#index) this.#show(index, false);
  };

  /** A finger that is lifted leaves the box to be read. */
  readonly onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#show(null, false);
    this.#pointer = null;
  };

  readonly onClick = (): void => {
    if (this.#index !== null) this.#readable()?.pick(this.#index);
  };

  readonly onFocus = (event: FocusEvent): void => {
    const readable = this.#readable();
    const byKeyboard = event.target instanceof Element && event.target.matches(':focus-visible');
    if (!readable || !byKeyboard) return;
    // The group says its name now; two voices at once are none.
    this.#show(readable.length - 1, false);
    this.#unsaid = true;
  };

  readonly onBlur = (): void => {
    this.#show(null, false);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const readable = this.#readable();
    if (!readable || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' ? this.#index === null : !isOurs(event.key, readable)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pointer = null;
    if (event.key === 'Escape') this.#show(null, false);
    else if (event.key === 'Enter') this.onClick();
    else this.#show(this.#moved(event.key, readable), true);
  };

  /** Wherever the focus is: a pointer alone opens the box as well. */
  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#show(null, false);
  };

  /** What is fixed to the window must follow what scrolls in it. */
  readonly #follow = (event: Event): void => {
    const box = this.#box;
    if (box && this.#index !== null && event.target !== box) this.#place(box, this.#index);
  };

  #listen(on: boolean): void {
    const { ownerDocument: page } = this.#host;
    const change = on ? 'addEventListener' : 'removeEventListener';
    page[change]('keydown', this.#escape as EventListener, true);
    page[change]('scroll', this.#follow, true);
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[part~="read-out"]');
  }

  #moved(key: string, { length, page, rtl }: Readable): number {
    const last = length - 1;
    if (this.#index === null) return key === 'Home' ? 0 : last;
    if (this.#unsaid && key.startsWith('Arrow')) return this.#index;
    const step = (moves[key] ?? 0) * (key.startsWith('Page') ? page : 1);
    const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
    const to = this.#index + (rtl && isSideways ? -step : step);
    return Math.min(last, Math.max(0, to));
  }

  #show(index: number | null, aloud: boolean): void {
    if (index === null && this.#index === null) return;
    const reading = index === null ? null : (this.#readable()?.read(index) ?? null);
    this.#index = reading && index;
    this.#unsaid = false;
    this.#listen(reading !== null);
    this.#drawing.handle?.pointOut(this.#index);
    const box = this.#box;
    if (box && reading) render(reading.box, box);
    if (box?.isConnected && box.matches(':popover-open') !== (reading !== null)) box.togglePopover(reading !== null);
    if (box && reading && index !== null) this.#place(box, index);
    const voice = this.#host.renderRoot.querySelector('[aria-live="polite"].voice');
    if (voice) voice.textContent = aloud ? (reading?.sentence ?? '') : '';
  }

  /** Beside the bucket, out of the pointer's way, within the window. */
  #place(box: HTMLElement, index: number): void {
    const { handle } = this.#drawing;
    if (!handle) return;
    const plot = handle.canvas.getBoundingClientRect();
    const { x, y } = handle.placeOf(index);
    const at = placeBox(
      { width: box.offsetWidth, height: box.offsetHeight },
      { x: plot.left + x, y: this.#readable()?.rows === true ? plot.top + y : null },
      { top: plot.top, bottom: plot.bottom },
      { width: innerWidth, height: innerHeight },
      this.#pointer,
    );
    box.style.setProperty('left', `${at.x}px`);
    box.style.setProperty('top', `${at.y}px`);
  }
}

/** Buckets that a key moves on by; pages for the Page keys. */
const moves: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ArrowDown: 1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
  PageUp: -1,
  PageDown: 1,
  Enter: 0,
};

/** Arrows up and down scroll the page, where buckets are no rows. */
function isOurs(key: string, { rows }: Readable): boolean {
  return key in moves && (rows || (key !== 'ArrowDown' && key !== 'ArrowUp'));
}
