import { elementsIn } from './elements-in.js';

/**
 * Tells the tag of each element that stands in a document, and of each that comes later, where it is one of these: in
 * open shadow roots too, but not in those of these elements, and not in one that its host attaches when it has long
 * been there.
 */
export function watchTags(document: Document, tags: ReadonlySet<string>, found: (tag: string) => void): void {
  // Only what has come is looked at: a page may change often, and be long.
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof Element)) continue;
      visit(node);
      if (node.firstElementChild) look(node);
    }
  });
  const look = (root: ParentNode): void => {
    for (const element of elementsIn(root, '*')) visit(element);
  };
  const watch = (root: Document | ShadowRoot): void => {
    observer.observe(root, { childList: true, subtree: true });
    look(root);
  };
  const visit = (element: Element): void => {
    // It answers to the names of its fields, and is none of ours.
    if (element instanceof HTMLFormElement) return;
    const { localName, shadowRoot } = element;
    if (tags.has(localName)) found(localName);
    else if (shadowRoot) watch(shadowRoot);
    else if (localName.includes('-') && !element.matches(':defined')) visitOnceDefined(element, visit);
  };
  watch(document);
}

/** One that has left by then, and that nobody holds, is not held here. */
function visitOnceDefined(element: Element, visit: (element: Element) => void): void {
  const reference = new WeakRef(element);
  void customElements.whenDefined(element.localName).then(() => {
    const host = reference.deref();
    if (host) visit(host);
  });
}
