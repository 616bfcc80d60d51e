import { html, type nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Granularity } from '../../model/bucket.js';
import type { Choices } from '../../query/group-attributes.js';
import type { Compare } from '../../query/query.js';
import type { SourceName } from '../../sources/registry.js';
import { BaseElement } from '../base-element.js';
import { storeAt } from '../group/group-of.js';
import type { GroupStore } from '../group/group-store.js';
import { RefreshTimer, renderPause } from '../refresh/refresh.js';
import { sharedStyles } from '../shared.styles.js';
import { version } from '../version.js';

/**
 * Gives its attributes to the elements inside it, and to those that name it in their attribute `group`: an element's own
 * attribute wins. What readers choose in one of them, or in a control, holds for all.
 *
 * @tag stats-group
 * @summary Shares what is asked, and what readers choose, between the elements inside it.
 * @slot - The elements, and whatever stands between them.
 * @csspart pause - The button that pauses and resumes automatic updates, with `refresh-interval`.
 */
export class StatsGroup extends BaseElement {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles];

  /** Name by which elements elsewhere on the page join the group: `<stats-card group="NAME">`. */
  @property({ reflect: true }) name: string | null = null;
  /** URL of the metrics endpoint, or URL template. */
  @property({ reflect: true }) src: string | null = null;
  /**
   * API that the endpoint speaks: `json` (default) `csv` `data-fair` `datagouv` `edifice` `google-analytics` `json-stat` `matomo` `opendatasoft`
   * `prometheus` `rdv` `rows` `udata`, or one given to `configure`.
   */
  @property({ reflect: true }) source: SourceName | null = null;
  /** Whose statistics, in the words of the source: `organization:ID`. */
  @property({ reflect: true }) scope: string | null = null;
  /** `last-12-months`, `this-year`, `2026-01/2026-11`. */
  @property({ reflect: true }) period: string | null = null;
  /** `hour` `day` `week` `month` `quarter` `year`. */
  @property({ reflect: true }) granularity: Granularity | null = null;
  /** Dimension that the figures are split by, or `none`. */
  @property({ reflect: true }) split: string | null = null;
  /** Members kept, per dimension: `domain:a.fr,b.fr status:seen`. */
  @property({ reflect: true }) filter: string | null = null;
  /** Members of the split (without one: of `profile`) that are shown. Elements that are split by something else count these only. */
  @property({ reflect: true }) profiles: string | null = null;
  /** `none` `previous-period` `previous-days` `previous-year`. */
  @property({ reflect: true }) compare: Compare | null = null;
  /** IANA time zone that "today" is taken in. */
  @property({ reflect: true }) timezone: string | null = null;
  /** Seconds between reloads of all elements of the group, 5 at least. Not while the page is hidden. */
  @property({ reflect: true, attribute: 'refresh-interval' }) refreshInterval: string | null = null;
  /** Keeps what readers choose in the address of the page, under this prefix (default: the group's name, else `stats`). */
  @property({ reflect: true, attribute: 'url-state' }) urlState: string | null = null;

  readonly #timer = new RefreshTimer(this, {
    interval: () => (this.#store.home === this ? this.#store.written('refresh-interval') : null),
    reload: () => this.refresh(),
    failures: () => [...this.#store.members].filter(({ element }) => element.error != null).length,
  });

  /** What readers chose, by attribute. */
  get chosen(): Choices {
    return this.#store.chosen;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    storeAt(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    const store = this.#store;
    // One that is moved is there again by then.
    queueMicrotask(() => {
      store.move(this);
    });
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.#store.settle(this);
  }

  /** By another name it is the home of another group. */
  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (changed.has('name')) storeAt(this);
  }

  /** Asks the endpoint anew for all elements of the group; resolves once all answers, or failures, are shown. */
  async refresh(): Promise<void> {
    const others = [...this.#store.members].filter(({ element }) => element !== this);
    await Promise.all(others.map(async ({ element }) => element.refresh?.()));
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>${this.renderPause()}`;
  }

  get #store(): GroupStore {
    return storeAt(this);
  }

  protected renderPause(): TemplateResult | typeof nothing {
    return renderPause(this.#timer, this.language);
  }
}
