import { html, nothing, type TemplateResult } from 'lit';
import { formatter } from '../../i18n/format.js';
import type { ExportWords } from '../../i18n/export-words.js';
import type { PickedText } from '../../i18n/pick-text.js';
import { StatsError } from '../../model/stats-error.js';
import { renderNamed, slot } from '../label.js';
import { renderFailure, type Failed } from './failure.js';
import type { Making } from './making.js';

type Rendered = TemplateResult | typeof nothing;

/** What a link or button says. */
export interface Name {
  /** Of its row, within the list. What stands beside its link has the id with `-state` behind it. */
  readonly id: string;
  readonly format: string;
  /** What it is about; `null` where its columns have no common name. */
  readonly title: PickedText | null;
}

/** A file that is made before the reader takes it. */
export interface FileLink extends Name {
  /** `null` while it is not made. */
  readonly href: string | null;
  /** Bytes; 0 while it is not made. */
  readonly size: number;
  readonly fileName: string;
  /** There are figures: the file is made at the latest when the link is pressed. */
  readonly available: boolean;
  /** Why it cannot be made; `null` where it can. */
  readonly problem: unknown;
}

/** A file that is made when its button is pressed. */
export interface FileButton extends Name {
  readonly making: Making;
  readonly available: boolean;
  /** Names of what the file should have and will not. */
  readonly lacking: readonly string[];
}

/**
 * The link of a file that is made in the browser. Before there are figures it is no link yet; it can be focused all the
 * same, since focus makes a file that is not made yet, and must not be lost while figures are awaited.
 */
export function renderFileLink(link: FileLink, words: ExportWords, take: (event: Event) => void): TemplateResult {
  const { id, href, size, fileName, problem } = link;
  const available = link.available && problem === null;
  return html`<li data-id=${id}>
    <a
      id=${id}
      part="link"
      href=${href ?? nothing}
      download=${fileName}
      role=${href === null ? 'link' : nothing}
      tabindex=${href === null ? '0' : nothing}
      aria-disabled=${available ? nothing : 'true'}
      aria-describedby=${describedBy(id, link.available || problem !== null, size > 0 || problem !== null)}
      @click=${take}
      >${renderName(link, words)}</a
    >${available ? renderSize(id, size, words) : renderReason(id, problem, words)}
  </li>`;
}

/** The button of a file that is made when it is pressed, then how far that is, and how it ended. */
export function renderFileButton(button: FileButton, words: ExportWords, take: () => void): TemplateResult {
  const { id, making, available } = button;
  const { kind } = making.stage;
  return html`<li data-id=${id}>
    <button
      id=${id}
      part="link"
      type="button"
      aria-disabled=${available && kind !== 'making' ? nothing : 'true'}
      aria-describedby=${describedBy(id, available, kind !== 'offered')}
      @click=${take}
    >
      ${renderName(button, words)}</button
    >${available ? renderStage(making, button, made(words, button.lacking), words) : nothing}
  </li>`;
}

/** What is said of a file on its way: of one that is made here, or of one that is fetched. */
export interface Way extends Pick<Failed, 'instead'> {
  readonly failed: (reason: unknown) => string;
  /** `done`: "40 %", or empty where nobody knows. */
  readonly running: (done: string) => string;
  /** Names of what the file should have and has not. */
  readonly lacking: readonly string[];
}

/** The id of what stands beside a link, which tells more of it. */
export function stateOf(id: string): string {
  return `${id}-state`;
}

/** The id of what tells more of a link or button: `none` where there is nothing to take, its own state where that is shown. */
function describedBy(id: string, available: boolean, hasState: boolean): string | typeof nothing {
  if (!available) return none;
  return hasState ? stateOf(id) : nothing;
}

/** How far a file is, for the eye. */
export function renderStage(
  { stage, cancel }: Making,
  { id, format }: Pick<Name, 'id' | 'format'>,
  way: Way,
  words: ExportWords,
): Rendered {
  switch (stage.kind) {
    case 'offered':
      return nothing;
    case 'making':
      return html` <span id=${stateOf(id)} part="progress">${way.running(percent(stage.done, words))}</span>
        <button
          id="${id}-cancel"
          part="cancel"
          class="small"
          type="button"
          aria-labelledby="${id}-cancel ${id}"
          @click=${cancel}
        >
          ${words.cancel(format.toUpperCase())}
        </button>`;
    case 'saved':
      return renderSize(id, stage.size, words, way.lacking);
    case 'cancelled':
      return html` <span id=${stateOf(id)} part="progress">${words.cancelled}</span>`;
    case 'failed':
      return renderFailure(stateOf(id), { ...way, failed: way.failed(stage.reason) }, stage.reason, words);
  }
}

/** What a screen reader hears of it. Steps of the progress would only disturb. */
export function sayStage({ stage }: Making, way: Way, words: ExportWords): string {
  switch (stage.kind) {
    case 'offered':
      return '';
    case 'making':
      return way.running('');
    case 'saved':
      return `${words.saved(stage.name)}${sayLacking(way.lacking, words)}`;
    case 'cancelled':
      return words.cancelled;
    case 'failed':
      return way.failed(stage.reason);
  }
}

/** What is said of a file that is made here. */
export function made({ making, notMade, notLoaded }: ExportWords, lacking: readonly string[]): Way {
  const isOffline = (reason: unknown): boolean => reason instanceof StatsError && reason.kind === 'network';
  return { running: making, failed: (reason) => (isOffline(reason) ? notLoaded : notMade), instead: nothing, lacking };
}

function renderName({ format, title }: Name, words: ExportWords): TemplateResult {
  const name = format.toUpperCase();
  return title === null ? html`${words.file(name, '')}` : renderNamed(words.file(name, slot), [title]);
}

function renderReason(id: string, problem: unknown, words: ExportWords): Rendered {
  if (problem === null) return nothing;
  return renderFailure(stateOf(id), { failed: words.notMade, instead: nothing }, problem, words);
}

/** The id of the sentence that says why there is nothing to take, of whatever format. */
const none = 'none';

/** Why there is nothing to take, once for all links. */
export function renderNone(sentence: string): TemplateResult {
  return html`<li><span id=${none} part="size">${sentence}</span></li>`;
}

/** Why a button does nothing. */
export function renderSentence(id: string, sentence: string): TemplateResult {
  return html` <span id=${stateOf(id)} part="size">${sentence}</span>`;
}

function renderSize(id: string, size: number, words: ExportWords, lacking: readonly string[] = []): Rendered {
  if (size === 0) return nothing;
  const text = words.size(formatter(words.lang).value(size, { unit: 'byte', decimals: null }));
  if (lacking.length === 0) return html` <span id=${stateOf(id)} part="size">${text}</span>`;
  return html` <span id=${stateOf(id)} part="progress">${text}${sayLacking(lacking, words)}</span>`;
}

function sayLacking(names: readonly string[], words: ExportWords): string {
  return names.length === 0 ? '' : ` ${words.lacking(names.join(', '))}`;
}

function percent(done: number | null, words: ExportWords): string {
  return done === null ? '' : formatter(words.lang).value(Math.floor(done * 100), { unit: 'percent', decimals: 0 });
}
