import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CsvFormat } from '../../exports/csv.js';
import { dashboardWords, type DashboardWords } from '../../i18n/dashboard-words.js';
import { foreignWords, words, type Words } from '../../i18n/words.js';
import type { DataQuery } from '../../query/query.js';
import { groupAt } from '../group/group-of.js';
import { Membership } from '../group/membership.js';
import { renderLabel, type HeadingLevel } from '../label.js';
import { StatsGroup } from '../stats-group/stats-group.js';
import { innerLevel, renderCards, renderPeriod } from './built.js';
import { Declared } from './declared.js';
import { renderDetail } from './detail.js';
import { detailStyles } from './detail.styles.js';
import { focusedIn, focusPlace } from './focus.js';
import { renderList } from './list.js';
import { renderNarrowed } from './narrowed.js';
import { renderDefinitions, renderNotices } from './notes.js';
import { detailAddress, linkTiles, openedBy } from './opening.js';
import { dashboardStyles } from './stats-dashboard.styles.js';
import { renderSwitch, type View } from './switch.js';
import { cardsIn, tilesIn, type Tile } from './tiles.js';

/**
 * A whole statistics page: tiles, each of which opens a detail with the list of indicators beside it, the control of
 * its period, notices, definitions and downloads. It is a `<stats-group>` of its own. Cards inside it are its tiles;
 * without one it makes a tile of each indicator that the endpoint declares, of a hundred at most.
 *
 * @tag stats-dashboard
 * @summary A whole statistics page from one tag.
 * @fires {StatsChangeEvent} stats-change - The reader chose another `view` or `indicator`, or counts all `profiles` again; it is shown.
 * @slot - The tiles: `<stats-card>` elements.
 * @slot title - In place of the label.
 * @slot controls - In place of the period's control; to add one beside it, write a `<stats-period>` too.
 * @slot notices - In place of the notices of the answers.
 * @slot detail-KEY - The detail of the tile of that indicator, or of that id: a chart, table, ranking or map, or anything with one in it.
 * @slot definitions - In place of the definitions of the answers.
 * @csspart label - The title.
 * @csspart switch - The two buttons that switch between tiles and detail.
 * @csspart controls - The row of controls.
 * @csspart notices - What the answers have to say about their figures.
 * @csspart tiles - The tiles.
 * @csspart detail - The indicator in view, with the list beside it.
 * @csspart list - The list of indicators.
 * @csspart narrowed - Which profiles the tiles count, where it is not all of them.
 * @csspart definitions - What the indicators mean.
 * @csspart pause - The button that pauses and resumes automatic updates, with `refresh-interval`.
 * @cssprop --stats-tile-width - Least width of a tile. Default 15rem.
 */
export class StatsDashboard extends StatsGroup {
  static override styles = [...StatsGroup.styles, dashboardStyles, detailStyles];

  /** Title. Default: "Statistics", for screen readers only. */
  @property({ reflect: true }) label: string | null = null;
  /** Level of the heading that the title becomes, `1` `2` `3` `4` `5` `6`; those of tiles and charts are one deeper. */
  @property({ reflect: true, attribute: 'heading-level' }) headingLevel: HeadingLevel | null = null;
  /** Ids of the indicators, separated by spaces. Default: those of the cards inside, else those that the endpoint declares. */
  @property({ reflect: true }) indicators: string | null = null;
  /** `tiles` (default) or `detail`: what is shown first. */
  @property({ reflect: true }) view: View | null = null;
  /** Id of the indicator whose detail is shown first. Default: the first one. */
  @property({ reflect: true }) indicator: string | null = null;
  /** Formats that the indicator in view is offered in. Default: those of `<stats-export>`. */
  @property({ reflect: true }) formats: string | null = null;
  /** How its CSV is written: `open-data` (default) or `excel`. */
  @property({ reflect: true, attribute: 'csv-format' }) csvFormat: CsvFormat | null = null;

  readonly #hrefs = new WeakMap<Element, string>();
  readonly #membership = new Membership(this, () => this.requestUpdate(), groupAt);
  readonly #declared = new Declared(this, () => this.#membership.group);
  #tiles: readonly Tile[] = [];
  /** Key of the indicator that the reader chose last in the list; `null` once another one is shown. */
  #said: string | null = null;
  /** What had focus before an update. */
  #focused: Element | null = null;
  /** The reader has just opened a tile. */
  #opened = false;
  /** Key of the indicator whose detail was shown last. */
  #last: string | null = null;

  constructor() {
    super();
    this.addEventListener('click', this.#press);
  }

  /** The library's own words, in the language of the element. */
  get words(): Words {
    return words(this.language);
  }

  override async refresh(): Promise<void> {
    await Promise.all([this.#declared.refresh(), super.refresh()]);
  }

  /** What is asked to know which indicators there are; `null` where the page says them. */
  readQuery(): DataQuery | null {
    return this.indicators === null && cardsIn(this).length === 0 ? this.#declared.query() : null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#focused = focusedIn(this);
    this.#tiles = tilesIn(this, this.renderRoot, this.#declared.idsOf(this.indicators), this.language);
    if (this.#said !== this.#current?.key) this.#said = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    linkTiles(this.#tiles, this.#hrefs, ({ key }) => detailAddress(this, this.#membership.group, key));
    if (this.#opened || this.#focused?.checkVisibility() === false) {
      focusPlace(this.renderRoot, this.#tiles.find(({ key }) => key === this.#last) ?? null);
    }
    if (this.#view === 'detail') this.#last = this.#current?.key ?? null;
    this.#opened = false;
    this.#focused = null;
  }

  protected override render(): TemplateResult {
    const own = dashboardWords(this.language);
    return html`<section aria-labelledby="label" lang=${foreignWords(this.language) ?? nothing}>
      ${this.#renderHeader(own)}
      <slot name="notices">${renderNotices(this.#tiles, this.language)}</slot>
      <div class=${this.#view === 'tiles' ? 'overview' : 'overview away'}>${this.#renderTiles(own)}</div>
      ${this.#view === 'detail' ? this.#renderDetail(own) : nothing}
      <slot name="definitions">${renderDefinitions(this.#tiles, own)}</slot>
      <p class="hidden" role="status">
        ${this.#said === null ? nothing : own.nowShown(this.#current?.label.text ?? '')}
      </p>
      ${this.renderPause()}
    </section>`;
  }

  get #view(): View {
    return this.#membership.group.get('view') === 'detail' ? 'detail' : 'tiles';
  }

  get #current(): Tile | null {
    const chosen = this.#membership.group.get('indicator');
    return this.#tiles.find(({ key }) => key === chosen) ?? this.#tiles[0] ?? null;
  }

  #renderHeader(own: DashboardWords): TemplateResult {
    const title = renderLabel(html`${this.label ?? own.statistics}`, this.headingLevel);
    return html`<header>
      <slot name="title">${this.label === null ? html`<div class="hidden">${title}</div>` : title}</slot>
      <div part="controls">
        <slot name="controls">${renderPeriod(this)}</slot>
      </div>
      ${renderSwitch(this.#view, this.#show, own)}
    </header>`;
  }

  #renderTiles(own: DashboardWords): TemplateResult {
    const { group } = this.#membership;
    const tell = (): void => this.tellChange('profiles', null);
    return html`${this.#declared.render()} ${renderNarrowed(this.#tiles, group, this.language, own, tell)}
      <div part="tiles">
        <slot @slotchange=${() => this.requestUpdate()}
          >${renderCards(this, this.#declared.idsOf(this.indicators), innerLevel(this.headingLevel))}</slot
        >
      </div>`;
  }

  #renderDetail(own: DashboardWords): TemplateResult {
    const { formats, csvFormat } = this;
    const manner = { split: this.split ?? 'profile', formats, csvFormat, headingLevel: innerLevel(this.headingLevel) };
    return html`<div part="detail">
      ${renderList(this.#tiles, this.#current, this.#pick, own)}
      <div class="figure">${this.#current ? renderDetail(this, this.#current, manner) : nothing}</div>
    </div>`;
  }

  readonly #show = (view: View): void => {
    if (view === this.#view) return;
    this.#said = null;
    this.#membership.group.choose('view', view, view === 'tiles');
    this.tellChange('view', view);
  };

  readonly #pick = (key: string): void => {
    this.#bring(key);
    this.#said = key;
  };

  /** Brings an indicator into view; one that is there already is no news. */
  #bring(key: string): void {
    const isOther = key !== this.#current?.key;
    this.#membership.group.choose('indicator', key);
    if (isOther) this.tellChange('indicator', key);
  }

  readonly #press = (event: MouseEvent): void => {
    const tile = openedBy(event, this.#tiles, this.#hrefs);
    if (!tile) return;
    event.preventDefault();
    this.#opened = true;
    this.#bring(tile.key);
    this.#show('detail');
  };
}
