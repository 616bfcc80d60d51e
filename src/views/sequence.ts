/** Things in a row, of which each is made when it is asked for: there may be 100,000. Every array is one. */
export interface Sequence<Item> extends Iterable<Item> {
  readonly length: number;
  /** Counted from the end where it is negative; `undefined` where there is none. */
  at(index: number): Item | undefined;
}

/** A sequence of `length` items. `make` is asked for one from 0 up to, without, `length`, as often as it is looked at. */
export function sequence<Item>(length: number, make: (index: number) => Item): Sequence<Item> {
  return {
    length,
    at: (index) => {
      const place = index < 0 ? length + index : index;
      return place >= 0 && place < length ? make(place) : undefined;
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield make(index);
    },
  };
}
