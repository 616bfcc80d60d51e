import { html, nothing, type TemplateResult } from 'lit';
import { formatter } from '../../i18n/format.js';
import { pickText, type PickedText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import type { ServerExport } from '../../model/dataset.js';
import { renderNamed, slot } from '../label.js';

/** A file made in the browser. */
export interface FileLink {
  /** `null` while it is not made. */
  readonly href: string | null;
  /** Bytes; 0 while it is not made. */
  readonly size: number;
  readonly name: string;
  /** What it is about; `null` where its columns have no common name. */
  readonly title: PickedText | null;
  /** There are figures: the file is made at the latest when the link is pressed. */
  readonly available: boolean;
}

/**
 * The link of a file that is made in the browser. Before there are figures it is no link yet; where the file is not
 * made yet it can be focused all the same, since focus makes it.
 */
export function renderFileLink(link: FileLink, words: Words, take: (event: Event) => void): TemplateResult {
  const { href, size, name, title, available } = link;
  return html`<li>
    <a
      part="link"
      href=${href ?? nothing}
      download=${name}
      role=${href === null ? 'link' : nothing}
      tabindex=${available && href === null ? '0' : nothing}
      aria-disabled=${available ? nothing : 'true'}
      @click=${take}
      >${renderTitle(title, words)}</a
    >${renderNote(size, available, words)}
  </li>`;
}

function renderTitle(title: PickedText | null, { download }: Words): TemplateResult {
  return title === null ? html`${download.csv('')}` : renderNamed(download.csv(slot), [title]);
}

function renderNote(size: number, available: boolean, words: Words): TemplateResult | typeof nothing {
  if (!available) return html` <span part="size">${words.download.unavailable}</span>`;
  if (size === 0) return nothing;
  const text = formatter(words.lang).value(size, { unit: 'byte', decimals: null });
  return html` <span part="size">${words.download.size(text)}</span>`;
}

/** Links to files that the server itself offers, under its own name for them where it has one. */
export function renderServerLinks(
  files: readonly ServerExport[],
  words: Words,
  lang: string,
  take: (format: string, fileName: string) => void,
): readonly TemplateResult[] {
  return files.map((file) => {
    const { format, href, label } = file;
    const own = label === null ? null : pickText(label, lang);
    const text = own ?? { text: words.download.serverFile(format.toUpperCase()), lang: null };
    const click = (): void => {
      take(format, nameIn(href) || format);
    };
    return html`<li>
      <a part="link server" href=${href} rel="noopener" lang=${text.lang ?? nothing} @click=${click}>${text.text}</a>
    </li>`;
  });
}

/** The last part of an address, as a name to tell. */
function nameIn(href: string): string {
  return new URL(href).pathname.split('/').at(-1) ?? '';
}

/** What surrounds the links. `prepare` is called when the reader comes near one; `lang` is `null` for the page's own. */
export function renderRoom(
  content: TemplateResult,
  lang: string | null,
  isBusy: boolean,
  prepare: () => void,
): TemplateResult {
  return html`<div
    lang=${lang ?? nothing}
    aria-busy=${isBusy}
    @pointerover=${prepare}
    @focusin=${prepare}
    @pointerdown=${prepare}
    @contextmenu=${prepare}
  >
    ${content}
  </div>`;
}
