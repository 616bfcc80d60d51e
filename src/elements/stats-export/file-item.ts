import { html, nothing, type TemplateResult } from 'lit';
import { formatter } from '../../i18n/format.js';
import type { ExportWords } from '../../i18n/export-words.js';
import type { PickedText } from '../../i18n/pick-text.js';
import { renderNamed, slot } from '../label.js';
import { renderFailure } from './failure.js';
import type { Making } from './making.js';

type Rendered = TemplateResult | typeof nothing;

/** What a link or button says. */
export interface Name {
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
}

/**
 * The link of a file that is made in the browser. Before there are figures it is no link yet; where the file is not
 * made yet it can be focused all the same, since focus makes it.
 */
export function renderFileLink(link: FileLink, words: ExportWords, take: (event: Event) => void): TemplateResult {
  const { href, size, fileName, problem } = link;
  const available = link.available && problem === null;
  return html`<li>
    <a
      part="link"
      href=${href ?? nothing}
      download=${fileName}
      role=${href === null ? 'link' : nothing}
      tabindex=${available && href === null ? '0' : nothing}
      aria-disabled=${available ? nothing : 'true'}
      @click=${take}
      >${renderName(link, words)}</a
    >${available ? renderSize(size, words) : renderReason(problem, words)}
  </li>`;
}

/** The button of a file that is made when it is pressed, then how far that is, and how it ended. */
export function renderFileButton(button: FileButton, words: ExportWords, take: () => void): TemplateResult {
  const { making, available } = button;
  const isBusy = making.stage.kind === 'making';
  return html`<li>
    <button part="link" type="button" aria-disabled=${available && !isBusy ? nothing : 'true'} @click=${take}>
      ${renderName(button, words)}</button
    >${available ? renderStage(making, button.format, made(words), words) : renderUnavailable(words)}
  </li>`;
}

/** What is said of a file on its way: of one that is made here, or of one that is fetched. */
export interface Way {
  /** `done`: "40 %", or empty where nobody knows. */
  readonly running: (done: string) => string;
  readonly failed: string;
  /** What the reader can do after a failure. */
  readonly instead: TemplateResult | typeof nothing;
}

/** How far a file is, for the eye. */
export function renderStage({ stage, cancel }: Making, format: string, way: Way, words: ExportWords): Rendered {
  switch (stage.kind) {
    case 'offered':
      return nothing;
    case 'making':
      return html` <span part="progress">${way.running(percent(stage.done, words))}</span>
        <button part="cancel" class="small" type="button" @click=${cancel}>
          ${words.cancel(format.toUpperCase())}
        </button>`;
    case 'saved':
      return renderSize(stage.size, words);
    case 'cancelled':
      return html` <span part="progress">${words.cancelled}</span>`;
    case 'failed':
      return renderFailure(way.failed, way.instead, stage.reason, words);
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
      return words.saved(stage.name);
    case 'cancelled':
      return words.cancelled;
    case 'failed':
      return way.failed;
  }
}

/** What is said of a file that is made here. */
export function made({ making, notMade }: ExportWords): Way {
  return { running: making, failed: notMade, instead: nothing };
}

function renderName({ format, title }: Name, words: ExportWords): TemplateResult {
  const name = format.toUpperCase();
  return title === null ? html`${words.file(name, '')}` : renderNamed(words.file(name, slot), [title]);
}

function renderReason(problem: unknown, words: ExportWords): TemplateResult {
  return problem === null ? renderUnavailable(words) : renderFailure(words.notMade, nothing, problem, words);
}

function renderUnavailable(words: ExportWords): TemplateResult {
  return html` <span part="size">${words.unavailable}</span>`;
}

function renderSize(size: number, words: ExportWords): TemplateResult | typeof nothing {
  if (size === 0) return nothing;
  const text = formatter(words.lang).value(size, { unit: 'byte', decimals: null });
  return html` <span part="size">${words.size(text)}</span>`;
}

function percent(done: number | null, words: ExportWords): string {
  return done === null ? '' : formatter(words.lang).value(Math.floor(done * 100), { unit: 'percent', decimals: 0 });
}
