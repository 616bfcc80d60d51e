import type { Group } from '../group/group.js';
import type { Tile } from './tiles.js';

/** What a press in a tile is for, where it is not for the tile itself. */
const own = 'a, button, input, select, textarea, summary, label';

/**
 * The tile that a click opens; `null` where it is meant for something in the tile, for a link of the page's own, or for
 * another tab.
 */
export function openedBy(event: MouseEvent, tiles: readonly Tile[], hrefs: WeakMap<Element, string>): Tile | null {
  if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return null;
  const path = event.composedPath().filter((target) => target instanceof Element);
  const tile = tiles.find(({ card }) => card && path.includes(card));
  if (!tile?.card) return null;
  const pressed = path.slice(0, path.indexOf(tile.card)).find((target) => target.matches(own));
  const isOurs = pressed?.matches('a[part~="link"]') === true && hrefs.has(tile.card);
  return pressed && !isOurs ? null : tile;
}

/**
 * Where the detail of a tile is; without `url-state`, its page. The address is whole, since a `<base>` may say another
 * place, and without the braces of a template.
 */
export function detailAddress({ ownerDocument: { URL: page } }: Element, { stores }: Group, key: string): string {
  const search = stores[0]?.addressWith({ view: 'detail', indicator: key }) ?? null;
  // What has no address of its own (`about:srcdoc`) has that of the page around it.
  const start = page.startsWith('http') ? page.replace(search === null ? /#.*/ : /[?#].*/, '') : '';
  return `${start}${search ?? '#'}`.replace(/[{}]/g, encodeURIComponent);
}

/** Makes the labels of tiles lead to their details, for keyboards and for other tabs. A link of the page's own stays. */
export function linkTiles(
  tiles: readonly Tile[],
  hrefs: WeakMap<Element, string>,
  hrefOf: (tile: Tile) => string,
): void {
  for (const tile of tiles) {
    const { card } = tile;
    if (card?.href === undefined || (card.href !== null && card.href !== hrefs.get(card))) continue;
    const href = hrefOf(tile);
    hrefs.set(card, href);
    card.href = href;
  }
}
