import { readFileSync } from 'node:fs';

/** @import { Declaration, Manifest } from './manifest-types.js' */
/** @typedef {Declaration & { tagName: string, module: string }} Element */

/**
 * The elements that custom-elements.json declares, with the name of the module that exports each class.
 *
 * @param {string} [file]
 * @returns {Element[]}
 */
export function readElements(file = 'custom-elements.json') {
  const { modules } = /** @type {Manifest} */ (JSON.parse(readFileSync(file, 'utf8')));
  return modules.flatMap(({ declarations }) =>
    declarations.flatMap((one) =>
      one.tagName === undefined ? [] : [{ ...one, tagName: one.tagName, module: `stats-widgets/${one.tagName}` }],
    ),
  );
}
