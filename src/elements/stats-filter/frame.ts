import { html, nothing, type TemplateResult } from 'lit';
import type { PickedText } from '../../i18n/pick-text.js';
import { renderNamed, renderText } from '../label.js';
import { renderLegend } from '../members/legend.js';

/** What surrounds the options. */
export interface Frame {
  /** The dimension's name, or the page's own label. */
  readonly name: PickedText;
  readonly headingLevel: string | null;
  readonly isBusy: boolean;
  /** The language of the words, where it is not that of the page. */
  readonly lang: string | null;
}

/** The button and the panel that it opens. */
export interface Drop {
  /** What is chosen, in words; the name fills its slot. */
  readonly summary: string;
  readonly hasChosen: boolean;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

/** Where a panel cannot be put below its button it pushes down what follows. */
function canFloat(): boolean {
  return CSS.supports('position-area: block-end') && 'popover' in HTMLElement.prototype;
}

/** The options by themselves, as in a sidebar. */
export function renderInline({ name, headingLevel, isBusy, lang }: Frame, content: TemplateResult): TemplateResult {
  return html`<fieldset aria-busy=${isBusy} lang=${lang ?? nothing}>
    <legend>${renderLegend(renderText(name), headingLevel)}</legend>
    ${content}
  </fieldset>`;
}

/** The options in a panel. The button says their name already: they have it for screen readers. */
export function renderDrop({ name, isBusy, lang }: Frame, drop: Drop, content: TemplateResult): TemplateResult {
  const { summary, hasChosen, isOpen, toggle } = drop;
  const floats = canFloat();
  return html`<div lang=${lang ?? nothing}>
    <button
      part="toggle label"
      class=${hasChosen ? 'chosen' : nothing}
      type="button"
      aria-expanded=${isOpen}
      aria-controls="panel"
      @click=${toggle}
    >
      <span dir="auto">${renderNamed(summary, [name])}</span>
      <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false"><path d="M1 3l4 4l4-4"></path></svg>
    </button>
    <div id="panel" part="panel" popover=${floats ? 'manual' : nothing} ?hidden=${!floats && !isOpen}>
      <fieldset aria-busy=${isBusy}>
        <legend class="hidden"><span id="label">${renderText(name)}</span></legend>
        ${content}
      </fieldset>
    </div>
  </div>`;
}

/** The room of a control whose members are not known yet. */
export function renderBlank(frame: Frame, isInline: boolean, rows: number): TemplateResult {
  const { name, lang } = frame;
  if (!isInline) {
    return html`<button part="toggle label" type="button" aria-disabled="true" lang=${lang ?? nothing}>
      ${renderText(name)}
    </button>`;
  }
  const blank = html`<span class="blank skeleton" aria-hidden="true"></span>`;
  return renderInline(frame, html`${Array.from({ length: rows }, () => blank)}`);
}
