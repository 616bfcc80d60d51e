import { configure } from '/src/embed/stats-widgets.ts';
import { closeFolds } from './folds.js';

/*
 * What the demo pages do beside the elements: language, colour scheme, another service's address. Each choice stands in
 * the page's own URL, so that a link to the page carries it. No element needs any of this.
 */

const root = document.documentElement;
const parameters = new URLSearchParams(location.search);

// Stops the elements' clock (`?now=2026-11-20T08:30:00Z`), for tests and for pictures that can be compared.
const now = Date.parse(parameters.get('now') ?? '');
if (!Number.isNaN(now)) configure({ now: () => now });

/**
 * @param {string} name
 * @param {string} value Empty takes it out.
 */
function keep(name, value) {
  // Groups keep what readers choose in the same query string.
  const parameters = new URLSearchParams(location.search);
  if (value === '') parameters.delete(name);
  else parameters.set(name, value);
  history.replaceState(null, '', parameters.size > 0 ? `?${parameters}${location.hash}` : location.pathname);
  carry();
}

/** Links to the other pages keep language and colours. */
function carry() {
  const parameters = new URLSearchParams(location.search);
  for (const link of document.querySelectorAll('.bar a, main a[href*=".html"]')) {
    if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) continue;
    for (const name of ['lang', 'scheme', 'now']) {
      const url = new URL(link.href);
      const value = parameters.get(name);
      if (value === null) url.searchParams.delete(name);
      else url.searchParams.set(name, value);
      link.href = url.href;
    }
  }
}

/** @param {string} lang */
function speak(lang) {
  root.lang = lang;
  for (const button of document.querySelectorAll('[data-lang]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-lang') === lang));
  }
  for (const element of document.querySelectorAll(`[data-label-${lang}]`)) {
    element.setAttribute('label', element.getAttribute(`data-label-${lang}`) ?? '');
  }
  const title = root.getAttribute(`data-title-${lang}`);
  if (title !== null) document.title = title;
}

/** @param {string} scheme */
function colour(scheme) {
  if (scheme === '') delete root.dataset['scheme'];
  else root.dataset['scheme'] = scheme;
  const select = document.querySelector('[name="scheme"]');
  if (select instanceof HTMLSelectElement) select.value = scheme;
}

/**
 * The elements that ask for a field's default value: `data-attribute` names the attribute, `data-prefix` what stands
 * before the value in it.
 *
 * @param {HTMLInputElement} field
 */
function targetsOf({ defaultValue, dataset: { attribute = 'src', prefix = '' } }) {
  const elements = [...document.querySelectorAll(`[${attribute}="${CSS.escape(prefix + defaultValue)}"]`)];
  /** @param {string} value */
  return (value) => elements.forEach((element) => element.setAttribute(attribute, prefix + value));
}

/** Lets the reader point the page at another service of the same kind. */
function connectFields() {
  const form = document.querySelector('form[data-service]');
  if (!(form instanceof HTMLFormElement)) return;
  const fields = [...form.querySelectorAll('input')].map((field) => ({ field, point: targetsOf(field) }));
  const apply = () => {
    for (const { field, point } of fields) point(field.value.trim() || field.defaultValue);
    document.dispatchEvent(new Event('demo-service'));
  };
  for (const { field } of fields) field.value = parameters.get(field.name) ?? field.defaultValue;
  apply();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const { field } of fields) keep(field.name, field.value === field.defaultValue ? '' : field.value.trim());
    apply();
  });
  form.addEventListener('reset', () => {
    for (const { field } of fields) keep(field.name, '');
    queueMicrotask(apply);
  });
}

closeFolds();
speak(parameters.get('lang') ?? root.lang);
colour(parameters.get('scheme') ?? '');
connectFields();
carry();

for (const button of document.querySelectorAll('[data-lang]')) {
  button.addEventListener('click', () => {
    const lang = button.getAttribute('data-lang') ?? 'en';
    keep('lang', lang);
    speak(lang);
  });
}

document.querySelector('[name="scheme"]')?.addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLSelectElement)) return;
  keep('scheme', target.value);
  colour(target.value);
});
