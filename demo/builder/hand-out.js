import { saveFile } from '/src/elements/stats-export/save-file.ts';
import { say } from './say.js';

/*
 * What the reader takes along: HTML by the clipboard, a page as a file.
 */

/** @typedef {{ html: string, name: string, site: string }} SavedPage `site`: see `savedPage`. */

/**
 * Lets the buttons of a part of the page give what stands there.
 *
 * @param {ParentNode} section
 * @param {HTMLElement} said A live region.
 * @param {() => Promise<SavedPage | null>} read Waits until what is shown is of the address in the field.
 */
export function handOut(section, said, read) {
  for (const button of section.querySelectorAll('[data-copy]')) {
    const code = button.closest('div:has(pre)')?.querySelector('pre code');
    if (code instanceof HTMLElement)
      button.addEventListener('click', () => void read().then((page) => page && copy(code, said)));
  }
  section.querySelector('#save')?.addEventListener('click', () => void read().then((page) => page && save(page, said)));
}

/** Where the browser does not let the page copy, the text is selected, so that the reader can. @param {HTMLElement} code @param {HTMLElement} said */
async function copy(code, said) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    say(said, 'Copié.', 'Copied.');
  } catch {
    getSelection()?.selectAllChildren(code);
    say(said, 'Sélectionné\u00a0: appuyez sur Ctrl+C pour copier.', 'Selected: press Ctrl+C to copy.');
  }
}

/** @param {SavedPage} page @param {HTMLElement} said */
function save({ html, name, site }, said) {
  saveFile(new Blob([html], { type: 'text/html' }), name, document);
  const fr = site ? `Mettez ce fichier sur le site qui a le dossier ${site}.` : 'Ouvrez ce fichier.';
  const en = site ? `Put that file on the site that has the folder ${site}.` : 'Open that file.';
  say(said, `Enregistré\u00a0: ${name}. ${fr}`, `Saved: ${name}. ${en}`);
}
