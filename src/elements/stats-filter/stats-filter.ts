import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatter } from '../../i18n/format.js';
import { foreignWords } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import { StatsError } from '../../model/stats-error.js';
import { askOptions } from '../../query/ask-members.js';
import { countOf, said } from '../../query/attribute.js';
import type { DataQuery, QueryAttributes, ShowOptions } from '../../query/query.js';
import { Patience } from '../after-frames.js';
import { slot } from '../label.js';
import { MembersControl } from '../members/members-control.js';
import { membersStyles } from '../members/members.styles.js';
import { nameOfDimension } from '../members/naming.js';
import { Outcome } from '../outcome.js';
import { sharedStyles } from '../shared.styles.js';
import { version } from '../version.js';
import { warnOnce } from '../warn-once.js';
import { Browsing } from './browsing.js';
import { choose, chosenOf } from './chosen.js';
import { DropPanel } from './drop-panel.js';
import { renderBlank, renderDrop, renderInline, type Frame } from './frame.js';
import { optionsView, type OptionsView } from './options.js';
import { renderOptions, renderReset, type Actions } from './rows.js';
import { filterStyles } from './stats-filter.styles.js';

/** How many options stand there before the reader asks for more, where `top` does not say it. */
const defaultTop = 10;

/**
 * Which members of a dimension a group counts: checkboxes with what each counts, in a panel below a button, the largest
 * first. The other filters of the group hold for the figures; what is chosen here does not take away what else there is
 * to choose. Not to be seen where there are fewer than two members and none is chosen.
 *
 * @tag stats-filter
 * @summary Checkboxes for the members of a dimension that a group counts.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset is shown.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @fires {StatsChangeEvent} stats-change - The reader chose other members: `filter`, of all dimensions of the group.
 * @csspart toggle - The button that says how many are chosen, and opens the panel.
 * @csspart panel - What it opens.
 * @csspart label - Name of the dimension; without `open` it stands in the button.
 * @csspart period - What the figures count, and over which period.
 * @csspart search - The field that searches for names.
 * @csspart choice - A checkbox, its name and its figure.
 * @csspart figure - What a member counts.
 * @csspart more - The button that lists the rest of many members, or hides it.
 * @csspart reset - The button that takes back what is chosen.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Figures and small print.
 * @cssprop --stats-color-accent - Focus ring, and what is checked.
 * @cssprop --stats-color-border - Hairlines.
 * @cssprop --stats-background - Ground of the button.
 * @cssprop --stats-surface - Ground of the panel.
 * @cssprop --stats-surface-color - Text in it.
 * @cssprop --stats-radius - Corner radius.
 */
export class StatsFilter extends MembersControl<OptionsView> {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, membersStyles, filterStyles];

  /** Id of the dimension. */
  @property({ reflect: true }) dimension: string | null = null;
  /** How many members stand there before the reader asks for more. Default 10. */
  @property({ reflect: true }) top: string | null = null;
  /** The members stand there by themselves, without the button, as in a sidebar. */
  @property({ reflect: true, type: Boolean }) open = false;

  readonly #outcome = new Outcome(this, this.membership);
  readonly #browsing = new Browsing(this);
  readonly #panel = new DropPanel(this, () => this.#browsing.clear());
  readonly #patience = new Patience(this);
  /** The filter that the last press of "Reset" has left; `undefined` where something else was pressed since. */
  #afterReset: string | null | undefined;

  readonly #actions: Actions = {
    toggle: (id) => {
      const chosen = this.#chosen;
      if (!chosen.delete(id)) chosen.add(id);
      this.#afterReset = undefined;
      this.#choose(chosen);
    },
    reset: () => {
      this.#choose(new Set());
      this.#afterReset = this.membership.group.get('filter');
      // The button goes away, and the focus would with it.
      this.focusLater('');
    },
    search: (text) => {
      this.#browsing.search(text);
    },
    more: () => {
      const next = this.#browsing.more();
      if (next !== null) this.focusLater(next);
    },
  };

  /** A missing dimension is an error as late as a missing `src` is: frameworks set attributes late. */
  override readQuery(): DataQuery | null {
    if (this.#dimension !== '') return super.readQuery();
    if (!this.#patience.isOver()) return null;
    const message = 'dimension: expected the id of a dimension, got nothing';
    throw new StatsError('config', 'bad-option', message, { option: 'dimension' });
  }

  override get queryAttributes(): QueryAttributes {
    return askOptions(super.queryAttributes, this.dimension);
  }

  protected override derive(dataset: Dataset, show: ShowOptions): OptionsView {
    return optionsView(dataset, show);
  }

  /** A member without a figure can be chosen all the same. */
  protected override isEmpty(dataset: Dataset, show: ShowOptions): boolean {
    return optionsView(dataset, show).options.length === 0;
  }

  protected override isPartial({ partial }: OptionsView): boolean {
    return partial;
  }

  protected override isIdle(view: OptionsView | null): boolean {
    return (view?.options.length ?? 0) < 2 && this.#chosen.size === 0;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('dimension')) this.#browsing.forget();
  }

  protected override render(): TemplateResult {
    return html`${super.render()}${this.#outcome.render(this.language)}`;
  }

  protected override renderControl(view: OptionsView | null): TemplateResult {
    const chosen = this.#chosen;
    const { language: lang, words, own } = this;
    const voice = { words, own, format: formatter(lang) };
    const isReset = this.#afterReset !== undefined && this.#afterReset === this.membership.group.get('filter');
    const listed = this.#browsing.list(view?.options ?? [], chosen, { top: this.#top, isHeld: this.#isHeld, lang });
    const content = html`${renderOptions({ view, ...listed, chosen, isReset, voice }, this.#actions)}
    ${this.renderEnd()}`;
    if (this.open) return renderInline(this.#frame, content);
    const summary = own.chosenOf(slot, chosen.size === 0 ? null : chosen.size.toLocaleString(lang));
    const hasChosen = chosen.size > 0;
    const drop = { summary, hasChosen, isOpen: this.#panel.isOpen, toggle: this.#toggle, waiting: null };
    return renderDrop(this.#frame, drop, content);
  }

  protected override renderRoom(): TemplateResult {
    const { loading } = this.words;
    const frame = { ...this.#frame, name: { text: this.label ?? loading, lang: null } };
    if (this.open) return renderBlank(frame, this.#top);
    // The same button as will be there then: it may have the focus.
    const waiting = this.label === null ? '' : loading;
    return renderDrop(frame, { summary: slot, hasChosen: false, isOpen: false, toggle: this.#toggle, waiting }, html``);
  }

  /** A choice that leads to nothing, from an old link perhaps, can be taken back there, too. */
  protected override renderFrame(content: TemplateResult): TemplateResult {
    const reset = this.#chosen.size > 0 ? renderReset(this.own, this.#actions) : nothing;
    return renderInline(this.#frame, html`${content}${reset}`);
  }

  get #dimension(): string {
    return said(this.dimension) ?? '';
  }

  get #top(): number {
    return countOf('top', this.top, defaultTop, warnOnce);
  }

  get #chosen(): Set<string> {
    return chosenOf(this.membership.group, this.#dimension);
  }

  get #isHeld(): boolean {
    return this.open ? this.matches(':is(:hover, :focus-within)') : this.#panel.isOpen;
  }

  get #frame(): Frame {
    const { label, language, headingLevel } = this;
    const dimension = this.kept?.dimension ?? { id: this.#dimension, label: null };
    const name = label === null ? nameOfDimension(dimension, language, this.own) : { text: label, lang: null };
    return { name, headingLevel, isBusy: this.loader.pending, lang: foreignWords(language) };
  }

  readonly #toggle = (): void => {
    if (!this.#panel.isOpen) this.#browsing.begin();
    this.#panel.toggle();
  };

  #choose(chosen: ReadonlySet<string>): void {
    this.#outcome.await();
    this.tellChange('filter', choose(this.membership.group, this.#dimension, chosen));
  }
}
