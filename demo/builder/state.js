/*
 * What is chosen in the builder, and how it stands in the address of the page.
 */

/**
 * Everything that a reader chooses. `null`: not chosen, so that what suits the endpoint holds.
 *
 * @typedef {object} State
 * @property {string} address Of the endpoint, as it was written.
 * @property {string} element Without `stats-`.
 * @property {readonly string[]} indicators Ids; empty: not chosen.
 * @property {string | null} period As in the attribute.
 * @property {string} compare
 * @property {string | null} split A dimension, or `none`.
 * @property {string} type Of a chart.
 * @property {string} theme Name of the theme's file without `.css`; empty: none.
 * @property {string} language Of the element; empty: that of the page it will stand on.
 * @property {string} form In which form the HTML is written: `tag`, `div`, `iframe`, `link` or `page`.
 * @property {string} host Who serves the files of stats-widgets: `demo`, `own` or `cdn`.
 * @property {string} folder Where one's own server has them, as it was typed.
 */

/** @type {State} */
export const initial = {
  address: '/metrics/school.json',
  element: 'chart',
  indicators: [],
  period: null,
  compare: 'none',
  split: null,
  type: 'line',
  theme: '',
  language: '',
  form: 'tag',
  host: 'demo',
  folder: '/stats-widgets/',
};

/**
 * The parameter of each. The demo's pages have `lang`, `scheme` and `now` for themselves.
 *
 * @type {Readonly<Record<Exclude<keyof State, 'indicators'>, string>>}
 */
const parameters = {
  address: 'src',
  element: 'element',
  period: 'period',
  compare: 'compare',
  split: 'split',
  type: 'type',
  theme: 'theme',
  language: 'words',
  form: 'form',
  host: 'host',
  folder: 'folder',
};

/** Lists that are closed: an address may have been written by hand. */
const closed = {
  element: ['card', 'chart', 'table', 'ranking', 'map', 'export', 'dashboard'],
  compare: ['none', 'previous-period', 'previous-days', 'previous-year'],
  type: ['line', 'area', 'bar', 'stacked', 'stacked-100', 'horizontal'],
  theme: ['', 'light', 'dark', 'dsfr', 'high-contrast'],
  language: ['', 'fr', 'en'],
  form: ['tag', 'div', 'iframe', 'link', 'page'],
  host: ['demo', 'own', 'cdn'],
};

/**
 * What the query string of an address says; what it does not say, or says wrongly, is as at first.
 *
 * @param {URLSearchParams} search
 * @returns {State}
 */
export function readState(search) {
  const entries = Object.entries(parameters).flatMap(([name, parameter]) => {
    const value = search.get(parameter);
    return value === null || !isAllowed(name, value) ? [] : [[name, value]];
  });
  const indicators = (search.get('indicator') ?? '').split(' ').filter(Boolean);
  return { ...initial, ...Object.fromEntries(entries), indicators };
}

/**
 * Whoever wrote the address does not choose whose script others paste: a folder of another site is only typed.
 *
 * @param {string} name @param {string} value
 */
function isAllowed(name, value) {
  if (name === 'folder') return /^\.{0,2}\/(?![/\\])/.test(value);
  const list = Object.entries(closed).find(([key]) => key === name)?.[1];
  return list?.includes(value) ?? true;
}

/**
 * The query string that says the same, with all else that stood in it.
 *
 * @param {State} state
 * @param {URLSearchParams} search
 */
export function writeState(state, search) {
  const written = new URLSearchParams(search);
  for (const [name, parameter] of Object.entries(parameters)) {
    const key = /** @type {keyof typeof parameters} */ (name);
    const value = state[key];
    if (value === null || value === initial[key]) written.delete(parameter);
    else written.set(parameter, value);
  }
  if (state.indicators.length > 0) written.set('indicator', state.indicators.join(' '));
  else written.delete('indicator');
  return written;
}
