import { html, type TemplateResult } from 'lit';
import type { DashboardWords } from '../../i18n/dashboard-words.js';
import { renderText } from '../label.js';
import type { Tile } from './tiles.js';

/** The indicators beside the detail: a list of buttons, and a menu where there is no room for a list. */
export function renderList(
  tiles: readonly Tile[],
  current: Tile | null,
  choose: (key: string) => void,
  words: DashboardWords,
): TemplateResult {
  const change = ({ target }: Event): void => {
    choose((target as HTMLSelectElement).value);
  };
  return html`<nav part="list" aria-label=${words.indicators}>
    <ul>
      ${tiles.map(
        (tile) =>
          html`<li>
            <button type="button" aria-current=${String(tile === current)} @click=${() => choose(tile.key)}>
              ${renderText(tile.label)}
            </button>
          </li>`,
      )}
    </ul>
    <select aria-label=${words.indicators} @change=${change}>
      ${tiles.map(
        ({ key, label }) => html`<option value=${key} .selected=${key === current?.key}>${label.text}</option>`,
      )}
    </select>
  </nav>`;
}
