import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { defineConfig, type Connect, type Plugin, type UserConfig } from 'vite';
import { bar } from './build/bar.js';
import { namedChunks } from './build/chunks.js';
import { docs, docsInput } from './build/docs.js';
import { handOver } from './build/hand-over.js';
import { inlineHelpers } from './build/inline-helpers.js';
import { integrity } from './build/integrity.js';
import { library } from './build/library.js';
import { smallFiles } from './build/small-files.js';
import { withoutIndentation } from './build/white-space.js';

type Handle = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

const demoServer = pathTo('demo/server/index.js');

function pathTo(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}

/** Lets the development server answer what the five systems' APIs answer, and leads `/` to the demo. */
function demo(): Plugin {
  const use = async ({ middlewares }: { middlewares: Connect.Server }): Promise<void> => {
    const handle = existsSync(demoServer) ? await loadHandle() : () => false;
    middlewares.use((request, response, next) => {
      if (request.url === '/') response.writeHead(302, { location: '/demo/' }).end();
      else Promise.resolve(handle(request, response)).then((done) => done || next(), next);
    });
  };
  return { name: 'demo', configureServer: use, configurePreviewServer: use };
}

async function loadHandle(): Promise<Handle> {
  const { handle } = (await import(pathToFileURL(demoServer).href)) as { handle: Handle };
  return handle;
}

const { version } = JSON.parse(readFileSync(pathTo('package.json'), 'utf8')) as { version: string };

/** Where a public CDN serves `dist/cdn` of this release. */
const published = `https://cdn.jsdelivr.net/npm/stats-widgets@${version}/dist/cdn/`;

/**
 * The file for a `<script>` tag, with lazy chunks beside it under names that stay. `npm run check:size` holds it to
 * its budgets and to one request for each lazy chunk.
 */
const cdn: UserConfig = {
  // Files that a page asks for by their address: themes, and the page for frames.
  publicDir: pathTo('src/embed/public'),
  plugins: [
    withoutIndentation(pathTo('src/')),
    handOver('stats-widgets.js'),
    inlineHelpers(),
    smallFiles(
      {
        embed: pathTo('src/embed/frame/embed.ts'),
        'stats-frames': pathTo('src/embed/frames/frames.ts'),
      },
      'stats-widgets.js',
      'dist/cdn',
    ),
    integrity(published, 'dist/cdn'),
  ],
  define: { 'process.env.NODE_ENV': '"production"' },
  resolve: { alias: { '@kurkle/color': pathTo('build/no-colour-arithmetic.ts') } },
  build: {
    outDir: 'dist/cdn',
    target: 'es2022',
    sourcemap: true,
    reportCompressedSize: false,
    license: { fileName: 'licenses.md' },
    // As a library: an application's build wraps each import() in a helper for style sheets that we do not have.
    lib: { entry: { 'stats-widgets': 'src/embed/stats-widgets.ts' }, formats: ['es'] },
    rolldownOptions: {
      // The entry hands over what its chunks need of it.
      preserveEntrySignatures: 'allow-extension',
      // Else every class of Chart.js stays: `static defaults = X.y` counts as a side effect. 6 kB gzip.
      treeshake: {
        propertyReadSideEffects: false,
        // d3-time makes every interval, and the ticks of scales, when it is loaded: those that nobody uses may go.
        manualPureFunctions: ['timeInterval', 'ticker', 'bisector', 'utcWeekday', 'timeWeekday'],
      },
      // A library would keep its white space.
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: namedChunks([
                { name: 'stats-widgets', roots: [pathTo('src/embed/stats-widgets.ts')] },
                {
                  name: 'elements',
                  roots: [
                    pathTo('src/embed/first-elements.ts'),
                    pathTo('src/sources/json/answer.ts'),
                    pathTo('src/sources/scope.ts'),
                    // What an export writes, and a chart shows.
                    pathTo('src/views/table.ts'),
                    // What charts and spreadsheets call hours and weekdays.
                    pathTo('src/i18n/cycle-names.ts'),
                    // The room of every table, in charts and beside maps.
                    pathTo('src/elements/scroll-stop.ts'),
                  ],
                },
                // What rankings, maps and filters share.
                { name: 'parts', roots: [pathTo('src/views/parts.ts')] },
                { name: 'ranked', roots: [pathTo('src/views/ranking.ts')] },
                // Groups and their controls, with the timer that an element alone may need as well.
                { name: 'refresh', roots: [pathTo('src/elements/refresh/refresh.ts')] },
                { name: 'controls', roots: [pathTo('src/embed/controls.ts')] },
                // Exports that a server prepares: asked for by downloads, listed by an element of their own.
                { name: 'jobs', roots: [pathTo('src/sources/jobs/jobs.ts')] },
                // What charts show besides their drawing; tables use it too.
                { name: 'chart-rendering', roots: [pathTo('src/elements/stats-chart/chart-rendering.ts')] },
              ]),
              debugName: 'shared',
              minSize: 0,
            },
          ],
        },
        minify: true,
        comments: false,
      },
    },
  },
};

/** The demo as static pages, for a host that serves its APIs itself. */
const demoPages: UserConfig = {
  base: './',
  plugins: [docs(), bar(), library('dist/cdn', 'dist/demo')],
  build: {
    outDir: 'dist/demo',
    rolldownOptions: {
      input: existsSync('demo')
        ? [
            ...readdirSync('demo')
              .filter(isPage)
              .map((name) => `demo/${name}`),
            ...docsInput(),
          ]
        : [],
    },
  },
};

function isPage(name: string): boolean {
  return name.endsWith('.html');
}

export default defineConfig(({ command, mode }) => {
  if (command === 'build') return mode === 'demo' ? demoPages : cdn;
  return {
    appType: 'mpa',
    plugins: [docs(), bar(), demo()],
    optimizeDeps: { entries: ['demo/*.html', 'src/embed/*.ts'] },
  };
});
