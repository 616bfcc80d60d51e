/*
 * The elements that the builder can write, and what can be chosen for each.
 */

/**
 * @typedef {object} Kind
 * @property {number} indicators The most that it shows.
 * @property {readonly ('compare' | 'split' | 'type')[]} choices
 * @property {boolean} isOne Whether it makes one figure of the whole period.
 * @property {'dimension' | 'place'} [needs] What the answer must be split by for it to show anything.
 * @property {number} height Of a frame around it, in CSS pixels, where no script adapts it.
 */

/** @type {Readonly<Record<string, Kind>>} */
const kinds = {
  card: { isOne: true, indicators: 1, choices: ['compare', 'split'], height: 300 },
  chart: { isOne: false, indicators: Infinity, choices: ['compare', 'split', 'type'], height: 520 },
  table: { isOne: false, indicators: Infinity, choices: ['split'], height: 480 },
  ranking: {
    isOne: true,
    indicators: 3,
    choices: ['compare', 'split'],
    needs: 'dimension',
    height: 720,
  },
  map: { isOne: true, indicators: 1, choices: ['split'], needs: 'place', height: 720 },
  export: { isOne: false, indicators: Infinity, choices: ['split'], height: 120 },
  dashboard: { isOne: false, indicators: Infinity, choices: ['compare'], height: 1200 },
};

/** @param {string} element */
export function kindOf(element) {
  const kind = kinds[element];
  if (!kind) throw new Error(`There is no element "${element}"`);
  return kind;
}
