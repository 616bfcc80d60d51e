import { html, nothing, type TemplateResult } from 'lit';
import { formatter } from '../../i18n/format.js';
import type { JobWords } from '../../i18n/job-words.js';
import { pickText } from '../../i18n/pick-text.js';
import type { Job } from '../../sources/jobs/jobs.js';
import { renderText } from '../label.js';

/** How a job is shown, and what its row does. */
export interface JobShown {
  readonly words: JobWords;
  readonly lang: string;
  /** IANA zone of the clock by which times are written. */
  readonly zone: string;
  /** The reader may ask for it once more. */
  readonly canAsk: boolean;
  readonly isAsking: boolean;
  /** The sentence of a press that came to nothing. */
  readonly failure: string | null;
  readonly take: (job: Job) => void;
  readonly ask: (job: Job) => void;
}

/** One job: what it is, whose, when it was asked for, how it stands, and what can be done with it. */
export function renderJob(job: Job, shown: JobShown): TemplateResult {
  const { words, lang } = shown;
  return html`<li part="job" class=${job.status} data-id=${job.id}>
    <div class="about">
      <p part="name" tabindex="-1">${renderText(pickText(job.label, lang))}</p>
      <p part="details" class="small">
        ${job.scope === null ? nothing : html`<span part="scope">${renderText(pickText(job.scope, lang))}</span>`}
        <span>${renderTime(words.asked, job.created, shown)}</span>
      </p>
    </div>
    <div class="standing">${renderStanding(job, shown)}${renderAgain(job, shown)}</div>
  </li>`;
}

function renderStanding(job: Job, shown: JobShown): TemplateResult {
  const { words, lang } = shown;
  switch (job.status) {
    case 'pending':
    case 'running':
      return html`<p part="state"><span class="mark" aria-hidden="true"></span>${words[job.status]}</p>`;
    case 'ready':
      return renderLink(job, shown);
    case 'expired':
      return html`<p part="state">${words.expired}</p>`;
    case 'failed':
      return html`<p part="state">
        ${job.error === null ? words.failed : html`${words.failedWith}${renderText(pickText(job.error, lang))}`}
      </p>`;
  }
}

function renderLink(job: Job, shown: JobShown): TemplateResult {
  const { words, lang, take } = shown;
  const text = words.download(fileOf(job, lang));
  const click = (): void => {
    take(job);
  };
  return html`<p part="state">
      <a
        part="link"
        href=${job.href ?? nothing}
        download
        rel="noopener"
        aria-label="${text} – ${pickText(job.label, lang).text}"
        @click=${click}
        >${text}</a
      >
    </p>
    ${job.expires === null ? nothing : html`<p class="small">${renderTime(words.until, job.expires, shown)}</p>`}`;
}

/** Stays in its place while the answer is awaited: a button that vanishes takes the reader's focus with it. */
function renderAgain(job: Job, shown: JobShown): TemplateResult | typeof nothing {
  const { words, lang, canAsk, isAsking, failure, ask } = shown;
  if (!canAsk) return nothing;
  const text = isAsking ? words.asking : job.status === 'failed' ? words.again : words.regenerate;
  const click = (): void => {
    if (!isAsking) ask(job);
  };
  return html`<button
      part="again"
      type="button"
      aria-label="${text} – ${pickText(job.label, lang).text}"
      aria-disabled=${isAsking ? 'true' : nothing}
      @click=${click}
    >
      ${text}
    </button>
    ${failure === null ? nothing : html`<p part="error" class="small">${failure}</p>`}`;
}

/** `CSV, 1.2 MB`. */
function fileOf({ format, size }: Job, lang: string): string {
  const bytes = size === null ? null : formatter(lang).value(size, { unit: 'byte', decimals: null });
  return [format?.toUpperCase(), bytes].filter((part) => part != null).join(', ');
}

/** An instant within a sentence, as one that machines can read. */
function renderTime(sentence: (instant: string) => string, instant: number, shown: JobShown): TemplateResult {
  const iso = new Date(instant).toISOString();
  return html`<time datetime=${iso}>${sentence(formatter(shown.lang).instant(iso, shown.zone))}</time>`;
}

/** Where the first answer is awaited: as much room as a short list takes. */
export function renderWaiting(): TemplateResult {
  const row = html`<li part="job" class="waiting">
    <div class="about">
      <p class="skeleton"></p>
      <p class="skeleton short"></p>
    </div>
  </li>`;
  return html`<ul aria-hidden="true">
    ${row}${row}${row}
  </ul>`;
}
