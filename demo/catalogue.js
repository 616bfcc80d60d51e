/*
 * The table of an organization's datasets (row A11). Titles, reuses and followers are asked of the portal; visits and
 * downloads come with the dataset that the export element above the table has loaded.
 */

/**
 * @typedef {{ at(index: number): number | null, length: number }} Column
 * @typedef {{ indicator: string, members: Record<string, string>, column: Column }} Slice
 * @typedef {{ id: string, title: string, metrics: { reuses: number, followers: number } }} Listed
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} title
 * @property {number | null} visits
 * @property {number | null} downloads
 * @property {number} reuses
 * @property {number} followers
 */

const table = /** @type {HTMLTableElement} */ (document.querySelector('table.catalogue'));
const source = /** @type {HTMLElement} */ (document.querySelector('#export-catalogue'));
const search = /** @type {HTMLInputElement} */ (document.querySelector('#catalogue-search'));
const count = /** @type {HTMLElement} */ (document.querySelector('#catalogue-count'));
const none = /** @type {HTMLElement} */ (document.querySelector('#catalogue-none'));

/** @type {Listed[]} */
let listed = [];
/** @type {readonly Slice[]} */
let slices = [];
/** @type {{ key: keyof Entry, descending: boolean }} */
let sorting = { key: 'visits', descending: true };
let asked = 0;

const french = () => document.documentElement.lang === 'fr';

/** Asks the portal for all pages of the organization's datasets. A later call makes an earlier one's answer void. */
async function list() {
  const own = ++asked;
  const organization = (source.getAttribute('scope') ?? '').replace('organization:', '');
  const portal = /** @type {HTMLInputElement | null} */ (document.querySelector('[name="portal"]'))?.value ?? '/udata';
  /** @type {Listed[]} */
  const found = [];
  const first = new URL(`${portal.replace(/\/$/, '')}/api/1/datasets/`, document.baseURI);
  first.search = String(new URLSearchParams({ organization, page_size: '50' }));
  /** @type {string | null} */
  let next = first.href;
  while (next !== null) {
    /** @type {{ data: Listed[], next_page: string | null }} */
    const page = await fetch(next).then((response) => (response.ok ? response.json() : { data: [], next_page: null }));
    found.push(...page.data);
    next = page.next_page;
  }
  if (own === asked) listed = found;
}

/**
 * The sum of the months that are known; `null` where none is.
 *
 * @param {string} dataset
 * @param {string} indicator
 */
function summed(dataset, indicator) {
  const column = slices.find((slice) => slice.indicator === indicator && slice.members['dataset'] === dataset)?.column;
  const values = Array.from({ length: column?.length ?? 0 }, (_, index) => column?.at(index) ?? null);
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** @returns {Entry[]} */
function entries() {
  return listed.map(({ id, title, metrics: { reuses, followers } }) => ({
    id,
    title,
    visits: summed(id, 'monthly_visit'),
    downloads: summed(id, 'monthly_download_resource'),
    reuses,
    followers,
  }));
}

/**
 * Unknown values stand last, whichever way is sorted.
 *
 * @param {Entry} a
 * @param {Entry} b
 */
function order(a, b) {
  const [one, other] = [a[sorting.key], b[sorting.key]];
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const ascending = typeof one === 'string' ? one.localeCompare(String(other), 'fr') : one - Number(other);
  return sorting.descending ? -ascending : ascending;
}

/** Letters without accents and case. @param {string} text */
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function show() {
  const kept = entries().filter(({ title }) => plain(title).includes(plain(search.value.trim())));
  table.tBodies[0]?.replaceChildren(...kept.sort(order).map(row));
  for (const header of table.querySelectorAll('th[data-key]')) {
    const sorted = header.getAttribute('data-key') === sorting.key;
    header.setAttribute('aria-sort', sorted ? (sorting.descending ? 'descending' : 'ascending') : 'none');
  }
  none.hidden = listed.length === 0 || kept.length > 0;
  const [datasets, of] = french() ? ['jeux de données', 'sur'] : ['datasets', 'of'];
  count.textContent =
    kept.length === listed.length ? `${kept.length} ${datasets}` : `${kept.length} ${of} ${listed.length} ${datasets}`;
}

/** @param {Entry} entry */
function row(entry) {
  const line = document.createElement('tr');
  const title = document.createElement('th');
  title.scope = 'row';
  title.lang = 'fr';
  title.textContent = entry.title;
  const format = new Intl.NumberFormat(french() ? 'fr' : 'en');
  const figures = [entry.visits, entry.downloads, entry.reuses, entry.followers].map((value) => {
    const cell = document.createElement('td');
    cell.textContent = value === null ? '–' : format.format(value);
    return cell;
  });
  const file = document.createElement('td');
  file.append(link(entry));
  line.append(title, ...figures, file);
  return line;
}

/** The service's own file of one dataset. @param {Entry} entry */
function link({ id, title }) {
  const anchor = document.createElement('a');
  const base = (source.getAttribute('src') ?? '').replace(/\/$/, '');
  const href = new URL(`${base}/api/datasets/data/csv/`, document.baseURI);
  href.search = String(new URLSearchParams({ dataset_id__exact: id, metric_month__sort: 'asc' }));
  anchor.href = href.href;
  anchor.download = '';
  anchor.textContent = 'CSV';
  const hidden = document.createElement('span');
  hidden.className = 'visually-hidden';
  hidden.textContent = ` – ${title}`;
  anchor.append(hidden);
  return anchor;
}

/** The portal may be out: then the table stays empty, as the elements do. */
function update() {
  list().then(show, show);
}

source.addEventListener('stats-load', (event) => {
  slices = /** @type {Event & { data: { slices: readonly Slice[] } }} */ (event).data.slices;
  show();
});
search.addEventListener('input', show);
none.querySelector('button')?.addEventListener('click', () => {
  search.value = '';
  show();
  search.focus();
});
for (const header of table.querySelectorAll('th[data-key]')) {
  header.querySelector('button')?.addEventListener('click', () => {
    const key = /** @type {keyof Entry} */ (header.getAttribute('data-key'));
    sorting = { key, descending: sorting.key === key ? !sorting.descending : key !== 'title' };
    show();
  });
}
new MutationObserver(show).observe(document.documentElement, { attributeFilter: ['lang'] });
// `demo.js` says so once at the start, and whenever the reader points the page elsewhere.
document.addEventListener('demo-service', update);
