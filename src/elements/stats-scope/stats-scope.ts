import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { scopeWords } from '../../i18n/scope-words.js';
import { foreignWords } from '../../i18n/words.js';
import { StatsError } from '../../model/stats-error.js';
import { said } from '../../query/attribute.js';
import { readScopeList, type ScopeNode, type ScopeOption } from '../../sources/scope-list.js';
import { asStatsError } from '../as-stats-error.js';
import { Control } from '../control.js';
import { fieldStyles } from '../field.styles.js';
import { renderSelect } from '../select-field.js';
import { version } from '../version.js';
import { ChildOptions } from './child-options.js';
import { choicesFor, entriesOf, firstScope, hasScope } from './choices.js';
import { Failure } from './failure.js';
import { panelStyles } from './panel.styles.js';
import { ScopeLoader } from './scope-loader.js';
import { ScopePanel } from './scope-panel.js';
import { scopeStyles } from './stats-scope.styles.js';

/**
 * Chooses whose statistics a group shows: a structure or a class of it, an organization, an agent. A short list is a
 * native one; of a long one, or a tree, a button opens a panel, with a search field where they are many. Where there is
 * nothing to choose it takes no room.
 *
 * A group that says no scope is given the first entry, since its elements need one; not where an entry of the list has
 * the empty value (`<option value="">`), which means no scope.
 *
 * @tag stats-scope
 * @summary Lets readers choose whose statistics a whole group shows, from a list or a tree.
 * @slot - The entries: `<option value="organization:ID">`, and `<optgroup label="…">` around them. They are read, not shown.
 * @fires {StatsChangeEvent} stats-change - The reader chose: `scope`; the control shows it.
 * @cssstate away - It hides, since there is nothing to choose.
 * @csspart label - The label.
 * @csspart select - The native list.
 * @csspart button - The button that says what is chosen, and opens the panel.
 * @csspart panel - The panel.
 * @csspart search - Its search field.
 * @csspart fold - A button that shows what is in an entry, or hides it.
 * @csspart status - The sentence about a list that could not be had.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Labels.
 * @cssprop --stats-color-accent - Focus ring.
 * @cssprop --stats-color-border - Border of the panel.
 * @cssprop --stats-background - Ground of the field.
 * @cssprop --stats-surface - Ground of the panel.
 * @cssprop --stats-radius - Corner radius.
 */
export class StatsScope extends Control {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [...Control.styles, fieldStyles, scopeStyles, panelStyles];

  /**
   * The entries, each with a `label` (a text, or texts by language), a `value` (without one it is a heading) and
   * `options` of its own. They go before those of an address, and these before those written inside the element.
   */
  @property({ attribute: false }) options: readonly ScopeOption[] | null = null;
  /** Address of the entries: JSON, an array of such entries, or an object that has it under `options`. */
  @property({ reflect: true, attribute: 'options-src' }) optionsSrc: string | null = null;
  /** Whether cookies travel with that request: `same-origin` (default) `include` `omit`. */
  @property({ reflect: true }) credentials: RequestCredentials | null = null;

  readonly #internals = this.attachInternals();
  readonly #children = new ChildOptions(this);
  readonly #loader = new ScopeLoader(this, () => (this.options === null ? this.optionsSrc : null));
  readonly #failure = new Failure(this, this.#loader);
  readonly #panel = new ScopePanel(this, (scope) => {
    this.#take(scope);
  });
  /** The entries; `null` while they are on their way, or what is wrong with them. */
  #list: readonly ScopeNode[] | StatsError | null = null;
  /** The scope that the group has been given. */
  #given: string | null = null;

  /** Only now it stands in its group, and the list has been asked for. */
  protected override update(changed: PropertyValues): void {
    this.#list = this.#read();
    this.#giveScope();
    super.update(changed);
  }

  protected override render(): TemplateResult | typeof nothing {
    const content = this.#renderList();
    if (content === nothing) this.#internals.states.add('away');
    else this.#internals.states.delete('away');
    if (content === nothing) return nothing;
    return html`<div class="fields" lang=${foreignWords(this.language) ?? nothing} aria-busy=${this.#list === null}>
      ${content} ${this.outcome.render(this.language)}
    </div>`;
  }

  #renderList(): TemplateResult | typeof nothing {
    const { language } = this;
    const label = this.label ?? scopeWords(language).scope;
    if (this.#list === null) return renderRoom(label);
    if (this.#list instanceof StatsError) return this.#failure.render(this.#list, label, language);
    const choices = choicesFor(this.#list, said(this.membership.group.get('scope')), language);
    if (choices === null) return nothing;
    if (!choices.isShort) return this.#panel.render({ ...choices, label, language });
    const entries = entriesOf(choices, scopeWords(language).choose);
    return renderSelect({ id: 'scope', label, entries, value: choices.value, choose: this.#take });
  }

  #read(): readonly ScopeNode[] | StatsError | null {
    if (this.options === null) {
      return said(this.optionsSrc) === null ? this.#children.nodes : (this.#loader.nodes ?? this.#loader.error);
    }
    try {
      return readScopeList(this.options);
    } catch (error) {
      return asStatsError(error);
    }
  }

  /** No choice of the reader's: nobody is told, and another list may bring another one. */
  #giveScope(): void {
    if (this.#list === null || this.#list instanceof StatsError || this.#list.length === 0) return;
    const { group } = this.membership;
    const scope = group.get('scope');
    const isGone = scope !== null && scope === this.#given && !hasScope(this.#list, scope);
    if (scope !== null && !isGone) return;
    this.#given = firstScope(this.#list);
    if (this.#given !== scope) group.give('scope', this.#given);
  }

  /** Where a page says a scope, "no scope" is a choice of its own; where it says none, it takes the choice back. */
  readonly #take = (scope: string): void => {
    const { group } = this.membership;
    if (scope === (group.get('scope') ?? '')) return;
    this.#given = null;
    this.choose('scope', scope === '' && group.written('scope') === null ? null : scope);
  };
}

/** As high as the field will be. */
function renderRoom(label: string): TemplateResult {
  return html`<div class="field">
    <span part="label">${label}</span>
    <div class="box skeleton"></div>
  </div>`;
}
