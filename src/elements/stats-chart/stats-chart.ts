import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatter } from '../../i18n/format.js';
import type { Dataset, Member } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import type { Table } from '../../views/table.js';
import { DefinitionTip } from '../definition-tip.js';
import { StatsChangeEvent, StatsSelectEvent } from '../events.js';
import { renderLabel } from '../label.js';
import { sharedStyles } from '../shared.styles.js';
import { StatsElement } from '../stats-element.js';
import { version } from '../version.js';
import { pictureOf, type Picture } from './chart-picture.js';
import { bucketsOf, missingIn, showsNothing, type ChartView } from './chart-view.js';
import { renderData } from './data-section.js';
import { deriveView, typeOf } from './derive-view.js';
import { Drawing } from './drawing.js';
import { entriesOf, type Shown } from './entries.js';
import { legendStyles } from './legend.styles.js';
import { renderLegend } from './legend.js';
import { renderNotices, renderPeriod, renderSmallPrint } from './notes.js';
import { renderPlot } from './plot.js';
import { profileList, toggled } from './profiles.js';
import { ReadOut, type Readable } from './read-out.js';
import { readableOf, type Voice } from './reading.js';
import { chartStyles } from './stats-chart.styles.js';
import { tableStyles } from './table.styles.js';
import { ThemeProbe } from './theme-probe.js';
import { definitionOf, titleOf } from './title.js';

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
  static override styles = [sharedStyles, chartStyles, legendStyles, tableStyles];

  /** `line` (default), `bar` or `stacked`. */
  @property({ reflect: true }) type: string | null = null;

  /** The reader opened the table. */
  @state() private opened = false;
  /** Profiles that the reader chose, where no attribute says them; `null` for all. */
  @state() private chosen: readonly string[] | null = null;

  readonly #definition = new DefinitionTip(this);
  readonly #drawing = new Drawing(this, () => this.#picture());
  readonly #readOut = new ReadOut(this, this.#drawing, () => this.#readable());
  readonly #theme = new ThemeProbe(this);
  #shown: Shown | null = null;
  #changed: StatsChangeEvent | null = null;

  /** The figures as they are shown at this moment, toggles included; `null` in every state but `ready`. */
  get table(): Table | null {
    return this.view?.table ?? null;
  }

  protected override derive(dataset: Dataset, show: ShowOptions): ChartView {
    const profiles = show.profiles ?? this.chosen;
    return deriveView(dataset, { ...show, profiles }, typeOf(this.type));
  }

  protected override isPartial(view: ChartView): boolean {
    return bucketsOf(view).at(-1)?.incomplete != null || missingIn(view).count > 0;
  }

  protected override willUpdate(): void {
    this.#shown = null;
  }

  protected override updated(): void {
    super.updated();
    const event = this.#changed;
    this.#changed = null;
    if (event) this.dispatchEvent(event);
  }

  protected override renderView(view: ChartView): TemplateResult {
    const entries = entriesOf(view, this.words, this.#voice.format);
    this.#shown = { view, entries, look: this.#theme.look };
    return this.#renderChart(html`
      ${this.#renderHeader(view)} ${renderPeriod(view, this.#voice)} ${renderNotices(view.dataset, this.language)}
      ${this.#renderPlot(this.#shown)} ${renderLegend(this.#shown, this.#voice, this.#toggle)}
      ${showsNothing(view) ? nothing : this.#renderData(this.#shown)}
      ${renderSmallPrint(view.dataset, this.credit, this.#voice)} ${this.messages.renderStale()}
    `);
  }

  protected override renderPlaceholder(): TemplateResult {
    const { loading } = this.words;
    return this.#renderChart(html`
      ${renderLabel(html`${this.label ?? loading}`, null)}
      <p class="small" aria-hidden="true"><span class="skeleton">00 0000 – 00 0000</span></p>
      <div class="room blank"><p class="hidden">${loading}</p></div>
      ${this.split === null || this.split === 'none' ? nothing : html`<div class="row"></div>`}
      <div class="row"></div>
    `);
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    const label = this.label ?? this.indicator;
    return this.#renderChart(html`
      ${label ? renderLabel(html`${label}`, this.headingLevel) : nothing}
      <div class="room">${content}</div>
    `);
  }

  get #voice(): Voice {
    return { words: this.words, format: formatter(this.language) };
  }

  #renderChart(content: TemplateResult): TemplateResult {
    return html`<div class="chart" aria-busy=${this.state === 'loading'}>${content}</div>`;
  }

  #renderHeader(view: ChartView): TemplateResult {
    const { text, lang } = titleOf(view, this.label, this.language);
    const definition = definitionOf(view, this.language);
    return html`<header>
      ${renderLabel(html`<span lang=${lang ?? nothing}>${text}</span>`, this.headingLevel)}
      ${this.#definition.render(definition?.text ?? null, definition?.lang ?? null, this.words)}
    </header>`;
  }

  #renderPlot({ view }: Shown): TemplateResult | typeof nothing {
    if (this.#drawing.failed) return nothing;
    if (showsNothing(view))
      return html`<div class="room"><p part="status" role="status">${this.words.noneShown}</p></div>`;
    return renderPlot(this.words.chartOf(...this.#name(view)), this.words.chartKeys, this.#readOut);
  }

  #renderData(shown: Shown): TemplateResult {
    const open = this.opened || this.#drawing.failed;
    return renderData(shown, this.words.tableOf(...this.#name(shown.view)), open, this.#voice, () => {
      this.opened = !open;
    });
  }

  #name(view: ChartView): readonly [title: string, period: string] {
    return [titleOf(view, this.label, this.language).text, this.#voice.format.covered(view.table.covered)];
  }

  #picture(): Picture | null {
    if (!this.#shown) return null;
    const { view, entries, look } = this.#shown;
    return pictureOf(view, entries, look, this.#voice.format, isRtl(this));
  }

  #readable(): Readable | null {
    if (!this.#shown || showsNothing(this.#shown.view)) return null;
    const [{ indicator }] = this.#shown.view.sets;
    return readableOf(this.#shown, this.#voice, isRtl(this), (bucket) => {
      this.dispatchEvent(new StatsSelectEvent(indicator.id, bucket));
    });
  }

  /** Written where the choice came from. Listeners hear of it when the new figures are shown. */
  readonly #toggle = (member: Member): void => {
    if (!this.view) return;
    const { shown, all } = toggled(this.view.sets[0], member);
    if (this.profiles === null) this.chosen = all ? null : shown;
    else this.profiles = profileList(shown);
    this.#changed = new StatsChangeEvent('profiles', all ? null : profileList(shown));
  };
}

function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
