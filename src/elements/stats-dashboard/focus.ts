import type { Tile } from './tiles.js';

/** What has focus in an element: in its shadow root, or among what is slotted into it; `null` where it is elsewhere. */
export function focusedIn(host: Element): Element | null {
  const { activeElement } = host.getRootNode() as Document | ShadowRoot;
  if (activeElement === host) return host.shadowRoot?.activeElement ?? null;
  return activeElement && host.contains(activeElement) ? activeElement : null;
}

/**
 * Where a reader goes on whose place is not shown any more: in the list of indicators, or in the menu that stands for it;
 * among the tiles at the one that was open.
 */
export function focusPlace(root: ParentNode, current: Tile | null): void {
  const places = [
    ...root.querySelectorAll<HTMLElement>('nav [aria-current="true"], nav select'),
    current?.card?.shadowRoot?.querySelector<HTMLElement>('[part~="link"]'),
    root.querySelector<HTMLElement>('[part="switch"] [aria-pressed="true"]'),
  ];
  places.find((place) => place?.checkVisibility())?.focus();
}
