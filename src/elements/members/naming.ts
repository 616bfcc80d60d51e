import { html, nothing, type TemplateResult } from 'lit';
import type { ChoiceWords } from '../../i18n/choice-words.js';
import { pickText, type PickedText } from '../../i18n/pick-text.js';
import type { Dimension, Member } from '../../model/dataset.js';

/** The name of a dimension in the reader's language; its id where nobody names it. */
export function nameOfDimension(
  { id, label }: Omit<Dimension, 'members'>,
  lang: string,
  words: ChoiceWords,
): PickedText {
  if (label !== null) return pickText(label, lang);
  return { text: Object.hasOwn(words.dimensions, id) ? (words.dimensions[id] ?? id) : id, lang: null };
}

/** The name of a member, set in its own language and direction. */
export function renderMemberName({ label }: Member, language: string): TemplateResult {
  const { text, lang } = pickText(label, language);
  return html`<span class="name"><span lang=${lang ?? nothing} dir="auto">${text}</span></span>`;
}
