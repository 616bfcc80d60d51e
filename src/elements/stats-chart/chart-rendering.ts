import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { chartWords } from '../../i18n/chart-words.js';
import { formatter } from '../../i18n/format.js';
import type { Dataset } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import type { Bucket } from '../../views/series.js';
import { DefinitionTip } from '../definition-tip.js';
import { renderLabel } from '../label.js';
import { axisManners } from './axis-manners.js';
import { bucketsOf, showsNothing, type ChartView } from './chart-view.js';
import { Choosing } from './choosing.js';
import { isOneAtATime, isTable } from './closed-lists.js';
import { DataSection } from './data-section.js';
import { deriveView, typeOf } from './derive-view.js';
import { Drawing } from './drawing.js';
import { entriesOf } from './entries.js';
import { KeptPicture } from './kept-picture.js';
import { LazyAnnotations } from './lazy-annotations.js';
import { renderLegend } from './legend.js';
import { isTooLong, renderLimits } from './limits.js';
import { renderNotices, renderPeriod, renderSmallPrint } from './notes.js';
import { renderPlot } from './plot.js';
import { oneOnly } from './profiles.js';
import { ReadOut, type Readable } from './read-out.js';
import { readableOf } from './reading.js';
import { keepRows } from './rows-height.js';
import { adoptRenderingStyles } from './rendering.styles.js';
import type { Shown } from './shown.js';
import { sentenceOf } from './summary.js';
import { ThemeProbe } from './theme-probe.js';
import { definitionOf, sayName, titleOf } from './title.js';
export { tableBy } from '../../views/series-by.js';

/** The element, as far as its rendering knows it. */
export type ChartHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly label: string | null;
    readonly headingLevel: string | null;
    readonly credit: string | null;
    readonly type: string | null;
    readonly select: string | null;
    readonly top: string | null;
    readonly annotations: string | null;
    readonly credentials: string | null;
    readonly timezone: string | null;
  };

/** What the reader does that the page is to know. */
export interface ChartActions {
  /** Chose which members of the split are shown: as the `profiles` attribute writes them, and whether they are all. */
  choose(profiles: string, all: boolean): void;
  /** Chose the drawing, or the table in its place. */
  show(view: 'chart' | 'table'): void;
  /** Pressed on a stretch of time or a place of a cycle, or on a member of a dimension, whose ids the others are. */
  pick(indicator: string, bucket: string | null, dimension: string | null, member: string | null): void;
}

/** How a view is to be rendered. */
export interface Manner {
  /** BCP 47 tag. */
  readonly lang: string;
  /** `chart` or `table`, as an attribute says it. */
  readonly view: string;
}

/** Turns a dataset into what stands on the page, top to bottom, and keeps the drawing in step with it. */
export class ChartRendering implements ReactiveController {
  readonly #host: ChartHost;
  readonly #actions: ChartActions;
  readonly #definition: DefinitionTip;
  readonly #drawing: Drawing;
  readonly #readOut: ReadOut;
  readonly #theme: ThemeProbe;
  readonly #data: DataSection;
  readonly #choosing: Choosing;
  readonly #annotations: LazyAnnotations;
  readonly #picture = new KeptPicture();
  #shown: Shown | null = null;
  /** Read before anything is rendered: after it the browser would have to lay out the page at once. */
  #rtl = false;

  constructor(host: ChartHost, actions: ChartActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
    this.#definition = new DefinitionTip(host);
    this.#drawing = new Drawing(host, () => this.#shown && this.#picture.of(this.#shown, this.#rtl));
    this.#readOut = new ReadOut(host, this.#drawing, () => this.#readable());
    this.#theme = new ThemeProbe(host);
    this.#data = new DataSection(host, actions.show);
    this.#choosing = new Choosing(host, actions.choose);
    this.#annotations = new LazyAnnotations(host);
  }

  hostConnected(): void {
    adoptRenderingStyles(this.#host.renderRoot);
  }

  /** What is not rendered anew in this update is not shown after it. */
  hostUpdate(): void {
    this.#shown = null;
  }

  /** Many rows need more room than a drawing of time. */
  hostUpdated(): void {
    if (!this.#shown) return;
    const { view, entries } = this.#shown;
    const rows = view.type === 'horizontal' ? bucketsOf(view).length : 0;
    keepRows(this.#host.renderRoot, rows, entries.filter(({ drawn }) => drawn).length);
  }

  /** The view of a dataset, as the attributes ask for it. Throws a `StatsError` of kind `config` as the views do. */
  derive(dataset: Dataset, asked: ShowOptions, lang: string): ChartView {
    const { select, top } = this.#host;
    const type = typeOf(this.#host.type, asked.by);
    const show = {
      ...(isOneAtATime(select) ? oneOnly(dataset, asked) : asked),
      ...axisManners(type, asked, lang, top),
    };
    return deriveView(dataset, show, type, this.#annotations.with(dataset.annotations));
  }

  /** The chart as it is shown, as a PNG. Rejects where there is nothing to draw, or the code cannot be loaded. */
  async image(): Promise<Blob> {
    const [{ drawChart }, { imageOf }] = await Promise.all([import('./draw-chart.js'), import('./image.js')]);
    const { label, credit } = this.#host;
    const own = { label, credit, lacksEvents: this.#annotations.failed };
    const picture = this.#shown && this.#picture.of(this.#shown, this.#rtl);
    return imageOf(this.#shown, picture, own, drawChart);
  }

  /** Loads anew what is not the dataset's own. */
  async refresh(): Promise<void> {
    await this.#annotations.refresh();
  }

  /** Everything that a chart shows. Must only be asked while the element is in the page. */
  render(view: ChartView, { lang, view: asked }: Manner): TemplateResult {
    const voice = { words: chartWords(lang), format: formatter(lang) };
    const entries = entriesOf(view, voice.words, voice.format);
    const shown = { view, voice, entries, look: this.#theme.look, one: isOneAtATime(this.#host.select) };
    this.#rtl = getComputedStyle(this.#host).direction === 'rtl';
    this.#shown = shown;
    const asTable = isTable(asked) || !this.#canDraw(shown);
    return html`
      ${this.#renderHeader(shown)}
      <div class="under">${renderPeriod(view, voice)}${this.#renderSwitch(shown, asTable)}</div>
      ${renderNotices(view, voice, this.#annotations.failed)} ${asTable ? nothing : this.#renderPlot(shown)}
      ${this.#renderTable(shown, asTable)} ${renderLegend(shown, this.#choosing.choicesOf(shown))}
      ${this.#choosing.renderVoice(shown)} ${renderLimits(shown, this.#drawing, asTable)}
      ${renderSmallPrint(view, this.#host.credit, voice)}
    `;
  }

  #renderHeader({ view, voice }: Shown): TemplateResult {
    const { label, headingLevel } = this.#host;
    const { text, lang } = titleOf(view, label, voice.format.lang);
    const definition = definitionOf(view, voice.format.lang);
    return html`<header>
      ${renderLabel(html`<span lang=${lang ?? nothing}>${text}</span>`, headingLevel)}
      ${this.#definition.render(definition?.text ?? null, definition?.lang ?? null, voice.words)}
    </header>`;
  }

  #renderPlot(shown: Shown): TemplateResult {
    const { words } = shown.voice;
    const [{ reason }] = shown.view.sets;
    if (reason) return html`<div class="room"><p part="status">${words.noFigure[reason]}</p></div>`;
    if (showsNothing(shown.view))
      return html`<div class="room"><p part="status" aria-hidden="true">${words.noneShown}</p></div>`;
    const rows = shown.view.type === 'horizontal';
    const name = words.chartOf(sayName(shown, this.#host.label));
    return renderPlot({ name, keys: words.chartKeys(rows), summary: sentenceOf(shown) }, rows, this.#readOut);
  }

  #renderTable(shown: Shown, isShown: boolean): TemplateResult | typeof nothing {
    if (showsNothing(shown.view) || shown.view.sets[0].reason)
      return isShown ? html`<div class="room"></div>` : nothing;
    return this.#data.renderTable(shown, this.#host.label, isShown);
  }

  /** Where there can be no drawing there is nothing to switch to. */
  #renderSwitch(shown: Shown, asTable: boolean): TemplateResult | typeof nothing {
    return this.#canDraw(shown) ? this.#data.renderSwitch(shown, this.#host.label, asTable) : nothing;
  }

  #canDraw({ view }: Shown): boolean {
    return !this.#drawing.failed && !isTooLong(view);
  }

  #readable(): Readable | null {
    if (!this.#shown || showsNothing(this.#shown.view)) return null;
    const [{ indicator, by }] = this.#shown.view.sets;
    return readableOf(this.#shown, this.#rtl, ({ name, member, others }: Bucket) => {
      if (!member) this.#actions.pick(indicator.id, name, null, null);
      else if (others === undefined) this.#actions.pick(indicator.id, null, by, member.id);
    });
  }
}
