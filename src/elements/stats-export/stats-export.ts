import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { fileName } from '../../exports/file-name.js';
import type { PickedText } from '../../i18n/pick-text.js';
import { foreignWords } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import type { StatsError } from '../../model/stats-error.js';
import { said } from '../../query/attribute.js';
import type { DataQuery, ShowOptions } from '../../query/query.js';
import { table, type Table } from '../../views/table.js';
import { StatsExportEvent } from '../events.js';
import { renderNameOf } from '../label.js';
import { sharedStyles } from '../shared.styles.js';
import { StatsElement, type State } from '../stats-element.js';
import { version } from '../version.js';
import { AxisCode } from './axis-code.js';
import { CsvFile } from './csv-file.js';
import { readCsvOptions } from './csv-options.js';
import { Followed } from './followed.js';
import { forFile } from './for-file.js';
import { readFormats, type Offer } from './formats.js';
import { renderFileLink, renderRoom, renderServerLinks } from './links.js';
import { exportStyles } from './stats-export.styles.js';
import { titleOf } from './title.js';

/**
 * Links that download the figures as files: made in the browser of the table that a chart shows, or of the element's
 * own attributes, and the files that the server itself offers.
 *
 * @tag stats-export
 * @summary Download links for the figures.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset can be downloaded. Not fired with `for`.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @fires {StatsExportEvent} stats-export - The reader takes a file.
 * @csspart link - A link; `server` as well where the file is the server's own.
 * @csspart size - The size of a file.
 * @csspart label - What the files are about, beside a message.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Links that are not available yet, and sizes.
 * @cssprop --stats-color-accent - Links and focus ring.
 */
export class StatsExport extends StatsElement<Table> {
  static readonly version = version;
  static override styles = [sharedStyles, exportStyles];

  /** `csv` (default). Of the server's files, those of these formats are offered; all of them where this is absent. */
  @property({ reflect: true }) formats: string | null = null;
  /** `open-data` (default): comma, point and ids. `excel`: `;`, the language's decimal mark and labels. */
  @property({ reflect: true, attribute: 'csv-format' }) csvFormat: string | null = null;
  /** `wide` (default): a column per indicator. `long`: a row per value. */
  @property({ reflect: true }) layout: string | null = null;
  /** Id of a chart, table, ranking or map in the same document or shadow root: its figures are downloaded as it shows them, toggles included. */
  @property({ reflect: true }) for: string | null = null;
  /** The same for an element of another shadow root. */
  @property({ attribute: false }) followed: Element | null = null;

  readonly #axis = new AxisCode(this);
  readonly #file = new CsvFile();
  readonly #followed = new Followed(this);
  #wanted = false;

  override get state(): State {
    return this.#followed.isOn ? this.#followed.state : super.state;
  }

  override get stale(): boolean {
    return this.#followed.element?.stale ?? super.stale;
  }

  override get partial(): boolean {
    return this.#followed.element?.partial ?? super.partial;
  }

  override get error(): StatsError | null {
    return this.#followed.isOn ? (this.#followed.problem ?? this.#followed.element?.error ?? null) : super.error;
  }

  override get data(): Dataset | null {
    return this.#followed.isOn ? (this.#followed.element?.data ?? null) : super.data;
  }

  /** The figures as they are downloaded; `null` in every state but `ready`. */
  get table(): Table | null {
    return this.#followed.isOn ? (this.#followed.element?.table ?? null) : this.current;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#file.withdraw();
  }

  /** With `for`, the other element asks. */
  override readQuery(): DataQuery | null {
    return this.#followed.isOn ? null : super.readQuery();
  }

  override refresh(): Promise<void> {
    this.#axis.retry();
    return super.refresh();
  }

  protected override canRender(): boolean {
    return this.#axis.isReady(said(this.queryAttributes.by) ?? 'time');
  }

  protected override derive(dataset: Dataset, show: ShowOptions): Table {
    return (this.#axis.tableBy ?? table)(dataset, forFile(dataset, show));
  }

  protected override isEmpty(dataset: Dataset, show: ShowOptions): boolean {
    return super.isEmpty(dataset, forFile(dataset, show));
  }

  protected override isPartial({ rows }: Table): boolean {
    return rows.at(-1)?.bucket.incomplete != null;
  }

  /** With `for`, messages and "Retry" stand at the other element, once. */
  protected override render(): TemplateResult {
    if (!this.#followed.isOn) return super.render();
    const { problem } = this.#followed;
    if (problem) return this.renderFrame(this.messages.renderError(problem));
    return this.table ? this.renderView(this.table) : this.renderPlaceholder();
  }

  protected override renderView(view: Table): TemplateResult {
    return this.#renderExport(html`
      <ul>
        ${this.#renderFile(view)} ${this.#renderServerFiles()}
      </ul>
      ${this.renderEnd()}
    `);
  }

  protected override renderPlaceholder(): TemplateResult {
    this.#file.withdraw();
    return this.#renderExport(
      html`<ul>
        ${this.#renderFile(null)} ${this.#renderServerFiles()}
      </ul>`,
    );
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    this.#file.withdraw();
    return this.#renderExport(html`
      ${renderNameOf(this, this.language)} ${content}
      <ul>
        ${this.#renderServerFiles()}
      </ul>
    `);
  }

  #renderExport(content: TemplateResult): TemplateResult {
    return renderRoom(content, foreignWords(this.language), this.state === 'loading', this.#prepare);
  }

  #renderFile(table: Table | null): TemplateResult | typeof nothing {
    if (!this.#offer.csv) return nothing;
    const options = readCsvOptions(this.csvFormat, this.layout, this.language);
    if (table && this.isConnected) this.#file.offer(table, options, this.#wanted);
    const { href, size } = this.#file;
    const title = this.#titleOf(table);
    const name = this.#nameOf(table);
    return renderFileLink({ href, size, name, title, available: table !== null }, this.words, this.#take);
  }

  #renderServerFiles(): readonly TemplateResult[] {
    return renderServerLinks(this.#offer.server, this.words, this.language, (format, name) => {
      this.dispatchEvent(new StatsExportEvent(format, name));
    });
  }

  get #offer(): Offer {
    return readFormats(this.formats, this.data);
  }

  #titleOf(table: Table | null): PickedText | null {
    return titleOf(table, this.label ?? this.#followed.element?.label ?? null, this.language);
  }

  #nameOf(table: Table | null): string {
    return fileName({ label: this.#titleOf(table)?.text ?? '', covered: table?.covered ?? null, format: 'csv' });
  }

  /** The reader comes near the link. What the followed element shows may have changed without an event. */
  readonly #prepare = (): void => {
    this.#wanted = true;
    this.requestUpdate();
    this.performUpdate();
    this.#wanted = false;
  };

  readonly #take = (event: Event): void => {
    this.#prepare();
    if (this.#file.href === null) event.preventDefault();
    else this.dispatchEvent(new StatsExportEvent('csv', this.#nameOf(this.table)));
  };
}
