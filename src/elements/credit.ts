import { html, nothing, type TemplateResult } from 'lit';
import { pickText } from '../i18n/pick-text.js';
import type { Words } from '../i18n/words.js';
import type { Credit } from '../model/dataset.js';

/** Where the figures come from: the page's own line, else what the answer says. */
export function renderCredit(
  own: string | null,
  given: Credit | null,
  lang: string,
  { source }: Words,
): TemplateResult | typeof nothing {
  if (own !== null) return html`<p part="credit" class="small">${own}</p>`;
  if (given === null) return nothing;
  const label = pickText(given.label, lang);
  const name = html`<span lang=${label.lang ?? nothing}>${label.text}</span>`;
  const linked = given.href === null ? name : html`<a href=${given.href}>${name}</a>`;
  return html`<p part="credit" class="small">
    ${source} ${linked}${given.licence === null ? '' : `, ${given.licence}`}
  </p>`;
}
