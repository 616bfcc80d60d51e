import { sourceAttributes } from '/src/query/query.ts';
import { readQuery } from '/src/query/read-query.ts';
import { describe } from '/src/sources/describe.ts';
import { inspect } from '/src/sources/inspect.ts';
import { sourceNames } from '/src/sources/registry.ts';

/*
 * The endpoint checker as a page: the code of `npx stats-widgets check`, asked from a browser, so that what only browsers
 * refuse (another origin without CORS, for example) is found as well.
 */

const form = document.querySelector('.check');
const findings = document.querySelector('.findings');
if (!(form instanceof HTMLFormElement) || !findings) throw new Error('The page lacks its form.');

const select = form.elements.namedItem('source');
for (const name of sourceNames()) if (select instanceof HTMLSelectElement) select.add(new Option(name));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check(new FormData(form));
});

/** @param {FormData} data */
async function check(data) {
  findings?.replaceChildren('…');
  const source = said(data, 'source');
  const more = attributesIn(said(data, 'attributes') ?? '');
  const of = (/** @type {string} */ name) => more.getAttribute(name);
  const shown = {
    by: null,
    profiles: null,
    compare: null,
    change: null,
    credentials: null,
    figure: null,
    ofGroup: null,
  };
  const asked = {
    indicator: of('indicator'),
    period: of('period'),
    granularity: of('granularity'),
    split: of('split'),
    filter: of('filter'),
    timezone: of('timezone'),
    options: Object.fromEntries(sourceAttributes.map((name) => [name, of(name)])),
  };
  try {
    const query = readQuery(
      { ...shown, ...asked, src: said(data, 'url'), source, scope: said(data, 'scope') },
      { now: Date.now(), base: document.baseURI },
    );
    show(describe(await inspect(source === null ? { ...query, source: '' } : query)));
  } catch (error) {
    show([`wrong\t${error instanceof Error ? error.message : String(error)}`]);
  }
}

/**
 * Attributes as they stand in a tag. Nothing of the text becomes part of this page.
 *
 * @param {string} text
 */
function attributesIn(text) {
  const { body } = new DOMParser().parseFromString(`<i ${text}></i>`, 'text/html');
  return body.firstElementChild ?? body;
}

/**
 * @param {FormData} data
 * @param {string} name
 */
function said(data, name) {
  const value = data.get(name);
  return (typeof value === 'string' && value.trim()) || null;
}

/** @param {readonly string[]} lines */
function show(lines) {
  const list = document.createElement('dl');
  for (const line of lines) {
    const [name = '', ...value] = line.split('\t');
    list.append(part('dt', name), part('dd', value.join(' ')));
  }
  findings?.replaceChildren(list);
}

/**
 * @param {string} tag
 * @param {string} text
 */
function part(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
