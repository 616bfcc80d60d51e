/*
 * What a page writes so that it runs the very files of a release: the entry by `integrity`, the chunks that the entry
 * asks for by the `integrity` of an import map, and the map itself by a hash in the page's policy.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The file of the `<script>` tag. The others are asked for by it. */
const entry = 'stats-widgets.js';

/** Stands for the page's own origin. */
const somewhere = 'https://page.invalid';

/**
 * What a page needs for one place at which the folder is served.
 *
 * @typedef {object} Lines
 * @property {string} html The import map and the script, in this order, for the page's head before any other module.
 * @property {string} policy The source that `script-src` needs for the import map: `'sha256-…'`, quotes included.
 */

/**
 * @param {string} folder A build: `dist/cdn`.
 * @returns {Readonly<Record<string, string>>} `sha384-…` by the name of each script.
 */
export function hashesOf(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  return Object.fromEntries(names.sort().map((name) => [name, hash('sha384', readFileSync(join(folder, name)))]));
}

/**
 * @param {string} base The address of the folder, with a `/` at its end.
 * @param {Readonly<Record<string, string>>} hashes
 * @returns {Lines}
 */
export function linesFor(base, hashes) {
  const chunks = Object.entries(hashes).filter(([name]) => name !== entry);
  // In one line: its hash is that of each character, and editors change the ends of lines.
  const map = JSON.stringify({ integrity: Object.fromEntries(chunks.map(([name, value]) => [base + name, value])) });
  const script = `<script type="module" src="${base}${entry}" integrity="${hashes[entry] ?? ''}" crossorigin></script>`;
  return {
    html: `<script type="importmap">${map}</script>\n${script}`,
    policy: `'${hash('sha256', map)}'`,
  };
}

/**
 * @param {string} address A folder's address, or that of the entry in it: of another host, or a path of the page's own.
 * @returns {string} The folder's address as a page writes it.
 */
export function baseOf(address) {
  const isPath = /^\/(?!\/)/.test(address);
  if (!(isPath || /^https?:\/\//i.test(address)) || /[?#]/.test(address) || !URL.canParse(address, somewhere))
    throw new Error(`expected the folder's address (https://… or a path from /, without ? and #), got "${address}"`);
  const url = new URL(address, somewhere);
  // As URLs are written, nothing of it can end an attribute or a script.
  const folder = url.pathname.replace(/[^/]*\.js$/, '').replace(/\/?$/, '/');
  return (isPath ? folder : url.origin + folder).replaceAll("'", '%27');
}

/**
 * @param {'sha256' | 'sha384'} algorithm
 * @param {string | Buffer} content
 */
function hash(algorithm, content) {
  return `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;
}
