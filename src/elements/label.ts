import { html, nothing, type TemplateResult } from 'lit';
import { pickText, type PickedText } from '../i18n/pick-text.js';
import type { Dataset } from '../model/dataset.js';

/** Level of a heading, as markup says it. */
export type HeadingLevel = '1' | '2' | '3' | '4' | '5' | '6';

/** The label as a heading of the level that the page asks for, so that it takes its place in the page's outline. */
export function renderLabel(content: TemplateResult, level: string | null): TemplateResult {
  switch (level) {
    case '1':
      return html`<h1 id="label" part="label" tabindex="-1">${content}</h1>`;
    case '2':
      return html`<h2 id="label" part="label" tabindex="-1">${content}</h2>`;
    case '3':
      return html`<h3 id="label" part="label" tabindex="-1">${content}</h3>`;
    case '4':
      return html`<h4 id="label" part="label" tabindex="-1">${content}</h4>`;
    case '5':
      return html`<h5 id="label" part="label" tabindex="-1">${content}</h5>`;
    case '6':
      return html`<h6 id="label" part="label" tabindex="-1">${content}</h6>`;
    default:
      return html`<p id="label" part="label" tabindex="-1">${content}</p>`;
  }
}

interface Named {
  readonly label: string | null;
  readonly indicator: string | null;
  readonly headingLevel: string | null;
  readonly data: Dataset | null;
}

/** What a message is about: the page's own label, else that of the indicator, else its id where no answer has named it. */
export function renderNameOf(element: Named, lang: string): TemplateResult | typeof nothing {
  const name = nameOf(element, lang);
  if (!name?.text) return nothing;
  return renderLabel(renderText(name), element.headingLevel);
}

function nameOf({ label, indicator, data }: Named, lang: string): PickedText | null {
  if (label !== null) return { text: label, lang: null };
  const known = data?.indicators.find(({ id }) => id === indicator);
  return known ? pickText(known.label, lang) : indicator === null ? null : { text: indicator, lang: null };
}

/** Stands for a name in a sentence, so that it can be set with its own language. */
export const slot = '\uFFFC';

/** A sentence whose slots these names fill, each in its language. */
export function renderNamed(sentence: string, names: readonly PickedText[]): TemplateResult {
  return html`${sentence.split(slot).map((text, at) => [at > 0 ? renderText(names[at - 1]) : nothing, text])}`;
}

/** A text in its language. */
export function renderText(text: PickedText | undefined): TemplateResult {
  return html`<span lang=${text?.lang ?? nothing}>${text?.text}</span>`;
}
