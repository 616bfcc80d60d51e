import { html, type TemplateResult } from 'lit';
import { pickText } from '../../i18n/pick-text.js';
import type { DefinitionTip } from '../definition-tip.js';
import { renderLabel, renderText } from '../label.js';
import type { Shown } from './shown.js';

/** The name of the indicator, and what it means. */
export function renderHeader(
  { title, view, voice }: Shown,
  headingLevel: string | null,
  tip: DefinitionTip,
): TemplateResult {
  const { definition } = view.ranking.indicator;
  const meaning = definition === null ? null : pickText(definition, voice.format.lang);
  return html`<header>
    ${renderLabel(renderText(title), headingLevel)}
    ${tip.render(meaning?.text ?? null, meaning?.lang ?? null, voice.words)}
  </header>`;
}
