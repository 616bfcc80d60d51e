import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { foreignWords } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import type { DataQuery, QueryAttributes, ShowOptions } from '../../query/query.js';
import { sharesProfiles, withProfiles } from '../../query/read-show.js';
import type { Table } from '../../views/table.js';
import { StatsSelectEvent } from '../events.js';
import { renderLabel, renderNameOf } from '../label.js';
import { sharedStyles } from '../shared.styles.js';
import { StatsElement } from '../stats-element.js';
import { version } from '../version.js';
import { ChartCode, type FetchCode } from './chart-code.js';
import type { ChartType, ChartView } from './chart-view.js';
import { keepRows } from './rows-height.js';
import { chartStyles } from './stats-chart.styles.js';

/**
 * Indicators over time, over the hours of the day, the days of the week or the members of a dimension, as lines, areas
 * or bars, split by a dimension whose members the reader can switch on and off. The same figures stand in a table, for
 * screen readers always, for everybody on demand.
 *
 * @tag stats-chart
 * @summary Indicators over time, with a legend of toggles and the same data as a table.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset is shown.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @fires {StatsChangeEvent} stats-change - The reader chose other profiles, or the table in place of the drawing; it is shown.
 * @fires {StatsSelectEvent} stats-select - The reader picked a bucket or a member, by a click or the Enter key.
 * @csspart label - Name of the indicator.
 * @csspart period - The period that is drawn, and what of it is unfinished or missing.
 * @csspart notice - A notice that came with the figures.
 * @csspart plot - The drawing, with its axes.
 * @csspart read-out - The box that says the values of one bucket.
 * @csspart legend - The buttons that choose what is shown, and the keys.
 * @csspart summary - The sentence that sums the chart up, for screen readers.
 * @csspart switch - The two buttons that switch between drawing and table.
 * @csspart table - The same figures as a table.
 * @csspart updated - When the figures were last updated.
 * @csspart credit - Where they come from.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-chart-height - Least height of the drawing. Default 16rem. Kept while loading, with the rows of `top`.
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
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, chartStyles];

  /** `line` (default) `area` `bar` `stacked` `stacked-100` `horizontal`. */
  @property({ reflect: true }) type: ChartType | null = null;
  /** How many profiles are shown at a time: `many` (default, toggle buttons) or `one` (radio buttons). */
  @property({ reflect: true }) select: 'many' | 'one' | null = null;
  /** How many members of the split, or of the axis, are shown by themselves; the rest is "N others". Default 50. */
  @property({ reflect: true }) top: string | null = null;
  /** URL of annotations, beside those of the answer: `[{"time": "2026-09-01", "label": "Back to school"}]`. */
  @property({ reflect: true }) annotations: string | null = null;
  /** `chart` (default), or `table` in its place. */
  @property({ reflect: true }) view: 'chart' | 'table' | null = null;

  /** Profiles that the reader chose, where no attribute says them, as `profiles` is written; `null` for all. */
  @state() private chosen: string | null = null;
  /** What the reader chose to see, where no attribute says it. */
  @state() private switched: 'chart' | 'table' = 'chart';

  readonly #code = new ChartCode(this, () => this.fetchCode(), {
    choose: (profiles, all) => {
      this.#choose(profiles, all);
    },
    show: (view) => {
      this.#show(view);
    },
    pick: (...picked) => {
      this.dispatchEvent(new StatsSelectEvent(...picked));
    },
  });

  /** The figures as they are shown at this moment, toggles included; `null` in every state but `ready`. */
  get table(): Table | null {
    return this.current?.table ?? null;
  }

  /**
   * The chart as it is shown, as a PNG of 1920 pixels' width: title, period, legend, notices, source and date are on it.
   * Rejects where there are no figures to draw. A chart that is hidden, or has left the page, has an image too.
   */
  async toImage(): Promise<Blob> {
    // The first update waits for a page.
    if (this.hasUpdated || this.isConnected) await this.updateComplete;
    if (!this.#code.rendering || this.state !== 'ready') throw new Error(`The chart is ${this.state}: it has no image`);
    return this.#code.rendering.image();
  }

  override async refresh(): Promise<void> {
    await this.#code.retry();
    await Promise.all([super.refresh(), this.#code.rendering?.refresh()]);
  }

  /** The profiles that the reader chose here included: what follows the chart asks for them as well. */
  override get queryAttributes(): QueryAttributes {
    return withProfiles(super.queryAttributes, this.chosen);
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
    if (this.#code.error) throw this.#code.error;
    return this.#code.rendering !== null;
  }

  protected override derive(dataset: Dataset, show: ShowOptions): ChartView {
    const { rendering } = this.#code;
    if (!rendering) throw new Error('derive comes after canRender');
    return rendering.derive(dataset, show, this.language);
  }

  protected override isPartial(view: ChartView): boolean {
    return view.partial;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.current) return;
    // For rows, as far as they are known: the largest and the others, beside each what it is compared with.
    const most = this.type === 'horizontal' ? Math.min(20, Number(this.top)) : 0;
    keepRows(this.renderRoot, most && most + 1, (this.queryAttributes.compare ?? 'none') === 'none' ? 1 : 2);
  }

  protected override renderView(view: ChartView): TemplateResult {
    const { rendering } = this.#code;
    if (!rendering) return this.renderPlaceholder();
    const content = rendering.render(view, { lang: this.language, view: this.view ?? this.switched });
    return this.#renderChart(html`${content} ${this.renderEnd()}`);
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
    return (this.queryAttributes.split ?? 'none') !== 'none' || /\S\s+\S/.test(this.indicator ?? '');
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
  #choose(profiles: string, all: boolean): void {
    if (this.profiles !== null) this.profiles = profiles;
    else if (sharesProfiles(this.queryAttributes)) this.membership.group.choose('profiles', profiles, all);
    else this.chosen = all ? null : profiles;
    this.tellChange('profiles', all ? null : profiles);
  }

  #show(view: 'chart' | 'table'): void {
    if (this.view === null) this.switched = view;
    else this.view = view;
    this.tellChange('view', view);
  }
}
