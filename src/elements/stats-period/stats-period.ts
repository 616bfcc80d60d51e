import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { periodName } from '../../i18n/period-name.js';
import { periodWords } from '../../i18n/period-words.js';
import { foreignWords } from '../../i18n/words.js';
import type { Granularity } from '../../model/bucket.js';
import { Control } from '../control.js';
import { fieldStyles } from '../field.styles.js';
import { renderSelect } from '../select-field.js';
import { version } from '../version.js';
import { CustomDates } from './custom-dates.js';
import { renderGranularities } from './granularity-buttons.js';
import { dataOf, type GroupData } from './known-data.js';
import { isPossible } from './possible-granularities.js';
import { boundsOf, comparisonsOf, datesOf, granularitiesOf, periodOf, periodsOf, rangeOf, todayOf } from './reading.js';
import { periodStyles } from './stats-period.styles.js';

/** No period is written so. */
const customDates = 'custom';

/**
 * Chooses the period of a group, from a list or by dates of the reader's own, the granularity of its figures, and what
 * they are compared with.
 *
 * @tag stats-period
 * @summary Lets readers choose period, granularity and comparison for a whole group.
 * @fires {StatsChangeEvent} stats-change - The reader chose: `period`, `granularity` or `compare`; the control shows it.
 * @csspart label - The label of a field.
 * @csspart select - A list: that of periods, and that of comparisons.
 * @csspart dates - The form with dates of the reader's own.
 * @csspart date - A field for a date.
 * @csspart apply - The button that makes these dates the period.
 * @csspart error - What is wrong with a date.
 * @csspart granularities - The buttons of granularities.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Labels.
 * @cssprop --stats-color-accent - Focus ring.
 * @cssprop --stats-color-bad - What is wrong with a date.
 * @cssprop --stats-color-border - Bounds of buttons.
 * @cssprop --stats-background - Ground of fields.
 * @cssprop --stats-radius - Corner radius.
 * @cssprop --stats-space - Distance between fields.
 */
export class StatsPeriod extends Control {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [...Control.styles, fieldStyles, periodStyles];

  /** Periods of the list, separated by spaces: `last-7-days last-month all 2026-01/2026-03`. Default: what suits the data. */
  @property({ reflect: true }) presets: string | null = null;
  /** `none` takes dates of the reader's own away. */
  @property({ reflect: true }) custom: 'none' | null = null;
  /** First date that can be chosen: `2026-01-05`. Default: that of the data, where all of them are known. */
  @property({ reflect: true }) min: string | null = null;
  /** Last date that can be chosen. Default: today, in the time zone of the group. */
  @property({ reflect: true }) max: string | null = null;
  /**
   * Granularities of the buttons, separated by spaces, or `none`. Default: those that the data have had or add up to.
   * Say them where the source aggregates, or an address that says `month` hides that there are days.
   */
  @property({ reflect: true }) granularities: string | null = null;
  /** Comparisons of the list: `none previous-period previous-days previous-year`. Default: all of them where the group compares, else no list. */
  @property({ reflect: true }) comparisons: string | null = null;

  readonly #dates = new CustomDates(this, (period) => {
    this.#choosePeriod(period);
  });
  #data: GroupData = { finest: null, shown: null, first: null, range: null };

  /** Only now it stands in its group. */
  protected override update(changed: PropertyValues): void {
    const { group } = this.membership;
    const { finest, shown, first, range } = dataOf(group);
    // While answers are on their way, buttons stay where they are.
    this.#data = {
      first,
      finest: finest ?? this.#data.finest,
      shown: shown ?? this.#data.shown,
      range: range ?? this.#data.range,
    };
    this.#dates.follow(periodOf(group));
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const { language } = this;
    return html`<div class="fields" lang=${foreignWords(language) ?? nothing}>
      ${this.#renderPeriods()} ${this.#renderDates()} ${this.#renderGranularities()} ${this.#renderComparisons()}
      ${this.outcome.render(language)}
    </div>`;
  }

  #renderPeriods(): TemplateResult {
    const { language } = this;
    const { period, customDates: askForDates } = periodWords(language);
    const { periods, chosen } = periodsOf(this, this.membership.group, this.#data);
    const names = periods.map((value) => [value, periodName(value, language)] as const);
    const entries = this.#hasDates ? [...names, [customDates, askForDates] as const] : names;
    return renderSelect({
      id: 'period',
      label: this.label ?? period,
      entries: entries.map(([value, text]) => ({ value, name: { text, lang: null } })),
      value: this.#hasDates && this.#dates.isAwaited ? customDates : chosen,
      choose: this.#takePeriod,
    });
  }

  #renderDates(): TemplateResult | typeof nothing {
    if (!this.#hasDates) return nothing;
    const bounds = boundsOf(this, this.membership.group, this.#data);
    return this.#dates.render({ bounds, language: this.language });
  }

  #renderGranularities(): TemplateResult | typeof nothing {
    const { possible, shown } = granularitiesOf(this, this.membership.group, this.#data);
    return renderGranularities(possible, shown, periodWords(this.language), (granularity) => {
      if (granularity !== shown) this.choose('granularity', granularity);
    });
  }

  #renderComparisons(): TemplateResult | typeof nothing {
    const { comparison, comparisons } = periodWords(this.language);
    const { possible, chosen } = comparisonsOf(this, this.membership.group);
    if (possible.length < 2) return nothing;
    return renderSelect({
      id: 'comparison',
      label: comparison,
      entries: possible.map((value) => ({ value, name: { text: comparisons[value], lang: null } })),
      value: chosen,
      choose: (compare) => {
        this.choose('compare', compare);
      },
    });
  }

  get #hasDates(): boolean {
    return this.custom?.trim() !== 'none';
  }

  readonly #takePeriod = (period: string): void => {
    const { group } = this.membership;
    if (period === customDates) this.#dates.open(this.#startingDates(), periodOf(group));
    else {
      this.#dates.close();
      this.#choosePeriod(period);
    }
  };

  /** Those of the period that is shown, as far as they can be chosen. */
  #startingDates(): { from?: string; to?: string } {
    const { group } = this.membership;
    const { min, max } = boundsOf(this, group, this.#data);
    const period = datesOf(periodOf(group), todayOf(group));
    const [from, to] = [period?.from ?? min, period?.elapsed ?? max];
    const within = (date: string): string => (min && date < min ? min : max && date > max ? max : date);
    return { ...(from && { from: within(from) }), ...(to && { to: within(to) }) };
  }

  /** With the period goes a choice of granularity that it has no room for: nobody asks for a thousand hours and more. */
  #choosePeriod(period: string): void {
    const { group } = this.membership;
    if (period === periodOf(group)) return;
    const granularity = group.get('granularity');
    const isChosen = granularity !== null && granularity !== group.written('granularity');
    if (isChosen && !isPossible(granularity as Granularity, rangeOf(period, group, this.#data))) {
      this.choose('granularity', null);
    }
    this.choose('period', period);
  }
}
