import { urlOf } from './problems.js';

/*
 * Where the files of stats-widgets are, for the HTML that asks for them.
 */

/**
 * @import { State } from './state.js'
 */

/**
 * The folder that a form of the HTML takes its files from, with a slash at its end; `null` where what was typed is none.
 *
 * @param {Pick<State, 'host' | 'folder'>} state
 * @param {string} form
 * @param {{ page: string, version: string }} around Address of the builder; release of the library.
 */
export function folderFor({ host, folder }, form, { page, version }) {
  const taken = hostFor(host, form);
  if (taken === 'demo') return new URL('../stats-widgets/', page).href;
  return taken === 'cdn' ? cdnFolder(version) : folderOf(folder);
}

/** Who serves the files of a form: a CDN serves no pages, so that frames come from one's own site. @param {string} host @param {string} form */
export function hostFor(host, form) {
  return host === 'cdn' && isFramed(form) ? 'own' : host;
}

/** Whether a form shows the figure in a frame. @param {string} form */
export function isFramed(form) {
  return form === 'iframe' || form === 'link';
}

/** The folder of a release on a public CDN. @param {string} version */
export function cdnFolder(version) {
  return `https://cdn.jsdelivr.net/npm/stats-widgets@${version}/dist/cdn/`;
}

/**
 * A folder as it was typed, with a slash at its end; `null` for what a browser could not ask for. Whoever writes the
 * address of the script means its folder.
 *
 * @param {string} typed
 */
export function folderOf(typed) {
  const written = typed
    .trim()
    .replace(/[^/]+\.(?:js|html)$/, '')
    .replaceAll(' ', '%20');
  if (/[?#\\]|^\/\//.test(written)) return null;
  if (!urlOf(written.replace(/^\.{1,2}\//, '/'), 'https://site.example/')) return null;
  return written.endsWith('/') ? written : `${written}/`;
}
