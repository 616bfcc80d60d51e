import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { formatter, type Formatter } from '../../i18n/format.js';
import { pickText } from '../../i18n/pick-text.js';
import { foreignWords } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import type { QueryAttributes, ShowOptions } from '../../query/query.js';
import { figure, type Figure } from '../../views/figure.js';
import { series, type SeriesSet } from '../../views/series.js';
import { table, type Table } from '../../views/table.js';
import { zoneNote, type ZoneNote } from '../../views/zone-note.js';
import { DefinitionTip } from '../definition-tip.js';
import { renderLabel, renderNameOf } from '../label.js';
import { linkAddress } from '../link-address.js';
import { sharedStyles } from '../shared.styles.js';
import { StatsElement } from '../stats-element.js';
import { version } from '../version.js';
import { renderBreakdown } from './breakdown.js';
import { renderChange } from './change.js';
import { renderPeriod, renderSmallPrint, renderZone } from './small-print.js';
import { renderRoom } from './placeholder.js';
import { renderSparkline } from './render-sparkline.js';
import { sparklineStyles } from './sparkline.styles.js';
import { cardStyles } from './stats-card.styles.js';
import { renderValue } from './value.js';

/** What a card shows of a dataset. */
export interface CardView {
  readonly figure: Figure;
  /** `null` where no sparkline is asked for. */
  readonly trend: SeriesSet | null;
  readonly dataset: Dataset;
  readonly show: ShowOptions;
  readonly zone: ZoneNote | null;
}

/**
 * One indicator as a tile: its label, its figure, the period that the figure covers, the change against a baseline and
 * a sparkline.
 *
 * @tag stats-card
 * @summary One indicator as a tile.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset is shown.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @csspart label - Name of the indicator.
 * @csspart value - The figure.
 * @csspart period - The period that the figure covers.
 * @csspart change - The change, with its arrow and words.
 * @csspart baseline - What the change is measured against.
 * @csspart breakdown - The figure's parts, with `split`.
 * @csspart sparkline - The small drawing of the buckets.
 * @csspart link - The link, with `href`.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Small print.
 * @cssprop --stats-color-accent - Sparkline and focus ring.
 * @cssprop --stats-color-good - A change for the better.
 * @cssprop --stats-color-bad - A change for the worse.
 * @cssprop --stats-color-border - Hairlines.
 * @cssprop --stats-background - Ground of the tile.
 * @cssprop --stats-radius - Corner radius.
 * @cssprop --stats-space - Inner distance.
 * @cssprop --stats-value-size - Font size of the figure.
 * @cssprop --stats-card-min-height - Least height, kept while loading.
 */
export class StatsCard extends StatsElement<CardView> {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, sparklineStyles, cardStyles];

  /** `period` (default): the figure over the period. `given`: the endpoint's own total, with the period it belongs to. */
  @property({ reflect: true }) figure: 'period' | 'given' | null = null;
  /** `line`, `bar` or `none`. Default: `line`, and `bar` for what was added to a stock. */
  @property({ reflect: true }) sparkline: 'line' | 'bar' | 'none' | null = null;
  /** `standard` (default) or `compact`: 1.5M, with the full number for screen readers. */
  @property({ reflect: true }) notation: 'standard' | 'compact' | null = null;
  /** Address that the label links to; `{scope} {from} {to}` are filled in as in `src`. */
  @property({ reflect: true }) href: string | null = null;

  readonly #definition = new DefinitionTip(this);

  /** The indicator bucket by bucket, as a file has it; `null` in every state but `ready`. */
  get table(): Table | null {
    const { current } = this;
    return current && table(current.dataset, current.show);
  }

  /** What the card shows; `null` in every state but `ready`. */
  get shownFigure(): Figure | null {
    return this.current?.figure ?? null;
  }

  override get queryAttributes(): QueryAttributes {
    return { ...super.queryAttributes, figure: this.figure };
  }

  protected override derive(dataset: Dataset, show: ShowOptions): CardView {
    // The sparkline is of what the figure is of: the profiles that are shown, together.
    const ofProfiles = show.split === null || show.split === 'profile';
    const whole = { ...show, split: null, profiles: ofProfiles ? show.profiles : null };
    return {
      dataset,
      show,
      zone: zoneNote(dataset, show),
      figure: figure(dataset, show),
      trend: this.sparkline === 'none' || dataset.granularity === null ? null : series(dataset, whole),
    };
  }

  protected override isPartial({ figure }: CardView): boolean {
    return figure.partial;
  }

  protected override renderView({ figure, trend, dataset, zone }: CardView): TemplateResult {
    const { words, format } = this;
    return this.#renderCard(html`
      ${this.#renderHeader(figure)} ${renderValue(figure, format, words, this.notation === 'compact')}
      ${renderPeriod(figure, format, words)} ${renderChange(figure, format, words)}
      ${renderBreakdown(figure, format, words)}
      ${trend ? renderSparkline(trend, this.sparkline, format, words) : nothing}
      <footer>
        ${renderZone(zone, dataset, words)} ${renderSmallPrint(dataset, this.credit, format, words)} ${this.renderEnd()}
      </footer>
    `);
  }

  protected override renderPlaceholder(): TemplateResult {
    const { label, words, sparkline } = this;
    const { change, compare } = this.queryAttributes;
    const hasChange = change !== null || (compare ?? 'none') !== 'none';
    return this.#renderCard(html`
      <header>${renderLabel(html`${label ?? words.loading}`, this.headingLevel)}</header>
      ${renderRoom({ text: label === null ? null : words.loading, hasChange, hasSparkline: sparkline !== 'none' })}
    `);
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    return this.#renderCard(html`${renderNameOf(this, this.language)} ${content}`);
  }

  protected get format(): Formatter {
    return formatter(this.language);
  }

  #renderCard(content: TemplateResult): TemplateResult {
    const { language, state } = this;
    return html`<div
      class="card"
      role="group"
      aria-labelledby="label"
      aria-busy=${state === 'loading'}
      lang=${foreignWords(language) ?? nothing}
    >
      ${content}
    </div>`;
  }

  #renderHeader({ indicator }: Figure): TemplateResult {
    const label = this.label === null ? pickText(indicator.label, this.language) : { text: this.label, lang: null };
    const name = html`<span lang=${label.lang ?? nothing}>${label.text}</span>`;
    const definition = indicator.definition === null ? null : pickText(indicator.definition, this.language);
    return html`<header>
      ${renderLabel(this.#renderLink(name), this.headingLevel)}
      ${this.#definition.render(definition?.text ?? null, definition?.lang ?? null, this.words)}
    </header>`;
  }

  #renderLink(name: TemplateResult): TemplateResult {
    if (this.href === null) return name;
    const address = linkAddress(this.href, () => this.readQuery(), this.baseURI);
    return address === null ? name : html`<a part="link" href=${address}>${name}</a>`;
  }
}
