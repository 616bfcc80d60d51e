import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { addressName, savedName } from '../../exports/address-name.js';
import type { ExportWords } from '../../i18n/export-words.js';
import { pickText } from '../../i18n/pick-text.js';
import type { ServerExport } from '../../model/dataset.js';
import { sendForFile } from '../../sources/send.js';
import { renderStage, type Way } from './file-item.js';
import { Making, type Step } from './making.js';
import type { Listener } from './own-files.js';
import { pressFile } from './press-file.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Formats that browsers show instead of saving them, where no header of the server tells them to. */
const shown = new Set(['csv', 'tsv', 'txt', 'json', 'geojson', 'xml']);

/**
 * Links to files that the server itself offers, under its own name for them where it has one. Of the page's own origin
 * they are saved by the browser. Of another origin, where the page cannot tell the browser so, those that it would show
 * are fetched and saved by us, as long as they are small enough; else they can be opened.
 */
export class ServerFiles {
  readonly #host: Host;
  readonly #listener: Listener;
  readonly #makings = new Map<string, Making>();

  constructor(host: Host, listener: Listener) {
    this.#host = host;
    this.#listener = listener;
  }

  render(
    files: readonly ServerExport[],
    lang: string,
    words: ExportWords,
    credentials: RequestCredentials,
  ): readonly TemplateResult[] {
    return files.map((file, index) => {
      const { href, format } = file;
      const id = `server-${String(index)}`;
      const making = this.#makings.get(href) ?? null;
      const { origin } = new URL(href);
      const isOwn = origin === this.#host.ownerDocument.location.origin;
      const press = isOwn || !shown.has(format.toLowerCase()) ? null : () => this.#fetch(file, credentials);
      return html`<li data-id=${id}>
        ${this.#renderLink(id, file, lang, words, isOwn, press)}
        ${making ? renderStage(making, { id, format }, fetched(href, words), words) : nothing}
      </li>`;
    });
  }

  #renderLink(
    id: string,
    { format, href, label }: ServerExport,
    lang: string,
    words: ExportWords,
    isOwn: boolean,
    fetchIt: (() => void) | null,
  ): TemplateResult {
    const own = label === null ? null : pickText(label, lang);
    const text = own ?? { text: words.serverFile(format.toUpperCase()), lang: null };
    const press = (event: MouseEvent): void => {
      // Who wants another tab, or window, gets it.
      if (fetchIt && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        fetchIt();
      } else this.#listener.took(format, addressName(href) || format);
    };
    return html`<a
      id=${id}
      part="link server"
      href=${href}
      download=${isOwn ? '' : nothing}
      rel="noopener"
      lang=${text.lang ?? nothing}
      @click=${press}
      >${text.text}</a
    >`;
  }

  #fetch({ href, format }: ServerExport, credentials: RequestCredentials): void {
    const making = this.#makings.get(href) ?? new Making(this.#host);
    this.#makings.set(href, making);
    const way = (words: ExportWords): Way => fetched(href, words);
    const make = ({ signal }: Step): Promise<Blob> => sendForFile(href, { signal, credentials });
    pressFile(making, { format, fileName: savedName(href, format), way, make }, this.#listener);
  }
}

/** What is said of a file that is fetched. */
function fetched(href: string, { fetching, notFetched, openInTab }: ExportWords): Way {
  const instead = html`<a part="link" href=${href} target="_blank" rel="noopener">${openInTab}</a>`;
  return { running: () => fetching, failed: () => notFetched, instead, lacking: [] };
}
