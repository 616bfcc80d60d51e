import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/**
 * Makes the room of a table a group and a stop of the Tab key while there is something to scroll in it, under the name of
 * its caption. Where there is not, nobody could do anything there.
 */
export class ScrollStop implements ReactiveController {
  readonly #host: Host;
  #room: Element | null = null;
  readonly #observer = new ResizeObserver(() => {
    if (this.#room) mark(this.#room);
  });

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What was moved on the page is rendered already. */
  hostConnected(): void {
    this.hostUpdated();
  }

  hostUpdated(): void {
    const room = this.#host.renderRoot.querySelector('.scroll');
    if (room === this.#room) return;
    this.hostDisconnected();
    this.#room = room;
    // The table grows within a room that does not.
    for (const one of [room, room?.querySelector('table')]) if (one) this.#observer.observe(one);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#room = null;
  }
}

function mark(room: Element): void {
  const isScrolled = room.scrollHeight > room.clientHeight || room.scrollWidth > room.clientWidth;
  for (const [name, value] of [
    ['role', 'group'],
    ['tabindex', '0'],
    ['aria-labelledby', 'caption'],
  ] as const) {
    if (isScrolled) room.setAttribute(name, value);
    else room.removeAttribute(name);
  }
}
