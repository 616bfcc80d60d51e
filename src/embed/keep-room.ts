import { withPrefix } from '../elements/tag-prefix.js';
import { anyTag } from './tags.js';

/**
 * About the room that the elements take, while they are not defined: what stands below them does not jump when they
 * come. Fallback content shows in it meanwhile. A constructed sheet, because a strict policy refuses `<style>`.
 */
const sheet = `
  :is(${anyTag}, stats-group, stats-dashboard, stats-jobs):not(:defined) { display: block }
  stats-card:not(:defined) { min-block-size: var(--stats-card-min-height, 11rem) }
  stats-card:not(:defined, [sparkline='none']) { min-block-size: 14.5rem }
  stats-card[compare]:not(:defined, [sparkline='none']) { min-block-size: 15.75rem }
  stats-chart:not(:defined) { min-block-size: calc(var(--stats-chart-height, 16rem) + 12.0625rem) }
  stats-chart[split]:not(:defined, [split='none']) { min-block-size: calc(var(--stats-chart-height, 16rem) + 14.1875rem) }
  stats-export:not(:defined) { min-block-size: 1.5rem }
  stats-table:not(:defined) { min-block-size: 12rem }
  stats-ranking:not(:defined) { min-block-size: 41rem }
  stats-jobs:not(:defined) { min-block-size: 14rem }
  stats-map:not(:defined) { min-block-size: 24rem }
  stats-scope:not(:defined) > * { display: none }
  stats-dashboard:not(:defined) { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--stats-tile-width, 15rem)), 1fr)); gap: 1rem; min-block-size: 30rem }
  stats-dashboard:not(:defined) > [slot] { display: none }
  :is(stats-period, stats-scope, stats-profiles, stats-filter):not(:defined) { display: block; min-block-size: 3.5rem }
`;

/** Gives a document the sheet, for tags with this prefix. The page's own sheets win where they say otherwise for `:not(:defined)`. */
export function keepRoom(document: Document, prefix: string): void {
  const room = new CSSStyleSheet();
  room.replaceSync(withPrefix(sheet, prefix));
  document.adoptedStyleSheets.push(room);
}
