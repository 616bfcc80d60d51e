import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatter } from '../../i18n/format.js';
import { periodWords } from '../../i18n/period-words.js';
import type { DateRange } from '../../model/bucket.js';
import {
  problemOf,
  type DateBounds,
  type DateField,
  type DateProblem,
  type TypedDate,
} from '../../query/custom-dates.js';

type Host = ReactiveControllerHost & { readonly renderRoot: HTMLElement | DocumentFragment };

/** What the form needs to know each time that it is rendered. */
export interface DatesShown {
  readonly bounds: DateBounds;
  readonly language: string;
}

/** Two dates and a button: the period from the one to the other, once both are right. Until then what was typed stays. */
export class CustomDates implements ReactiveController {
  readonly #host: Host;
  readonly #apply: (period: string) => void;
  /** What the fields held when they were opened; `null` while they are not. */
  #start: Partial<DateRange> | null = null;
  /** The period of the group for which they are open. */
  #period = '';
  #isApplied = false;
  #problem: DateProblem | null = null;
  #isToFocus = false;
  #bounds: DateBounds = { min: null, max: null };

  /** `apply` is called with the period that the reader asks for, as an ISO 8601 interval. */
  constructor(host: Host, apply: (period: string) => void) {
    this.#host = host;
    this.#apply = apply;
    host.addController(this);
  }

  /** The reader has asked for dates of their own, and not chosen them yet. */
  get isAwaited(): boolean {
    return this.#start !== null && !this.#isApplied;
  }

  /** Shows the fields, with these dates in them, beside a period of the group. */
  open(start: Partial<DateRange>, period: string): void {
    this.#start ??= start;
    this.#period = period;
    this.#isApplied = false;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#start = this.#problem = null;
    this.#isApplied = false;
    this.#host.requestUpdate();
  }

  /** Another period of the group, chosen elsewhere, closes the fields; never under the reader's hands. */
  follow(period: string): void {
    if (this.#start === null || period === this.#period) return;
    if (this.#form?.matches(':focus-within')) this.#period = period;
    else this.close();
  }

  hostUpdated(): void {
    if (!this.#isToFocus || !this.#problem) return;
    this.#isToFocus = false;
    this.#field(this.#problem.field)?.focus();
  }

  render({ bounds, language }: DatesShown): TemplateResult | typeof nothing {
    if (this.#start === null) return nothing;
    this.#bounds = bounds;
    const { apply } = periodWords(language);
    return html`<form part="dates" class="dates" novalidate @submit=${this.#submit}>
      ${this.#renderField('from', language)} ${this.#renderField('to', language)}
      <button part="apply" type="submit">${apply}</button>
      ${this.#renderProblem(language)}
    </form>`;
  }

  #renderField(field: DateField, language: string): TemplateResult {
    const { min, max } = this.#bounds;
    const isWrong = this.#problem?.field === field;
    return html`<div class="field">
      <label for=${field} part="label">${periodWords(language).field[field]}</label>
      <input
        id=${field}
        part="date"
        type="date"
        min=${min ?? nothing}
        max=${max ?? nothing}
        .value=${this.#start?.[field] ?? ''}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? 'problem' : nothing}
      />
    </div>`;
  }

  /** No live region: the field that it describes has the focus. */
  #renderProblem(language: string): TemplateResult | typeof nothing {
    if (!this.#problem) return nothing;
    const { kind, field, bound } = this.#problem;
    const date = bound === null ? '' : formatter(language).bucket(bound);
    return html`<p id="problem" part="error">${periodWords(language).problem[kind](field, date)}</p>`;
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const [from, to] = [this.#typed('from'), this.#typed('to')];
    this.#problem = problemOf(from, to, this.#bounds);
    this.#isToFocus = this.#problem !== null;
    this.#host.requestUpdate();
    if (this.#problem) return;
    this.#isApplied = true;
    this.#period = `${from.value}/${to.value}`;
    this.#apply(this.#period);
  };

  #typed(field: DateField): TypedDate {
    const input = this.#field(field);
    return { value: input?.value ?? '', isBroken: input?.validity.badInput === true };
  }

  #field(field: DateField): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector(`#${field}`);
  }

  get #form(): HTMLFormElement | null {
    return this.#host.renderRoot.querySelector('form');
  }
}
