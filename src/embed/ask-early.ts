import { withPrefix } from '../elements/tag-prefix.js';
import { groupAt, groupOf } from '../elements/group/group-of.js';
import { askDeclared, inherit } from '../elements/group/inherit.js';
import { askOptions, askProfiles } from '../query/ask-members.js';
import type { QueryAttributes } from '../query/query.js';
import { readAttributes, splitByPlace } from '../query/read-attributes.js';
import { readQuery } from '../query/read-query.js';
import { askAhead } from '../sources/ask-ahead.js';
import { now } from '../sources/configure.js';
import { anyTag } from './tags.js';

/** A dashboard that makes its tiles of what the endpoint declares asks for that first. */
const building = 'stats-dashboard:not([indicators], :has(stats-card))';

/**
 * Asks for the data of the elements that stand in a page already, while their code is still on its way: they then join
 * the request under way instead of beginning it. Their tags have this prefix. What cannot be asked is left to them, since they can say why. `signal`
 * ends what none of them has joined.
 */
export function askEarly(root: ParentNode, prefix: string, signal: AbortSignal): void {
  const asking = root.querySelectorAll(withPrefix(`${anyTag}, ${building}`, prefix));
  for (const element of asking) if (isAsking(element)) ask(element, prefix, signal);
}

/** An export that follows another element never asks, and a lazy element does so when the reader comes near. */
function isAsking(element: Element): boolean {
  const waits = element.getAttribute('loading') === 'lazy' || element.hasAttribute('for');
  return !waits && !customElements.get(element.localName);
}

function ask(element: Element, prefix: string, signal: AbortSignal): void {
  try {
    const attributes = attributesOf(element, prefix);
    if (attributes.src === null) return;
    const context = { now: now(), base: element.baseURI, warn: () => undefined };
    askAhead(readQuery(attributes, context), signal);
  } catch {
    // A wrong attribute: the element says so in the reader's language.
  }
}

/** The very attributes that the element will read: another query would be a request for nothing. */
function attributesOf(element: Element, prefix: string): QueryAttributes {
  const get = (name: string): string | null => element.getAttribute(name);
  if (element.matches(withPrefix(building, prefix))) return askDeclared(element, groupAt(element));
  const attributes = inherit({ ...readAttributes(get, get), figure: get('figure') }, groupOf(element));
  switch (element.localName) {
    case withPrefix('stats-map', prefix):
      return splitByPlace(attributes);
    case withPrefix('stats-profiles', prefix):
      return askProfiles(attributes);
    case withPrefix('stats-filter', prefix):
      return askOptions(attributes, get('dimension'));
    default:
      return attributes;
  }
}
