import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { formatter } from '../../i18n/format.js';
import { pickText } from '../../i18n/pick-text.js';
import { rankingWords } from '../../i18n/ranking-words.js';
import { foreignWords } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import { rankedShow } from '../../views/ranking-show.js';
import { rankingTable } from '../../views/ranking-table.js';
import { ranking } from '../../views/ranking.js';
import type { Table } from '../../views/table.js';
import { zoneNote } from '../../views/zone-note.js';
import { DefinitionTip } from '../definition-tip.js';
import { StatsSelectEvent } from '../events.js';
import { renderLabel, renderNameOf } from '../label.js';
import { sharedStyles } from '../shared.styles.js';
import { StatsElement } from '../stats-element.js';
import { version } from '../version.js';
import { renderHeader } from './header.js';
import { renderMore } from './more.js';
import { narrowStyles } from './narrow.styles.js';
import { renderBaseline, renderNotices, renderPeriod, renderRemarks, renderSmallPrint } from './notes.js';
import { renderRoom } from './placeholder.js';
import { rowHref } from './row-href.js';
import { renderRows } from './rows.js';
import { rowStyles } from './rows.styles.js';
import type { RankingView, Shown } from './shown.js';
import { rankingStyles } from './stats-ranking.styles.js';
import { readTops, type Tops } from './tops.js';

/**
 * The largest members of a dimension as a list: rank, name, value, share, and a bar below each; all others together are
 * the last row. A button shows more of them. Of several indicators the first ranks; what the others say stands beside.
 *
 * @tag stats-ranking
 * @summary The top members of a dimension, with bars; the others are folded.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset is shown.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @fires {StatsChangeEvent} stats-change - The reader asked for more rows, or fewer: `expanded`, `true` or `false`; they are shown.
 * @fires {StatsSelectEvent} stats-select - The reader follows the link of a row.
 * @csspart label - Name of the indicator.
 * @csspart period - The period that the figures cover, and what of it is unfinished, missing or not shown.
 * @csspart baseline - What the thin bars are: the period that is compared with.
 * @csspart notice - A notice that came with the figures.
 * @csspart table - The rows.
 * @csspart row - A row of one member.
 * @csspart rank - Its rank.
 * @csspart name - Its name.
 * @csspart link - The link of its name, with `href`.
 * @csspart bar - Its bars.
 * @csspart value - A figure.
 * @csspart beside - What a further indicator says of a row.
 * @csspart share - A share in percent.
 * @csspart before - The figure that one is compared with, then those of further indicators.
 * @csspart change - The change against it.
 * @csspart others - The row of all others together.
 * @csspart total - The row of all members together.
 * @csspart more - The button that shows more rows, or fewer.
 * @csspart remark - What is to be said of the rows.
 * @csspart zone - The time zone that buckets are cut in.
 * @csspart updated - When the figures were last updated.
 * @csspart credit - Where they come from.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-ranking-color - Bars. Default: the accent.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Small print, and the thin bars.
 * @cssprop --stats-color-accent - Focus ring, and bars.
 * @cssprop --stats-color-good - A change for the better.
 * @cssprop --stats-color-bad - A change for the worse.
 * @cssprop --stats-color-border - Hairlines.
 * @cssprop --stats-background - Ground of the ranking.
 * @cssprop --stats-border - Border around it.
 * @cssprop --stats-radius - Corner radius.
 * @cssprop --stats-space - Inner distance.
 */
export class StatsRanking extends StatsElement<RankingView> {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, rankingStyles, rowStyles, narrowStyles];

  /** How many members have a row of their own; the rest is "N others". Default 9. */
  @property({ reflect: true }) top: string | null = null;
  /** How many have one when the reader asks for more. Default 19; no more than `top` takes the button away. */
  @property({ reflect: true, attribute: 'expanded-top' }) expandedTop: string | null = null;
  /** Address that the names link to, `{id}` in it being the member's id: `/datasets/{id}`. */
  @property({ reflect: true }) href: string | null = null;

  /** Whether `expanded-top` rows are shown: `true`, or `false` (default). The button writes it where it is there. */
  @property({ reflect: true }) expanded: 'true' | 'false' | null = null;

  /** What the reader chose, where no attribute says it. */
  @state() private chosen = false;

  readonly #definition = new DefinitionTip(this);

  /** The rows as they are shown, the others as the last one; `null` in every state but `ready`. */
  get table(): Table | null {
    return this.current?.table ?? null;
  }

  protected override derive(dataset: Dataset, asked: ShowOptions): RankingView {
    const { first, expanded } = this.#tops;
    const show = { ...asked, top: this.#isExpanded ? Math.max(first, expanded) : first };
    return {
      dataset,
      ranking: ranking(dataset, show),
      table: rankingTable(dataset, show),
      zone: zoneNote(dataset, show),
      change: show.change,
    };
  }

  protected override isEmpty(dataset: Dataset, show: ShowOptions): boolean {
    return super.isEmpty(dataset, rankedShow(dataset, show));
  }

  protected override isPartial({ ranking: { covered, cut, missing } }: RankingView): boolean {
    return covered.running || cut || missing !== null;
  }

  protected override renderView(view: RankingView): TemplateResult {
    const shown = this.#shownOf(view);
    const { voice } = shown;
    const { reason } = view.ranking;
    return this.#frame(html`
      ${renderHeader(shown, this.headingLevel, this.#definition)} ${renderPeriod(view, voice)}
      ${renderBaseline(view, voice)} ${renderNotices(view, voice)}
      ${reason ? html`<p part="status">${voice.words.noFigure[reason]}</p>` : renderRows(shown)}
      ${renderMore(shown, this.#tops, this.#isExpanded, this.#toggle)} ${renderRemarks(shown)}
      <div class="foot">${renderSmallPrint(view, this.credit, voice)}</div>
      ${this.renderEnd()}
    `);
  }

  protected override renderPlaceholder(): TemplateResult {
    const { loading } = this.words;
    return this.#frame(html`
      <header>${renderLabel(html`${this.label ?? loading}`, this.headingLevel)}</header>
      <p class="small">${this.label === null ? '\u00a0' : loading}</p>
      ${renderRoom(this.#tops.first, null)}
    `);
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    return this.#frame(html`
      <header>${renderNameOf(this, this.language)}</header>
      <p class="small" aria-hidden="true">${'\u00a0'}</p>
      ${renderRoom(this.#tops.first, content)}
    `);
  }

  get #isExpanded(): boolean {
    return this.expanded === null ? this.chosen : this.expanded.trim() !== 'false';
  }

  get #tops(): Tops {
    return readTops(this.top, this.expandedTop);
  }

  #shownOf(view: RankingView): Shown {
    const { language, label, words } = this;
    const { indicator } = view.ranking;
    return {
      view,
      voice: { words, own: rankingWords(language), format: formatter(language) },
      title: label === null ? pickText(indicator.label, language) : { text: label, lang: null },
      hrefOf: (id) => rowHref(this.href, id, this.baseURI),
      pick: (id) => {
        this.dispatchEvent(new StatsSelectEvent(indicator.id, null, view.ranking.split.id, id));
      },
    };
  }

  /** Written where the choice came from. Listeners hear of it when the rows are there. */
  readonly #toggle = (): void => {
    const isExpanded = !this.#isExpanded;
    if (this.expanded === null) this.chosen = isExpanded;
    else this.expanded = isExpanded ? 'true' : 'false';
    this.tellChange('expanded', String(isExpanded));
  };

  #frame(content: TemplateResult): TemplateResult {
    return html`<div
      class="ranking"
      role="group"
      aria-labelledby="label"
      aria-busy=${this.state === 'loading'}
      lang=${foreignWords(this.language) ?? nothing}
    >
      ${content}
    </div>`;
  }
}
