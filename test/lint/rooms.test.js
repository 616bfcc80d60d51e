import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

/*
 * Each import rule of the rooms, and each rule of our own, shown to bite: a rule that silently matches nothing (a wrong
 * path, a later block that replaces it) would pass every lint run.
 */

const root = fileURLToPath(new URL('../..', import.meta.url));
// Typed rules need files that the compiler knows; the text is made up here and never written.
// With CI=true the type-aware parser reads each file once from disk, and would not see the made-up lines.
process.env['TSESTREE_SINGLE_RUN'] = 'false';

const eslint = new ESLint({ cwd: root });

const paths = 'import-x/no-restricted-paths';
const imports = '@typescript-eslint/no-restricted-imports';
const syntax = 'no-restricted-syntax';

/**
 * File that the text stands in, the text, and the rule that must object; `null` where none may.
 *
 * @type {readonly (readonly [string, string, string | null])[]}
 */
const cases = [
  // A room imports only from rooms before it.
  ['src/model/dataset.ts', `import type { DataQuery } from '../query/query.js'; export type A = DataQuery;`, paths],
  ['src/query/query.ts', `import { load } from '../sources/load.js'; export const a = load;`, paths],
  ['src/query/query.ts', `import type { Dataset } from '../model/dataset.js'; export type A = Dataset;`, null],
  ['src/sources/load.ts', `import type { Figure } from '../views/figure.js'; export type A = Figure;`, paths],
  ['src/views/figure.ts', `import type { State } from '../elements/stats-element.js'; export type A = State;`, paths],
  ['src/views/figure.ts', `import { words } from '../i18n/words.js'; export const a = words;`, paths],
  ['src/views/figure.ts', `export * from '../elements/events.js';`, paths],
  ['src/views/figure.ts', `export const a = () => import('../elements/events.js');`, paths],
  ['src/exports/csv.ts', `import type { Table } from '../views/table.js'; export type A = Table;`, null],
  ['src/exports/csv.ts', `import { words } from '../i18n/words.js'; export const a = words;`, null],
  [
    'src/exports/csv.ts',
    `import { StatsLoadEvent } from '../elements/events.js'; export const a = StatsLoadEvent;`,
    paths,
  ],
  ['src/elements/events.ts', `import type { Table } from '../views/table.js'; export type A = Table;`, null],
  ['src/elements/events.ts', `import { load } from '../embed/stats-widgets.js'; export const a = load;`, paths],
  ['src/elements/events.ts', `import { StatsCard } from '../index.js'; export const a = StatsCard;`, paths],
  ['src/i18n/words.ts', `import { load } from '../sources/load.js'; export const a = load;`, paths],
  [
    'src/i18n/words.ts',
    `import { StatsLoadEvent } from '../elements/events.js'; export const a = StatsLoadEvent;`,
    paths,
  ],
  ['src/embed/stats-widgets.ts', `import '../define.js';`, null],

  // Lit in elements/ and embed/ only, and never its way around escaping.
  ['src/views/figure.ts', `import { html } from 'lit'; export const a = html;`, imports],
  ['src/exports/csv.ts', `import { Task } from '@lit/task'; export const a = Task;`, imports],
  ['src/i18n/words.ts', `import { until } from 'lit/directives/until.js'; export const a = until;`, imports],
  ['src/elements/events.ts', `import { html } from 'lit'; export const a = html;`, null],
  [
    'src/elements/events.ts',
    `import { unsafeHTML } from 'lit/directives/unsafe-html.js'; export const a = unsafeHTML;`,
    imports,
  ],

  // Chart.js in the drawing only, the drawing by import() only.
  ['src/elements/stats-card/stats-card.ts', `import { Chart } from 'chart.js'; export const a = Chart;`, imports],
  ['src/elements/stats-chart/stats-chart.ts', `import { Chart } from 'chart.js'; export const a = Chart;`, imports],
  ['src/elements/stats-chart/stats-chart.ts', `import type { Chart } from 'chart.js'; export type A = Chart;`, null],
  ['src/elements/stats-chart/stats-chart.ts', `export const a = () => import('chart.js');`, syntax],
  [
    'src/elements/stats-chart/stats-chart.ts',
    `import { drawChart } from './draw-chart.js'; export const a = drawChart;`,
    imports,
  ],
  ['src/elements/stats-chart/stats-chart.ts', `export const a = () => import('./draw-chart.js');`, null],
  ['src/elements/stats-chart/draw-chart.ts', `import { Chart } from 'chart.js'; export const a = Chart;`, null],
  ['src/elements/stats-chart/draw-chart.ts', `import Chart from 'chart.js/auto'; export const a = Chart;`, imports],
  ['src/views/figure.ts', `import { Chart } from 'chart.js'; export const a = Chart;`, imports],

  // So do other chunks that come when they are needed; shapes are projected by the map alone.
  [
    'src/elements/stats-table/stats-table.ts',
    `import { chartRendering } from '../stats-chart/chart-rendering.js'; export const a = chartRendering;`,
    imports,
  ],
  [
    'src/elements/stats-map/topology.ts',
    `import { packedWorld } from './world.js'; export const a = packedWorld;`,
    imports,
  ],
  ['src/elements/stats-map/topology.ts', `export const a = () => import('./world.js');`, null],
  ['src/elements/stats-map/wound.ts', `import { geoArea } from 'd3-geo'; export const a = geoArea;`, null],
  [
    'src/elements/stats-ranking/stats-ranking.ts',
    `import { geoArea } from 'd3-geo'; export const a = geoArea;`,
    imports,
  ],
  ['src/views/places.ts', `import { feature } from 'topojson-client'; export const a = feature;`, imports],

  // One file touches the network.
  ['src/sources/load.ts', `export const a = async () => fetch('/x');`, 'no-restricted-globals'],
  ['src/sources/load.ts', `export const a = async () => globalThis.fetch('/x');`, 'no-restricted-properties'],
  ['src/elements/events.ts', `export const a = new EventSource('/x');`, 'no-restricted-globals'],
  ['src/sources/send.ts', `export const a = async () => fetch('/x');`, null],

  // The rest of the house rules.
  ['src/views/figure.ts', `export const a = (text: string) => new Date(text);`, 'local/no-date-from-string'],
  ['src/views/figure.ts', `export const a = (text: string | number) => new Date(text);`, 'local/no-date-from-string'],
  [
    'src/views/figure.ts',
    'export const a = (day: string) => new Date(`${day}T00:00:00`);',
    'local/no-date-from-string',
  ],
  ['src/views/figure.ts', 'export const a = (day: string) => new Date(`${day}T00:00:00Z`);', null],
  ['src/views/figure.ts', `export const a = (now: number) => new Date(now);`, null],
  ['src/elements/events.ts', `export const a = (e: Element) => { e.innerHTML = ''; };`, syntax],
  ['src/model/dataset.ts', `export enum A { B }`, syntax],
  ['src/model/dataset.ts', `export namespace A { export const b = 1; }`, syntax],
  ['src/model/dataset.ts', `export class A { constructor(readonly b: string) {} }`, syntax],
  ['src/model/dataset.ts', `const a = 1; export default a;`, syntax],
  ['src/elements/events.ts', `declare global { interface Window { a: string } } export const a = 1;`, null],
  ['src/model/dataset.ts', `export const a = (b: any) => b;`, '@typescript-eslint/no-explicit-any'],
  ['test/runner/quiet.ts', `test.only('a', () => undefined);`, syntax],
  ['test/runner/quiet.ts', `suite.skip('a', () => undefined);`, syntax],
];

/** Rules that a made-up line breaks without meaning to. */
const known = new Set([
  paths,
  imports,
  syntax,
  'no-restricted-globals',
  'no-restricted-properties',
  'local/no-date-from-string',
]);

for (const [filePath, text, rule] of cases) {
  void test(`${filePath}: ${text} → ${rule ?? 'allowed'}`, async () => {
    const [result] = await eslint.lintText(text, { filePath });
    const rules = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? ['nothing was linted'];
    if (rule === null)
      assert.deepEqual(
        rules.filter((id) => known.has(id)),
        [],
      );
    else assert.ok(rules.includes(rule), `no ${rule} in: ${rules.join(', ')}`);
  });
}
