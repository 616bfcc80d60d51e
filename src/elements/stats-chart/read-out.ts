import { nothing, render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { fillBox, mostListed } from './box-fill.js';
import { isMeantFor, placeBox, type Place } from './box-place.js';
import type { Drawing } from './drawing.js';
import { isMove, movedBy } from './key-moves.js';
import { setSlider } from './slider-value.js';

/** What is said of one bucket. */
export interface Reading {
  readonly box: TemplateResult;
  /** The same in one sentence, for screen readers. */
  readonly sentence: TemplateResult | typeof nothing;
}

export interface Readable {
  /** Buckets in all. */
  readonly length: number;
  /** Buckets that a Page key moves on by. */
  readonly page: number;
  readonly rtl: boolean;
  /** Buckets are rows, top to bottom. */
  readonly rows: boolean;
  /** A bucket's name, and what is unfinished about it. */
  nameAt(index: number): string;
  /** What is said of a bucket, in a box with room for the values of so many members. */
  read(index: number, most: number): Reading;
  /** The reader pressed on a bucket. */
  pick(index: number): void;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * The box that says the values of the bucket under the pointer, the finger or the arrow keys. It renders by itself, so
 * that a moving pointer does not update the whole element. It is a manual popover, which no `overflow: hidden` around
 * the element cuts; a pointer can be moved onto it, and Escape dismisses it (WCAG 1.4.13). It is announced only when the
 * keyboard moved it. The plot is a slider, whose value is the bucket that it reads.
 */
export class ReadOut implements ReactiveController {
  readonly #host: Host;
  readonly #drawing: Drawing;
  readonly #readable: () => Readable | null;
  #index: number | null = null;
  /** Where the keyboard was last: there it goes on. */
  #last: number | null = null;
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
    const length = this.#readable()?.length ?? 0;
    this.#show(this.#index !== null && this.#index < length ? this.#index : null, false);
    this.#tell();
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
    // The slider says its name now; two voices at once are none.
    this.#show(Math.min(this.#last ?? Infinity, readable.length - 1), false);
    this.#unsaid = true;
  };

  readonly onBlur = (): void => {
    this.#show(null, false);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const readable = this.#readable();
    if (!readable || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Escape' ? this.#index === null : !isMove(event.key, readable)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pointer = null;
    if (event.key === 'Escape') this.#show(null, false);
    else if (event.key === 'Enter') this.onClick();
    else this.#show((this.#last = this.#moved(event.key, readable)), true);
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
    if (!box || this.#index === null || event.target === box) return;
    if (this.#isInSight) this.#place(box, this.#index);
    else this.#show(null, false);
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

  get #isInSight(): boolean {
    const { top, bottom, left, right } = this.#drawing.handle?.canvas.getBoundingClientRect() ?? new DOMRect();
    return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
  }

  #moved(key: string, readable: Readable): number {
    if (this.#unsaid && this.#index !== null && key.startsWith('Arrow')) return this.#index;
    return movedBy(key, this.#index ?? this.#last, readable);
  }

  #show(index: number | null, aloud: boolean): void {
    if (index === null && this.#index === null) return;
    const readable = this.#readable();
    const reading = index === null ? null : (readable?.read(index, mostListed) ?? null);
    this.#index = reading && index;
    this.#unsaid = false;
    this.#listen(reading !== null);
    this.#drawing.handle?.pointOut(this.#index);
    const box = this.#box;
    if (box && reading) render(reading.box, box);
    if (box?.isConnected && box.matches(':popover-open') !== (reading !== null)) box.togglePopover(reading !== null);
    if (box && readable && reading && index !== null) {
      fillBox(box, (most) => readable.read(index, most).box);
      this.#place(box, index);
    }
    this.#tell();
    const voice = this.#host.renderRoot.querySelector<HTMLElement>('.voice');
    if (voice) render(aloud && reading ? reading.sentence : nothing, voice);
  }

  /** The value of the slider: the bucket that is read, else the one where the keyboard goes on. */
  #tell(): void {
    const readable = this.#readable();
    if (!readable) return;
    const index = Math.min(this.#index ?? this.#last ?? Infinity, readable.length - 1);
    const slider = this.#host.renderRoot.querySelector('[role="slider"]');
    setSlider(slider, index, readable.length, readable.nameAt(index));
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
