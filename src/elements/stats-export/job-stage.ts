import { html, nothing, type TemplateResult } from 'lit';
import { addressName } from '../../exports/address-name.js';
import type { ExportWords } from '../../i18n/export-words.js';
import { pickText } from '../../i18n/pick-text.js';
import { words as commonWords } from '../../i18n/words.js';
import type { Job } from '../../sources/jobs/jobs.js';
import { asStatsError } from '../as-stats-error.js';
import { renderNamed, slot } from '../label.js';
import { renderFailure } from './failure.js';
import type { FollowedJob } from './followed-job.js';
import type { Listener } from './own-files.js';

/** How a press stands. `choice`: the criteria beside which that is true. */
export type Stage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'asked'; readonly choice: string | null; readonly job: FollowedJob }
  | { readonly kind: 'failed'; readonly choice: string | null; readonly reason: unknown };

/** What a reader who listens is told of it. */
export function sayStage(stage: Stage, words: ExportWords, lang: string): string {
  if (stage.kind === 'asking') return words.asking;
  if (stage.kind === 'failed') return failureOf(stage.reason, words);
  const { current } = stage.job;
  return sayJob(current, current.error === null ? null : pickText(current.error, lang).text, words);
}

/** What a stage is shown with. */
interface Told {
  readonly words: ExportWords;
  readonly lang: string;
  /** That was asked for. */
  readonly format: string;
  /** Name of the link to the file. */
  readonly name: TemplateResult;
  readonly took: Listener['took'];
}

/** What stands beside its button, by this id: once the file is there, with the link to it. */
export function renderStage(id: string, stage: Stage, told: Told): TemplateResult {
  const { words } = told;
  switch (stage.kind) {
    case 'asking':
      return html` <span id=${id} part="progress">${words.asking}</span>`;
    case 'asked':
      return renderJob(id, stage.job, told);
    case 'failed':
      return renderFailure(id, { failed: failureOf(stage.reason, words), instead: nothing }, stage.reason, words);
  }
}

function renderJob(id: string, job: FollowedJob, { words, lang, format, name, took }: Told): TemplateResult {
  const { current } = job;
  const { href, error } = current;
  const reasons = error === null ? [] : [pickText(error, lang)];
  const take = (): void => {
    took(format, addressName(href ?? ''));
    job.check();
  };
  return html` <span id=${id} part="progress"
      >${renderNamed(sayJob(current, error === null ? null : slot, words), reasons)}</span
    >
    ${href === null ? nothing : html`<a part="link" href=${href} download rel="noopener" @click=${take}>${name}</a>`}`;
}

function sayJob({ status }: Job, reason: string | null, words: ExportWords): string {
  switch (status) {
    case 'pending':
    case 'running':
      return words.asked;
    case 'ready':
      return words.prepared;
    case 'expired':
      return words.expired;
    case 'failed':
      return words.notPrepared(reason);
  }
}

/** Why a press came to nothing, as far as the reader can do something about it. */
function failureOf(reason: unknown, { lang, notAsked, askAgain, misconfigured }: ExportWords): string {
  const { kind, code, values } = asStatsError(reason);
  if (kind === 'config') return misconfigured;
  const isOfUse = code === 'forbidden' || code === 'offline' || code === 'rate-limited';
  return `${notAsked} ${isOfUse ? commonWords(lang).error(kind, code, values) : askAgain}`;
}
