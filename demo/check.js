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
  const nothing = { indicator: null, period: null, granularity: null, by: null, split: null, profiles: null };
  const more = { filter: null, compare: null, change: null, timezone: null, credentials: null, figure: null };
  try {
    const asked = { ...nothing, ...more, src: said(data, 'url'), source, scope: said(data, 'scope'), options: {} };
    const query = readQuery(asked, { now: Date.now(), base: document.baseURI });
    show(describe(await inspect(source === null ? { ...query, source: '' } : query)));
  } catch (error) {
    show([`wrong\t${error instanceof Error ? error.message : String(error)}`]);
  }
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
