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
  /** What screen readers hear while there is nothing to open yet; `null` once there is. */
  readonly waiting: string | null;
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
  const { summary, hasChosen, isOpen, toggle, waiting } = drop;
  const floats = canFloat();
  return html`<div lang=${lang ?? nothing}>
    <button
      part="toggle label"
      class=${hasChosen ? 'chosen' : nothing}
      type="button"
      aria-expanded=${isOpen}
      aria-controls="panel"
      aria-disabled=${waiting === null ? nothing : 'true'}
      @click=${waiting === null ? toggle : nothing}
    >
      <span dir="auto"
        >${renderNamed(summary, [name])}${waiting === null ? nothing : html`<span class="hidden"> ${waiting}</span>`}</span
      >
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

/** The room of options that are not known yet. */
export function renderBlank(frame: Frame, rows: number): TemplateResult {
  const blank = html`<span class="blank skeleton" aria-hidden="true"></span>`;
  return renderInline(frame, html`${Array.from({ length: rows }, () => blank)}`);
}
