import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChoiceWords } from '../../i18n/choice-words.js';
import type { Formatter } from '../../i18n/format.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import { renderText } from '../label.js';
import { renderMore, type More } from '../members/more.js';
import { renderMemberName } from '../members/naming.js';
import type { Option, OptionsView } from './options.js';

/** Everything that wording takes. */
export interface Voice {
  readonly words: Words;
  readonly own: ChoiceWords;
  readonly format: Formatter;
}

/** What stands on the screen. */
export interface Shown {
  /** `null` where the answer has no members. */
  readonly view: OptionsView | null;
  /** Those that stand there. */
  readonly options: readonly Option[];
  readonly more: More;
  readonly chosen: ReadonlySet<string>;
  /** What the reader searches for; `null` where there are too few options for that. */
  readonly query: string | null;
  /** How many options the search has found; `null` while nothing is searched for. */
  readonly hits: number | null;
  /** Whether the last thing that happened was a reset. */
  readonly isReset: boolean;
  readonly voice: Voice;
}

/** What the reader does. */
export interface Actions {
  toggle(id: string): void;
  reset(): void;
  search(text: string): void;
  more(): void;
}

/** The options with what they count, and what is done with several of them. */
export function renderOptions(shown: Shown, actions: Actions): TemplateResult {
  const { view, options, chosen, voice } = shown;
  const { own, format } = voice;
  return html`${renderCounted(view, voice)} ${renderSearch(shown, actions)}
    <ul role="list">
      ${repeat(
        options,
        ({ member }) => member.id,
        (option) => renderOption(option, shown, actions),
      )}
    </ul>
    <div class="buttons">
      ${renderMore(shown.more, own, format.lang, actions.more)}
      ${
        chosen.size === 0
          ? nothing
          : html`<button part="reset" type="button" @click=${actions.reset}>${own.reset}</button>`
      }
    </div>
    ${renderVoice(shown)}`;
}

/** The button that takes back what is chosen. */
export function renderReset(own: ChoiceWords, { reset }: Pick<Actions, 'reset'>): TemplateResult {
  return html`<button part="reset" type="button" @click=${reset}>${own.reset}</button>`;
}

/** What the figures are: every figure says its period. */
function renderCounted(view: OptionsView | null, { format }: Voice): TemplateResult | typeof nothing {
  if (!view?.hasFigures) return nothing;
  return html`<p part="period" class="small">
    <span dir="auto">${renderText(pickText(view.indicator.label, format.lang))}, ${format.covered(view.covered)}</span>
  </p>`;
}

function renderSearch({ query, voice: { own } }: Shown, { search }: Actions): TemplateResult | typeof nothing {
  if (query === null) return nothing;
  return html`<label part="search"
    ><span>${own.search}</span
    ><input
      type="search"
      autocomplete="off"
      .value=${live(query)}
      @input=${({ target }: InputEvent) => search((target as HTMLInputElement).value)}
  /></label>`;
}

function renderOption({ member, figure }: Option, shown: Shown, { toggle }: Actions): TemplateResult {
  const { chosen, view, voice } = shown;
  const isOn = chosen.has(member.id);
  return html`<li>
    <label part="choice"
      ><input
        type="checkbox"
        value=${member.id}
        .checked=${live(isOn)}
        @change=${() => toggle(member.id)}
      />${renderMemberName(member, voice.format.lang)} ${renderFigure(figure, view, voice)}</label
    >
  </li>`;
}

/** Nothing is known of a member that the answer does not have any more. */
const gone = { value: null, reason: 'no-data', missing: null, bound: null, covered: null } as const;

function renderFigure(
  figure: Option['figure'],
  view: OptionsView | null,
  { words, format }: Voice,
): TemplateResult | typeof nothing {
  const { value, reason, missing, bound, covered } = figure ?? gone;
  if (value !== null && view) {
    const dates = covered && html` <span class="note">(${format.covered(covered)})</span>`;
    const least = html`<span aria-hidden="true">${words.atLeastMark}</span
      ><span class="hidden">${words.atLeastWords} </span>`;
    const number = html`<span dir="ltr">${format.value(value, view.indicator)}</span>`;
    const lacks = missing && !bound ? html` <span class="note">(${words.incomplete})</span>` : nothing;
    return html`<span part="figure">${bound && least}${number}${lacks}${dates}</span>`;
  }
  // What does not add up has no figure.
  const why = reason === 'suppressed' ? words.suppressed : reason === 'no-data' ? words.absent : null;
  return why === null ? nothing : html`<span part="figure" class="note">${why}</span>`;
}

/** A region that is there before it speaks, else nobody hears it. */
function renderVoice({ hits, isReset, voice: { own, format } }: Shown): TemplateResult {
  const found = hits === null ? null : own.hits(hits.toLocaleString(format.lang), hits);
  return html`${hits === 0 ? html`<p class="small" aria-hidden="true">${found}</p>` : nothing}
    <p class="hidden" role="status">${found ?? (isReset ? own.nothingChosen : nothing)}</p>`;
}
