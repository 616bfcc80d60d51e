import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { jobWords } from '../../i18n/job-words.js';
import { foreignWords, words, type Words } from '../../i18n/words.js';
import { isZone } from '../../model/bucket.js';
import type { StatsError } from '../../model/stats-error.js';
import { said } from '../../query/attribute.js';
import type { Job } from '../../sources/jobs/jobs.js';
import { BaseElement } from '../base-element.js';
import { isAway, markStates } from '../custom-states.js';
import { StatsErrorEvent, StatsExportEvent } from '../events.js';
import { renderLabel, type HeadingLevel } from '../label.js';
import { Messages } from '../messages.js';
import type { State } from '../scene.js';
import { sharedStyles } from '../shared.styles.js';
import { version } from '../version.js';
import { warnOnce } from '../warn-once.js';
import { StatsJobEvent } from './job-event.js';
import { JobFocus } from './job-focus.js';
import { JobNews } from './job-news.js';
import { renderJob, renderWaiting, type JobShown } from './job-row.js';
import { JobsController } from './jobs-controller.js';
import { Presses } from './presses.js';
import { jobsStyles } from './stats-jobs.styles.js';

/**
 * The files that a reader has had a server prepare in the last two weeks: those that are being prepared, those that can
 * be downloaded, and those that have expired or failed, which can be asked for again.
 *
 * @tag stats-jobs
 * @summary The list of a reader's exports, with their states.
 * @attr {string} group - Of no effect: a list of exports belongs to no group.
 * @fires {StatsErrorEvent} stats-error - The list could not be loaded, or a press came to nothing.
 * @fires {StatsExportEvent} stats-export - The reader takes a file.
 * @fires {StatsJobEvent} stats-job - An export was asked for, has become ready, has failed or has expired.
 * @csspart label - What the list is called.
 * @csspart list - The list.
 * @csspart job - One export.
 * @csspart name - What it is.
 * @csspart details - Whose it is, and when it was asked for.
 * @csspart scope - Whose it is.
 * @csspart state - How it stands.
 * @csspart link - The link to its file.
 * @csspart again - The button that asks for it once more.
 * @csspart error - Why a press came to nothing.
 * @csspart status - The sentence of the states `empty` and `error`.
 * @cssprop --stats-color - Text.
 * @cssprop --stats-color-muted - Details, and states without anything to do.
 * @cssprop --stats-color-border - Hairlines.
 * @cssprop --stats-color-accent - Links and focus ring.
 * @cssprop --stats-color-bad - An export that has failed.
 * @cssstate idle - Nothing is asked.
 * @cssstate loading - The first list is on its way.
 * @cssstate ready - A list is shown.
 * @cssstate empty - There is no export.
 * @cssstate error - The list could not be loaded.
 * @cssstate stale - An old list is shown, since the last try to update it failed.
 * @cssstate away - It hides, as `when-empty` or `when-error` ask.
 */
export class StatsJobs extends BaseElement {
  /** Version of the package. */
  static readonly version = version;
  static override styles = [sharedStyles, jobsStyles];

  /** Address of the list of jobs. */
  @property({ reflect: true }) src: string | null = null;
  /** What the list is called. Default: "Your exports". */
  @property({ reflect: true }) label: string | null = null;
  /** Level of the heading that the label becomes: `1` `2` `3` `4` `5` `6`. Default: the label is not a heading. */
  @property({ reflect: true, attribute: 'heading-level' }) headingLevel: HeadingLevel | null = null;
  /** IANA time zone of the times that are shown. Default: that of the reader's device. */
  @property({ reflect: true }) timezone: string | null = null;
  /** What is shown when there is no export: `text` (default) or `hide`. */
  @property({ reflect: true, attribute: 'when-empty' }) whenEmpty: 'text' | 'hide' | null = null;
  /** What is shown when the list could not be loaded: `text` (default) or `hide`. */
  @property({ reflect: true, attribute: 'when-error' }) whenError: 'text' | 'hide' | null = null;
  /** Whether cookies travel with the requests: `same-origin` (default) `include` `omit`. */
  @property({ reflect: true }) credentials: RequestCredentials | null = null;

  readonly #internals = this.attachInternals();
  readonly #loader = new JobsController(this);
  readonly #messages = new Messages(this, this.#loader);
  readonly #news = new JobNews();
  readonly #presses = new Presses(
    this,
    () => this.#loader.store,
    (sentence) => {
      this.#news.tell(sentence);
    },
  );
  #told: StatsError | null = null;
  #untold: readonly Job[] = [];

  constructor() {
    super();
    new JobFocus(this);
  }

  /** `idle` `loading` `ready` `empty` `error`. */
  get state(): State {
    const { jobs, error, pending } = this.#loader;
    if (jobs !== null) return jobs.length === 0 ? 'empty' : 'ready';
    if (pending) return 'loading';
    return error ? 'error' : 'idle';
  }

  /** An old list is shown, since the last try to update it failed. */
  get stale(): boolean {
    return this.jobs !== null && this.error !== null;
  }

  /** Why there is no list, or why it is old; `null` when all is well. */
  get error(): StatsError | null {
    return this.#loader.error;
  }

  /** Exports of the last two weeks, the newest first; `null` before there is a list. */
  get jobs(): readonly Job[] | null {
    return this.#loader.jobs;
  }

  /** Common words, as far as they fit a list. */
  get words(): Words {
    const common = words(this.language);
    const { empty, stale, error } = jobWords(this.language);
    return { ...common, empty, stale, error: (kind, code, values) => error(code) ?? common.error(kind, code, values) };
  }

  /** Asks for the list anew; resolves once the answer, or its failure, is shown. */
  async refresh(): Promise<void> {
    await this.#loader.refresh();
    if (this.hasUpdated) await this.updateComplete;
  }

  protected override update(changed: PropertyValues): void {
    if (changed.has('src')) this.#news.forget();
    this.#untold = this.jobs === null ? [] : this.#news.since(this.jobs);
    this.#news.say(this.#untold, jobWords(this.language), this.language);
    super.update(changed);
    const { state, stale } = this;
    markStates(this.#internals.states, { state, stale, partial: false, away: isAway(this) });
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    for (const job of this.#untold) this.dispatchEvent(new StatsJobEvent(job));
    const news = this.#presses.takeError() ?? (this.error === this.#told ? null : this.error);
    this.#told = this.error;
    if (news) this.dispatchEvent(new StatsErrorEvent(news));
  }

  protected override render(): TemplateResult {
    const own = foreignWords(this.language) ?? nothing;
    const title = this.label ?? jobWords(this.language).title;
    return html`<div lang=${own} aria-busy=${this.state === 'loading'}>
      ${renderLabel(html`${title}`, this.headingLevel)} ${this.#renderBody()}
      <p class="hidden" role="status" id="news">${this.#news.said}</p>
    </div>`;
  }

  #renderBody(): TemplateResult {
    const { jobs, error } = this.#loader;
    if (jobs === null) return error ? this.#messages.renderError(error) : renderWaiting();
    if (jobs.length === 0) return html`${this.#messages.renderEmpty()}${this.#messages.renderStale()}`;
    return html`<ul part="list" role="list">
        ${jobs.map((job) => renderJob(job, this.#shown(job)))}
      </ul>
      ${this.#messages.renderStale()}`;
  }

  #shown(job: Job): JobShown {
    return {
      words: jobWords(this.language),
      lang: this.language,
      zone: this.#zone,
      take: this.#take,
      ...this.#presses.of(job, this.words),
    };
  }

  get #zone(): string {
    const zone = said(this.timezone);
    if (zone !== null && isZone(zone)) return zone;
    if (zone !== null) warnOnce(`timezone: expected an IANA time zone, got "${zone}"`);
    return new Intl.DateTimeFormat().resolvedOptions().timeZone;
  }

  readonly #take = (job: Job): void => {
    const name = job.href === null ? '' : (new URL(job.href).pathname.split('/').at(-1) ?? '');
    this.dispatchEvent(new StatsExportEvent(job.format ?? '', name));
    void this.#loader.store?.checkFile(job);
  };
}
