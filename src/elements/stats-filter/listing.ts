import type { Member } from '../../model/dataset.js';
import type { Option } from './options.js';

/** Options in the order in which they stand there, and how many of them before the reader asks for more. */
export interface Listed {
  readonly options: readonly Option[];
  readonly first: number;
}

/**
 * The order of options: the largest first, then chosen ones that are smaller. While it is held (the reader looks at
 * them) each keeps its place, those that are gone too, and new ones come last: nothing jumps under the pointer.
 */
export class Listing {
  readonly #members = new Map<string, Member>();
  #ids: readonly string[] = [];
  #first = 0;

  arrange(options: readonly Option[], chosen: ReadonlySet<string>, top: number, isHeld: boolean): Listed {
    for (const { member } of options) this.#members.set(member.id, member);
    const known = new Map(options.map((option) => [option.member.id, option]));
    const ids = [...known.keys(), ...[...chosen].filter((id) => !known.has(id))];
    if (isHeld && this.#ids.length > 0) this.#ids = [...new Set([...this.#ids, ...ids])];
    else this.#sort(ids, chosen, top);
    return { options: this.#ids.map((id) => known.get(id) ?? this.#gone(id)), first: this.#first };
  }

  #sort(ids: readonly string[], chosen: ReadonlySet<string>, top: number): void {
    const first = [...ids.slice(0, top), ...ids.slice(top).filter((id) => chosen.has(id))];
    this.#ids = [...new Set([...first, ...ids])];
    this.#first = first.length;
  }

  /** The answer does not have it any more: by the name that an answer before gave it. */
  #gone(id: string): Option {
    return { member: this.#members.get(id) ?? { id, label: id, color: null }, figure: null };
  }
}
