import { claimPrefix, usual, withPrefix } from './tag-prefix.js';
import { warnOnce } from './warn-once.js';

/** A custom element class that says which release it is of. */
export type DefinableElement = CustomElementConstructor & { readonly version?: string };

/** What define modules have registered, by its usual tag. */
const elements = new Map<string, DefinableElement>();

/** What their tags begin with; `stats` where nobody chose. */
const chosen = new Set<string>();

/**
 * Registers an element under its tag, `stats-card`, or under the prefixes that `defineUnder` was told. A second copy of
 * the library on the page is harmless: the first registration stands, and a clash is told to the developer. Never throws.
 */
export function defineElement(tag: string, element: DefinableElement): void {
  elements.set(tag, element);
  for (const prefix of chosen.size > 0 ? chosen : [usual]) register(tag, element, prefix);
}

/** Lets define modules register their elements under this prefix, which `readPrefix` gave: those that have run, and those that will. */
export function defineUnder(prefix: string): void {
  chosen.add(prefix);
  claimPrefix(prefix);
  for (const [tag, element] of elements) register(tag, element, prefix);
}

/** Registers an element under its tag with this prefix in place of `stats`. */
export function register(tag: string, element: DefinableElement, prefix: string): void {
  claimPrefix(prefix);
  const name = withPrefix(tag, prefix);
  const present = customElements.get(name) as DefinableElement | undefined;
  if (!present) {
    // A class can be registered once only.
    customElements.define(name, customElements.getName(element) === null ? element : class extends element {});
  } else if (present.version === undefined) {
    warnOnce(`<${name}> is another element on this page: choose a prefix that nothing else has`);
  } else if (present.version !== element.version) {
    warnOnce(`version ${present.version} is on this page already; version ${element.version ?? 'unknown'} is not used`);
  }
}
