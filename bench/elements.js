/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('./pages/elements.js').Left} Left
 * @typedef {{ bytes: number, times: number, left: Left }} Leaks Growth of the heap for one chart, and what else is left.
 */

/** Charts before the first look: caches fill, and the browser compiles. */
const warmUp = 50;

/**
 * Creates and removes charts twice so often, and counts what the second time has left.
 *
 * @param {Page} page
 * @param {number} times
 * @returns {Promise<Leaks>}
 */
export async function measureLeaks(page, times) {
  await cycle(page, warmUp);
  await cycle(page, times);
  const before = await heapOf(page);
  await cycle(page, times);
  const after = await heapOf(page);
  const left = await page.evaluate(() => {
    /** @type {{ elements: import('./pages/elements.js').Elements }} */
    const { elements } = /** @type {any} */ (window);
    return elements.left();
  });
  return { bytes: (after - before) / times, times, left };
}

/**
 * A reader's toggle of a chart of 5 × 365 points: milliseconds of each.
 *
 * @param {Page} page
 * @param {number} times
 */
export async function measureToggle(page, times) {
  const taken = await page.evaluate(async (count) => {
    /** @type {{ elements: import('./pages/elements.js').Elements }} */
    const { elements } = /** @type {any} */ (window);
    return elements.toggle(count);
  }, warmUp + times);
  return taken.slice(warmUp);
}

/**
 * @param {Page} page
 * @param {number} times
 */
async function cycle(page, times) {
  await page.evaluate(async (count) => {
    /** @type {{ elements: import('./pages/elements.js').Elements }} */
    const { elements } = /** @type {any} */ (window);
    await elements.cycle(count);
  }, times);
}

/**
 * Bytes that scripts hold, with nothing that could be collected.
 *
 * @param {Page} page
 */
async function heapOf(page) {
  const session = await page.createCDPSession();
  // What a first collection frees may hold on to more.
  for (let time = 0; time < 3; time++) {
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    await session.send('HeapProfiler.collectGarbage');
  }
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize;
}
