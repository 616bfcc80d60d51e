import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatter } from '../../i18n/format.js';
import { foreignWords } from '../../i18n/words.js';
import type { Dataset, Member } from '../../model/dataset.js';
import type { DataQuery, ShowOptions } from '../../query/query.js';
import type { Table } from '../../views/table.js';
import { StatsChangeEvent, StatsSelectEvent } from '../events.js';
import { renderLabel, renderNameOf } from '../label.js';
import { sharedStyles } from '../shared.styles.js';
import { StatsElement } from '../stats-element.js';
import { version } from '../version.js';
import { ChartCode, type FetchCode } from './chart-code.js';
import type { ChartView } from './chart-view.js';
import { deriveView, isPartial, typeOf } from './derive-view.js';
import { profileList, toggled } from './profiles.js';
import { chartStyles } from './stats-chart.styles.js';

/**
 * Indicators over time, as lines or bars, split by a dimension whose members the reader can switch on and off. The same
 * figures stand in a table, for screen readers always, for everybody on demand.
 *
 * @tag stats-chart
 * @summary Indicators over time, with a legend of toggles and the same data as a table.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset is shown.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @fires {StatsChangeEvent} stats-change - The reader switched a profile on or off; the new figures are shown.
 * @fires {StatsSelectEvent} stats-select - The reader picked a bucket, by a click or the Enter key.
 * @csspart label - Name of the indicator.
 * @csspart period - The period that is drawn, and what of it is unfinished or missing.
 * @csspart notice - A notice that came with the figures.
 * @csspart plot - The drawing, with its axes.
 * @csspart read-out - The box that says the values of one bucket.
 * @csspart legend - The list of toggle buttons and keys.
 * @csspart table - The same figures as a table.
 * @csspart updated - When the figures were last updated.
 * @csspart credit - Where they come from.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-chart-height - Height of the drawing, kept while loading. Default 16rem.
 * @cssprop --stats-series-1 - Colour of the first series; up to `--stats-series-7`.
 * @cssprop --stats-color - Text, and the line of the total.
 * @cssprop --stats-color-muted - Small print and axes.
 * @cssprop --stats-color-accent - Focus ring.
 * @cssprop --stats-color-border - Hairlines.
 * @cssprop --stats-background - Ground of the chart.
 * @cssprop --stats-surface - Ground of the read-out.
 * @cssprop --stats-border - Border around the chart.
 * @cssprop --stats-radius - Corner radius.
 * @cssprop --stats-space - Inner distance.
 */
export class StatsChart extends StatsElement<ChartView> {
  static readonly version = version;
  static override styles = [sharedStyles, chartStyles];

  /** `line` (default), `bar` or `stacked`. */
  @property({ reflect: true }) type: string | null = null;

  /** Profiles that the reader chose, where no attribute says them; `null` for all. */
  @state() private chosen: readonly string[] | null = null;

  readonly #code = new ChartCode(this, () => this.fetchCode(), {
    toggle: (member) => {
      this.#toggle(member);
    },
    pick: (indicator, bucket) => {
      this.dispatchEvent(new StatsSelectEvent(indicator, bucket));
    },
  });
  #changed: StatsChangeEvent | null = null;

  /** The figures as they are shown at this moment, toggles included; `null` in every state but `ready`. */
  get table(): Table | null {
    return this.view?.table ?? null;
  }

  override async refresh(): Promise<void> {
    await this.#code.retry();
    await super.refresh();
  }

  override readQuery(): DataQuery | null {
    const query = super.readQuery();
    if (query) this.#code.request();
    return query;
  }

  /** Fetches what charts only need, in a file of its own that all of them share. */
  protected fetchCode(): ReturnType<FetchCode> {
    return import('./chart-rendering.js');
  }

  protected override canRender(): boolean {
    return this.#code.rendering !== null;
  }

  protected override derive(dataset: Dataset, show: ShowOptions): ChartView {
    const view = deriveView(dataset, { ...show, profiles: show.profiles ?? this.chosen }, typeOf(this.type));
    if (this.#code.error) throw this.#code.error;
    return view;
  }

  protected override isPartial(view: ChartView): boolean {
    return isPartial(view);
  }

  protected override updated(): void {
    super.updated();
    const event = this.#changed;
    this.#changed = null;
    if (event) this.dispatchEvent(event);
  }

  protected override renderView(view: ChartView): TemplateResult {
    const { rendering } = this.#code;
    if (!rendering) return this.renderPlaceholder();
    const voice = { words: this.words, format: formatter(this.language) };
    return this.#renderChart(html`${rendering.render(view, voice)} ${this.messages.renderStale()}`);
  }

  protected override renderPlaceholder(): TemplateResult {
    const { loading } = this.words;
    return this.#renderChart(html`
      <header>${renderLabel(html`${this.label ?? loading}`, this.headingLevel)}</header>
      <p class="small">${this.label === null ? '\u00a0' : loading}</p>
      <div class="room blank"></div>
    `);
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    return this.#renderChart(html`
      <header>${renderNameOf(this, this.language)}</header>
      <p class="small" aria-hidden="true">${'\u00a0'}</p>
      <div class="room">${content}</div>
    `);
  }

  /** Whether a legend will be there, before the figures are. */
  get #hasKeys(): boolean {
    return (this.split ?? 'none') !== 'none' || /\S\s+\S/.test(this.indicator ?? '');
  }

  #renderChart(content: TemplateResult): TemplateResult {
    return html`<div
      class=${this.#hasKeys ? 'chart keys' : 'chart'}
      role="group"
      aria-labelledby="label"
      aria-busy=${this.state === 'loading'}
      lang=${foreignWords(this.language) ?? nothing}
    >
      ${content}
    </div>`;
  }

  /** Written where the choice came from. Listeners hear of it when the new figures are shown. */
  #toggle(member: Member): void {
    if (!this.view) return;
    const { shown, all } = toggled(this.view.sets[0], member);
    if (this.profiles === null) this.chosen = all ? null : shown;
    else this.profiles = profileList(shown);
    this.#changed = new StatsChangeEvent('profiles', all ? null : profileList(shown));
  }
}
