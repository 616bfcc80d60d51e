import { render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isMeantFor, placeBeside, type Point } from './box-place.js';
import type { Mark } from './marks.js';
import { pointOut } from './pointed.js';
import { readArea, readPlace, type Reading } from './reading.js';
import type { Named, Shown } from './shown.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What is read out: a place of the table, or an area that has no row. */
type Target = { readonly named: Named } | { readonly mark: Mark };

/**
 * The box that says the figure of the place under the pointer, the finger or the arrow keys. It renders by itself, so that
 * a moving pointer does not update the whole map. It lies in the top layer, where no `overflow` of the page cuts it; a
 * pointer can be moved onto it, and Escape dismisses it (WCAG 1.4.13). It is announced only when the keyboard moved it.
 */
export class ReadOut implements ReactiveController {
  readonly #host: Host;
  readonly #shown: () => Shown | null;
  #target: Target | null = null;
  /** The place is shown, but has not been said: the first arrow key says it. */
  #unsaid = false;
  /** Where the pointer was seen last; `null` where the keyboard moved the box. */
  #pointer: Point | null = null;

  constructor(host: Host, shown: () => Shown | null) {
    this.#host = host;
    this.#shown = shown;
    host.addController(this);
  }

  /** After a reload or another order the box says the new figures, or goes. */
  hostUpdated(): void {
    if (this.#target) this.#show(this.#again(this.#target), false);
  }

  hostDisconnected(): void {
    this.#show(null, false);
  }

  readonly onPointer = (event: PointerEvent): void => {
    const before = this.#pointer;
    const box = this.#box;
    const at = { x: event.clientX, y: event.clientY };
    const target = event.target instanceof Element ? event.target : null;
    if (!box || box.contains(target)) return;
    this.#pointer = at;
    // A finger hovers over nothing: it always means the place below it.
    const isOpen = this.#target !== null && event.pointerType !== 'touch';
    if (isOpen && before && isMeantFor(box.getBoundingClientRect(), before, at)) return;
    const index = target?.closest('[data-mark]')?.getAttribute('data-mark');
    const mark = index == null ? undefined : this.#shown()?.marks[Number(index)];
    this.#show(mark && mark.fill !== 'ground' ? this.#targetOf(mark) : null, false);
  };

  /** A finger that is lifted leaves the box to be read. */
  readonly onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#show(null, false);
  };

  readonly onFocus = (event: FocusEvent): void => {
    const byKeyboard = event.target instanceof Element && event.target.matches(':focus-visible');
    const first = this.#shown()?.ordered[0];
    if (!first || !byKeyboard) return;
    this.#pointer = null;
    // The group says its name now; two voices at once are none.
    this.#show({ named: first }, false);
    this.#unsaid = true;
  };

  readonly onBlur = (): void => {
    this.#show(null, false);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    const ordered = this.#shown()?.ordered ?? [];
    if (step === undefined || ordered.length === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pointer = null;
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    const named = ordered[this.#next(isRtl && Number.isFinite(step) ? -step : step, ordered)];
    this.#show(named ? { named } : null, true);
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#show(null, false);
  };

  /** A box that the keyboard opened stays with its place; one beside a pointer would be beside another place. */
  readonly #scrolled = (event: Event): void => {
    const box = this.#box;
    if (box && event.target instanceof Node && box.contains(event.target)) return;
    if (this.#pointer) this.#show(null, false);
    else this.#place();
  };

  get #box(): HTMLElement | null {
    return this.#host.renderRoot.querySelector('[part~="read-out"]');
  }

  #next(step: number, ordered: readonly Named[]): number {
    const target = this.#target;
    const at = target && 'named' in target ? ordered.indexOf(target.named) : -1;
    const last = ordered.length - 1;
    if (at < 0) return step === Infinity ? last : 0;
    if (this.#unsaid && Number.isFinite(step)) return at;
    return Math.min(last, Math.max(0, at + step));
  }

  #targetOf(mark: Mark): Target | null {
    const named = this.#shown()?.places.find(({ place }) => place === mark.located?.place);
    return named ? { named } : mark.located ? null : { mark };
  }

  #again(target: Target): Target | null {
    const shown = this.#shown();
    const same = (one: Named): boolean => 'named' in target && one.place.member.id === target.named.place.member.id;
    const named = shown?.ordered.find(same);
    if (named) return { named };
    const code = 'mark' in target ? target.mark.outline?.area.code : undefined;
    const mark = shown?.marks.find((one) => code !== undefined && one.outline?.area.code === code);
    return mark ? this.#targetOf(mark) : null;
  }

  #markOf(target: Target): Mark | null {
    if ('mark' in target) return target.mark;
    return this.#shown()?.marks.find(({ located }) => located?.place === target.named.place) ?? null;
  }

  #show(target: Target | null, aloud: boolean): void {
    if (target === null && this.#target === null) return;
    const shown = this.#shown();
    const box = this.#box;
    const reading = target && shown && box ? read(target, shown) : null;
    this.#target = reading && target;
    this.#unsaid = false;
    this.#listen(reading !== null);
    pointOut(this.#host.renderRoot, this.#target && this.#markOf(this.#target), shown);
    if (box && reading) render(reading.box, box);
    if (box?.isConnected && box.matches(':popover-open') !== (reading !== null)) box.togglePopover(reading !== null);
    if (reading) this.#place();
    const voice = this.#host.renderRoot.querySelector('.voice');
    if (voice) voice.textContent = aloud ? (reading?.sentence ?? '') : '';
  }

  #place(): void {
    const box = this.#box;
    const plot = box?.parentElement;
    if (!box || !plot || !this.#target) return;
    const anchor = this.#pointer ?? middleOf(this.#markOf(this.#target), plot);
    placeBeside(box, anchor);
  }

  #listen(on: boolean): void {
    const { ownerDocument: page } = this.#host;
    const change = on ? 'addEventListener' : 'removeEventListener';
    page[change]('keydown', this.#escape as EventListener, true);
    page[change]('scroll', this.#scrolled, true);
  }
}

/** Places that a key moves on by. Keys that scroll the page up and down are left alone. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

function read(target: Target, shown: Shown): Reading {
  return 'named' in target ? readPlace(target.named, shown) : readArea(target.mark, shown);
}

/** Where a mark is on the screen; the top of the map for a place that has none. */
function middleOf(mark: Mark | null, plot: Element): Point {
  const spot = mark?.circle?.spot ?? mark?.outline?.middle;
  const matrix = plot.querySelector('svg')?.getScreenCTM();
  if (spot && matrix) return { x: spot[0] * matrix.a + matrix.e, y: spot[1] * matrix.d + matrix.f };
  const { left, top } = plot.getBoundingClientRect();
  return { x: left, y: top };
}
