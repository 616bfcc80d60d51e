import { html, type PropertyValues, type TemplateResult } from 'lit';
import { choiceWords, type ChoiceWords } from '../../i18n/choice-words.js';
import { StatsElement } from '../stats-element.js';
import { warnGroupless } from '../warn-groupless.js';
import { focusChoice } from './focus.js';

interface Kept<View> {
  /** What the view is of: another endpoint, or dimension, has other members. */
  readonly of: string;
  readonly view: View;
}

/**
 * What the controls of a dimension's members do alike: they load the members as any element does, keep the last ones in
 * sight while others are loaded, write what the reader chose to their group, and hide where there is nothing to choose.
 */
export abstract class MembersControl<View> extends StatsElement<View> {
  #kept: Kept<View> | null = null;
  /** Id of the member whose input gets the focus with the next update; the first one where it is empty. */
  #focused: string | null = null;

  /** Also while the answer to another question is on its way: the members of the one before stand there. */
  override get stale(): boolean {
    return super.stale || (this.state === 'loading' && this.kept !== null);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusout', this.#left);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('focusout', this.#left);
  }

  /** Whether there are fewer than two members to choose from, and none is chosen. */
  protected abstract isIdle(view: View | null): boolean;
  /** The control; `view` is `null` where the answer has no members, and some are chosen nevertheless. */
  protected abstract renderControl(view: View | null): TemplateResult;
  /** The room of the control before its first answer. */
  protected abstract renderRoom(): TemplateResult;

  protected get own(): ChoiceWords {
    return choiceWords(this.language);
  }

  /** The view that is shown, or was before what is asked changed; `null` before there was one. */
  protected get kept(): View | null {
    return this.current ?? (this.#kept?.of === this.#source ? this.#kept.view : null);
  }

  /** Moves the focus to the input of a member, or to the first one, once that stands there. */
  protected focusLater(id: string): void {
    this.#focused = id;
    this.requestUpdate();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    warnGroupless(this, this.membership.group);
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    if (this.current) this.#kept = { of: this.#source, view: this.current };
  }

  /** Not under the reader's focus, which would be nowhere then. */
  protected override isAway(): boolean {
    return super.isAway() || (this.#isIdle && !this.matches(':focus-within'));
  }

  protected override updated(changed: PropertyValues): void {
    if (this.#focused !== null) focusChoice(this.renderRoot, this.#focused);
    this.#focused = null;
    super.updated(changed);
  }

  protected override render(): TemplateResult {
    if (this.state !== 'empty') return super.render();
    if (!this.isIdle(null)) return this.renderControl(null);
    return this.renderFrame(html`<p part="status" lang=${this.words.lang}>${this.own.noChoices}</p>`);
  }

  protected override renderView(view: View): TemplateResult {
    return this.renderControl(view);
  }

  protected override renderPlaceholder(): TemplateResult {
    const { kept } = this;
    return kept === null ? this.renderRoom() : this.renderControl(kept);
  }

  get #isIdle(): boolean {
    const { state, kept } = this;
    if (state === 'empty') return this.isIdle(null);
    return state !== 'error' && kept !== null && this.isIdle(kept);
  }

  get #source(): string {
    const { src, source, split } = this.queryAttributes;
    return JSON.stringify([src, source, split]);
  }

  /** Some browsers say so in the middle of an update, when it takes away what has the focus. */
  readonly #left = (): void => {
    queueMicrotask(() => {
      if (this.#isIdle) this.requestUpdate();
    });
  };
}
