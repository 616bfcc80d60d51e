import { html, type TemplateResult } from 'lit';

/** The label as a heading of the level that the page asks for, so that it takes its place in the page's outline. */
export function renderLabel(content: TemplateResult, level: string | null): TemplateResult {
  switch (level) {
    case '1':
      return html`<h1 part="label" tabindex="-1">${content}</h1>`;
    case '2':
      return html`<h2 part="label" tabindex="-1">${content}</h2>`;
    case '3':
      return html`<h3 part="label" tabindex="-1">${content}</h3>`;
    case '4':
      return html`<h4 part="label" tabindex="-1">${content}</h4>`;
    case '5':
      return html`<h5 part="label" tabindex="-1">${content}</h5>`;
    case '6':
      return html`<h6 part="label" tabindex="-1">${content}</h6>`;
    default:
      return html`<p part="label" tabindex="-1">${content}</p>`;
  }
}
