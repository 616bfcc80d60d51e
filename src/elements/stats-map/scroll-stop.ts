import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

const attributes = { role: 'group', tabindex: '0', 'aria-labelledby': 'caption' } as const;

/**
 * Makes the room of the table a stop of the Tab key, under the name of the table, while there is something to scroll in
 * it. Where there is not, nobody could do anything there.
 */
export class ScrollStop implements ReactiveController {
  readonly #host: Host;
  #room: Element | null = null;
  readonly #observer = new ResizeObserver(() => {
    this.#mark();
  });

  constructor(host: Host) {
    this.#host = host;
  }

  hostUpdated(): void {
    const room = this.#host.renderRoot.querySelector('.scroll');
    if (room === this.#room) return;
    this.#observer.disconnect();
    this.#room = room;
    // The table grows within a room that does not.
    for (const one of [room, room?.firstElementChild]) if (one) this.#observer.observe(one);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    this.#room = null;
  }

  #mark(): void {
    const room = this.#room;
    if (!room) return;
    const isScrolled = room.scrollHeight > room.clientHeight || room.scrollWidth > room.clientWidth;
    for (const [name, value] of Object.entries(attributes)) {
      if (isScrolled) room.setAttribute(name, value);
      else room.removeAttribute(name);
    }
  }
}
