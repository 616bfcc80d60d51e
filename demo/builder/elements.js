/*
 * The elements that the builder can write, and what can be chosen for each.
 */

/**
 * @typedef {object} Kind
 * @property {number} indicators The most that it shows.
 * @property {readonly ('compare' | 'split' | 'type')[]} choices
 * @property {'dimension' | 'place'} [needs] What the answer must be split by for it to show anything.
 * @property {number} height Of a frame around it, in CSS pixels, where no script adapts it.
 */

/** @type {Readonly<Record<string, Kind>>} */
const kinds = {
  card: { indicators: 1, choices: ['compare', 'split'], height: 300 },
  chart: { indicators: Infinity, choices: ['compare', 'split', 'type'], height: 520 },
  table: { indicators: Infinity, choices: ['split'], height: 480 },
  ranking: {
    indicators: 3,
    choices: ['compare', 'split'],
    needs: 'dimension',
    height: 720,
  },
  map: { indicators: 1, choices: ['split'], needs: 'place', height: 720 },
  export: { indicators: Infinity, choices: ['split'], height: 120 },
  dashboard: { indicators: Infinity, choices: ['compare'], height: 1200 },
};

/** @param {string} element */
export function kindOf(element) {
  const kind = kinds[element];
  if (!kind) throw new Error(`There is no element "${element}"`);
  return kind;
}
