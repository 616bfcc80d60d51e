import { inBoth } from './words.js';

/*
 * What live regions say, in both languages: each time, or when it is something else than before.
 */

/**
 * Says something, also where it was said before: a region that was emptied in the same turn would not be heard again.
 *
 * @param {HTMLElement} region
 * @param {string} fr
 * @param {string} en
 */
export function say(region, fr, en) {
  region.replaceChildren();
  setTimeout(() => region.replaceChildren(...inBoth(fr, en)), 100);
}

/**
 * Says what is so for now. What stands there already has been heard.
 *
 * @param {HTMLElement} region
 * @param {readonly Element[]} parts
 */
export function keepSaid(region, parts) {
  if (region.textContent === parts.map((one) => one.textContent).join('')) return;
  region.replaceChildren(...parts);
}
