import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PickedText } from '../i18n/pick-text.js';

/** An entry of a native list. */
export interface Choice {
  readonly value: string;
  readonly name: PickedText;
}

/** Entries under a heading. */
export interface ChoiceGroup {
  readonly heading: PickedText;
  readonly choices: readonly Choice[];
}

export interface SelectField {
  /** Its id in the shadow root. */
  readonly id: string;
  readonly label: string;
  readonly entries: readonly (Choice | ChoiceGroup)[];
  /** That of the entry that is chosen. */
  readonly value: string;
  readonly choose: (value: string) => void;
}

/** A native list with its label. What is chosen is what the group says, whatever the reader did to the list meanwhile. */
export function renderSelect({ id, label, entries, value, choose }: SelectField): TemplateResult {
  return html`<div class="field">
    <label for=${id} part="label">${label}</label>
    <select
      id=${id}
      part="select"
      @change=${(event: Event) => {
        choose((event.currentTarget as HTMLSelectElement).value);
      }}
    >
      ${entries.map((entry) => ('choices' in entry ? renderGroup(entry, value) : renderOption(entry, value)))}
    </select>
  </div>`;
}

function renderGroup({ heading, choices }: ChoiceGroup, value: string): TemplateResult {
  return html`<optgroup label=${heading.text} lang=${heading.lang ?? nothing}>
    ${choices.map((choice) => renderOption(choice, value))}
  </optgroup>`;
}

function renderOption({ value, name }: Choice, chosen: string): TemplateResult {
  return html`<option value=${value} lang=${name.lang ?? nothing} .selected=${live(value === chosen)}>
    ${name.text}
  </option>`;
}
