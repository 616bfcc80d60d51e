/*
 * What of the published elements has no description, or has one that does not name each value that the attribute takes.
 */

/** @import { Described, Kind, Manifest } from './manifest-types.js' */

/** @type {readonly Kind[]} */
const kinds = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];

/**
 * A sentence for each thing that a doc comment lacks.
 *
 * @param {Manifest} manifest
 * @returns {string[]}
 */
export function undescribed({ modules }) {
  const classes = modules.flatMap(({ declarations }) => declarations);
  return classes.flatMap((one) => [
    ...(one.description ? [] : [`${one.name} has no description`]),
    ...(one.tagName !== undefined && !one.summary ? [`${one.name} has no @summary`] : []),
    ...kinds.flatMap((kind) => (one[kind] ?? []).flatMap((thing) => lackOf(thing, `${one.name}, ${kind}`))),
    ...(one.attributes ?? []).flatMap((attribute) => unnamedValues(attribute, one.name)),
  ]);
}

/**
 * @param {Described} thing
 * @param {string} where
 */
function lackOf({ name, description }, where) {
  return description?.trim() ? [] : [`${where}: "${name}" has no description`];
}

/**
 * @param {Described} attribute
 * @param {string} where
 */
function unnamedValues({ name, description, type }, where) {
  return valuesOf(type?.text ?? '')
    .filter((value) => !description?.includes(`\`${value}\``))
    .map((value) => `${where}: the description of "${name}" does not name \`${value}\``);
}

/**
 * The values that a type lists: `'line' | 'bar' | null` has two.
 *
 * @param {string} type
 */
export function valuesOf(type) {
  return [...type.matchAll(/'([^']+)'/g)].map(([, value]) => value ?? '');
}
