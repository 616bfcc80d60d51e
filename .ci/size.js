/*
 * `npm run check:size`: weighs dist/cdn as it travels (gzip -9) and fails above a budget, or when a page would wait
 * longer than planned: the entry comes alone, and what a lazy chunk needs besides is under way already.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const folder = 'dist/cdn';
const entry = 'stats-widgets.js';
/** The code of all elements. The entry requests it at once, together with the data. */
const elements = 'elements.js';
/** What charts show besides their drawing, and tables. */
const rendering = 'chart-rendering.js';

/** Upper bounds in kB (1000 bytes). They are only ever lowered; CHANGELOG.md records the exceptions. */
const budgets = {
  entry: 22,
  elements: 47,
  chart: 65,
  export: 14,
  ranking: 8,
  map: 26,
  world: 22,
  controls: 21,
  dashboard: 6,
  jobs: 10,
  workbook: 52,
  frame: 3.2,
  frames: 1.5,
};

const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
const texts = new Map(files.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));

/** @param {string} name */
const textOf = (name) => texts.get(name) ?? '';

/** @param {string} name */
const weigh = (name) => gzipSync(textOf(name), { level: 9 }).length / 1000;

/**
 * Files that come with this one at once.
 *
 * @param {string} name
 */
function importsOf(name) {
  const found = textOf(name).matchAll(/(?:\bfrom|\bimport|^import)\s*["']\.\/([^"']+)["']/g);
  return [...found].map(([, file = '']) => file);
}

/** @param {string} name */
function isChart(name) {
  return name.includes('chart');
}

/** What is under way, or there, when a file is asked for. */
const underWay = new Map([
  ['draw-chart.js', [rendering]],
  ['image.js', [rendering]],
  ['stats-table.define.js', [rendering]],
  ['ranked.js', ['parts.js']],
  ['controls.js', ['refresh.js', 'parts.js', 'ranked.js']],
  ['stats-dashboard.define.js', ['controls.js', 'refresh.js', 'stats-export.define.js']],
  ['stats-ranking.define.js', ['parts.js', 'ranked.js']],
  ['json.js', ['stats-export.define.js']],
  ['workbook.js', ['stats-export.define.js']],
  ['stats-jobs.define.js', ['jobs.js']],
  ['stats-map.define.js', ['parts.js']],
  ['read-ground.js', ['stats-map.define.js']],
  // embed.html asks for both at once.
  ['embed.js', [entry]],
]);

/**
 * @param {string} name
 * @param {string} other
 */
function waits(name, other) {
  return name === entry || (other !== elements && underWay.get(name)?.includes(other) !== true);
}

const weights = {
  entry: weigh(entry),
  elements: weigh(elements),
  export: weigh('stats-export.define.js'),
  ranking: weigh('stats-ranking.define.js'),
  map: weigh('stats-map.define.js'),
  world: weigh('world.js'),
  controls: weigh('controls.js'),
  dashboard: weigh('stats-dashboard.define.js'),
  jobs: weigh('stats-jobs.define.js') + weigh('jobs.js'),
  workbook: weigh('workbook.js'),
  // embed.html's own code, and that of pages that have it in frames.
  frame: weigh('embed.js'),
  frames: weigh('stats-frames.js'),
  chart: files.filter(isChart).reduce((sum, name) => sum + weigh(name), 0),
};

const problems = [
  ...[entry, elements, 'draw-chart.js', 'embed.js', 'stats-frames.js']
    .filter((name) => !texts.has(name))
    .map((name) => `${folder}/${name} is missing: run \`npm run build:cdn\``),
  ...names(budgets)
    .filter((name) => weights[name] > budgets[name])
    .map((name) => `${name} is over its ${String(budgets[name])} kB`),
  ...files.flatMap((name) =>
    importsOf(name)
      .filter((other) => waits(name, other))
      .map((other) => `${name} waits for ${other}: one more request in a row`),
  ),
];

/** @param {typeof budgets} record */
function names(record) {
  return /** @type {(keyof typeof budgets)[]} */ (Object.keys(record));
}

for (const name of files.toSorted((one, other) => weigh(other) - weigh(one))) {
  console.log(`${weigh(name).toFixed(1).padStart(6)} kB  ${name}`);
}
const sums = names(budgets).map((name) => `${name} ${weights[name].toFixed(1)} of ${String(budgets[name])} kB`);
console.log(`${sums.join(', ')}; a card in all ${(weights.entry + weights.elements).toFixed(1)} kB, gzip`);
for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
