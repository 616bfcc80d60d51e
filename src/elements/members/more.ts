import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceWords } from '../../i18n/choice-words.js';

/** Rows that do not stand there, and whether the reader asked for all of them. */
export interface More {
  readonly hidden: number;
  readonly isExpanded: boolean;
}

/** The button that shows the rest of the members, or hides it; none where all stand there. */
export function renderMore(
  { hidden, isExpanded }: More,
  own: ChoiceWords,
  lang: string,
  toggle: () => void,
): TemplateResult | typeof nothing {
  if (hidden === 0 && !isExpanded) return nothing;
  const text = isExpanded ? own.showFewer : own.showMore(hidden.toLocaleString(lang));
  return html`<button part="more" type="button" aria-expanded=${isExpanded} @click=${toggle}>${text}</button>`;
}
