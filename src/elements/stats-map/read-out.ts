import { nothing, render, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isMeantFor, placeBeside, type Point } from './box-place.js';
import { stepFrom, stepOf } from './keys.js';
import { middleOf, pointOut } from './pointed.js';
import { readTarget } from './reading.js';
import type { Named, Shown } from './shown.js';
import { markOf, placeOf, sameTarget, targetOf, type Target } from './target.js';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * The box that says the figure of the place under the pointer, the finger or the arrow keys. It renders by itself, so that
 * a moving pointer does not update the whole map. It lies in the top layer, where no `overflow` of the page cuts it; a
 * pointer can be moved onto it, and Escape dismisses it (WCAG 1.4.13). It is announced only when the keyboard moved it,
 * and hidden while its map is scrolled out of sight.
 */
export class ReadOut implements ReactiveController {
  readonly #host: Host;
  readonly #shown: () => Shown | null;
  readonly #pick: (named: Named, shown: Shown) => void;
  #target: Target | null = null;
  /** The member that the keyboard was at last: from there it goes on, whatever closed the box. */
  #last: string | null = null;
  /** The first place is shown, but has not been said: the first arrow key says it. */
  #unsaid = false;
  /** Where the pointer was seen last; `null` where the keyboard moved the box. */
  #pointer: Point | null = null;
  #isInSight = true;
  readonly #sight = new IntersectionObserver((entries) => {
    this.#isInSight = entries.at(-1)?.isIntersecting !== false;
    this.#toggle();
  });

  constructor(host: Host, shown: () => Shown | null, pick: (named: Named, shown: Shown) => void) {
    this.#host = host;
    this.#shown = shown;
    this.#pick = pick;
    host.addController(this);
  }

  /** After a reload or another order the box says the new figures, or goes. */
  hostUpdated(): void {
    if (this.#target) this.#show(sameTarget(this.#target, this.#shown()), false);
    this.#tellPlace();
  }

  hostDisconnected(): void {
    this.#show(null, false);
  }

  readonly onPointer = (event: PointerEvent): void => {
    const before = this.#pointer;
    const box = this.#box;
    const at = { x: event.clientX, y: event.clientY };
    if (!box || box.contains(event.target as Node)) return;
    this.#pointer = at;
    // A finger hovers over nothing: it always means the place below it.
    const isOpen = this.#target !== null && event.pointerType !== 'touch';
    if (isOpen && before && isMeantFor(box.getBoundingClientRect(), before, at)) return;
    this.#show(this.#below(event), false);
  };

  /** A finger that is lifted leaves the box to be read. */
  readonly onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') this.#show(null, false);
  };

  readonly onClick = (event: Event): void => {
    this.#choose(this.#below(event));
  };

  readonly onFocus = (event: FocusEvent): void => {
    const shown = this.#shown();
    const byKeyboard = event.target instanceof Element && event.target.matches(':focus-visible');
    const named = placeOf(this.#last, shown) ?? shown?.ordered[0];
    if (!named || !byKeyboard) return;
    const isFirst = this.#last === null;
    this.#pointer = null;
    // The map says its name now; two voices at once are none.
    this.#moveTo(named, false);
    this.#unsaid = isFirst;
  };

  readonly onBlur = (): void => {
    this.#show(null, false);
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const ordered = this.#shown()?.ordered ?? [];
    const isEnter = event.key === 'Enter' && this.#target !== null;
    const step = stepOf(event, getComputedStyle(this.#host).direction === 'rtl');
    if ((step === null && !isEnter) || ordered.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    if (step === null) {
      this.#choose(this.#target);
      return;
    }
    this.#pointer = null;
    const stays = this.#unsaid && Number.isFinite(step);
    const named = ordered[stays ? this.#at : stepFrom(this.#at, step, ordered.length)];
    if (named) this.#moveTo(named, true);
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#isInSight) return;
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

  /** Where a key goes on from, in the order of the table; -1 for nowhere. */
  get #at(): number {
    const { ordered = [] } = this.#shown() ?? {};
    const target = this.#target;
    const id = target && 'named' in target ? target.named.place.member.id : this.#last;
    return ordered.findIndex(({ place }) => place.member.id === id);
  }

  #below({ target }: Event): Target | null {
    const index = target instanceof Element ? target.closest('[data-mark]')?.getAttribute('data-mark') : null;
    const shown = this.#shown();
    return index == null ? null : targetOf(shown?.marks[Number(index)], shown);
  }

  #choose(target: Target | null): void {
    const shown = this.#shown();
    if (shown && target && 'named' in target) this.#pick(target.named, shown);
  }

  #moveTo(named: Named, aloud: boolean): void {
    this.#last = named.place.member.id;
    this.#show({ named }, aloud);
    this.#tellPlace();
  }

  #show(target: Target | null, aloud: boolean): void {
    if (target === null && this.#target === null) return;
    const shown = this.#shown();
    const root = this.#host.renderRoot;
    const box = this.#box;
    const reading = target && shown && box ? readTarget(target, shown) : null;
    this.#target = reading && target;
    this.#unsaid = false;
    this.#listen(reading !== null);
    pointOut(root, markOf(this.#target, shown), shown);
    if (box && reading) render(reading.box, box);
    this.#toggle();
    const voice = root.querySelector<HTMLElement>('.voice');
    if (voice) render(aloud ? reading?.sentence : nothing, voice);
  }

  /** Opens the box, or closes it. */
  #toggle(): void {
    const box = this.#box;
    const isOpen = this.#target !== null && this.#isInSight;
    if (box?.isConnected && box.matches(':popover-open') !== isOpen) box.togglePopover(isOpen);
    if (isOpen) this.#place();
  }

  #place(): void {
    const box = this.#box;
    const plot = box?.parentElement;
    if (plot && this.#target) placeBeside(box, this.#pointer ?? middleOf(markOf(this.#target, this.#shown()), plot));
  }

  /** Where the keyboard is, as the value of a slider: its number in the table, and its name. */
  #tellPlace(): void {
    const plot = this.#box?.parentElement;
    const shown = this.#shown();
    if (!plot || !shown) return;
    const named = placeOf(this.#last, shown);
    plot.ariaValueNow = String(named ? shown.ordered.indexOf(named) + 1 : 1);
    plot.ariaValueText = named?.name.text ?? shown.voice.mapWords.noneRead;
  }

  #listen(on: boolean): void {
    const { ownerDocument: page } = this.#host;
    const change = on ? 'addEventListener' : 'removeEventListener';
    page[change]('keydown', this.#escape as EventListener, true);
    page[change]('scroll', this.#scrolled, true);
    const plot = this.#box?.parentElement;
    if (on && plot) this.#sight.observe(plot);
    if (on) return;
    this.#sight.disconnect();
    this.#isInSight = true;
  }
}
