import { seededId } from './seeded.js';

/** @import { Item } from './portal.js' */

/**
 * The id of one of a dataset's two files: resources have UUIDs, unlike everything else on the portal.
 *
 * @param {Item} item
 * @param {number} file
 */
export function resourceId(item, file) {
  const hex = seededId(`${item.id} file ${file}`) + seededId(`${item.id} rest ${file}`);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
