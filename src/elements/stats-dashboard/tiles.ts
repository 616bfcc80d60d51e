import { pickText, type PickedText } from '../../i18n/pick-text.js';
import type { Dataset, Indicator } from '../../model/dataset.js';
import { wordsOf } from '../../query/attribute.js';
import { isAway } from '../custom-states.js';
import { prefixOf, withPrefix } from '../tag-prefix.js';
import type { StatsCard } from '../stats-card/stats-card.js';

/** A card as a dashboard sees it. It may not be defined yet: then it has attributes, and no data. */
type Card = Element & Partial<Pick<StatsCard, 'data' | 'label' | 'href' | 'state' | 'whenEmpty' | 'whenError'>>;

/** One of the indicators that a dashboard leads to. */
export interface Tile {
  /** Id of the card, else of its indicator. It names the slot of its detail, and stands in addresses. */
  readonly key: string;
  /** What its card asks for; empty where it leaves that to the endpoint. */
  readonly indicator: string;
  /** `null` before it is rendered for the first time. */
  readonly card: Card | null;
  /** What its card shows; while it loads, and after a failure, what it showed last. */
  readonly data: Dataset | null;
  readonly label: PickedText;
  readonly definition: PickedText | null;
}

/** What cards showed last. */
const known = new WeakMap<Element, Dataset>();

/** The cards that stand in a dashboard, or in its shadow root, as tiles: those in its slots are parts of something else. */
export function cardsIn(host: Element, root: ParentNode = host): readonly Element[] {
  return [...root.querySelectorAll(withPrefix('stats-card', prefixOf(host)))].filter((card) => {
    const slotted = card.closest('[slot]');
    return slotted === null || slotted === root || !root.contains(slotted);
  });
}

/**
 * The tiles of the cards in a dashboard, in their order; where there are none, of these indicators, whose cards stand in
 * its shadow root. Cards that hide themselves are none.
 */
export function tilesIn(host: Element, root: ParentNode, ids: readonly string[], lang: string): readonly Tile[] {
  const own = cardsIn(host);
  const made = cardsIn(host, root);
  const tiles =
    own.length > 0
      ? own.map((card) => tileOf(card, wordsOf(card.getAttribute('indicator'))[0] ?? '', lang))
      : ids.map((id) => tileOf(made.find((card) => card.getAttribute('indicator') === id) ?? null, id, lang));
  const byKey = new Map<string, Tile>();
  for (const tile of tiles) if (tile && !byKey.has(tile.key)) byKey.set(tile.key, tile);
  return [...byKey.values()];
}

function tileOf(card: Card | null, id: string, lang: string): Tile | null {
  if (card && isHidden(card)) return null;
  const data = card && dataOf(card);
  const indicator = indicatorOf(data, id);
  const key = [card?.id, id, indicator?.id].find((one) => one != null && one !== '');
  if (key === undefined) return null;
  const own = card?.getAttribute('label') ?? null;
  return {
    key,
    indicator: id,
    card,
    data,
    label: own === null ? pickText(indicator?.label ?? key, lang) : { text: own, lang: null },
    definition: indicator?.definition == null ? null : pickText(indicator.definition, lang),
  };
}

/** A card forgets its answer as soon as it asks for another one: names need not vanish until that is there. */
function dataOf(card: Card): Dataset | null {
  if (card.data) known.set(card, card.data);
  return known.get(card) ?? null;
}

function isHidden({ state, whenEmpty = null, whenError = null }: Card): boolean {
  return state !== undefined && isAway({ state, whenEmpty, whenError });
}

function indicatorOf(data: Dataset | null, id: string): Indicator | null {
  return data?.indicators.find((one) => one.id === id) ?? (id === '' ? (data?.indicators[0] ?? null) : null);
}
