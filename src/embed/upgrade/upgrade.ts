import { withPrefix } from '../../elements/tag-prefix.js';
import { definitions } from '../definitions.js';
import { elementsIn } from '../elements-in.js';
import { markedNames, postingSources } from './attributes.js';

/**
 * For hosts whose editors may write no tag of ours: puts an element into each one that is marked as such
 * (`<div data-stats-card data-src="…">`; with the prefix `acme`, `data-acme-card`), around the content that it has, and
 * gives it the attributes that are written there as `data-…`. Those that come later follow, and so do changes of these
 * attributes. What is marked in shadow roots is not seen.
 */
export function upgrade(document: Document, prefix: string): void {
  const marked = new Marked(prefix);
  // What is still read would be put beside the element, not into it.
  if (document.readyState !== 'loading') marked.watch(document);
  else {
    const watch = (): void => {
      marked.watch(document);
    };
    document.addEventListener('DOMContentLoaded', watch, { once: true });
  }
}

/** The elements that are marked as ones of ours, whose tags have one prefix. */
class Marked {
  readonly #tags: readonly string[];
  readonly #selector: string;

  constructor(prefix: string) {
    this.#tags = Object.keys(definitions).map((tag) => withPrefix(tag, prefix));
    this.#selector = this.#tags.map((tag) => `[data-${tag}]`).join();
  }

  watch(document: Document): void {
    this.#upgradeIn(document);
    const observer = new MutationObserver((changes) => {
      for (const change of changes) this.#follow(change);
    });
    const written = [...this.#tags, ...markedNames].map((name) => `data-${name}`);
    observer.observe(document, { childList: true, subtree: true, attributeFilter: written });
  }

  #follow({ target, addedNodes, attributeName }: MutationRecord): void {
    if (!(target instanceof Element)) return;
    if (attributeName !== null) this.#renew(target, attributeName);
    for (const node of addedNodes) {
      if (!(node instanceof Element) || node.parentNode !== target) continue;
      // A tile that is added to a group belongs to it.
      const element = this.#innerOf(target);
      if (element && element !== node) element.append(node);
      this.#upgradeIn(node);
    }
  }

  /** From the outside in: what stands in a group stands in it when it begins to ask. */
  #upgradeIn(root: Document | Element): void {
    if (root instanceof Element) this.#fill(root);
    for (const element of elementsIn(root, this.#selector)) this.#fill(element);
  }

  #fill(host: Element): void {
    const tag = this.#tagOf(host);
    // It has one: upgraded before, or a copy of one that was.
    if (tag === undefined || this.#innerOf(host)) return;
    const element = host.ownerDocument.createElement(tag);
    for (const name of markedNames) copy(host, element, name);
    element.append(...host.childNodes);
    host.append(element);
  }

  #renew(host: Element, attribute: string): void {
    const element = this.#innerOf(host);
    const name = attribute.slice('data-'.length);
    if (!element) this.#fill(host);
    else if (markedNames.includes(name)) copy(host, element, name);
  }

  /** None for our own elements: they are what they are. Nor for a form, which answers to the names of its fields. */
  #tagOf(host: Element): string | undefined {
    if (host instanceof HTMLFormElement || this.#tags.includes(host.localName)) return undefined;
    return this.#tags.find((tag) => host.hasAttribute(`data-${tag}`));
  }

  /** The element that a marked one holds. */
  #innerOf(host: Element): Element | undefined {
    const tag = this.#tagOf(host);
    return [...host.children].find(({ localName }) => localName === tag);
  }
}

function copy(host: Element, element: Element, name: string): void {
  const said = host.getAttribute(`data-${name}`);
  const value = name === 'source' && postingSources.includes(said ?? '') ? null : said;
  if (value === null) element.removeAttribute(name);
  else if (value !== element.getAttribute(name)) element.setAttribute(name, value);
}
