import { html, nothing, type TemplateResult } from 'lit';
import type { Member } from '../../model/dataset.js';
import { bucketsOf } from './chart-view.js';
import type { Entry } from './entries.js';
import { pickText, type PickedText } from '../../i18n/pick-text.js';
import { formOf } from './form.js';
import { placeOfMember } from './member-place.js';
import type { Shown } from './shown.js';
import { signOf } from './sign.js';
import { renderText } from '../label.js';
import { spoken } from './spoken.js';
import { renderSwatch } from './swatch.js';

/** What the reader does in the legend. */
export interface Choices {
  /** Switches a member on or off. */
  toggle(member: Member): void;
  /** Shows this member only. */
  only(member: Member): void;
  /** Shows every member. */
  all(): void;
}

/** From so many members on, showing one alone would take more than one press: it gets a button of its own. */
const many = 3;

/**
 * The legend: a control per member of the split, shown or not, then plain keys for lines that cannot be switched off by
 * themselves. Nothing where one line speaks for itself.
 */
export function renderLegend(shown: Shown, choices: Choices): TemplateResult | typeof nothing {
  const { members, others } = shown.view.sets[0];
  const isKey = ({ drawn, line }: Entry): boolean => drawn && (line.member === null || line.member.id === others?.id);
  const keys = shown.entries.filter(isKey);
  if (members.length === 0 && keys.length < 2) return nothing;
  return html`<div part="legend" role=${shown.one ? 'radiogroup' : 'group'} aria-label=${shown.voice.words.legend}>
    <ul role="list">
      ${members.map((member) => renderMember(member, shown, choices))} ${keys.map((entry) => renderKey(entry, shown))}
      ${renderSpare(shown)} ${renderAll(shown, choices)}
    </ul>
  </div>`;
}

function renderMember(member: Member, shown: Shown, choices: Choices): TemplateResult {
  const place = placeOfMember(shown.view, member.id);
  const label = pickText(member.label, shown.voice.format.lang);
  const name = html`${renderSign({ role: 'value', place, color: member.color }, shown)}${renderText(label)}`;
  const isShown = isOn(member, shown);
  if (shown.one) return renderRadio(name, isShown, () => choices.only(member));
  return html`<li class="member">
    <button class="toggle" type="button" aria-pressed=${isShown} @click=${() => choices.toggle(member)}>${name}</button>
    ${shown.view.sets[0].members.length < many ? nothing : renderOnly(label, shown, () => choices.only(member))}
  </li>`;
}

/** One of them: the browser's own radio buttons bring their keys, their name and their state. */
function renderRadio(name: TemplateResult, checked: boolean, choose: () => void): TemplateResult {
  return html`<li class="member">
    <label class="toggle"><input type="radio" name="member" .checked=${checked} @change=${choose} />${name}</label>
  </li>`;
}

function renderOnly(name: PickedText, { voice: { words } }: Shown, choose: () => void): TemplateResult {
  return html`<button class="only" type="button" @click=${choose}>
    <span class="hidden">${spoken((put) => words.onlyThis(put(name)))}</span
    ><span aria-hidden="true">${words.only}</span>
  </button>`;
}

/** It is there also while it has nothing to do, so that no choice moves the page. */
function renderAll(shown: Shown, { all }: Choices): TemplateResult | typeof nothing {
  const { members } = shown.view.sets[0];
  if (shown.one || members.length < many) return nothing;
  const isIdle = members.every((member) => isOn(member, shown));
  return html`<li>
    <button class="all" type="button" aria-disabled=${isIdle ? 'true' : nothing} @click=${isIdle ? nothing : all}>
      ${shown.voice.words.allProfiles}
    </button>
  </li>`;
}

function isOn({ id }: Member, { view }: Shown): boolean {
  return view.sets[0].lines.some((line) => line.member?.id === id);
}

function renderKey(entry: Entry, shown: Shown): TemplateResult {
  return html`<li class="key ${entry.role}">${renderSign(entry, shown)}${renderText(entry.label)}</li>`;
}

/** Keeps the room of the total's key while too few members are shown to have one, so that no toggle moves the page. */
function renderSpare({ view, one, voice: { words } }: Shown): TemplateResult | typeof nothing {
  const { indicator, members, lines } = view.sets[0];
  const { aggregate } = indicator;
  const fold = aggregate.kind === 'fold' ? aggregate.split : aggregate.kind === 'ratio' ? 'mean' : 'none';
  const adds = fold !== 'none' && fold !== 'last';
  if (!adds || one || formOf({ role: 'total' }, view) === null || members.length < 2 || lines.length > 1)
    return nothing;
  return html`<li class="spare key total">
    <i class="swatch"></i><span>${fold === 'mean' ? words.mean : words.total}</span>
  </li>`;
}

function renderSign(entry: Pick<Entry, 'role' | 'place' | 'color'>, { view, look }: Shown): TemplateResult {
  return renderSwatch(signOf(entry, bucketsOf(view).length, look), formOf(entry, view) ?? 'line');
}
