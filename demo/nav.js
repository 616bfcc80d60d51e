import { entries } from './nav-entries.js';
import { wordsIn } from './words-in.js';

/*
 * The bar of each page, in which pages of one kind open behind their name.
 */

/** @import { Page } from './nav-entries.js' */

/** @param {string} fr @param {string} [en] */
function wordsOf(fr, en) {
  return en === undefined ? [fr] : [wordsIn('fr', fr), wordsIn('en', en)];
}

/**
 * @param {Page} page
 * @param {string} base Address of the first page: some pages stand in a folder below it.
 */
function linkTo([href, fr, en], base) {
  const link = document.createElement('a');
  link.href = new URL(href, base).href;
  link.append(...wordsOf(fr, en));
  const { pathname } = new URL(link.href);
  if (location.pathname === pathname) link.setAttribute('aria-current', 'page');
  else if (href.includes('/') && location.pathname.startsWith(pathname.replace('index.html', ''))) {
    link.setAttribute('aria-current', 'true');
  }
  return link;
}

/** @param {readonly Node[]} content */
function listOf(content) {
  const list = document.createElement('ul');
  for (const node of content) {
    const item = document.createElement('li');
    item.append(node);
    list.append(item);
  }
  return list;
}

/** @param {Extract<typeof entries[number], { pages: unknown }>} group @param {string} base */
function foldOf({ name, pages }, base) {
  const fold = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(...wordsOf(...name));
  fold.append(summary, listOf(pages.map((page) => linkTo(page, base))));
  if (fold.querySelector('[aria-current]')) summary.setAttribute('aria-current', 'true');
  // It lies above the page: it must not stay when the reader goes on.
  fold.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    fold.open = false;
    summary.focus();
  });
  for (const type of ['click', 'focusin']) {
    document.addEventListener(type, ({ target }) => {
      if (!(target instanceof Node) || !fold.contains(target)) fold.open = false;
    });
  }
  return fold;
}

/** Fills the bar, or takes the place of what a build has written into it: the same, before this script is there. */
export function fillNav() {
  const brand = document.querySelector('.brand');
  if (!(brand instanceof HTMLAnchorElement)) return;
  const list = listOf(
    entries.map((entry) => ('pages' in entry ? foldOf(entry, brand.href) : linkTo(entry, brand.href))),
  );
  document.querySelector('.bar nav')?.replaceChildren(list);
}
