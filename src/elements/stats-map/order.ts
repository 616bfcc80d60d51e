import type { Named } from './shown.js';

/** The order of the table, which arrow keys follow on the map. */
export interface Order {
  readonly by: 'name' | 'value';
  readonly isDescending: boolean;
}

/** Largest first. */
export const byValue: Order = { by: 'value', isDescending: true };

/** The order that a press on a header asks for: the other direction of the same column, or the usual one of another. */
export function pressed({ by, isDescending }: Order, column: Order['by']): Order {
  return { by: column, isDescending: column === by ? !isDescending : column === 'value' };
}

/** `places` come largest first; those without a value stay last in any order of values. */
export function ordered(places: readonly Named[], { by, isDescending }: Order, lang: string): readonly Named[] {
  if (by === 'value') {
    if (isDescending) return places;
    const known = places.filter(({ place }) => place.value !== null);
    return [...known.reverse(), ...places.filter(({ place }) => place.value === null)];
  }
  const { compare } = new Intl.Collator(lang, { numeric: true });
  const sign = isDescending ? -1 : 1;
  return [...places].sort((one, other) => sign * compare(one.name.text, other.name.text));
}
