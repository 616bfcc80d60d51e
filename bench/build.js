import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Scripts of the pages. Each is a file by itself: what a rival registers with its Chart.js must not be in ours. */
const scripts = {
  charts: ['clock', 'ours', 'chartjs', 'chartjs-default', 'uplot', 'echarts'],
  elements: ['elements'],
};

/**
 * Builds the pages for production, with all that they load, into a folder.
 *
 * @param {string} folder
 */
export async function buildPages(folder) {
  for (const name of Object.values(scripts).flat()) await bundle(name, folder);
  return Object.fromEntries(Object.entries(scripts).map(([page, names]) => [`/${page}.html`, markup(names)]));
}

/**
 * @param {string} name
 * @param {string} folder
 */
async function bundle(name, folder) {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Our own charts are built as we publish them.
    resolve: name === 'ours' ? { alias: { '@kurkle/color': join(root, 'build/no-colour-arithmetic.ts') } } : {},
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      cssCodeSplit: false,
      reportCompressedSize: false,
      modulePreload: false,
      lib: { entry: { [name]: join(root, `bench/pages/${name}.ts`) }, formats: ['es'], cssFileName: name },
      rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: `${name}-[name].js` } },
    },
  });
}

/** @param {readonly string[]} names */
function markup(names) {
  const tags = names.map((name) => `<script type="module" src="/${name}.js"></script>`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/uplot.css"><body style="margin: 0; background: #fff; font: 16px sans-serif"><main></main>${tags}</body></html>`;
}

/**
 * The version of a package that is installed.
 *
 * @param {string} name
 */
export function versionOf(name) {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return version;
}
