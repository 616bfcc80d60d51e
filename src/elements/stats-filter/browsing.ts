import type { ReactiveControllerHost } from 'lit';
import { Listing } from './listing.js';
import type { Option } from './options.js';
import type { Shown } from './rows.js';
import { searched } from './search.js';

/** From more options than that on there is a field to search them. */
const many = 20;

/** How the options are listed at this moment. */
export interface Manner {
  /** How many stand there before the reader asks for more. */
  readonly top: number;
  /** The reader looks at them: none changes its place. */
  readonly isHeld: boolean;
  /** BCP 47 tag. */
  readonly lang: string;
}

/** How far the reader has gone through the options: more of them, or those of a name. */
export class Browsing {
  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;
  #listing = new Listing();
  #query = '';
  #isExpanded = false;
  /** Id of the first option that does not stand there. */
  #next: string | null = null;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Begins anew: with the first options of all. */
  begin(): void {
    this.#query = '';
    this.#isExpanded = false;
    this.#host.requestUpdate();
  }

  /** The options are of another dimension. */
  forget(): void {
    this.#listing = new Listing();
    this.begin();
  }

  search(text: string): void {
    this.#query = text;
    this.#host.requestUpdate();
  }

  /** Whether there was a search to clear. */
  clear(): boolean {
    const isSearching = this.#query !== '';
    this.search('');
    return isSearching;
  }

  /** Shows all options, or fewer again. Answers the id of the first that did not stand there before; `null` for fewer. */
  more(): string | null {
    const next = this.#isExpanded ? null : this.#next;
    this.#isExpanded = !this.#isExpanded;
    this.#host.requestUpdate();
    return next;
  }

  /** What stands there. Chosen options always do, unless the reader searches for others. */
  list(
    options: readonly Option[],
    chosen: ReadonlySet<string>,
    { top, isHeld, lang }: Manner,
  ): Pick<Shown, 'options' | 'more' | 'query' | 'hits'> {
    const { options: all, first } = this.#listing.arrange(options, chosen, top, isHeld);
    const hasSearch = all.length > many;
    const isSearching = hasSearch && this.#query.trim() !== '';
    const found = isSearching ? searched(all, this.#query, lang) : all;
    const least = isSearching ? top : first;
    const isThere = ({ member: { id } }: Option, at: number): boolean =>
      at < least || this.#isExpanded || (!isSearching && chosen.has(id));
    const there = found.filter(isThere);
    this.#next = found.find((option, at) => !isThere(option, at))?.member.id ?? null;
    return {
      options: there,
      more: { hidden: found.length - there.length, isExpanded: this.#isExpanded && found.length > least },
      query: hasSearch ? this.#query : null,
      hits: isSearching ? found.length : null,
    };
  }
}
