import { kindOf } from './elements.js';
import { fillIndicators, fillList, fitFields, listsFor } from './fields.js';
import { choiceOf, figureOf, suits } from './figure.js';
import { sayFindings } from './findings.js';
import { copy, save } from './hand-out.js';
import { htmlOf, showHtml, siteOf } from './html.js';
import { limitOf } from './limit.js';
import { lookUp } from './look-up.js';
import { showPreview } from './preview.js';
import { say } from './say.js';
import { initial, readState, writeState } from './state.js';
import { pageLanguage } from './words.js';

/*
 * The builder: an address and a few choices in, an element and its HTML out. All of it stands in the page's own address.
 */

/**
 * @import { Found } from './figure.js'
 * @import { State } from './state.js'
 */

const form = /** @type {HTMLFormElement} */ (part('form.choosing'));
const field = /** @type {HTMLInputElement} */ (part('[name="address"]'));
const region = part('#findings');
const section = part('#html');
const said = part('#said');
const limit = part('#limit');

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
  form.classList.toggle('lost', !found);
  if (found && choice) {
    fitFields(form, state, found);
    fillIndicators(part('#indicators'), state, found, choice);
  }
  const figure = found && figureOf(state, found, language);
  void showPreview(part('.preview'), figure);
  showHtml(section, state, found && figure && { found, figure });
}

/** @param {string} name @param {string} value */
function check(name, value) {
  const radio = form.querySelector(`[name="${name}"][value="${value}"]`);
  if (radio instanceof HTMLInputElement) radio.checked = true;
}

/** @param {Partial<State>} changes */
function choose(changes) {
  state = { ...state, ...changes };
  const search = String(writeState(state, new URLSearchParams(location.search)));
  const address = search === '' ? location.pathname : `?${search}`;
  if (address !== location.search) history.pushState(null, '', address);
  for (const region of [said, limit]) region.replaceChildren();
}

/** One indicator more or less, as long as that is a number that the element can show. @param {HTMLInputElement} pressed */
function chooseIndicators(pressed) {
  const inputs = [...form.querySelectorAll('[name="indicators"]:checked')];
  const indicators = inputs.map((one) => (one instanceof HTMLInputElement ? one.value : ''));
  const sentence = limitOf(indicators.length, kindOf(state.element).indicators);
  if (!sentence) return choose({ indicators });
  pressed.checked = !pressed.checked;
  say(limit, sentence.fr, sentence.en);
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
  if (target.name === 'indicators' && target instanceof HTMLInputElement) chooseIndicators(target);
  else choose({ [target.name]: target.value });
  render();
});

for (const button of document.querySelectorAll('[data-sample]')) {
  button.addEventListener('click', () => {
    field.value = button.getAttribute('data-sample') ?? '';
    point(field.value);
  });
}

part('#copy').addEventListener('click', () => void copy(part('#html pre code'), said));
part('#save').addEventListener('click', () => {
  const figure = found && figureOf(state, found, pageLanguage());
  if (figure) save(htmlOf(state, figure, 'page'), `${figure.tag}.html`, said, siteOf(state, 'page'));
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
