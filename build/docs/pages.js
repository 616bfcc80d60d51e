import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { withBar } from '../bar/bar.js';
import { addressOf, contents, files, index, linkOn, root } from './contents.js';
import { plain, readMarkdown } from './markdown.js';

/** @import { Heading, Text } from './markdown.js' */

/** The addresses of all pages of the documentation, the index included. */
export function addresses() {
  return [index, ...files().map(addressOf)];
}

/**
 * The page at an address, as HTML; `null` where there is none.
 *
 * @param {string} address From the root of the repository: `demo/docs/start.html`.
 */
export function pageAt(address) {
  if (address === index) return indexPage();
  const file = files().find((one) => addressOf(one) === address);
  return file === undefined ? null : textPage(file);
}

/** @param {string} file @returns {Text} */
export function textOf(file) {
  return readMarkdown(readFileSync(`${root}${file}`, 'utf8'), (href) => linkOn(href, file));
}

/** @param {string} file */
function textPage(file) {
  const address = addressOf(file);
  const { title, summary, headings, html } = textOf(file);
  const here = contentsOf(headings);
  const up = posix.relative(dirname(address), index);
  return page(address, plain(title), summary, [
    `<p class="up"><a href="${up}">Documentation</a></p>`,
    here === '' ? `<article>${html}</article>` : `<div class="with-contents">${here}<article>${html}</article></div>`,
  ]);
}

/** What stands on this page. @param {readonly Heading[]} headings */
function contentsOf(headings) {
  const items = headings.filter(({ depth }) => depth === 2);
  if (items.length < 3) return '';
  const links = items.map(({ id, html }) => `<li><a href="#${id}">${html.replaceAll(/<\/?a\b[^>]*>/g, '')}</a></li>`);
  return `<nav class="contents" aria-label="On this page"><ul>${links.join('')}</ul></nav>`;
}

function indexPage() {
  const lists = contents().map(({ title, files }) => {
    const items = files.map((file) => {
      const { title, summary } = textOf(file);
      const link = `<a href="${posix.relative(dirname(index), addressOf(file))}">${plain(title)}</a>`;
      return `<dt>${link}</dt><dd>${summary}</dd>`;
    });
    return `<section><h2>${title}</h2><dl>${items.join('')}</dl></section>`;
  });
  return page(index, 'Documentation', 'How to show statistics with stats-widgets.', [
    `<h1>Documentation</h1><div class="index">${lists.join('')}</div>`,
  ]);
}

/**
 * A page in the frame of all pages of the demo.
 *
 * @param {string} address
 * @param {string} title
 * @param {string} summary
 * @param {readonly string[]} parts
 */
function page(address, title, summary, parts) {
  const up = `${posix.relative(dirname(address), 'demo')}/`;
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${summary.replaceAll('"', '&quot;')}" />
    <title>${title} – stats-widgets</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${up}demo.css" />
    <link rel="stylesheet" href="${up}docs.css" />
    <script type="module" src="${up}demo.js"></script>
  </head>
  <body>
    <main id="main">
      <p class="t note" lang="fr">La documentation est en anglais.</p>
      <div class="docs" lang="en">
${parts.join('\n')}
      </div>
    </main>
  </body>
</html>
`;
  return withBar(html, `/${address}`);
}
