/*
 * `npx stats-widgets integrity URL`: what a page writes so that it runs the very files of this release, served at URL.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { baseOf, hashesOf, linesFor } from './integrity.js';

const folder = fileURLToPath(new URL('../dist/cdn', import.meta.url));

/** What the command reads after its name. */
export const usage = `integrity URL
URL is where the folder dist/cdn is served: https://cdn.example/stats-widgets@1.0.0/ or /stats-widgets/`;

/**
 * @param {string[]} args What follows the command's name.
 * @returns {number}
 */
export function run(args) {
  const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw new Error('expected: integrity URL');
  const base = baseOf(address);
  if (!existsSync(`${folder}/stats-widgets.js`)) throw new Error(`${folder} is not built: run npm run build:cdn`);
  const { html, policy } = linesFor(base, hashesOf(folder));
  const origin = base.startsWith('/') ? "'self'" : new URL(base).origin;
  console.log(`In the head of the page, before any other module script:

${html}

Added to script-src where the page has a Content-Security-Policy, or the map is dropped and nothing checks the chunks:

${origin} ${policy}`);
  return 0;
}
