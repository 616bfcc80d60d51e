import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CsvFormat, CsvLayout } from '../../exports/csv.js';
import type { Dataset } from '../../model/dataset.js';
import { said } from '../../query/attribute.js';
import { oneOf } from '../../query/one-of.js';
import type { DataQuery, ShowOptions } from '../../query/query.js';
import { readCredentials } from '../../query/read-credentials.js';
import { table, type Table } from '../../views/table.js';
import { renderNameOf } from '../label.js';
import { sharedStyles } from '../shared.styles.js';
import { version } from '../version.js';
import { warnOnce } from '../warn-once.js';
import { AxisCode } from './axis-code.js';
import { cellsOf } from './csv-file.js';
import { readCsvOptions } from './csv-options.js';
import { fileAddress } from './file-address.js';
import { FileFocus } from './file-focus.js';
import { Files, type Shown } from './files.js';
import { FollowingElement } from './following-element.js';
import { forFile } from './for-file.js';
import { mostCells, namedFile, readFormats, type Offer } from './formats.js';
import { wantedOf } from './job-wanted.js';
import { partOf, partsOf, subjectOf, type Own } from './parts.js';
import { exportStyles } from './stats-export.styles.js';
import type { Part, Subject } from './subject.js';

/**
 * Links that download the figures as files: made in the browser of the table that a chart shows, or of the element's
 * own attributes, and the files that the server itself offers. A small CSV is a link; larger ones, and files of other
 * formats, are made when their button is pressed, in slices that leave the page free.
 *
 * @tag stats-export
 * @summary Download links for the figures.
 * @fires {StatsLoadEvent} stats-load - A newly loaded dataset can be downloaded. Not fired with `for`.
 * @fires {StatsErrorEvent} stats-error - A load, a reload or the reading of an answer failed.
 * @fires {StatsExportEvent} stats-export - The reader takes a file.
 * @csspart link - A link, or a button that makes its file; `server` as well where the file is the server's own.
 * @csspart size - The size of a file.
 * @csspart progress - How far a file is that is being made.
 * @csspart cancel - The button that ends its making.
 * @csspart menu - With `menu`, what opens the list of files.
 * @csspart label - What the files are about, beside a message.
 * @csspart status - The sentence of the states `empty` and `error`, and of a file that could not be made.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Links that are not available yet, and sizes.
 * @cssprop --stats-color-accent - Links and focus ring.
 * @cssprop --stats-color-border - Hairline of the menu.
 */
export class StatsExport extends FollowingElement<Own> {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, exportStyles];

  /**
   * `csv` (default), `xlsx`, `json` and, of a chart, `png`, in the order of the links. Of the server's files, those of
   * these formats are offered; all of them where this is absent.
   */
  @property({ reflect: true }) formats: string | null = null;
  /** `open-data` (default): comma, point and ids. `excel`: `;`, the language's decimal mark, members' labels. */
  @property({ reflect: true, attribute: 'csv-format' }) csvFormat: CsvFormat | null = null;
  /** Of the CSV. `wide` (default): a column per indicator. `long`: a row per value. */
  @property({ reflect: true }) layout: CsvLayout | null = null;
  /**
   * Columns of the CSV, and of the XLSX where `layout` is `wide`, in their order, `uai: UAI; time: Date; visits: Connexions`,
   * or the name of a documented set: `datagouv-organization`, `edifice-accounts` and others. Default: all, by their own names.
   */
  @property({ reflect: true }) columns: string | null = null;
  /**
   * Address of a file of the server's, offered beside the others, or alone where there is no `src` and no `for`.
   * `{scope} {from} {to}` are filled in as in `src`, with what is asked here or, with `for`, by the other element.
   */
  @property({ reflect: true }) href: string | null = null;
  /** `file` (default). `job`: a server prepares the files; see `docs/jobs.md`. */
  @property({ reflect: true }) mode: 'file' | 'job' | null = null;
  /** With `mode="job"`, the address of the list of jobs, as `<stats-jobs>` has it in `src`. */
  @property({ reflect: true }) jobs: string | null = null;
  /** The files stand in a list that a button opens. */
  @property({ reflect: true, type: Boolean }) menu = false;

  readonly #axis = new AxisCode(this);
  readonly #files = new Files(this, () => {
    this.requestUpdate();
    this.performUpdate();
  });

  constructor() {
    super();
    new FileFocus(this);
  }

  /** The figures as they are downloaded; `null` in every state but `ready`. With several ids in `for`, the first. */
  get table(): Table | null {
    return this.#parts[0]?.table ?? null;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#files.withdraw();
  }

  /** With `for`, the other element asks; where there is only a file of the server's, nobody does. */
  override readQuery(): DataQuery | null {
    return this.#isJob || this.following.isOn || this.#isLink ? null : super.readQuery();
  }

  override refresh(): Promise<void> {
    this.#axis.retry();
    return super.refresh();
  }

  protected override canRender(): boolean {
    return this.#axis.isReady(said(this.queryAttributes.by) ?? 'time');
  }

  protected override derive(dataset: Dataset, asked: ShowOptions): Own {
    const show = forFile(dataset, asked);
    return { dataset, show, table: (this.#axis.tableBy ?? table)(dataset, show) };
  }

  protected override isEmpty(dataset: Dataset, show: ShowOptions): boolean {
    return super.isEmpty(dataset, forFile(dataset, show));
  }

  protected override isPartial({ table: { rows } }: Own): boolean {
    return rows.at(-1)?.bucket.incomplete != null;
  }

  /** With `for`, messages and "Retry" stand at the other element, once. */
  protected override render(): TemplateResult {
    if (!this.following.isOn) return super.render();
    const { problem } = this.following;
    return problem ? this.renderFrame(this.messages.renderError(problem)) : this.renderPlaceholder();
  }

  protected override renderView(): TemplateResult {
    return this.#files.render(this.#shown, this.renderEnd());
  }

  protected override renderPlaceholder(): TemplateResult {
    return this.#files.render(this.#shown, nothing);
  }

  protected override renderFrame(content: TemplateResult): TemplateResult {
    return this.#files.renderMessage(this.#shown, html`${renderNameOf(this, this.language)} ${content}`);
  }

  get #shown(): Shown {
    return {
      wanted: this.#isJob ? wantedOf(this, this.following.isOn ? this.following.first : this, this.language) : null,
      offer: this.#offer,
      subject: this.#subject,
      lang: this.language,
      credentials: readCredentials(this.credentials),
      state: this.state,
      isMenu: this.menu,
    };
  }

  get #isJob(): boolean {
    return oneOf(['file', 'job'], this.mode, 'file', (message) => warnOnce(`mode: ${message}`)) === 'job';
  }

  get #isLink(): boolean {
    return this.href !== null && said(this.queryAttributes.src) === null;
  }

  get #offer(): Offer {
    const { data } = this;
    const { elements, isOn } = this.following;
    const isNothing = !isOn && this.#isLink;
    const address = fileAddress(this.href, this.following, this.queryAttributes, this.baseURI);
    return readFormats(this.formats, {
      id: this.id,
      isJob: this.#isJob,
      isNothing,
      isSeveral: elements.length > 1,
      isChart: elements[0]?.toImage !== undefined,
      isVast: this.#parts.some(({ table }) => cellsOf(table) > mostCells),
      named: namedFile(address, isNothing ? said(this.label) : null),
      data,
    });
  }

  get #parts(): readonly Part[] {
    // While one of several loads, a file would lack it.
    if (this.following.isOn) return this.state === 'ready' ? partsOf(this.following.elements, this.language) : [];
    const { current, label, language: lang } = this;
    return current ? [partOf(current, { label, src: this.queryAttributes.src, lang })] : [];
  }

  readonly #subject = (): Subject | null => {
    const { label, credit } = this;
    const csv = readCsvOptions(this, this.language);
    return subjectOf(this.#parts, this.following, { label, credit, base: this.baseURI, csv });
  };
}
