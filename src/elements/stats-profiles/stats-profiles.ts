import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { foreignWords } from '../../i18n/words.js';
import type { Dataset, Member } from '../../model/dataset.js';
import { askProfiles } from '../../query/ask-members.js';
import { oneOf } from '../../query/one-of.js';
import type { QueryAttributes, ShowOptions } from '../../query/query.js';
import { profileList, readProfiles } from '../../query/read-profiles.js';
import { renderText } from '../label.js';
import { renderLegend } from '../members/legend.js';
import { MembersControl } from '../members/members-control.js';
import { membersStyles } from '../members/members.styles.js';
import { nameOfDimension } from '../members/naming.js';
import { seriesStyles } from '../members/series.styles.js';
import { sharedStyles } from '../shared.styles.js';
import { version } from '../version.js';
import { warnOnce } from '../warn-once.js';
import { areAll, countShown, isShown, profilesView, toggled, type ProfilesView } from './profiles-view.js';
import { renderRows, type Actions, type Shown } from './rows.js';
import { profilesStyles } from './stats-profiles.styles.js';

/** How many profiles stand there before the reader asks for more. */
const first = 12;

/** From so many profiles on, showing one alone would take more than one press. */
const many = 3;

/**
 * Which profiles a group shows: checkboxes, or radio buttons for one at a time. Profiles are the members of the group's
 * `split`, else of the dimension `profile`. It shows what readers choose in a chart's legend, and the other way round.
 * Not to be seen where there are fewer than two.
 *
 * @tag stats-profiles
 * @summary Checkboxes or radio buttons for the profiles that a group shows.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset is shown.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @fires {StatsChangeEvent} stats-change - The reader chose other profiles; they are shown.
 * @csspart label - Name of the dimension.
 * @csspart choice - A checkbox or radio button, its colour and its name.
 * @csspart only - The button that shows one profile alone.
 * @csspart all - The button that shows all of them.
 * @csspart more - The button that lists the rest of many profiles, or hides it.
 * @csspart status - The sentence that nothing is shown, and those of the states `empty` and `error`.
 * @cssprop --stats-series-1 - Colour of the first profile; up to `--stats-series-7`.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - The label, and buttons.
 * @cssprop --stats-color-accent - Focus ring, and what is checked.
 */
export class StatsProfiles extends MembersControl<ProfilesView> {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, membersStyles, seriesStyles, profilesStyles];

  /** How many profiles are shown at a time: `many` (default, checkboxes) or `one` (radio buttons, the first of them for all). */
  @property({ reflect: true }) select: 'many' | 'one' | null = null;

  @state() private isExpanded = false;

  /** What a button that changes several at once is to be answered for: what it wrote, for as long as that holds. */
  #said: string | null | undefined;
  #again = '';

  readonly #actions: Actions = {
    toggle: ({ id }) => {
      const { kept } = this;
      if (kept) this.#show(toggled(kept, this.#profiles, id), false);
    },
    only: ({ id }) => {
      this.#show([id], !this.#isOne);
    },
    all: () => {
      const { kept } = this;
      if (kept)
        this.#show(
          kept.dimension.members.map(({ id }) => id),
          !this.#isOne,
        );
    },
    more: () => {
      const next = this.isExpanded ? undefined : this.kept?.members[first];
      this.isExpanded = !this.isExpanded;
      if (next) this.focusLater(next.id);
    },
  };

  override get queryAttributes(): QueryAttributes {
    return askProfiles(super.queryAttributes);
  }

  protected override derive(dataset: Dataset, show: ShowOptions): ProfilesView {
    return profilesView(dataset, show);
  }

  /** Profiles without a figure in the period can be switched all the same. */
  protected override isEmpty(dataset: Dataset, show: ShowOptions): boolean {
    return profilesView(dataset, show).members.length === 0;
  }

  protected override isPartial(): boolean {
    return false;
  }

  protected override isIdle(view: ProfilesView | null): boolean {
    return view === null || (view.members.length < 2 && areAll(view, this.#profiles));
  }

  protected override renderControl(view: ProfilesView): TemplateResult {
    const shown = this.#shownOf(view);
    const name = nameOfDimension(view.dimension, shown.lang, shown.own);
    return this.#frame(
      this.label === null ? renderText(name) : html`${this.label}`,
      html`${renderRows(shown, this.#actions)} ${this.#renderStatus(view, shown)} ${this.renderEnd()}`,
    );
  }

  protected override renderRoom(): TemplateResult {
    const { loading } = this.words;
    return this.#frame(html`${this.label ?? loading}`, html`<span class="blank skeleton" aria-hidden="true"></span>`);
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    const id = this.queryAttributes.split ?? '';
    const name = this.label ?? nameOfDimension({ id, label: null }, this.language, this.own).text;
    return this.#frame(html`${name}`, content);
  }

  get #isOne(): boolean {
    return oneOf(['many', 'one'], this.select, 'many', (message) => warnOnce(`select: ${message}`)) === 'one';
  }

  get #profiles(): readonly string[] | null {
    return readProfiles(this.membership.group.get('profiles'));
  }

  #shownOf(view: ProfilesView): Shown {
    const { isExpanded, own, language: lang } = this;
    const isOne = this.#isOne;
    const profiles = this.#profiles;
    const isThere = ({ id }: Member, at: number): boolean =>
      isExpanded || at < first || (isOne && profiles?.includes(id) === true);
    const members = view.members.filter(isThere);
    const [single, second] = view.members.filter((member) => isShown(member, profiles));
    const isAll = areAll(view, profiles);
    return {
      ...{ dimension: view.dimension, members, profiles, isAll, isOne, own, lang },
      single: second || isAll ? null : (single?.id ?? null),
      hasButtons: view.members.length >= many,
      more: { hidden: view.members.length - members.length, isExpanded: isExpanded && view.members.length > first },
    };
  }

  /** For the eye where no input says it; for the ear after a button that changes several at once. */
  #renderStatus(view: ProfilesView, { isOne, isAll, own }: Shown): TemplateResult {
    const count = countShown(view, this.#profiles);
    const sentence = count === 0 ? own.nothingShown : this.#sayShown(view, this.#profiles);
    const isSeen = count === 0 || (isOne && count > 1 && !isAll);
    const isSaid = count === 0 || this.#said === this.membership.group.get('profiles');
    return html`${isSeen ? html`<p part="status" aria-hidden="true">${sentence}</p>` : nothing}
      <p class="hidden" role="status">${isSaid ? `${sentence}${this.#again}` : nothing}</p>`;
  }

  #sayShown(view: ProfilesView, profiles: readonly string[] | null): string {
    const write = (number: number): string => number.toLocaleString(this.language);
    return this.own.shownOf(write(countShown(view, profiles)), write(view.members.length), areAll(view, profiles));
  }

  /** A checkbox says its own state; what changes several at once is said aloud. */
  #show(ids: readonly string[], isAloud: boolean): void {
    const { kept } = this;
    if (!kept) return;
    const { group } = this.membership;
    const isAll = areAll(kept, ids);
    const list = profileList(ids);
    const before = group.get('profiles');
    group.choose('profiles', list, isAll);
    this.#said = isAloud ? group.get('profiles') : undefined;
    // Told apart from the same sentence before it, which nobody would hear.
    this.#again = this.#again ? '' : '\u00a0';
    if (before === group.get('profiles')) this.requestUpdate();
    else this.tellChange('profiles', isAll ? null : list);
  }

  #frame(name: TemplateResult, content: TemplateResult): TemplateResult {
    return html`<fieldset
      role=${this.#isOne ? 'radiogroup' : nothing}
      aria-busy=${this.loader.pending}
      lang=${foreignWords(this.language) ?? nothing}
    >
      <legend>${renderLegend(name, this.headingLevel)}</legend>
      ${content}
    </fieldset>`;
  }
}
