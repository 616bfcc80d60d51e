import { said } from './attribute.js';
import { sourceAttributes, type QueryAttributes, type SourceAttribute } from './query.js';

const names = [
  'src',
  'source',
  'scope',
  'indicator',
  'period',
  'granularity',
  'by',
  'split',
  'profiles',
  'filter',
  'compare',
  'change',
  'timezone',
  'credentials',
] as const satisfies readonly (keyof QueryAttributes)[];

/** What every data element reads about what is asked, and what of it is shown. */
export type QueryAttribute = (typeof names)[number];

/** Reads the attributes one by one: those of every source, and those of some only. */
export function readAttributes(
  get: (name: QueryAttribute) => string | null,
  getOption: (name: SourceAttribute) => string | null,
): QueryAttributes {
  const read = Object.fromEntries(names.map((name) => [name, get(name)])) as Record<QueryAttribute, string | null>;
  const options = Object.fromEntries(sourceAttributes.map((name) => [name, getOption(name)]));
  return { ...read, figure: null, options, ofGroup: null };
}

/**
 * What a map asks: its places are the split, that of `split`, else of `by`, else the dimension `place`. It compares
 * nothing.
 */
export function splitByPlace(attributes: QueryAttributes): QueryAttributes {
  const split = said(attributes.split) ?? said(attributes.by) ?? 'place';
  return { ...attributes, split, by: null, compare: null, change: null };
}
