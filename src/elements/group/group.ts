import type { ChoiceName } from '../../query/group-attributes.js';
import type { GroupName, GroupStore } from './group-store.js';

/** The groups that an element stands in, the nearest first. Values fall from the outer ones into the inner. */
export class Group {
  readonly stores: readonly GroupStore[];

  constructor(stores: readonly GroupStore[]) {
    this.stores = stores;
  }

  /** `null` where no group says anything. */
  get(name: GroupName): string | null {
    return this.#keeper(name)?.get(name) ?? null;
  }

  /**
   * Writes a reader's choice where the value came from, else to the nearest group; `null` takes the choice back. One that
   * is the default as well is only written where the page says something else.
   */
  choose(name: ChoiceName, value: string | null, isDefault = false): void {
    const store = this.storeFor(name);
    store?.choose(name, isDefault && store.written(name) === null ? null : value);
  }

  /** Where a reader's choice is written. */
  storeFor(name: ChoiceName): GroupStore | undefined {
    return this.#keeper(name) ?? this.stores[0];
  }

  /** Gives the nearest group a value to begin with; `null` takes it back. */
  give(name: ChoiceName, value: string | null): void {
    this.stores[0]?.give(name, value);
  }

  /** What holds without a reader's choice. */
  written(name: GroupName): string | null {
    return this.#keeper(name)?.written(name) ?? null;
  }

  isOf(stores: readonly GroupStore[]): boolean {
    return stores.length === this.stores.length && stores.every((store, index) => store === this.stores[index]);
  }

  #keeper(name: GroupName): GroupStore | undefined {
    return this.stores.find((store) => store.get(name) !== null);
  }
}
