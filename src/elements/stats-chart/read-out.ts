import { render, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Drawing } from './drawing.js';

/** Distance between the bucket that is read out and the box that says its values, in pixels. */
const distance = 12;

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
 * that a moving pointer does not update the whole element. It stays inside the element, is dismissed by Escape
 * (WCAG 1.4.13), and is announced only when the keyboard moved it.
 */
export class ReadOut implements ReactiveController {
  readonly #host: Host;
  readonly #drawing: Drawing;
  readonly #readable: () => Readable | null;
  #index: number | null = null;
  /** The bucket is shown, but has not been said: the first arrow key says it. */
  #unsaid = false;

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
    this.#index = null;
    this.#listen(false);
  }

  readonly onPointer = (event: PointerEvent): void => {
    const { handle } = this.#drawing;
    if (!handle) return;
    this.#show(handle.indexAt(event.clientX - handle.canvas.getBoundingClientRect().left), false);
  };

  /** A finger that is lifted leaves the box to be read. */
  readonly onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#show(null, false);
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

  #moved(key: string, { length, rtl }: Readable): number {
    const last = length - 1;
    if (this.#index === null) return key === 'Home' ? 0 : last;
    if (this.#unsaid && key.startsWith('Arrow')) return this.#index;
    const step = moves[key] ?? 0;
    const to = this.#index + (rtl && key.startsWith('Arrow') ? -step : step);
    return Math.min(last, Math.max(0, to));
  }

  #show(index: number | null, aloud: boolean): void {
    const readable = this.#readable();
    const box = this.#host.renderRoot.querySelector<HTMLElement>('[part~="read-out"]');
    if (!box || (index === null && this.#index === null)) return;
    this.#index = index;
    this.#unsaid = false;
    this.#listen(index !== null);
    this.#drawing.handle?.pointOut(index);
    const reading = index === null ? null : (readable?.read(index) ?? null);
    box.hidden = reading === null;
    if (reading) render(reading.box, box);
    if (reading && index !== null) this.#place(box, index);
    const voice = this.#host.renderRoot.querySelector('[aria-live="polite"].voice');
    if (voice) voice.textContent = aloud ? (reading?.sentence ?? '') : '';
  }

  /** Beside the bucket, on the side that has room, never beyond the element. */
  #place(box: HTMLElement, index: number): void {
    const plot = box.parentElement ?? box;
    const x = this.#drawing.handle?.placeOf(index) ?? 0;
    const room = plot.clientWidth - box.offsetWidth;
    const right = x + distance;
    const left = right > room ? x - distance - box.offsetWidth : right;
    const below = this.#host.getBoundingClientRect().bottom - plot.getBoundingClientRect().top - box.offsetHeight;
    box.style.setProperty('left', `${Math.max(0, Math.min(room, left))}px`);
    box.style.setProperty('top', `${Math.min(0, below)}px`);
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
