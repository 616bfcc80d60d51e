/*
 * `npx stats-widgets check URL [--source NAME] [--ATTRIBUTE VALUE …]`: asks a metrics endpoint as the elements would, and
 * says what it is, what was read and everything that is wrong.
 */
import { parseArgs } from 'node:util';
import { sourceAttributes } from '../dist/query/query.js';
import { readQuery } from '../dist/query/read-query.js';
import { describe } from '../dist/sources/describe.js';
import { inspect } from '../dist/sources/inspect.js';

const attributes = ['source', 'scope', 'indicator', 'period', 'granularity', 'split', 'filter', 'timezone'];
/** What the command reads after its name. */
export const usage = `check URL [--source NAME] [--ATTRIBUTE VALUE …]
Attributes: ${[...attributes, ...sourceAttributes].join(', ')}`;

const string = /** @type {const} */ ({ type: 'string' });
const options = Object.fromEntries([...attributes, ...sourceAttributes].map((name) => [name, string]));

/**
 * @param {string[]} args What follows the command's name.
 * @returns {Promise<number>} 1 where something is wrong, else 0.
 */
export async function run(args) {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
  const [url, ...more] = positionals;
  if (url === undefined || more.length > 0) throw new Error('expected: check URL');
  const found = await inspect(queryOf(url, values));
  for (const line of describe(found)) console.log(aligned(line));
  return found.problems.length === 0 ? 0 : 1;
}

/**
 * @param {string} url
 * @param {Record<string, string | boolean | undefined>} values
 */
function queryOf(url, values) {
  /** @param {string} name */
  const said = (name) => String(values[name] ?? '') || null;
  const shared = Object.fromEntries(attributes.map((name) => [name, said(name)]));
  const told = Object.fromEntries(sourceAttributes.map((name) => [name, said(name)]));
  const shown = { by: null, profiles: null, compare: null, change: null, credentials: null, figure: null };
  const query = readQuery(
    /** @type {import('../dist/query/query.js').QueryAttributes} */ ({ ...shared, ...shown, src: url, options: told }),
    { now: Date.now(), base: 'http://localhost/' },
  );
  return values['source'] === undefined ? { ...query, source: '' } : query;
}

/** @param {string} line */
function aligned(line) {
  const [name = '', ...value] = line.split('\t');
  return `${name.padEnd(10)} ${value.join(' ')}`;
}
