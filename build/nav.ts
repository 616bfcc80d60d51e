import type { Plugin } from 'vite';
import { entries, type Page } from '../demo/nav-entries.js';

const empty = '<nav aria-label="Pages"></nav>';

/**
 * Writes the bar into each page of the demo, for readers whose script is still on its way, or never comes: nothing below
 * it moves when the script fills it.
 */
export function nav(): Plugin {
  return {
    name: 'nav',
    transformIndexHtml: (html, { path }) => html.replace(empty, empty.replace('><', `>${bar(path)}<`)),
  };
}

function bar(path: string): string {
  const base = /\/docs\/[^/]*$/.test(path) ? '../' : '';
  const items = entries.map((entry) => {
    if (!('pages' in entry)) return link(entry, base);
    const [fr, en] = entry.name;
    return `<details><summary>${words(fr, en)}</summary>${list(entry.pages.map((page) => link(page, base)))}</details>`;
  });
  return list(items);
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function link([href, fr, en]: Page, base: string): string {
  return `<a href="${base}${href}">${words(fr, en)}</a>`;
}

function words(fr: string, en?: string): string {
  return en === undefined ? fr : `<span class="t" lang="fr">${fr}</span><span class="t" lang="en">${en}</span>`;
}
