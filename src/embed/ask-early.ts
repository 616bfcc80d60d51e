import { sourceAttributes, type QueryAttributes } from '../query/query.js';
import { readQuery } from '../query/read-query.js';
import { askAhead } from '../sources/ask-ahead.js';
import { now } from '../sources/configure.js';

/** The elements that ask an endpoint. */
const tags = 'stats-card, stats-chart, stats-export, stats-table, stats-ranking, stats-map';

/**
 * Asks for the data of the elements that stand in a page already, while their code is still on its way: they then join
 * the request under way instead of beginning it. What cannot be asked is left to them, since they can say why. `signal`
 * ends what none of them has joined.
 */
export function askEarly(root: ParentNode, signal: AbortSignal): void {
  for (const element of root.querySelectorAll(tags)) if (isAsking(element)) ask(element, signal);
}

/** An export that follows another element never asks, and a lazy element does so when the reader comes near. */
function isAsking(element: Element): boolean {
  const waits = element.getAttribute('loading') === 'lazy' || element.hasAttribute('for');
  return element.hasAttribute('src') && !waits && !customElements.get(element.localName);
}

function ask(element: Element, signal: AbortSignal): void {
  try {
    const context = { now: now(), base: element.baseURI, warn: () => undefined };
    askAhead(readQuery(attributesOf(element), context), signal);
  } catch {
    // A wrong attribute: the element says so in the reader's language.
  }
}

function attributesOf(element: Element): QueryAttributes {
  const get = (name: string): string | null => element.getAttribute(name);
  const asked = { src: get('src'), source: get('source'), scope: get('scope'), indicator: get('indicator') };
  const time = { period: get('period'), granularity: get('granularity'), timezone: get('timezone') };
  const parts = { by: get('by'), split: get('split'), profiles: get('profiles'), filter: get('filter') };
  const said = { compare: get('compare'), change: get('change'), figure: get('figure') };
  const options = Object.fromEntries(sourceAttributes.map((name) => [name, get(name)]));
  return { ...asked, ...time, ...parts, ...said, credentials: get('credentials'), options };
}
