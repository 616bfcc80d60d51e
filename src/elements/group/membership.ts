import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { groupOf } from './group-of.js';
import { Group } from './group.js';
import type { Member } from './group-store.js';

type Host = ReactiveControllerHost & Member['element'];

const none = new Group([]);

/** Keeps an element in the group that it stands in, wherever it is moved: it updates when a value of the group changes. */
export class Membership implements ReactiveController, Member {
  readonly element: Host;
  readonly loaded?: () => void;
  readonly #find: (element: Element) => Group;
  #group = none;

  /** `loaded` is called when an element of the group shows other data. `find` says which group it is: the one around it. */
  constructor(host: Host, loaded?: () => void, find = groupOf) {
    this.element = host;
    this.#find = find;
    if (loaded) this.loaded = loaded;
    host.addController(this);
  }

  get group(): Group {
    return this.#group;
  }

  hostConnected(): void {
    this.#stand(this.#find(this.element));
  }

  hostUpdate(): void {
    if (this.element.isConnected) this.#stand(this.#find(this.element));
  }

  hostDisconnected(): void {
    this.#stand(none);
  }

  changed(): void {
    this.element.requestUpdate();
  }

  /** Tells the others that this one shows other data. */
  tellLoaded(): void {
    for (const store of this.#group.stores) for (const member of [...store.members]) member.loaded?.();
  }

  #stand(group: Group): void {
    if (group.isOf(this.#group.stores)) return;
    for (const store of this.#group.stores) store.leave(this);
    for (const store of group.stores) store.join(this);
    this.#group = group;
  }
}
