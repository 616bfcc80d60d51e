interface Housed {
  readonly home: Element | null;
}

const claims = new WeakMap<Document, Map<string, Housed>>();

/**
 * The prefix under which a group stands in the address: the wanted one, or with a number behind it where another group
 * of the page has it already. A group that has left the page has none.
 */
export function claimPrefix(document: Document, wanted: string, group: Housed): string {
  const taken = claims.get(document) ?? new Map<string, Housed>();
  claims.set(document, taken);
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? wanted : `${wanted}${number}`;
    const holder = taken.get(prefix);
    if (holder && holder !== group && holder.home) continue;
    taken.set(prefix, group);
    return prefix;
  }
}
