/*
 * The element as the page would have it, in a room whose look is that of the chosen theme.
 */

/**
 * @import { Figure } from './figure.js'
 */

/** @type {Readonly<Record<string, string>>} */
const themes = {
  light: new URL('../../src/embed/public/themes/light.css', import.meta.url).href,
  dark: new URL('../../src/embed/public/themes/dark.css', import.meta.url).href,
  dsfr: new URL('../../src/embed/public/themes/dsfr.css', import.meta.url).href,
  'high-contrast': new URL('../../src/embed/public/themes/high-contrast.css', import.meta.url).href,
};

const worn = new CSSStyleSheet();
document.adoptedStyleSheets.push(worn);

/** What is to be shown; a theme that arrives late finds something else here. @type {Figure | null} */
let shown = null;

/**
 * Shows a figure. One of the same element is changed in place.
 *
 * @param {HTMLElement} room
 * @param {Figure | null} figure
 */
export async function showPreview(room, figure) {
  shown = figure;
  room.hidden = figure === null;
  if (!figure) return room.replaceChildren();
  if (room.dataset['theme'] !== figure.theme) {
    const rules = await rulesOf(figure.theme);
    if (shown !== figure) return;
    worn.replaceSync(rules);
    room.dataset['theme'] = figure.theme;
    room.classList.toggle('stats-dark', figure.theme === 'dark');
    // A drawing takes its colours when it is made.
    room.replaceChildren();
  }
  const there = room.firstElementChild;
  if (there?.localName === figure.tag) return write(there, figure.attributes);
  const element = document.createElement(figure.tag);
  write(element, figure.attributes);
  room.replaceChildren(element);
}

/** @param {Element} element @param {Figure['attributes']} attributes */
function write(element, attributes) {
  const wanted = new Map(attributes);
  for (const name of element.getAttributeNames()) if (!wanted.has(name)) element.removeAttribute(name);
  for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** A theme for the room alone, which is to it what the page would be. @param {string} theme */
async function rulesOf(theme) {
  const address = themes[theme];
  if (address === undefined) return '';
  const answer = await fetch(address, { headers: { Accept: 'text/css' } });
  return (await answer.text()).replaceAll(':root', '.preview');
}
