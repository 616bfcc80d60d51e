import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Dataset } from '../../model/dataset.js';
import { said } from '../../query/attribute.js';
import { splitByPlace } from '../../query/read-attributes.js';
import type { DataQuery, QueryAttributes, ShowOptions } from '../../query/query.js';
import { placesTable } from '../../views/places-table.js';
import { placedShow, places } from '../../views/places.js';
import type { Table } from '../../views/table.js';
import { zoneNote } from '../../views/zone-note.js';
import { DefinitionTip } from '../definition-tip.js';
import { StatsErrorEvent, StatsSelectEvent } from '../events.js';
import { renderLabel, renderNameOf } from '../label.js';
import { sharedStyles } from '../shared.styles.js';
import { StatsElement } from '../stats-element.js';
import { version } from '../version.js';
import { compose } from './compose.js';
import { renderLegend } from './legend.js';
import { renderBlank, renderFrame, renderHeader, renderRoom } from './map-parts.js';
import { firstRows, renderTable } from './map-table.js';
import { renderNotices, renderOffMap, renderPeriod, renderSmallPrint } from './notes.js';
import { byValue, pressed, type Order } from './order.js';
import { PixelWidth } from './pixel-width.js';
import { ReadOut } from './read-out.js';
import { ScrollStop } from '../scroll-stop.js';
import { showOf } from './show-of.js';
import type { MapView, Shown } from './shown.js';
import { drawingStyles } from './drawing.styles.js';
import { fillStyles } from './fills.styles.js';
import { mapStyles } from './stats-map.styles.js';
import { tableStyles } from './table.styles.js';
import { TopologyLoader } from './topology.js';

/**
 * An indicator by place: countries or other areas coloured by class, points as circles, and all of it in a table beside
 * the map. Places are members of a dimension: codes of ISO 3166-1 (two letters, three letters or three digits), codes of
 * the topology's own, or `latitude,longitude`.
 *
 * @tag stats-map
 * @summary An indicator by country, by area or by point, with a table of the same figures.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset is shown.
 * @fires {StatsErrorEvent} stats-error - A load, a reload, the reading of an answer or of the topology failed.
 * @fires {StatsSelectEvent} stats-select - The reader picked a place, by a click or the Enter key.
 * @csspart label - Name of the indicator.
 * @csspart period - The period that the figures cover, and what of it is unfinished or missing.
 * @csspart notice - A notice that came with the figures.
 * @csspart plot - The map.
 * @csspart read-out - The box that says the figure of one place.
 * @csspart legend - What colours, patterns and circles mean.
 * @csspart off-map - The places that the map does not have.
 * @csspart table - The figures as a table.
 * @csspart zone - The time zone that buckets are cut in.
 * @csspart updated - When the figures were last updated.
 * @csspart credit - Where they come from.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-map-color - The colour of values; its lighter steps are mixed of it. Default: the accent.
 * @cssprop --stats-map-color-below - The colour of values below zero.
 * @cssprop --stats-map-land - Areas without data.
 * @cssprop --stats-table-max-height - Height from which the table scrolls. Default: 30rem.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Small print.
 * @cssprop --stats-color-accent - Focus ring, and values.
 * @cssprop --stats-color-border - Hairlines.
 * @cssprop --stats-background - Ground of the map.
 * @cssprop --stats-surface - Ground of the read-out, and what classes are mixed with.
 * @cssprop --stats-surface-color - Text of the read-out.
 * @cssprop --stats-border - Border around the map.
 * @cssprop --stats-radius - Corner radius.
 * @cssprop --stats-space - Inner distance.
 */
export class StatsMap extends StatsElement<MapView> {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, mapStyles, drawingStyles, fillStyles, tableStyles];

  /** URL of a TopoJSON or GeoJSON file with the areas, in degrees. Default: the countries of the world. */
  @property({ reflect: true }) topology: string | null = null;
  /** The object of a TopoJSON file that holds the areas. Default: its first collection. */
  @property({ reflect: true, attribute: 'topology-object' }) topologyObject: string | null = null;
  /** The property that holds an area's code. Default: its `id`, else `code`. */
  @property({ reflect: true, attribute: 'topology-key' }) topologyKey: string | null = null;
  /** The property that holds an area's name. Default: `name`, else `nom`. */
  @property({ reflect: true, attribute: 'topology-name' }) topologyName: string | null = null;

  @state() private order: Order = byValue;
  @state() private rows = firstRows;

  readonly #definition = new DefinitionTip(this);
  readonly #pixels = new PixelWidth(this);
  readonly #readOut = new ReadOut(
    this,
    () => this.#shown,
    ({ place }, { view: { set } }) => {
      this.dispatchEvent(new StatsSelectEvent(set.indicator.id, null, set.split.id, place.member.id));
    },
  );
  readonly #topology = new TopologyLoader(this);
  #shown: Shown | null = null;
  #told: unknown = null;

  constructor() {
    super();
    new ScrollStop(this);
  }

  /** Every place with its figure, largest first; `null` in every state but `ready`. */
  get table(): Table | null {
    return this.current?.table ?? null;
  }

  override async refresh(): Promise<void> {
    await Promise.all([this.#topology.retry(), super.refresh()]);
  }

  override readQuery(): DataQuery | null {
    const query = super.readQuery();
    if (query) this.#topology.request();
    return query;
  }

  override get queryAttributes(): QueryAttributes {
    return splitByPlace(super.queryAttributes);
  }

  protected override derive(dataset: Dataset, show: ShowOptions): MapView {
    const own = showOf(show, this);
    return { dataset, set: places(dataset, own), table: placesTable(dataset, own), zone: zoneNote(dataset, own) };
  }

  protected override isEmpty(dataset: Dataset, show: ShowOptions): boolean {
    return super.isEmpty(dataset, placedShow(dataset, showOf(show, this)));
  }

  protected override isPartial({ set: { covered, cut, missing } }: MapView): boolean {
    return covered.running || cut || missing !== null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#shown = null;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const error = this.#shown?.error ?? this.#topology.error;
    if (error && error !== this.#told) this.dispatchEvent(new StatsErrorEvent(error));
    this.#told = error;
  }

  protected override renderView(view: MapView): TemplateResult {
    const { language, label, order } = this;
    const shown = compose(view, { language, label, order, topology: this.#topology, pixels: this.#pixels.value });
    this.#shown = shown;
    const { voice } = shown;
    return this.#frame(html`
      ${renderHeader(shown, this.headingLevel, this.#definition)} ${renderPeriod(view, voice)}
      ${renderNotices(view, voice)}
      <div class="body">
        <div class="drawing">
          ${renderRoom(shown, this.#readOut, this.loader.error ? null : this.messages)} ${renderLegend(shown)}
          ${renderOffMap(shown)}
        </div>
        ${renderTable(shown, this.#tableState)}
      </div>
      <div class="foot">${renderSmallPrint(view, this.credit, voice)}</div>
      ${this.renderEnd()}
    `);
  }

  protected override renderPlaceholder(): TemplateResult {
    const { loading } = this.words;
    return this.#frame(html`
      <header>${renderLabel(html`${this.label ?? loading}`, this.headingLevel)}</header>
      <p class="small">${this.label === null ? '\u00a0' : loading}</p>
      ${renderBlank(html`<div class="skeleton globe"></div>`)}
    `);
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    return this.#frame(html`
      <header>${renderNameOf(this, this.language)}</header>
      <p class="small" aria-hidden="true">${'\u00a0'}</p>
      ${renderBlank(content)}
    `);
  }

  get #tableState(): Parameters<typeof renderTable>[1] {
    const { order, rows: limit } = this;
    const sort = (column: Order['by']): void => void (this.order = pressed(order, column));
    return { order, limit, sort, show: (count) => void (this.rows = count) };
  }

  #frame(content: TemplateResult): TemplateResult {
    return renderFrame(content, said(this.topology) !== null, this.state === 'loading', this.language);
  }
}
