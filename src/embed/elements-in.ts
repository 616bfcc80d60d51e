/** The elements below a root that a selector fits. A form is not asked itself: it answers to the names of its fields. */
export function elementsIn(root: ParentNode & Node, selector: string): Iterable<Element> {
  return root instanceof HTMLFormElement ? walk(root, selector) : root.querySelectorAll(selector);
}

function* walk(root: Node, selector: string): Generator<Element> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element && node.matches(selector)) yield node;
  }
}
