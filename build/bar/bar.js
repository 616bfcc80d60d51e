import { posix } from 'node:path';
import { entries } from './entries.js';

/*
 * What stands above the content of each page of the demo. The servers and the build write it in, so that nothing moves
 * when a script comes, and a reader without one has the links.
 */

/** @import { Page } from './entries.js' */

/**
 * A page with its bar behind `<body>`.
 *
 * @param {string} html
 * @param {string} path Of its file, from the root: `/demo/index.html`.
 */
export function withBar(html, path) {
  const isFrench = /<html[^>]*\slang="fr"/.test(html);
  return html.replace('<body>', `<body>${bar(path, isFrench)}`);
}

/** @param {string} path @param {boolean} isFrench */
function bar(path, isFrench) {
  const items = entries.map((entry) => ('pages' in entry ? fold(entry, path) : link(entry, path)));
  return `
    <a class="skip" href="#main">${words('Aller au contenu', 'Skip to content')}</a>
    <header class="bar">
      <div>
        <a class="brand" href="${between(path, 'index.html')}">stats-widgets</a>
        <nav aria-label="Pages">${list(items)}</nav>
        <div class="choices">
          <button type="button" data-lang="fr" lang="fr" aria-pressed="${isFrench}">Français</button>
          <button type="button" data-lang="en" lang="en" aria-pressed="${!isFrench}">English</button>
          <label
            ><span class="visually-hidden">${words('Couleurs', 'Colours')}</span
            ><select name="scheme">
              <option value="">Auto</option>
              ${option('light', '☀ Clair', '☀ Light', isFrench)}
              ${option('dark', '☾ Sombre', '☾ Dark', isFrench)}
            </select></label
          >
        </div>
      </div>
    </header>`;
}

/**
 * The page's script writes the label in the language that the reader chooses.
 *
 * @param {string} value
 * @param {string} fr
 * @param {string} en
 * @param {boolean} isFrench
 */
function option(value, fr, en, isFrench) {
  return `<option value="${value}" data-label-fr="${fr}" data-label-en="${en}">${isFrench ? fr : en}</option>`;
}

/** Pages of one kind, behind their name. @param {Extract<typeof entries[number], { pages: unknown }>} entry @param {string} path */
function fold({ name: [fr, en], pages }, path) {
  const links = pages.map((page) => link(page, path));
  const isHere = links.some((one) => one.includes('aria-current'));
  return `<details><summary${isHere ? ' aria-current="true"' : ''}>${words(fr, en)}</summary>${list(links)}</details>`;
}

/** @param {Page} page @param {string} path */
function link([href, fr, en], path) {
  return `<a href="${between(path, href)}"${current(href, path)}>${words(fr, en)}</a>`;
}

/** @param {string} path @param {string} href */
function between(path, href) {
  return posix.relative(posix.dirname(path), `/demo/${href}`);
}

/** Whether a link is to this page, or to the folder that it stands in. @param {string} href @param {string} path */
function current(href, path) {
  if (path === `/demo/${href}`) return ' aria-current="page"';
  const isFolder = href.endsWith('/index.html') && path.startsWith(`/demo/${href.replace('index.html', '')}`);
  return isFolder ? ' aria-current="true"' : '';
}

/** @param {readonly string[]} items */
function list(items) {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

/** A name that is the same in both languages is written once. @param {string} fr @param {string} [en] */
function words(fr, en) {
  return en === undefined ? fr : `<span class="t" lang="fr">${fr}</span><span class="t" lang="en">${en}</span>`;
}
