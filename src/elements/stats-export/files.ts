import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { exportWords, type ExportWords } from '../../i18n/export-words.js';
import type { PickedText } from '../../i18n/pick-text.js';
import { foreignWords } from '../../i18n/words.js';
import { StatsExportEvent } from '../events.js';
import { renderNamed, slot } from '../label.js';
import type { State } from '../scene.js';
import type { Offer } from './formats.js';
import { JobRequests, type Wanted } from './job-requests.js';
import { OwnFiles, type Listener } from './own-files.js';
import { ServerFiles } from './server-files.js';
import type { Subject } from './subject.js';

type Host = ReactiveControllerHost & HTMLElement;

/** What an export shows. */
export interface Shown {
  /** What a server is asked to prepare, in place of files that are made here; `null` where it is not. */
  readonly wanted: Wanted | null;
  readonly offer: Offer;
  /** What there is now, and at a press; `null` while there is nothing. */
  readonly subject: () => Subject | null;
  readonly lang: string;
  readonly credentials: RequestCredentials;
  readonly state: State;
  /** The files stand behind a button. */
  readonly isMenu: boolean;
}

/** The list of an export's files, and what is said of the one that was pressed last. */
export class Files {
  readonly #own: OwnFiles;
  readonly #server: ServerFiles;
  readonly #jobs: JobRequests;
  readonly #prepare: () => void;
  #say: (words: ExportWords) => string = () => '';

  /** `update` renders the host at once: it is called when the reader comes near the links. */
  constructor(host: Host, update: () => void) {
    this.#prepare = () => {
      this.#own.prepare(update);
    };
    const listener: Listener = {
      nears: this.#prepare,
      took: (format, name) => {
        host.dispatchEvent(new StatsExportEvent(format, name));
      },
      speaks: (say, ended) => {
        const speak = (): void => {
          this.#say = say;
          host.requestUpdate();
        };
        speak();
        void ended.then(speak);
      },
    };
    this.#own = new OwnFiles(host, listener);
    this.#server = new ServerFiles(host, listener);
    this.#jobs = new JobRequests(host, listener);
  }

  /** All files, then `end`. */
  render(shown: Shown, end: TemplateResult | typeof nothing): TemplateResult {
    const words = exportWords(shown.lang);
    const list = html`<ul>
      ${this.#renderFiles(shown, words)} ${this.#renderServerFiles(shown)}
    </ul>`;
    return this.#renderRoom(shown, html`${shown.isMenu ? renderMenu(list, titleOf(shown), words) : list} ${end}`);
  }

  /** A message, and the files that are there nevertheless. */
  renderMessage(shown: Shown, message: TemplateResult): TemplateResult {
    this.withdraw();
    return this.#renderRoom(
      shown,
      html`${message}
        <ul>
          ${this.#renderServerFiles(shown)}
        </ul>`,
    );
  }

  /** There is nobody to take files any more. */
  withdraw(): void {
    this.#own.withdraw();
  }

  #renderFiles({ wanted, offer, subject, state }: Shown, words: ExportWords): readonly TemplateResult[] {
    const none = state === 'empty' || state === 'error' ? words.nothing[state] : words.unavailable;
    if (!wanted) return this.#own.render(offer.own, subject, words, none);
    this.withdraw();
    return this.#jobs.render(wanted, words);
  }

  #renderServerFiles({ offer, lang, credentials }: Shown): readonly TemplateResult[] {
    return this.#server.render(offer.server, lang, exportWords(lang), credentials);
  }

  #renderRoom({ lang, state }: Shown, content: TemplateResult): TemplateResult {
    const prepare = this.#prepare;
    return html`<div
      lang=${foreignWords(lang) ?? nothing}
      aria-busy=${state === 'loading'}
      @pointerover=${prepare}
      @focusin=${prepare}
      @pointerdown=${prepare}
      @contextmenu=${prepare}
    >
      ${content}
      <p class="hidden" role="status">${this.#say(exportWords(lang))}</p>
    </div>`;
  }
}

/** The list of files behind a button. It opens in the flow of the page: nothing is covered, and nothing cuts it. */
function renderMenu(list: TemplateResult, title: PickedText | null, { menu }: ExportWords): TemplateResult {
  return html`<details part="menu">
    <summary><span>${title ? renderNamed(menu(slot), [title]) : menu('')}</span></summary>
    ${list}
  </details>`;
}

/** A page may have several menus. */
function titleOf({ wanted, subject }: Shown): PickedText | null {
  return wanted ? wanted.title : (subject()?.title ?? null);
}
