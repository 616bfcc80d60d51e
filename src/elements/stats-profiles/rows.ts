import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChoiceWords } from '../../i18n/choice-words.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Dimension, Member } from '../../model/dataset.js';
import { renderNamed, slot } from '../label.js';
import { renderMemberName } from '../members/naming.js';
import { renderMore, type More } from '../members/more.js';
import { isShown } from './profiles-view.js';

/** What stands on the screen. */
export interface Shown {
  readonly dimension: Dimension;
  /** Those that stand there. */
  readonly members: readonly Member[];
  readonly profiles: readonly string[] | null;
  readonly isAll: boolean;
  /** Id of the only one that is shown; `null` where several are, or none. */
  readonly single: string | null;
  /** Radio buttons in place of checkboxes. */
  readonly isOne: boolean;
  /** Whether each has a button that shows it alone, and all a button that shows them. */
  readonly hasButtons: boolean;
  readonly more: More;
  readonly own: ChoiceWords;
  readonly lang: string;
}

/** What the reader does. */
export interface Actions {
  toggle(member: Member): void;
  only(member: Member): void;
  all(): void;
  more(): void;
}

/** A checkbox or radio button for each profile, and the buttons that choose several at once. */
export function renderRows(shown: Shown, actions: Actions): TemplateResult {
  const render = shown.isOne ? renderRadio : renderCheckbox;
  return html`<ul role="list">
    ${shown.isOne ? renderAllRadio(shown, actions) : nothing}
    ${repeat(
      shown.members,
      ({ id }) => id,
      (member) => html`<li class="member">${render(member, shown, actions)}</li>`,
    )}
    ${renderButtons(shown, actions)}
  </ul>`;
}

function renderCheckbox(member: Member, shown: Shown, actions: Actions): TemplateResult {
  const isOn = isShown(member, shown.profiles);
  return html`<label part="choice"
      ><input
        type="checkbox"
        value=${member.id}
        .checked=${live(isOn)}
        @change=${() => actions.toggle(member)}
      />${renderSwatch(member, shown)}${renderMemberName(member, shown.lang)}</label
    >${shown.hasButtons ? renderOnly(member, shown, actions) : nothing}`;
}

function renderRadio(member: Member, shown: Shown, actions: Actions): TemplateResult {
  const isOn = shown.single === member.id;
  return html`<label part="choice"
    ><input
      type="radio"
      name="profile"
      value=${member.id}
      .checked=${live(isOn)}
      @change=${() => actions.only(member)}
    />${renderSwatch(member, shown)}${renderMemberName(member, shown.lang)}</label
  >`;
}

function renderAllRadio({ isAll, own }: Shown, { all }: Actions): TemplateResult {
  return html`<li class="member">
    <label part="choice"
      ><input type="radio" name="profile" .checked=${live(isAll)} @change=${all} /><span class="name"
        >${own.all}</span
      ></label
    >
  </li>`;
}

/** In the colour that charts give it: its own, else that of its place in the dimension. */
function renderSwatch({ id, color }: Member, { dimension: { members } }: Shown): TemplateResult {
  const place = members.findIndex((member) => member.id === id);
  return html`<svg class="swatch" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
    <rect
      class=${color === null ? `series-${(place % 7) + 1}` : nothing}
      fill=${color ?? nothing}
      width="12"
      height="12"
      rx="2"
    ></rect>
  </svg>`;
}

function renderOnly(member: Member, { own, lang }: Shown, { only }: Actions): TemplateResult {
  return html`<button part="only" type="button" @click=${() => only(member)}>
    <span class="hidden">${renderNamed(own.onlyThis(slot), [pickText(member.label, lang)])}</span
    ><span aria-hidden="true">${own.only}</span>
  </button>`;
}

/** "All" is there also while it has nothing to do, so that no choice moves the page. */
function renderButtons(shown: Shown, { all, more }: Actions): TemplateResult {
  const { isAll, isOne, hasButtons, own, lang } = shown;
  const isThere = hasButtons && !isOne;
  return html`<li class="buttons">
    ${
      isThere
        ? html`<button
            part="all"
            type="button"
            aria-disabled=${isAll ? 'true' : nothing}
            @click=${isAll ? nothing : all}
          >
            ${own.all}
          </button>`
        : nothing
    }
    ${renderMore(shown.more, own, lang, more)}
  </li>`;
}
