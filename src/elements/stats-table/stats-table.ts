import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { chartWords } from '../../i18n/chart-words.js';
import { formatter } from '../../i18n/format.js';
import { foreignWords } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import type { Table } from '../../views/table.js';
import { DefinitionTip } from '../definition-tip.js';
import { renderLabel, renderNameOf } from '../label.js';
import { sharedStyles } from '../shared.styles.js';
import { axisManners } from '../stats-chart/axis-manners.js';
import type { ChartView } from '../stats-chart/chart-view.js';
import { DataSection } from '../stats-chart/data-section.js';
import { deriveTable } from '../stats-chart/derive-view.js';
import { entriesOf } from '../stats-chart/entries.js';
import { renderNotices, renderPeriod, renderSmallPrint } from '../stats-chart/notes.js';
import { adoptRenderingStyles } from '../stats-chart/rendering.styles.js';
import type { Told } from '../stats-chart/shown.js';
import { definitionOf, titleOf } from '../stats-chart/title.js';
import { StatsElement } from '../stats-element.js';
import { version } from '../version.js';
import { statsTableStyles } from './stats-table.styles.js';

/**
 * The figures of a chart as a table by itself: a row per bucket (or hour, weekday, member of a dimension), a column per
 * indicator, whatever its unit, and per member of the split, and the total. Every column can be sorted. Where the rows of
 * several indicators are members of a dimension, all of its members are listed.
 *
 * @tag stats-table
 * @summary The figures as a table that can be sorted.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset is shown.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @csspart label - Name of the indicator.
 * @csspart period - The period that is listed, and what of it is unfinished or missing.
 * @csspart notice - A notice that came with the figures.
 * @csspart table - The table.
 * @csspart zone - The time zone that buckets are cut in.
 * @csspart updated - When the figures were last updated.
 * @csspart credit - Where they come from.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-table-max-height - Height at which the table scrolls. Default 24rem.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Small print.
 * @cssprop --stats-color-border - Hairlines.
 * @cssprop --stats-background - Ground around the table.
 * @cssprop --stats-surface - Ground of the table itself.
 * @cssprop --stats-border - Border around it.
 * @cssprop --stats-radius - Corner radius.
 * @cssprop --stats-space - Inner distance.
 */
export class StatsTable extends StatsElement<ChartView> {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, statsTableStyles];

  /** How many members of the split, or of the axis, are listed by themselves; the rest is "N others". Default 50. */
  @property({ reflect: true }) top: string | null = null;

  readonly #definition = new DefinitionTip(this);
  readonly #data = new DataSection(this, () => undefined);

  /** The figures as they are listed; `null` in every state but `ready`. */
  get table(): Table | null {
    return this.current?.table ?? null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    adoptRenderingStyles(this.renderRoot);
  }

  protected override derive(dataset: Dataset, asked: ShowOptions): ChartView {
    const show = { ...asked, ...axisManners('bar', asked, this.language, this.top) };
    return deriveTable(dataset, show);
  }

  protected override isPartial({ partial }: ChartView): boolean {
    return partial;
  }

  protected override renderView(view: ChartView): TemplateResult {
    const voice = { words: chartWords(this.language), format: formatter(this.language) };
    const told = { view, voice, entries: entriesOf(view, voice.words, voice.format) };
    return this.#renderTable(html`
      ${this.#renderHeader(told)} ${renderPeriod(view, voice)} ${renderNotices(view, voice, false)}
      ${this.#renderRows(told)} ${renderSmallPrint(view, this.credit, voice)} ${this.renderEnd()}
    `);
  }

  protected override renderPlaceholder(): TemplateResult {
    const { loading } = this.words;
    return this.#renderTable(html`
      <header>${renderLabel(html`${this.label ?? loading}`, this.headingLevel)}</header>
      <p class="small">${this.label === null ? nothing : loading}</p>
    `);
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    return this.#renderTable(
      html`<header>${renderNameOf(this, this.language)}</header>
        ${content}`,
    );
  }

  #renderHeader({ view, voice }: Told): TemplateResult {
    const { text, lang } = titleOf(view, this.label, voice.format.lang);
    const definition = definitionOf(view, voice.format.lang);
    return html`<header>
      ${renderLabel(html`<span lang=${lang ?? nothing}>${text}</span>`, this.headingLevel)}
      ${this.#definition.render(definition?.text ?? null, definition?.lang ?? null, voice.words)}
    </header>`;
  }

  #renderRows(told: Told): TemplateResult {
    const [{ reason }] = told.view.sets;
    if (reason) return html`<p part="status">${told.voice.words.noFigure[reason]}</p>`;
    return this.#data.renderTable(told, this.label, true);
  }

  #renderTable(content: TemplateResult): TemplateResult {
    return html`<div
      class="table"
      role="group"
      aria-labelledby="label"
      aria-busy=${this.state === 'loading'}
      lang=${foreignWords(this.language) ?? nothing}
    >
      ${content}
    </div>`;
  }
}
