import { canonicalTag } from './tag.js';

/**
 * The language of an element as a BCP 47 tag: the nearest `lang` attribute, its own first, through shadow hosts up to
 * the document; English where nobody says one. An attribute that is no language tag counts as absent.
 */
export function languageOf(element: Element): string {
  for (let node: Node | null = element; node; node = parentAcrossShadow(node)) {
    const tag = node instanceof Element ? canonicalTag(node.getAttribute('lang') ?? '') : null;
    if (tag !== null) return tag;
  }
  return canonicalTag(element.ownerDocument.documentElement.lang) ?? 'en';
}

function parentAcrossShadow(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

interface Watch {
  readonly observer: MutationObserver;
  readonly listeners: Set<Listener>;
}

/** `isSpoken`: the language is the same, and its words are others. */
type Listener = (isSpoken: boolean) => void;

const watches = new Map<Node, Watch>();

/**
 * Calls back when the language of a connected element has become another one, or is spoken from now on. All elements of a document, or of a
 * shadow root, share one observer, which ends with its last listener. Answers the function that ends the watch.
 */
export function watchLanguages(element: Element, callback: () => void): () => void {
  let known = languageOf(element);
  const listener = (isSpoken: boolean): void => {
    const language = languageOf(element);
    if (language === known && !isSpoken) return;
    known = language;
    callback();
  };
  const roots = rootsAround(element);
  for (const root of roots) watchOf(root).listeners.add(listener);
  return () => {
    for (const root of roots) leave(root, listener);
  };
}

/** How many documents and shadow roots are watched at this moment; none once the last element has left. */
export function watchedRoots(): number {
  return watches.size;
}

/** Tells all elements that another language is spoken. */
export function tellLanguages(): void {
  for (const { listeners } of [...watches.values()]) for (const listener of [...listeners]) listener(true);
}

/** The element's own shadow root, those around its hosts, and the document. */
function rootsAround(element: Element): readonly Node[] {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

function watchOf(root: Node): Watch {
  const present = watches.get(root);
  if (present) return present;
  const listeners = new Set<Listener>();
  const observer = new MutationObserver(() => {
    for (const listener of [...listeners]) listener(false);
  });
  observer.observe(root, { attributeFilter: ['lang'], subtree: true });
  const watch = { observer, listeners };
  watches.set(root, watch);
  return watch;
}

function leave(root: Node, listener: Listener): void {
  const watch = watches.get(root);
  if (!watch?.listeners.delete(listener) || watch.listeners.size > 0) return;
  watch.observer.disconnect();
  watches.delete(root);
}
