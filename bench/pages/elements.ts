import { listenersLeft, observersLeft } from '../../test/watched.js';
import { Chart } from 'chart.js';
import '../../src/elements/stats-chart/stats-chart.define.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { configure } from '../../src/sources/configure.js';
import { linesOf } from './lines.js';

/** What the runner can ask the page. */
export interface Elements {
  /** Creates a chart with its data, waits until it is drawn, and removes it; so often, one after the other. */
  cycle(times: number): Promise<void>;
  /**
   * Toggles a profile of a chart of 5 × 365 points with its legend, again and again. Milliseconds of each, from the click
   * until the element has rendered and drawn.
   */
  toggle(times: number): Promise<number[]>;
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

configure({
  now: () => Date.UTC(2026, 10, 20, 12),
  fetch: (input) => {
    const { url } = new Request(input);
    const body = answer(Number(/(\d+)\.json/.exec(url)?.[1]));
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
  },
});

function answer(length: number): string {
  const { names, granularity, values, colours } = linesOf(length);
  return JSON.stringify({
    granularity,
    timezone: 'UTC',
    indicators: [{ id: 'visits', unit: 'count', aggregate: 'sum' }],
    profiles: colours.map((color, place) => ({ id: `p${place}`, label: `Profile ${place}`, color })),
    data: values.flatMap((line, place) =>
      line.map((visits, index) => ({ time: names[index], profile: `p${place}`, visits })),
    ),
  });
}

/** A chart that stands in the page. One address for a length: what was answered is kept for a minute. */
function place(length: number): StatsChart {
  const chart = document.createElement('stats-chart');
  for (const [name, value] of Object.entries({ src: `/${length}.json`, indicator: 'visits', split: 'profile' }))
    chart.setAttribute(name, value);
  document.querySelector('main')?.append(chart);
  return chart;
}

async function drawn(): Promise<void> {
  while (Object.keys(Chart.instances).length === 0) await new Promise((resolve) => setTimeout(resolve));
}

async function cycle(times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const chart = place(12);
    await drawn();
    chart.remove();
    await new Promise((resolve) => setTimeout(resolve));
  }
}

async function toggle(times: number): Promise<number[]> {
  const chart = place(365);
  await drawn();
  const button = chart.shadowRoot?.querySelector<HTMLElement>('[part~="legend"] button[aria-pressed]');
  if (!button) throw new Error('there is nothing to toggle');
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const start = performance.now();
    button.click();
    await chart.updateComplete;
    taken.push(performance.now() - start);
  }
  chart.remove();
  return taken;
}

function left(): Left {
  return { instances: Object.keys(Chart.instances).length, listeners: listenersLeft(), observers: observersLeft() };
}

Object.assign(window, { elements: { cycle, toggle, left } satisfies Elements });
