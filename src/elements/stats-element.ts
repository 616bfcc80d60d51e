import { html, type PropertyValues, type TemplateResult } from 'lit';
import { words, type Words } from '../i18n/words.js';
import type { Dataset } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery, ShowOptions } from '../query/query.js';
import { readQuery } from '../query/read-query.js';
import { readShow } from '../query/read-show.js';
import { now } from '../sources/configure.js';
import { isEmpty } from '../views/is-empty.js';
import { Patience } from './after-frames.js';
import { isAway, markStates } from './custom-states.js';
import { DatasetController } from './dataset-controller.js';
import { StatsErrorEvent, StatsLoadEvent } from './events.js';
import { Messages } from './messages.js';
import { NearViewport } from './near-viewport.js';
import { LazyRefresh } from './refresh/lazy-refresh.js';
import { failed, type Scene, type State } from './scene.js';
import { SharedAttributes } from './shared-attributes.js';
import { warnOnce } from './warn-once.js';

export type { State } from './scene.js';

/**
 * What all data elements do alike: load what the attributes ask, stand in one of five states, say it in the reader's
 * language, and tell the page. A child says how a dataset becomes its view, and how that view is rendered.
 *
 * @cssstate idle - Nothing is asked.
 * @cssstate loading - The first answer is on its way.
 * @cssstate ready - Figures are shown.
 * @cssstate empty - The endpoint has no figure of what is asked.
 * @cssstate error - There is no figure, since a load or the reading of an answer failed.
 * @cssstate stale - The last good figures are shown while a reload runs, or after one failed.
 * @cssstate partial - The last bucket is incomplete, or values are missing.
 * @cssstate away - It hides, as `when-empty` or `when-error` ask, or since there is nothing to choose.
 */
export abstract class StatsElement<View> extends SharedAttributes {
  protected readonly loader = new DatasetController(this);
  protected readonly messages = new Messages(this, this.loader);

  readonly #internals = this.attachInternals();
  readonly #viewport = new NearViewport(this);
  readonly #refresh = new LazyRefresh(this);
  readonly #patience = new Patience(this);
  #scene: Scene<View> = { state: 'idle' };
  #told: Dataset | StatsError | null = null;
  #stands: Dataset | StatsError | null = null;

  /** `idle` `loading` `ready` `empty` `error`. */
  get state(): State {
    return this.#scene.state;
  }

  /** The last good figures are shown while a reload runs, or after one failed. */
  get stale(): boolean {
    return this.loader.dataset !== null && (this.loader.pending || this.loader.error !== null);
  }

  /** The last bucket is incomplete, or values are missing. */
  get partial(): boolean {
    return this.#scene.state === 'ready' && this.isPartial(this.#scene.view);
  }

  /** Why there is no figure, or why the last reload failed; `null` when all is well. */
  get error(): StatsError | null {
    return this.#scene.state === 'error' ? this.#scene.error : this.loader.error;
  }

  /** What the endpoint answered: the last good answer to what is asked now; `null` before there is one. */
  get data(): Dataset | null {
    return this.loader.dataset;
  }

  /** The view that is shown; `null` in every state but `ready`. */
  protected get current(): View | null {
    return this.#scene.state === 'ready' ? this.#scene.view : null;
  }

  /** The library's own words, in the language of the element. */
  get words(): Words {
    return words(this.language);
  }

  /** Asks the endpoint anew; resolves once the answer, or its failure, is shown. Relative periods are resolved again. */
  async refresh(): Promise<void> {
    await this.loader.refresh();
    // One that was never in a page has nothing to show it with.
    if (this.hasUpdated) await this.updateComplete;
  }

  /** What is asked at this moment; `null` while nothing is. The loader calls it before each update. */
  readQuery(): DataQuery | null {
    if (this.loading === 'lazy' && !this.#viewport.seen) {
      this.#viewport.watch();
      return null;
    }
    const attributes = this.queryAttributes;
    if (attributes.src === null && !this.#patience.isOver()) return null;
    return readQuery(attributes, { now: now(), base: this.baseURI, warn: warnOnce });
  }

  /** The view of a dataset. Throws a `StatsError` of kind `config` where the dataset lacks what was asked. */
  protected abstract derive(dataset: Dataset, show: ShowOptions): View;
  protected abstract isPartial(view: View): boolean;
  protected abstract renderView(view: View): TemplateResult;
  /** Takes the room that the view will take, so that nothing jumps. */
  protected abstract renderPlaceholder(): TemplateResult;
  /** What surrounds a message: the label, so that readers know what failed. */
  protected abstract renderFrame(content: TemplateResult): TemplateResult;

  /** What stands below good figures: that they are old ones, and the pause of automatic reloads. */
  protected renderEnd(): TemplateResult {
    return html`${this.messages.renderStale()}${this.#refresh.renderPause()}`;
  }

  /** Whether it hides: the page may ask for that in some states. */
  protected isAway(): boolean {
    return isAway(this);
  }

  /** Whether the dataset has nothing of what is shown. */
  protected isEmpty(dataset: Dataset, show: ShowOptions): boolean {
    return isEmpty(dataset, show);
  }

  /** Whether the code that derives and renders the view is there. Throws a `StatsError` where it could not be fetched. */
  protected canRender(): boolean {
    return true;
  }

  protected override update(changed: PropertyValues): void {
    this.#scene = this.#compose();
    try {
      super.update(changed);
    } catch (error) {
      // Nothing of an answer may throw into the page: what cannot be rendered is said.
      this.#scene = failed(this.#scene, error);
      super.update(changed);
    }
    this.#markStates();
  }

  protected override updated(changed: PropertyValues): void {
    this.#tell();
    super.updated(changed);
  }

  protected override render(): TemplateResult {
    switch (this.#scene.state) {
      case 'ready':
        return this.renderView(this.#scene.view);
      case 'empty':
        return this.renderFrame(this.messages.renderEmpty());
      case 'error':
        return this.renderFrame(this.messages.renderError(this.#scene.error));
      case 'loading':
        if (this.#scene.after) return this.renderFrame(this.messages.renderError(this.#scene.after));
        return this.renderPlaceholder();
      case 'idle':
        return this.renderPlaceholder();
    }
  }

  #compose(): Scene<View> {
    const { dataset, error, pending } = this.loader;
    if (dataset) return this.#composeFrom(dataset);
    if (pending) return { state: 'loading', after: error };
    return error ? { state: 'error', error } : { state: 'idle' };
  }

  #composeFrom(dataset: Dataset): Scene<View> {
    try {
      const show = readShow(this.queryAttributes, { now: now(), zone: dataset.zone, warn: warnOnce });
      // Without a row there is no indicator either: that is no mistake of the page's.
      if (dataset.indicators.length === 0) return { state: 'empty' };
      if (!this.canRender()) return { state: 'loading', after: null };
      const view = this.derive(dataset, show);
      return this.isEmpty(dataset, show) ? { state: 'empty' } : { state: 'ready', view };
    } catch (error) {
      return failed(this.#scene, error);
    }
  }

  #markStates(): void {
    const { state, stale, partial } = this;
    markStates(this.#internals.states, { state, stale, partial, away: this.isAway() });
  }

  /** Fires one event for each answer and each failure, once it is shown. Its group hears of one that stands again, too. */
  #tell(): void {
    const news = this.error ?? (this.loader.pending || this.state === 'loading' ? null : this.loader.dataset);
    if (news === this.#stands) return;
    this.#stands = news;
    if (news === null) return;
    this.membership.tellLoaded();
    if (news === this.#told) return;
    this.#told = news;
    this.dispatchEvent(news instanceof StatsError ? new StatsErrorEvent(news) : new StatsLoadEvent(news));
  }
}
