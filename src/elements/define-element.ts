/** A custom element class that says which release it is of. */
export type DefinableElement = CustomElementConstructor & { readonly version?: string };

/**
 * Registers an element once. A second copy of the library on the page is harmless: the first registration stands, and
 * a clash of versions is told to the developer. Never throws.
 */
export function defineElement(tag: string, element: DefinableElement): void {
  const present = customElements.get(tag) as DefinableElement | undefined;
  if (!present) {
    customElements.define(tag, element);
  } else if (present !== element && present.version !== element.version) {
    console.warn(
      `stats-widgets: <${tag}> is already defined by version ${present.version ?? 'unknown'}; version ${element.version ?? 'unknown'} is not used`,
    );
  }
}
