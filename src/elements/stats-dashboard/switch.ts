import { html, type TemplateResult } from 'lit';
import type { DashboardWords } from '../../i18n/dashboard-words.js';

/** What a dashboard shows: all indicators as tiles, or one of them in detail. */
export type View = 'tiles' | 'detail';

/** The two buttons that switch between them. */
export function renderSwitch(view: View, show: (view: View) => void, words: DashboardWords): TemplateResult {
  const button = (one: View): TemplateResult =>
    html`<button type="button" aria-pressed=${view === one} @click=${() => show(one)}>${words[one]}</button>`;
  return html`<div part="switch" role="group" aria-label=${words.view}>${button('tiles')}${button('detail')}</div>`;
}
