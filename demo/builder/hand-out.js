import { saveFile } from '/src/elements/stats-export/save-file.ts';
import { say } from './say.js';

/*
 * What the reader takes along: HTML by the clipboard, a page as a file.
 */

/**
 * @typedef {object} SavedPage
 * @property {string} html
 * @property {string} name Of its file.
 * @property {{ fr: string, en: string }} next What to do with it.
 * @property {boolean} isLink Whether its figure is a link, which editors take as one.
 */

/**
 * Lets the buttons of a part of the page give what stands there, and say so beside them.
 *
 * @param {ParentNode} section
 * @param {() => Promise<SavedPage | null>} read Waits until what is shown is of the address in the field.
 */
export function handOut(section, read) {
  for (const line of section.querySelectorAll('.line')) {
    const said = line.querySelector('[role="status"]');
    const code = line.parentElement?.querySelector('pre code');
    if (!(said instanceof HTMLElement && code instanceof HTMLElement)) continue;
    const isBlock = line.parentElement?.id === 'block';
    /** @param {string} selector @param {(page: SavedPage) => void} give */
    const listen = (selector, give) => {
      line.querySelector(selector)?.addEventListener('click', () => void read().then((page) => page && give(page)));
    };
    listen('[data-copy]', ({ isLink }) => void copy(code, said, isLink && isBlock));
    listen('[data-save]', (page) => save(page, said));
  }
}

/**
 * Where the browser does not let the page copy, the text is selected, so that the reader can.
 *
 * @param {HTMLElement} code
 * @param {HTMLElement} said
 * @param {boolean} isLink What an editor that does not show its HTML makes a link of, too.
 */
async function copy(code, said, isLink) {
  try {
    if (isLink) await navigator.clipboard.write([new ClipboardItem(typesOf(code.textContent))]);
    else await navigator.clipboard.writeText(code.textContent);
    say(said, 'Copié.', 'Copied.');
  } catch {
    getSelection()?.selectAllChildren(code);
    say(said, 'Sélectionné\u00a0: appuyez sur Ctrl+C pour copier.', 'Selected: press Ctrl+C to copy.');
  }
}

/** @param {string} html */
function typesOf(html) {
  return Object.fromEntries(['text/plain', 'text/html'].map((type) => [type, new Blob([html], { type })]));
}

/** @param {SavedPage} page @param {HTMLElement} said */
function save({ html, name, next }, said) {
  saveFile(new Blob([html], { type: 'text/html' }), name, document);
  say(said, `Enregistré\u00a0: ${name}. ${next.fr}`, `Saved: ${name}. ${next.en}`);
}
