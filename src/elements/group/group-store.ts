import type { ReactiveElement } from 'lit';
import type { Dataset } from '../../model/dataset.js';
import type { StatsError } from '../../model/stats-error.js';
import { said } from '../../query/attribute.js';
import { isSaid, type ChoiceName, type Choices, type GroupAttribute } from '../../query/group-attributes.js';
import { readChoices, writeChoices } from '../../query/url-choices.js';
import { claimPrefix } from './prefixes.js';
import { pushSearch } from './push-search.js';

/** What a group can be asked for. */
export type GroupName = GroupAttribute | ChoiceName | 'refresh-interval';

/** One that belongs to a group. */
export interface Member {
  readonly element: Element & {
    readonly data?: Dataset | null;
    readonly error?: StatsError | null;
    refresh?(): Promise<void>;
  };
  /** A value of the group may be another one now. */
  changed(): void;
  /** An element of the group shows other data, or failed to. */
  loaded?(): void;
}

/**
 * What a group gives to its members: what the attributes of its homes say (the `<stats-group>` elements that make it),
 * and over them what readers chose, which is kept here and, with `url-state`, in the address of the page.
 */
export class GroupStore {
  readonly members = new Set<Member>();
  readonly #document: Document;
  readonly #homes = new Set<Element>();
  readonly #observer = new MutationObserver((records) => {
    this.#hear(records);
  });
  #chosen: Choices = new Map<ChoiceName, string>();
  readonly #given = new Map<ChoiceName, string>();
  #prefix: string | null = null;
  #isWriting = false;

  constructor(document: Document) {
    this.#document = document;
  }

  /** What readers chose, by attribute. */
  get chosen(): Choices {
    return this.#chosen;
  }

  /** The first of its homes that stands in a page. */
  get home(): Element | null {
    return [...this.#homes].find(({ isConnected }) => isConnected) ?? null;
  }

  /** `null` where neither readers nor its homes nor a control say anything. */
  get(name: GroupName): string | null {
    return this.#chosen.get(name as ChoiceName) ?? this.written(name) ?? this.#given.get(name as ChoiceName) ?? null;
  }

  /** What holds where nobody says anything: a control may know a value to begin with. It stands in no address. */
  give(name: ChoiceName, value: string | null): void {
    if (value === null) this.#given.delete(name);
    else this.#given.set(name, value);
    this.#tell();
  }

  /** What its homes say. */
  written(name: GroupName): string | null {
    for (const home of this.#homes) {
      const value = home.isConnected ? home.getAttribute(name) : null;
      if (isSaid(name, value)) return value;
    }
    return null;
  }

  /** Keeps a reader's choice; `null` forgets it, and what the homes say holds again. */
  choose(name: ChoiceName, value: string | null): void {
    const chosen = new Map(this.#chosen);
    if (value === null || value === this.written(name)) chosen.delete(name);
    else chosen.set(name, value);
    this.#chosen = chosen;
    this.#writeAddress();
    this.#tell();
  }

  /** The query string of the page with these choices beside those that are made; `null` where none are kept in it. */
  addressWith(changes: Readonly<Partial<Record<ChoiceName, string>>>): string | null {
    if (this.#prefix === null) return null;
    const search = this.#document.defaultView?.location.search ?? '';
    const chosen = new Map([...this.#chosen, ...(Object.entries(changes) as [ChoiceName, string][])]);
    return writeChoices(search, this.#prefix, chosen);
  }

  /** Takes in one more home. */
  house(home: Element): void {
    if (this.#homes.has(home)) return;
    for (const one of this.#homes) if (!one.isConnected) this.#homes.delete(one);
    this.#homes.add(home);
    this.#observer.observe(home, { attributes: true, attributeOldValue: true });
    this.#readAddress();
    this.#tell();
  }

  /** It has written its properties into attributes for the first time, which takes no choice of a reader back. */
  settle(home: Element): void {
    const others = this.#observer.takeRecords().filter(({ target }) => target !== home);
    // Not within the update of the home: this has others update.
    queueMicrotask(() => {
      this.#readAddress();
      this.#hear(others);
    });
  }

  /** A home was taken out of the page, or moved in it. */
  move(home: Element): void {
    if (!home.isConnected) this.#homes.delete(home);
    this.#readAddress();
    this.#updateHomes();
    this.#tell();
  }

  join(member: Member): void {
    if (this.members.size === 0) {
      this.#document.defaultView?.addEventListener('popstate', this.#turnBack);
      // Nobody has heard of what changed there meanwhile.
      this.#readAddress();
    }
    this.members.add(member);
  }

  leave(member: Member): void {
    this.members.delete(member);
    if (this.members.size === 0) this.#document.defaultView?.removeEventListener('popstate', this.#turnBack);
  }

  #tell(): void {
    for (const member of [...this.members]) member.changed();
  }

  /** The first of them reloads the group, as often as any says. */
  #updateHomes(): void {
    for (const home of this.#homes) (home as Partial<ReactiveElement>).requestUpdate?.();
  }

  /** Who writes an attribute last is right: a page's own script may change the period, too. */
  #hear(records: readonly MutationRecord[]): void {
    const chosen = new Map(this.#chosen);
    for (const { target, attributeName, oldValue } of records) {
      const home = target as Element;
      const name = attributeName as ChoiceName;
      if (home.getAttribute(name) === oldValue || !this.#homes.has(home)) continue;
      // Frameworks set attributes while they make it. One that is not defined never updates.
      if ((home as Partial<ReactiveElement>).hasUpdated !== false) chosen.delete(name);
      // Its members look for it anew, and find the group of the other name.
      if (attributeName === 'name') this.#homes.delete(home);
    }
    const isForgotten = chosen.size !== this.#chosen.size;
    this.#chosen = chosen;
    if (isForgotten) this.#writeAddress();
    if (records.some(({ attributeName }) => attributeName === 'url-state')) this.#readAddress();
    if (records.some(({ attributeName }) => attributeName === 'refresh-interval')) this.#updateHomes();
    this.#tell();
  }

  #readAddress(): void {
    this.#prefix = this.#wantedPrefix();
    const search = this.#document.defaultView?.location.search ?? '';
    if (this.#prefix !== null) this.#chosen = readChoices(search, this.#prefix);
  }

  #wantedPrefix(): string | null {
    const wanted = [...this.#homes].find((home) => home.isConnected && home.hasAttribute('url-state'));
    if (!wanted) return null;
    const prefix = said(wanted.getAttribute('url-state')) ?? said(wanted.getAttribute('name')) ?? 'stats';
    return claimPrefix(this.#document, prefix, this);
  }

  /** What a reader chooses at once is one step that can be taken back. */
  #writeAddress(): void {
    if (this.#isWriting) return;
    this.#isWriting = true;
    queueMicrotask(() => {
      this.#isWriting = false;
      this.#pushAddress();
    });
  }

  #pushAddress(): void {
    const search = this.addressWith({});
    if (search !== null) pushSearch(this.#document, search);
  }

  readonly #turnBack = (): void => {
    if (this.#prefix === null) return;
    this.#readAddress();
    this.#tell();
  };
}
