import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { BucketName } from '../../model/bucket.js';
import type { Member } from '../../model/dataset.js';
import { pictureOf, type Picture } from './chart-picture.js';
import { showsNothing, type ChartView } from './chart-view.js';
import { DataSection } from './data-section.js';
import { Drawing } from './drawing.js';
import { entriesOf } from './entries.js';
import { DefinitionTip } from '../definition-tip.js';
import { renderLabel } from '../label.js';
import { renderLegend } from './legend.js';
import { renderNotices, renderPeriod, renderSmallPrint } from './notes.js';
import { renderPlot } from './plot.js';
import { ReadOut, type Readable } from './read-out.js';
import { readableOf } from './reading.js';
import type { Shown, Voice } from './shown.js';
import { adoptRenderingStyles } from './rendering.styles.js';
import { ThemeProbe } from './theme-probe.js';
import { definitionOf, titleOf } from './title.js';

/** The element, as far as its rendering knows it. */
export type ChartHost = ReactiveControllerHost &
  HTMLElement & {
    readonly renderRoot: HTMLElement | DocumentFragment;
    readonly label: string | null;
    readonly headingLevel: string | null;
    readonly credit: string | null;
  };

/** What the reader does that the page is to know. */
export interface ChartActions {
  /** Switched a member of the split on or off. */
  toggle(member: Member): void;
  /** Pressed on a bucket. `indicator` is an id. */
  pick(indicator: string, bucket: BucketName): void;
}

/** Turns a view into what stands on the page, top to bottom, and keeps the drawing in step with it. */
export class ChartRendering implements ReactiveController {
  readonly #host: ChartHost;
  readonly #actions: ChartActions;
  readonly #definition: DefinitionTip;
  readonly #drawing: Drawing;
  readonly #readOut: ReadOut;
  readonly #theme: ThemeProbe;
  readonly #data: DataSection;
  #shown: Shown | null = null;

  constructor(host: ChartHost, actions: ChartActions) {
    this.#host = host;
    this.#actions = actions;
    host.addController(this);
    this.#definition = new DefinitionTip(host);
    this.#drawing = new Drawing(host, () => this.#picture());
    this.#readOut = new ReadOut(host, this.#drawing, () => this.#readable());
    this.#theme = new ThemeProbe(host);
    this.#data = new DataSection(host);
  }

  hostConnected(): void {
    adoptRenderingStyles(this.#host.renderRoot);
  }

  /** What is not rendered anew in this update is not shown after it. */
  hostUpdate(): void {
    this.#shown = null;
  }

  /** Everything that a chart shows. Must only be asked while the element is in the page. */
  render(view: ChartView, voice: Voice): TemplateResult {
    const entries = entriesOf(view, voice.words, voice.format);
    const shown = { view, voice, entries, look: this.#theme.look };
    this.#shown = shown;
    return html`
      ${this.#renderHeader(shown)} ${renderPeriod(view, voice)} ${renderNotices(view.dataset, voice.format.lang)}
      ${this.#renderPlot(shown)} ${renderVoice(shown)} ${renderLegend(shown, this.#actions.toggle)}
      ${this.#renderData(shown)} ${renderSmallPrint(view, this.#host.credit, voice)}
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

  #renderPlot(shown: Shown): TemplateResult | typeof nothing {
    const { words } = shown.voice;
    if (this.#drawing.failed) return nothing;
    if (showsNothing(shown.view))
      return html`<div class="room"><p part="status" aria-hidden="true">${words.noneShown}</p></div>`;
    return renderPlot(words.chartOf(...this.#name(shown)), words.chartKeys, this.#readOut);
  }

  #renderData(shown: Shown): TemplateResult {
    if (showsNothing(shown.view)) return html`<div class="row"></div>`;
    return this.#data.render(shown, shown.voice.words.tableOf(...this.#name(shown)), this.#drawing.failed);
  }

  #name({ view, voice: { format } }: Shown): readonly [title: string, period: string] {
    return [titleOf(view, this.#host.label, format.lang).text, format.covered(view.table.covered)];
  }

  #picture(): Picture | null {
    if (!this.#shown) return null;
    const { view, voice, entries, look } = this.#shown;
    return pictureOf(view, entries, look, voice.format, isRtl(this.#host));
  }

  #readable(): Readable | null {
    if (!this.#shown || showsNothing(this.#shown.view)) return null;
    const [{ indicator }] = this.#shown.view.sets;
    return readableOf(this.#shown, isRtl(this.#host), (bucket) => {
      this.#actions.pick(indicator.id, bucket);
    });
  }
}

/** A region that is there before it speaks, else nobody hears it. */
function renderVoice({ view, voice: { words } }: Shown): TemplateResult {
  return html`<p class="hidden" role="status">${showsNothing(view) ? words.noneShown : nothing}</p>`;
}

function isRtl(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl';
}
