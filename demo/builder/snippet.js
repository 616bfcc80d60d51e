/*
 * The HTML of a figure in each form that a page may take. Values are escaped: nothing that an endpoint or a reader said
 * becomes markup.
 */

/**
 * @import { Figure } from './figure.js'
 */

/**
 * The HTML of a figure in two parts: what stands where it is to be seen, and what a site or a page needs once.
 *
 * @typedef {{ block: string, once: string }} Snippet
 */

/**
 * @param {Figure} figure
 * @param {string} form `tag`, `div`, `iframe` or `link`.
 * @param {string} folder Where the files of stats-widgets are, with a slash at its end.
 * @returns {Snippet}
 */
export function snippetOf(figure, form, folder) {
  if (form === 'iframe') return { block: frame(figure, folder), once: script(`${folder}stats-frames.js`) };
  if (form === 'link') return { block: linked(figure, folder), once: script(`${folder}stats-frames.js`) };
  const once = head(figure, folder);
  if (form === 'div') return { block: element('div', blockAttributes(figure), fallback(figure)), once };
  return { block: element(figure.tag, figure.attributes, fallback(figure)), once };
}

/** The lines that a page needs once. @param {Figure} figure @param {string} folder */
function head({ theme }, folder) {
  const sheet = theme ? `<link rel="stylesheet" href="${escaped(`${folder}themes/${theme}.css`)}" />\n` : '';
  return `${sheet}${script(`${folder}stats-widgets.js`)}`;
}

/** @param {string} src */
function script(src) {
  return `<script type="module" src="${escaped(src)}"></script>`;
}

/** What is shown until the script is there, and where it never comes. @param {Figure} figure */
function fallback({ address, title, language }) {
  const words = language === 'fr' ? 'Les données' : 'The data';
  const colon = language === 'fr' ? '\u00a0:' : ':';
  return `<a href="${escaped(address)}">${escaped(`${words}${colon} ${title}`)}</a>`;
}

/** @param {Figure} figure @returns {Figure['attributes']} */
function blockAttributes({ tag, attributes }) {
  return [[`data-${tag}`, ''], ...attributes.map(blockAttribute)];
}

/** @param {Figure['attributes'][number]} attribute @returns {Figure['attributes'][number]} */
function blockAttribute([name, value]) {
  return [name === 'class' ? name : `data-${name}`, value];
}

/** What a frame may do: docs/cms.md says what for. */
const sandbox = 'allow-scripts allow-same-origin allow-downloads allow-popups allow-top-navigation-by-user-activation';

/** @param {Figure} figure @param {string} folder */
function frame({ title, height, ...asked }, folder) {
  /** @type {Figure['attributes']} */
  const all = [
    ['src', frameAddress(asked, folder)],
    ['title', title],
    ['width', '100%'],
    ['height', String(height)],
    // Without a style sheet nothing else takes the browser's line around it away.
    ['frameborder', '0'],
    ['loading', 'lazy'],
    ['sandbox', sandbox],
  ];
  return element('iframe', all, '');
}

/** A link alone in its paragraph, which the script makes a frame of. @param {Figure} figure @param {string} folder */
function linked({ title, ...asked }, folder) {
  return `<p><a href="${escaped(frameAddress(asked, folder))}">${escaped(title)}</a></p>`;
}

/** @param {Pick<Figure, 'tag' | 'attributes' | 'theme'>} asked @param {string} folder */
function frameAddress({ tag, attributes, theme }, folder) {
  const own = attributes.filter(([name]) => name !== 'class');
  const query = new URLSearchParams([['element', tag], ...own.map((one) => [...one])]);
  if (theme) query.set('theme', theme);
  return `${folder}embed.html?${query.toString()}`;
}

/** Said in the file, since whoever publishes it may not be who made it. */
const where = {
  fr: 'Les fichiers de stats-widgets. Pour publier la page, mettez-les sur votre site, et leur adresse ici.',
  en: 'The files of stats-widgets. To publish the page, put them on your site, and their address here.',
};

/**
 * A page that has a figure, to be saved as a file.
 *
 * @param {Figure} figure
 * @param {Snippet} snippet
 */
export function pageOf({ theme, language, title }, { block, once }) {
  const scheme = theme === 'light' || theme === 'dark' ? theme : 'light dark';
  return `<!doctype html>
<html lang="${escaped(language)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="${scheme}" />
    <title>${escaped(title)}</title>
    <!-- ${where[language === 'fr' ? 'fr' : 'en']} -->
    ${indented(once, '    ')}
    <style>
      body {
        max-width: 60rem;
        margin: 2rem auto;
        padding: 0 1rem;
        font-family: system-ui, sans-serif;
      }
    </style>
  </head>
  <body>
    ${indented(block, '    ')}
  </body>
</html>
`;
}

/** @param {string} name @param {Figure['attributes']} attributes @param {string} content Markup. */
function element(name, attributes, content) {
  const lines = attributes.map(([key, value]) => `\n  ${key}${value === '' ? '' : `="${escaped(value)}"`}`);
  return `<${name}${lines.join('')}\n>${content && `\n  ${content}\n`}</${name}>`;
}

/** @param {string} text @param {string} space */
function indented(text, space) {
  return text.replaceAll('\n', `\n${space}`);
}

/** A value for an attribute or a text. @param {string} text */
function escaped(text) {
  const signs = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;', '\n': '&#10;' };
  return text.replace(/[&"<>\n]/g, (sign) => signs[/** @type {keyof typeof signs} */ (sign)]);
}
