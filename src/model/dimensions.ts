import { color } from './color.js';
import type { DimensionInput } from './create-dataset.js';
import type { Dimension, Member, Members } from './dataset.js';

/** Collects the dimensions: what was declared, then what rows have besides. */
export class Dimensions {
  readonly #inputs = new Map<string, DimensionInput>();
  readonly #members = new Map<string, Map<string, Member>>();

  constructor(declared: readonly DimensionInput[]) {
    for (const input of declared) {
      this.#inputs.set(input.id, input);
      const members = this.#open(input.id);
      for (const { id, label, color: text } of input.members ?? []) {
        if (!members.has(id)) members.set(id, { id, label: label ?? id, color: color(text) });
      }
    }
  }

  /** Takes in the members of a row. */
  add(members: Members): void {
    for (const [dimension, id] of Object.entries(members)) {
      const all = this.#members.get(dimension) ?? this.#open(dimension);
      if (!all.has(id)) all.set(id, { id, label: id, color: null });
    }
  }

  list(): Dimension[] {
    return [...this.#members].map(([id, members]) => ({
      id,
      label: this.#inputs.get(id)?.label ?? null,
      members: [...members.values()],
    }));
  }

  #open(dimension: string): Map<string, Member> {
    const members = this.#members.get(dimension) ?? new Map<string, Member>();
    this.#members.set(dimension, members);
    return members;
  }
}
