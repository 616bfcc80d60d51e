/*
 * `npm run bench`: draws the same charts with this library and with others, in one headless Chromium, and writes what it
 * measured to bench/RESULTS.md. `--quick` runs few rounds, and prints in place of writing.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { launchChromium } from '../test/runner/chromium.js';
import { buildPages, versionOf } from './build.js';
import { measureCharts } from './charts.js';
import { measureLeaks, measureToggle } from './elements.js';
import { report } from './report.js';
import { serve } from './serve.js';

const results = fileURLToPath(new URL('RESULTS.md', import.meta.url));
const quick = process.argv.includes('--quick');

const folder = await mkdtemp(join(tmpdir(), 'stats-widgets-bench-'));
const server = await serve(folder, await buildPages(folder));
const browser = await launchChromium({ protocolTimeout: 600_000, args: ['--js-flags=--expose-gc'] });
try {
  const charts = await measureCharts(await open('/charts.html'), quick ? 0.1 : 1, (text) => console.log(text));
  const page = await open('/elements.html');
  const leaks = await measureLeaks(page, quick ? 50 : 500);
  const toggles = await measureToggle(page, quick ? 10 : 60);
  const text = await format(report(charts, leaks, toggles, await surroundings()), {
    parser: 'markdown',
    printWidth: 120,
  });
  if (quick) console.log(text);
  else await writeFile(results, text);
} finally {
  await browser.close();
  server.close();
  await rm(folder, { recursive: true });
}

/** @param {string} path */
async function open(path) {
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(error));
  await page.setViewport({ width: 900, height: 400, deviceScaleFactor: 1 });
  await page.goto(server.origin + path);
  return page;
}

async function surroundings() {
  const rivals = { uPlot: 'uplot', 'Chart.js': 'chart.js', ECharts: 'echarts' };
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} × ${cpus()[0]?.model ?? 'an unknown processor'}`,
    load: loadavg()
      .map((load) => load.toFixed(1))
      .join(', '),
    browser: (await browser.version()).replace('/', ' '),
    versions: Object.entries(rivals)
      .map(([name, id]) => `${name} ${versionOf(id)}`)
      .join(', '),
  };
}
