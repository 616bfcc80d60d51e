/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./statistics.js').Times} Times
 * @typedef {'draw' | 'toggle the lowest line' | 'toggle the highest line'} Work
 * @typedef {{ work: Work, length: number, times: Map<string, Times[]> }} Measured
 */

const ours = 'ours';
const withTotal = 'ours, with a total';
const wellSet = 'Chart.js, set up well';
const plain = 'Chart.js, default';

/** Names of the contenders, in the order of the tables. */
export const names = /** @type {const} */ ({ ours, withTotal, uplot: 'uPlot', wellSet, plain, echarts: 'ECharts' });

/** The line that is hidden and shown again, by its place: the lowest one leaves the scale of our charts as it is. */
const toggled = /** @type {const} */ ({ 'toggle the lowest line': 0, 'toggle the highest line': 4 });
const toggles = /** @type {(keyof typeof toggled)[]} */ (Object.keys(toggled));

const drawers = Object.values(names);
const togglers = [ours, withTotal, names.uplot, wellSet];

/** Lengths of the lines, and how often each is drawn. */
const lengths = [
  { length: 12, rounds: 60 },
  { length: 365, rounds: 60 },
  { length: 10_000, rounds: 40 },
  { length: 100_000, rounds: 30 },
];

/** Rounds that are not counted: the browser compiles what is run often. */
const warmUp = 8;

/** An animation takes a second, and very many points take half a minute: fewer rounds must do. */
const slow = [
  { name: plain, from: 0, rounds: 12 },
  { name: plain, from: 10_000, rounds: 4 },
  { name: plain, from: 100_000, rounds: 2 },
];

/**
 * From this length on garbage is collected before each round: it is much. Not before each drawing, nor for short lines,
 * as that makes the browser forget what it has learned of the code, too.
 */
const long = 10_000;

/** A line of a colour that has fewer pixels than this was not drawn. */
const leastInk = 20;

/**
 * Draws and toggles with all contenders, one after the other in each round, so that what else the machine does meets all
 * of them alike.
 *
 * @param {Page} page
 * @param {number} share Of the usual rounds.
 * @param {(text: string) => void} say
 * @returns {Promise<Measured[]>}
 */
export async function measureCharts(page, share, say) {
  const measured = [];
  for (const { length, rounds } of lengths) {
    for (const name of drawers) if (name !== plain) await checkInk(page, name, length);
    const count = Math.max(3, Math.round(rounds * share));
    measured.push(await measure(page, 'draw', length, drawers, count));
    if (length === 365 || length === 100_000)
      for (const work of toggles)
        measured.push(await measure(page, work, length, length < 10_000 ? [...togglers, plain] : togglers, count));
    say(`5 × ${length}: measured`);
  }
  return measured;
}

/**
 * @param {Page} page
 * @param {Work} work
 * @param {number} length
 * @param {readonly string[]} contenders
 * @param {number} rounds
 * @returns {Promise<Measured>}
 */
async function measure(page, work, length, contenders, rounds) {
  /** @type {Map<string, Times[]>} */
  const times = new Map(contenders.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    if (length >= long) await collect(page);
    // Each comes first in turn.
    const turn = (round + warmUp) % contenders.length;
    for (const name of [...contenders.slice(turn), ...contenders.slice(0, turn)]) {
      if (!isDue(name, length, rounds - round)) continue;
      const one = await run(page, work, name, length);
      if (round >= 0) times.get(name)?.push(one);
    }
  }
  return { work, length, times };
}

/**
 * Slow ones come in the last rounds only, so that what they leave behind does not slow the others.
 *
 * @param {string} name
 * @param {number} length
 * @param {number} left Rounds, this one included.
 */
function isDue(name, length, left) {
  return slow.every((one) => one.name !== name || length < one.from || left <= one.rounds);
}

/**
 * @param {Page} page
 * @param {Work} work
 * @param {string} name
 * @param {number} length
 * @returns {Promise<Times>}
 */
function run(page, work, name, length) {
  const place = work === 'draw' ? null : toggled[work];
  return page.evaluate(
    (contender, points, line) => {
      /** @type {{ clock: import('./pages/clock.js').Clock }} */
      const { clock } = /** @type {any} */ (window);
      return line === null ? clock.draw(contender, points) : clock.toggle(contender, points, line);
    },
    name,
    length,
    place,
  );
}

/** @param {Page} page */
function collect(page) {
  return page.evaluate(() => {
    /** @type {{ clock: import('./pages/clock.js').Clock }} */
    const { clock } = /** @type {any} */ (window);
    clock.collect();
  });
}

/**
 * A contender that draws nothing would be the fastest.
 *
 * @param {Page} page
 * @param {string} name
 * @param {number} length
 */
async function checkInk(page, name, length) {
  const counts = await page.evaluate(
    (contender, points) => {
      /** @type {{ clock: import('./pages/clock.js').Clock }} */
      const { clock } = /** @type {any} */ (window);
      return clock.ink(contender, points);
    },
    name,
    length,
  );
  if (counts.some((count) => count < leastInk)) throw new Error(`${name} did not draw 5 × ${length}: ${counts.join()}`);
}
