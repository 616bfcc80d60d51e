import { fixture, html } from '@open-wc/testing';
import type { State } from '../../src/elements/stats-element.js';
import type { StatsChart } from '../../src/elements/stats-chart/stats-chart.js';
import { all, inState, one, text } from './page.js';
import { waitUntil } from '../wait.js';

export { all, inState, one, requests, serve, text, unserve } from './page.js';

/** Months of 2026 of four profiles; September of the students was not counted, November runs. */
export const school = {
  updated: '2026-11-20T06:15:00Z',
  timezone: 'Europe/Paris',
  granularity: 'month',
  indicators: [
    {
      id: 'visits',
      label: { en: 'Visits', fr: 'Visites' },
      definition: { en: 'Pages opened.' },
      unit: 'count',
      aggregate: 'sum',
    },
    { id: 'visitors', label: { en: 'Visitors' }, unit: 'count', aggregate: 'none' },
  ],
  dimensions: [
    {
      id: 'profile',
      members: [
        { id: 'teacher', label: { en: 'Teachers', fr: 'Enseignants' }, color: '#d4006a' },
        { id: 'student', label: { en: 'Students', fr: 'Élèves' } },
        { id: 'head master', label: { fr: 'Direction' } },
      ],
    },
  ],
  data: [
    { time: '2026-08', profile: 'teacher', visits: 100, visitors: 10 },
    { time: '2026-08', profile: 'student', visits: 60, visitors: 20 },
    { time: '2026-08', profile: 'head master', visits: 7, visitors: 1 },
    { time: '2026-09', profile: 'teacher', visits: 120, visitors: 11 },
    { time: '2026-09', profile: 'student', visits: null, visitors: 21 },
    { time: '2026-09', profile: 'head master', visits: 'suppressed', visitors: 1 },
    { time: '2026-10', profile: 'teacher', visits: 1400, visitors: 12 },
    { time: '2026-10', profile: 'student', visits: 80, visitors: 22 },
    { time: '2026-10', profile: 'head master', visits: 9, visitors: 1 },
    { time: '2026-11', profile: 'teacher', visits: 30, visitors: 5 },
    { time: '2026-11', profile: 'student', visits: 20, visitors: 6 },
    { time: '2026-11', profile: 'head master', visits: 2, visitors: 1 },
  ],
  notices: [{ level: 'warning', text: { en: 'September is incomplete' } }],
  source: { label: 'Platform logs', href: 'https://example.org/logs' },
};

let count = 0;

/** Adds a chart to the page, at an address that no other test has, and waits for its state. */
export async function chart(
  attributes: Readonly<Record<string, string>> = {},
  state: State | null = 'ready',
  style = '',
): Promise<StatsChart> {
  const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
  room.style.cssText = style;
  const element = document.createElement('stats-chart');
  const all = { src: `/metrics/chart-${++count}.json`, indicator: 'visits', period: '2026-08/2026-11', ...attributes };
  for (const [name, value] of Object.entries(all)) element.setAttribute(name, value);
  room.append(element);
  if (state !== null) await inState(element, state);
  return element;
}

/** Waits until Chart.js has drawn. */
export async function drawn(element: StatsChart): Promise<HTMLCanvasElement> {
  const canvas = canvasOf(element);
  await waitUntil(() => canvas.style.display === 'block' && canvas.clientWidth > 0, 'the chart is drawn');
  return canvas;
}

export function canvasOf(element: Element): HTMLCanvasElement {
  return one(element, 'canvas') as HTMLCanvasElement;
}

/** The table as a screen reader reads it: one list of cells per row, headers included. */
export function rows(element: Element): string[][] {
  return all(element, 'table tr').map((row) => [...row.children].map((cell) => text(cell)));
}

/** Switches to the table, as a reader does. */
export async function showTable(element: StatsChart): Promise<void> {
  const button = all(element, '[part~="switch"] button').find(
    (one) => text(one) === 'Table' || text(one) === 'Tableau',
  );
  button?.click();
  await element.updateComplete;
}

/** Whether the read-out can be seen. */
export function isOpen(element: Element): boolean {
  return one(element, '[part~="read-out"]').matches(':popover-open');
}

/** The words of a legend's button, apart from its swatch. */
export function nameIn(button: HTMLElement): HTMLElement {
  return button.querySelector<HTMLElement>(':scope > span') ?? button;
}

/** The legend's button of a member. */
export function toggle(element: Element, label: string): HTMLButtonElement {
  const button = all(element, '[part~="legend"] button').find((one) => text(one) === label);
  if (!(button instanceof HTMLButtonElement)) throw new Error(`the legend has no button "${label}"`);
  return button;
}
