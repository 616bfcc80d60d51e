import { fillIndicators, fillList, fitFields, listsFor } from './fields.js';
import { choiceOf, figureOf, mostFor, suits } from './figure.js';
import { sayFindings, sayReading } from './findings.js';
import { handOut } from './hand-out.js';
import { savedPage, showHtml } from './html.js';
import { limitOf } from './limit.js';
import { lookUp } from './look-up.js';
import { keepLook, pushState, replaceState } from './page-address.js';
import { showPreview } from './preview.js';
import { say } from './say.js';
import { initial, readState } from './state.js';
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
const limit = part('#limit');

let state = readState(new URLSearchParams(location.search));
/** @type {Found | null} */
let found = null;
/** The last address that could be shown: what is chosen holds for that one. */
let last = '';
let asked = 0;
/** What takes longer is said to be under way, in milliseconds. */
const patience = 400;
let reading = Promise.resolve();

/** @param {string} selector */
function part(selector) {
  const one = document.querySelector(selector);
  if (!(one instanceof HTMLElement)) throw new Error(`The page lacks ${selector}`);
  return one;
}

/**
 * Asks the endpoint of the address. A later call makes an earlier one's answer void.
 *
 * @param {boolean} isPointed Whether a reader chose it, rather than an address of this page.
 */
async function ask(isPointed) {
  const own = ++asked;
  form.setAttribute('aria-busy', 'true');
  const slow = setTimeout(() => sayReading(region), patience);
  const frozen = Date.parse(new URLSearchParams(location.search).get('now') ?? '');
  const result = await lookUp(state.address, Number.isNaN(frozen) ? Date.now() : frozen);
  clearTimeout(slow);
  if (own !== asked) return;
  form.removeAttribute('aria-busy');
  found = result.found;
  if (found) fitState(found, isPointed);
  sayFindings({ field, region }, result);
  render();
}

/** What was chosen for other figures may have nothing to show of these. @param {Found} found @param {boolean} isPointed */
function fitState({ address, dataset }, isPointed) {
  if (!suits(state.element, dataset)) state = { ...state, element: initial.element };
  if (isPointed && last !== '' && last !== address) state = { ...state, indicators: [], period: null, split: null };
  last = address;
  replaceState(state);
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
    fitFields(form, state, found, choice);
    fillIndicators(part('#indicators'), state, found, choice);
  }
  const shown = shownNow();
  void showPreview(part('.preview'), shown?.figure ?? null);
  showHtml(part('#html'), state, shown);
}

/** What the choices make of the endpoint; `null` where there is none. */
function shownNow() {
  if (!found) return null;
  const sample = document.querySelector(`[data-sample="${CSS.escape(state.address)}"]`);
  return { found, figure: figureOf(state, found, pageLanguage()), isSample: sample !== null };
}

/** @param {string} name @param {string} value */
function check(name, value) {
  const radio = form.querySelector(`[name="${name}"][value="${value}"]`);
  if (radio instanceof HTMLInputElement) radio.checked = true;
}

/** @param {Partial<State>} changes */
function choose(changes) {
  state = { ...state, ...changes };
  pushState(state);
  for (const region of [limit, ...form.querySelectorAll('.line [role="status"]')]) region.replaceChildren();
}

/** One indicator more or less, as long as that is a number that the element can show. @param {HTMLInputElement} pressed */
function chooseIndicators(pressed) {
  const inputs = [...form.querySelectorAll('[name="indicators"]:checked')];
  const indicators = inputs.map((one) => (one instanceof HTMLInputElement ? one.value : ''));
  const split = found && choiceOf(state, found).split;
  const sentence = limitOf(indicators.length, mostFor(state.element, split));
  if (!sentence) return choose({ indicators });
  pressed.checked = !pressed.checked;
  say(limit, sentence.fr, sentence.en);
}

/** A chart that is split shows the first of several indicators. */
function sayDropped() {
  const count = found ? choiceOf(state, found).indicators.length : 0;
  if (count === 1 && state.indicators.length > 1) say(limit, dropped.fr, dropped.en);
}

const dropped = {
  fr: 'Un graphique réparti ne montre qu’un indicateur.',
  en: 'A chart that is split shows one indicator.',
};

/** @param {string} address */
function point(address) {
  choose({ address });
  reading = ask(true);
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
  if (target.name === 'split') sayDropped();
});

for (const button of document.querySelectorAll('[data-sample]')) {
  button.addEventListener('click', () => {
    field.value = button.getAttribute('data-sample') ?? '';
    point(field.value);
  });
}

handOut(part('#html'), async () => {
  await reading;
  const shown = shownNow();
  // What was pressed is gone with the HTML that was there.
  if (!shown) field.focus();
  return shown && savedPage(state, shown);
});

// Who presses the field wants another address; who presses it again, a place in it.
field.addEventListener('focus', () => field.addEventListener('click', () => field.select(), { once: true }));

window.addEventListener('popstate', () => {
  const { address } = state;
  keepLook();
  state = readState(new URLSearchParams(location.search));
  field.value = state.address;
  if (state.address === address) render();
  else reading = ask(false);
});

new MutationObserver(render).observe(document.documentElement, { attributeFilter: ['lang'] });
field.value = state.address;
render();
reading = ask(false);
