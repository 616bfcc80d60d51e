/*
 * `npm run rows` writes docs/rows.md: which feature of the five systems is shown on which page of the demo, and which
 * tests hold it there. They are read from the tests themselves, whose suites begin with the row: `C3: tiles and detail`.
 * With `--check` it writes nothing, and fails where the file says something else, or where a row has no test or stands
 * nowhere on its page.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

const target = 'docs/rows.md';
const folder = 'test/demo';

/** How many rows each system has, by its letter, and its page. */
const systems = [
  { letter: 'A', count: 11, name: 'data.gouv.fr', page: 'data-gouv.html' },
  { letter: 'B', count: 7, name: 'Data Fair', page: 'data-fair.html' },
  { letter: 'C', count: 12, name: 'Edifice / ONE', page: 'edifice.html' },
  { letter: 'D', count: 7, name: 'Opendatasoft', page: 'opendatasoft.html' },
  { letter: 'E', count: 6, name: 'RDV Service Public', page: 'rdv.html' },
];

/** @typedef {{ title: string, tests: string[] }} Held */

/** @type {Map<string, Held>} */
const held = new Map();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts'))) {
  for (const [row, { title, tests }] of rowsOf(readFileSync(`${folder}/${file}`, 'utf8'))) {
    held.set(row, { title, tests: [...(held.get(row)?.tests ?? []), ...tests] });
  }
}

/**
 * Suites that begin with a row, and the tests in them.
 *
 * @param {string} source
 * @returns {[string, Held][]}
 */
function rowsOf(source) {
  const suites = source.split(/^ *suite\('/m).slice(1);
  return suites.flatMap((text) => {
    const [, row, title] = /^([A-E]\d+): ([^\n]*?)', /.exec(text) ?? [];
    if (row === undefined || title === undefined) return [];
    const tests = [...text.matchAll(/^ *test\(\s*['`]([^\n]*?)['`],/gm)].map(([, name = '']) => name);
    return [[row, { title, tests }]];
  });
}

/** @param {typeof systems[number]} system */
function rowsIn({ letter, count }) {
  return Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`);
}

/** @param {string} page */
function placesOf(page) {
  const path = `demo/${page}`;
  const html = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return new Set([...html.matchAll(/data-rows?="([^"]*)"/g)].flatMap(([, rows = '']) => rows.split(/\s+/)));
}

/** @param {typeof systems[number]} system */
function tableOf(system) {
  const lines = rowsIn(system).map((row) => {
    const { title, tests } = held.get(row) ?? { title: '', tests: [] };
    const said = tests.map((test) => test.replaceAll('|', '\\|')).join('; ');
    return `| ${row} | ${title || 'not yet'} | ${said} |`;
  });
  return [
    `## ${system.name}`,
    `[demo/${system.page}](../demo/${system.page})`,
    ['| row | what | tests |', '|---|---|---|', ...lines].join('\n'),
  ].join('\n\n');
}

const text = await format(
  [
    '# What the pages of the demo show',
    'Written by `npm run rows` from the tests in `test/demo`; not to be edited. Each row is a feature of one of five systems, rebuilt with our tags on its page; each test fails without it.',
    ...systems.map(tableOf),
  ].join('\n\n'),
  { ...(await resolveConfig(target)), parser: 'markdown' },
);

const problems = systems.flatMap((system) => {
  const places = placesOf(system.page);
  return rowsIn(system).flatMap((row) => [
    ...((held.get(row)?.tests.length ?? 0) > 0 ? [] : [`${row} has no test`]),
    ...(places.has(row) ? [] : [`${row} stands nowhere in demo/${system.page}`]),
  ]);
});

if (!process.argv.includes('--check')) writeFileSync(target, text);
else if (!existsSync(target) || readFileSync(target, 'utf8') !== text) problems.push(`${target} is old: npm run rows`);
for (const problem of problems) console.error(`✗ ${problem}`);
process.exitCode = problems.length === 0 ? 0 : 1;
