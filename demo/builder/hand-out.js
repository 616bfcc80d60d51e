import { saveFile } from '/src/elements/stats-export/save-file.ts';
import { say } from './say.js';

/**
 * Copies a text, and says so. Where the browser does not let the page, the text is selected, so that the reader can.
 *
 * @param {HTMLElement} shown Where the text stands.
 * @param {HTMLElement} said A live region.
 */
export async function copy(shown, said) {
  try {
    await navigator.clipboard.writeText(shown.textContent);
    say(said, 'Copié.', 'Copied.');
  } catch {
    getSelection()?.selectAllChildren(shown);
    say(said, 'Sélectionné\u00a0: appuyez sur Ctrl+C pour copier.', 'Selected: press Ctrl+C to copy.');
  }
}

/**
 * Saves a page as a file.
 *
 * @param {string} html
 * @param {string} name
 * @param {HTMLElement} said A live region.
 * @param {string} folder Of the site that the file has to be put on; empty where it works anywhere.
 */
export function save(html, name, said, folder) {
  saveFile(new Blob([html], { type: 'text/html' }), name, document);
  const fr = folder ? `Mettez ce fichier sur le site qui a le dossier ${folder}.` : 'Ouvrez ce fichier.';
  const en = folder ? `Put that file on the site that has the folder ${folder}.` : 'Open that file.';
  say(said, `Enregistré\u00a0: ${name}. ${fr}`, `Saved: ${name}. ${en}`);
}
