import { names } from './charts.js';
import { spread } from './statistics.js';

/**
 * @typedef {import('./charts.js').Measured} Measured
 * @typedef {import('./charts.js').Work} Work
 * @typedef {import('./elements.js').Leaks} Leaks
 * @typedef {import('./statistics.js').Spread} Spread
 * @typedef {{ date: string, machine: string, load: string, browser: string, versions: string }} Surroundings
 */

const setups = `
- **ours**: the clock begins with a parsed dataset and covers what the element does for a drawing: view, entries, picture, axes, ink. Each
  drawing has a dataset object of its own, as views are kept for each, and a look of its own, so that the colours of the lines are read
  inside the clock. The lines may not be summed, so that there are five of them; _with a total_ there is a sixth. The last bucket still
  runs, and is drawn so.
- **uPlot**: arrays in columns, the scale of the values told beforehand (which [its docs](https://github.com/leeoniya/uPlot/tree/master/docs#scale-opts)
  call a performance optimization), no points, no legend, no cursor. It draws in a microtask, which the clock waits for.
- **Chart.js, set up well**: all of [its page on performance](https://www.chartjs.org/docs/latest/general/performance.html) that applies: registered
  piece by piece, \`animation: false\`, \`parsing: false\`, \`normalized\`, \`spanGaps\`, no points, no rotation, \`sampleSize\`, \`min\` and \`max\` of both scales told
  beforehand, a linear axis of plain numbers, and [decimation](https://www.chartjs.org/docs/latest/configuration/decimation.html) by \`lttb\` (as fast as
  \`min-max\` or faster; it may lose extremes, which ours may not).
- **Chart.js, default**: labels and values as on [its first page](https://www.chartjs.org/docs/latest/getting-started/), with the animation (the script
  of all its frames is summed), points and legend that it has by default. Few rounds, as it is slow. Its toggle is \`update('none')\`, without animation.
- **ECharts**: [registered piece by piece](https://echarts.apache.org/handbook/en/basics/import), canvas renderer, flat typed arrays,
  [\`sampling: 'lttb'\`](https://echarts.apache.org/en/option.html#series-line.sampling), no symbols, no animation, no states, \`silent\`, \`min\` and \`max\` of the
  values told beforehand. \`large\` and \`progressive\` are not for lines.
`.trim();

/**
 * The whole of RESULTS.md.
 *
 * @param {readonly Measured[]} charts
 * @param {Leaks} leaks
 * @param {readonly number[]} toggles
 * @param {Surroundings} surroundings
 */
export function report(charts, leaks, toggles, surroundings) {
  const { date, machine, load, browser, versions } = surroundings;
  return `# Results of \`npm run bench\`

Written by the run itself; not to be edited. ${date}, ${machine}, load average ${load}. ${browser}, headless, without a GPU. ${versions}.

Five lines with axes on 800 × 300 CSS pixels, one pixel each, in one page, contenders in turn within each round; milliseconds. _Script_ is
the time until the last line of script has run, _with raster_ the time until one pixel of the result can be read. Medians, quartiles in
brackets. Ratios are of medians of script time, within this run. Where lines have 10,000 points and more garbage is collected before each round.

## Targets

For five lines and their drawing alone, from a parsed dataset on. Tables below have a chart with a total too; what a reader's toggle of a whole element costs stands at the end.

${targets(charts, leaks).join('\n')}

## How they are set up

Every contender gets its data in the form that it wants, made outside the clock.

${setups}

${charts.map(section).join('\n\n')}

## A reader's toggle

In a \`<stats-chart>\` of 5 × 365 points with a total, from the click on a profile until legend, summary, notices, table and drawing are all made anew:
${written(spread(toggles))} ms, ${toggles.length} times.

## Created and removed

A page creates a \`<stats-chart>\` with its data (5 × 12 points, one address), waits until it is drawn, and removes it: 50 times, ${leaks.times} times, and
${leaks.times} times more, which are counted. The heap, garbage collected before, grew by ${leaks.bytes.toFixed(0)} bytes a chart. Left after all of them: ${leaks.left.instances}
instances of Chart.js, ${leaks.left.observers} observers that observe, ${leaks.left.listeners} listeners on window, document and media queries.
`;
}

/** @param {Measured} measured */
function section({ work, length, times }) {
  const title = work === 'draw' ? `Drawing` : work.replace('toggle', 'Toggling');
  const spreads = new Map(
    [...times].map(([name, list]) => [
      name,
      { script: spread(list.map(({ script }) => script)), raster: spread(list.map(({ raster }) => raster)) },
    ]),
  );
  const ratio = (/** @type {string} */ name, /** @type {string} */ other) =>
    ((spreads.get(name)?.script.median ?? NaN) / (spreads.get(other)?.script.median ?? NaN)).toFixed(2);
  const rows = [...spreads].map(
    ([name, { script, raster }]) =>
      `| ${name} | ${script.count} | ${written(script)} | ${written(raster)} | ${ratio(name, names.uplot)} | ${ratio(name, names.wellSet)} |`,
  );
  return `## ${title}, 5 × ${length.toLocaleString('en')}

| contender | rounds | script | with raster | script / uPlot | script / Chart.js, set up well |
| --- | --: | --: | --: | --: | --: |
${rows.join('\n')}`;
}

/** @param {Spread} spread */
function written({ median, low, high }) {
  const digits = median < 10 ? 2 : 1;
  return `${median.toFixed(digits)} [${low.toFixed(digits)}–${high.toFixed(digits)}]`;
}

/**
 * @param {readonly Measured[]} charts
 * @param {Leaks} leaks
 */
function targets(charts, { bytes, left }) {
  const script = (/** @type {Work} */ work, /** @type {number} */ length, /** @type {string} */ name) => {
    const times = charts.find((one) => one.work === work && one.length === length)?.times.get(name) ?? [];
    return spread(times.map((one) => one.script)).median;
  };
  const ratio = (/** @type {Work} */ work, /** @type {number} */ length, /** @type {string} */ rival) =>
    script(work, length, names.ours) / script(work, length, rival);
  const rest = left.instances + left.listeners + left.observers;
  return [
    target(
      'Drawing 5 × 100,000 takes at most 0.7 × the script time of uPlot',
      ratio('draw', 100_000, names.uplot),
      0.7,
    ),
    target('Drawing 5 × 365 takes at most 2.5 × the script time of uPlot', ratio('draw', 365, names.uplot), 2.5),
    ...Object.entries({ lowest: 'its scale stays', highest: 'its scale changes, Chart.js is told one that stays' }).map(
      ([line, why]) =>
        target(
          `A toggle at 5 × 365 costs at most what the update of Chart.js set up well does; the ${line} line (${why})`,
          ratio(/** @type {Work} */ (`toggle the ${line} line`), 365, names.wellSet),
          1,
        ),
    ),
    target('A chart that is created and removed lets the heap grow by at most 200 bytes', bytes, 200, 0),
    target('and leaves no instance of Chart.js, observer or listener', rest, 0, 0),
  ];
}

/**
 * @param {string} sentence
 * @param {number} value
 * @param {number} most
 * @param {number} [digits]
 */
function target(sentence, value, most, digits = 2) {
  return `- ${value <= most ? 'Met' : '**Not met**'}: ${sentence}: ${value.toFixed(digits)}.`;
}
