import { listenersLeft, observersLeft } from '../../test/watched.js';
import { Chart } from 'chart.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import { configure } from '../../src/sources/configure.js';
import { linesOf } from './lines.js';

/** What the runner can ask the page. */
export interface Elements {
  /** Creates a chart with its data, waits until it is drawn, and removes it; so often, one after the other. */
  cycle(times: number): Promise<void>;
  /** What is left in the page, of all that was ever begun there. */
  left(): Left;
}

export interface Left {
  /** Drawings of Chart.js. */
  readonly instances: number;
  /** Listeners on what outlives an element: the window, the document and what stands in it, media queries. */
  readonly listeners: number;
  /** Observers that still observe something. */
  readonly observers: number;
}

const { names, values, colours } = linesOf(12);

configure({
  now: () => Date.UTC(2026, 10, 20, 12),
  fetch: () => Promise.resolve(new Response(answer, { headers: { 'content-type': 'application/json' } })),
});

const answer = JSON.stringify({
  granularity: 'month',
  timezone: 'UTC',
  indicators: [{ id: 'visits', unit: 'count', aggregate: 'sum' }],
  profiles: colours.map((color, place) => ({ id: `p${place}`, label: `Profile ${place}`, color })),
  data: values.flatMap((line, place) =>
    line.map((visits, index) => ({ time: names[index], profile: `p${place}`, visits })),
  ),
});

async function cycle(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const chart = document.createElement('stats-chart');
    // One address: what was answered is kept for a minute.
    for (const [name, value] of Object.entries({ src: '/metrics.json', indicator: 'visits', split: 'profile' }))
      chart.setAttribute(name, value);
    document.querySelector('main')?.append(chart);
    while (Object.keys(Chart.instances).length === 0) await new Promise((resolve) => setTimeout(resolve));
    chart.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function left(): Left {
  return { instances: Object.keys(Chart.instances).length, listeners: listenersLeft(), observers: observersLeft() };
}

Object.assign(window, { elements: { cycle, left } satisfies Elements });
