import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { distance, isMeantFor, topFor, type Place } from './box-place.js';
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
  readonly rtl: boolean;
  read(index: number): Reading;
  /** The reader pressed on a bucket. */
  pick(index: number): void;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * The box that says the values of the bucket under the pointer, the finger or the arrow keys. It renders by itself, so
 * that a moving pointer does not update the whole element. It stays inside the element; a pointer can be moved onto it,
 * and Escape dismisses it (WCAG 1.4.13). It is announced only when the keyboard moved it.
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
    const index = handle.indexAt(at.x - handle.canvas.getBoundingClientRect().left);
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
    if (event.key === 'Escape' ? this.#index === null : !(event.key in moves)) return;
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

  #listen(on: boolean): void {
    const { ownerDocument: page } = this.#host;
    if (on) page.addEventListener('keydown', this.#escape, true);
    else page.removeEventListener('keydown', this.#escape, true);
  }

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[part~="read-out"]');
  }

  #moved(key: string, { length, rtl }: Readable): number {
    const last = length - 1;
    if (this.#index === null) return key === 'Home' ? 0 : last;
    if (this.#unsaid && key.startsWith('Arrow')) return this.#index;
    const step = moves[key] ?? 0;
    const to = this.#index + (rtl && key.startsWith('Arrow') ? -step : step);
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
    if (box) box.hidden = reading === null;
    if (box && reading) render(reading.box, box);
    if (box && reading && index !== null) this.#place(box, index);
    const voice = this.#host.renderRoot.querySelector('[aria-live="polite"].voice');
    if (voice) voice.textContent = aloud ? (reading?.sentence ?? '') : '';
  }

  /** Beside the bucket, on the side that has room, out of the pointer's way, never beyond the element. */
  #place(box: HTMLElement, index: number): void {
    const plot = box.parentElement ?? box;
    const x = this.#drawing.handle?.placeOf(index) ?? 0;
    const room = plot.clientWidth - box.offsetWidth;
    const right = x + distance;
    const left = right > room ? x - distance - box.offsetWidth : right;
    const { top } = plot.getBoundingClientRect();
    const lowest = this.#host.getBoundingClientRect().bottom - top - box.offsetHeight;
    const pointer = this.#pointer && this.#pointer.y - top;
    box.style.setProperty('left', `${Math.max(0, Math.min(room, left))}px`);
    box.style.setProperty('top', `${topFor(box.offsetHeight, plot.clientHeight, lowest, pointer)}px`);
  }
}

/** Buckets that a key moves on by. Keys that scroll the page up and down are left alone. */
const moves: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
  Enter: 0,
};
