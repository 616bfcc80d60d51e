import { prefixOf, withPrefix } from '../tag-prefix.js';
import { Group } from './group.js';
import { GroupStore } from './group-store.js';

/** The tags that make a group, with the prefix of its elements. They need not be defined: their attributes say all. */
const homes = 'stats-group,stats-dashboard';

const named = new WeakMap<Document, Map<string, GroupStore>>();
const nameless = new WeakMap<Element, GroupStore>();

/**
 * The group of an element: that of the name in its attribute `group`, else of the nearest `<stats-group>` around it,
 * shadow roots included. It stands in further groups where its `<stats-group>` does.
 */
export function groupOf(element: Element): Group {
  return groupFrom(element, []);
}

/** The group that a `<stats-group>` makes, for itself: it stands in further groups where it stands in them. */
export function groupAt(home: Element): Group {
  return groupFrom(home, [storeAt(home)]);
}

function groupFrom(element: Element, inner: readonly GroupStore[]): Group {
  const stores = new Set(inner);
  let at: Element | null = element;
  while (at) {
    const found = storeOf(at);
    // Names may lead around in a circle.
    if (!found || stores.has(found.store)) break;
    stores.add(found.store);
    at = found.home;
  }
  return new Group([...stores]);
}

/** The store of the group that a `<stats-group>` makes: that of its `name`, where it has one. */
export function storeAt(home: Element): GroupStore {
  const name = home.getAttribute('name')?.trim();
  const store = name ? storeNamed(home, name) : (nameless.get(home) ?? new GroupStore(home.ownerDocument));
  if (!name) nameless.set(home, store);
  store.house(home);
  return store;
}

function storeOf(element: Element): { readonly store: GroupStore; readonly home: Element | null } | null {
  const name = element.getAttribute('group')?.trim();
  if (name) {
    const store = storeNamed(element, name);
    return { store, home: store.home };
  }
  const home = homeAround(element);
  return home && { store: storeAt(home), home };
}

function homeAround(element: Element): Element | null {
  const tags = homesOf(element).split(',');
  for (let at = around(element); at; at = around(at)) if (tags.includes(at.localName)) return at;
  return null;
}

/** Also from what a slot holds out of its shadow root: where an element is written counts, not where it is shown. */
function around(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function homesOf(element: Element): string {
  return withPrefix(homes, prefixOf(element));
}

function storeNamed(element: Element, name: string): GroupStore {
  const document = element.ownerDocument;
  const stores = named.get(document) ?? new Map<string, GroupStore>();
  named.set(document, stores);
  const there = stores.get(name);
  if (there) return there;
  const store = new GroupStore(document);
  stores.set(name, store);
  // Those that are not defined yet.
  for (const home of document.querySelectorAll(homesOf(element))) {
    if (home.getAttribute('name')?.trim() === name) store.house(home);
  }
  return store;
}
