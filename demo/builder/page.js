import { version } from '/src/elements/version.ts';
import { fillIndicators, fillList, fitFields, listsFor } from './fields.js';
import { choiceOf, figureOf, suits } from './figure.js';
import { sayFindings } from './findings.js';
import { copy, save } from './hand-out.js';
import { lookUp } from './look-up.js';
import { showPreview } from './preview.js';
import { cdnFolder, folderOf, snippetOf } from './snippet.js';
import { initial, readState, writeState } from './state.js';
import { pageLanguage } from './words.js';

/*
 * The builder: an address and a few choices in, an element and its HTML out. All of it stands in the page's own address.
 */

/**
 * @import { Figure, Found } from './figure.js'
 * @import { State } from './state.js'
 */

const form = /** @type {HTMLFormElement} */ (part('form.choosing'));
const field = /** @type {HTMLInputElement} */ (part('[name="address"]'));
const region = part('#findings');
const code = part('#html pre code');
const said = part('#said');

let state = readState(new URLSearchParams(location.search));
/** @type {Found | null} */
let found = null;
let asked = 0;

/** @param {string} selector */
function part(selector) {
  const one = document.querySelector(selector);
  if (!(one instanceof HTMLElement)) throw new Error(`The page lacks ${selector}`);
  return one;
}

/** Asks the endpoint of the address. A later call makes an earlier one's answer void. */
async function ask() {
  const own = ++asked;
  form.setAttribute('aria-busy', 'true');
  const frozen = Date.parse(new URLSearchParams(location.search).get('now') ?? '');
  const result = await lookUp(state.address, Number.isNaN(frozen) ? Date.now() : frozen);
  if (own !== asked) return;
  form.removeAttribute('aria-busy');
  found = result.found;
  // What was chosen for other figures may have nothing to show of these.
  if (found && !suits(state.element, found.dataset)) state = { ...state, element: initial.element };
  sayFindings({ field, region }, result);
  render();
}

/** Writes what is chosen into the fields, the preview and the HTML. */
function render() {
  const language = pageLanguage();
  const choice = found && choiceOf(state, found);
  for (const [name, list] of Object.entries(listsFor(state, found, choice, language))) {
    const select = form.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) fillList(select, list);
  }
  for (const name of /** @type {const} */ (['element', 'form', 'host'])) check(name, state[name]);
  for (const name of /** @type {const} */ (['address', 'folder'])) {
    const input = form.elements.namedItem(name);
    if (input instanceof HTMLInputElement && input !== document.activeElement) input.value = state[name];
  }
  for (const one of document.querySelectorAll('[data-when]')) show(one);
  form.classList.toggle('lost', !found);
  if (found && choice) {
    fitFields(form, state, found);
    fillIndicators(part('#indicators'), state, found, choice);
  }
  const figure = found && figureOf(state, found, language);
  void showPreview(part('.preview'), figure);
  code.textContent = figure ? htmlOf(figure, state.form) : '';
  part('.endpoints').textContent = figure ? endpointsLine(figure) : '';
}

/** @param {string} name @param {string} value */
function check(name, value) {
  const radio = form.querySelector(`[name="${name}"][value="${value}"]`);
  if (radio instanceof HTMLInputElement) radio.checked = true;
}

/** What is said of some choices only: `iframe|link cdn` is of a frame or a link, from a CDN. @param {Element} one */
function show(one) {
  const choices = (one.getAttribute('data-when') ?? '').split(' ').map((either) => either.split('|'));
  const isShown = choices.every((either) => either.includes(state.form) || either.includes(state.host));
  if (one instanceof HTMLElement) one.hidden = !isShown;
}

/** What allows the page for frames to ask for these figures. @param {Figure} figure */
function endpointsLine({ address }) {
  return `<meta name="stats-endpoints" content="self ${new URL(address, location.href).origin}" />`;
}

/** @param {Figure} figure @param {string} form */
function htmlOf(figure, form) {
  return snippetOf(figure, form, folderFor(form));
}

/** A CDN serves no pages, so that frames come from one's own site; a file to try takes what this demo has. @param {string} form */
function folderFor(form) {
  if (state.host === 'cdn' && form !== 'iframe' && form !== 'link') return cdnFolder(version);
  const isUntouched = folderOf(state.folder) === initial.folder;
  if (form === 'page' && isUntouched) return new URL('../stats-widgets/', location.href).href;
  return folderOf(state.folder);
}

/** @param {Partial<State>} changes */
function choose(changes) {
  state = { ...state, ...changes };
  const search = String(writeState(state, new URLSearchParams(location.search)));
  const address = search === '' ? location.pathname : `?${search}`;
  if (address !== location.search) history.pushState(null, '', address);
  said.replaceChildren();
}

/** Another endpoint has other indicators and dates. @param {string} address */
function point(address) {
  const isOther = address !== state.address;
  choose(isOther ? { address, indicators: [], period: null, split: null } : {});
  void ask();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const address = field.value.trim();
  // Whoever presses Enter, or the button, has left the field as well.
  if (address !== state.address || !form.hasAttribute('aria-busy')) point(address);
});

field.addEventListener('paste', () => setTimeout(() => point(field.value.trim())));

form.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  if (target === field) return point(field.value.trim());
  if (target.name === 'indicators') {
    const checked = [...form.querySelectorAll('[name="indicators"]:checked')];
    choose({ indicators: checked.map((one) => (one instanceof HTMLInputElement ? one.value : '')) });
  } else choose({ [target.name]: target.value });
  render();
});

for (const button of document.querySelectorAll('[data-sample]')) {
  button.addEventListener('click', () => {
    field.value = button.getAttribute('data-sample') ?? '';
    point(field.value);
  });
}

part('#copy').addEventListener('click', () => void copy(code, said));
part('#save').addEventListener('click', () => {
  const figure = found && figureOf(state, found, pageLanguage());
  if (!figure) return;
  const folder = folderFor('page');
  save(htmlOf(figure, 'page'), `${figure.tag}.html`, said, URL.canParse(folder) ? '' : folder);
});

/** Language and colours are the page's, whichever choice the reader goes back to. */
function keepLook() {
  const { lang, dataset } = document.documentElement;
  const search = new URLSearchParams(location.search);
  if ((search.get('lang') ?? 'en') !== lang) search.set('lang', lang);
  const { scheme = '' } = dataset;
  if (scheme !== '') search.set('scheme', scheme);
  else search.delete('scheme');
  history.replaceState(null, '', search.size > 0 ? `?${search}` : location.pathname);
}

window.addEventListener('popstate', () => {
  const { address } = state;
  keepLook();
  state = readState(new URLSearchParams(location.search));
  field.value = state.address;
  if (state.address === address) render();
  else void ask();
});

new MutationObserver(render).observe(document.documentElement, { attributeFilter: ['lang'] });
field.value = state.address;
render();
void ask();
