interface Housed {
  readonly home: Element | null;
}

const claims = new WeakMap<Document, Map<string, Housed>>();

/**
 * The prefix under which a group stands in the address: the wanted one, or with a number behind it where another group
 * of the page has it already. A group that has left the page has none; one that stays keeps its own.
 */
export function claimPrefix(document: Document, wanted: string, group: Housed): string {
  const taken = claims.get(document) ?? new Map<string, Housed>();
  claims.set(document, taken);
  const own = [...taken].filter(([, holder]) => holder === group).map(([prefix]) => prefix);
  const kept = own.find((prefix) => prefix.startsWith(wanted) && /^\d*$/.test(prefix.slice(wanted.length)));
  for (const prefix of own) taken.delete(prefix);
  const prefix = kept ?? firstFree(wanted, taken);
  taken.set(prefix, group);
  return prefix;
}

function firstFree(wanted: string, taken: ReadonlyMap<string, Housed>): string {
  for (let number = 1; ; number += 1) {
    const prefix = number === 1 ? wanted : `${wanted}${number}`;
    if (!taken.get(prefix)?.home) return prefix;
  }
}
