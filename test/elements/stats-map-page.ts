import { fixture, html } from '@open-wc/testing';
import type { Position } from 'geojson';
import type { StatsMap } from '../../src/elements/stats-map/stats-map.js';
import type { State } from '../../src/elements/stats-element.js';
import { configure } from '../../src/sources/configure.js';
import { all, inState, one, text } from './page.js';
import { waitUntil } from '../wait.js';

export { all, inState, one, requests, serve, text, unserve } from './page.js';

/** October 2026 by country: one withheld, one unknown, one 0, a small one, and two that no map has. */
export const countries = {
  updated: '2026-11-01T06:15:00Z',
  timezone: 'Europe/Paris',
  granularity: 'month',
  indicators: [
    { id: 'visits', label: { en: 'Visits', fr: 'Visites' }, definition: { en: 'Pages opened.' }, aggregate: 'sum' },
    { id: 'visitors', label: 'Visitors', aggregate: 'none' },
  ],
  dimensions: [{ id: 'place', members: [{ id: 'ZZ', label: { en: 'Unknown', fr: 'Inconnu' } }] }],
  data: [
    ...Object.entries({ FR: 6000, BEL: 900, '276': 850, ch: 80, MC: 12, RE: 40, ES: 7, ZZ: 30, EU: 5 }),
    ...[['IT', 0] as const, ['PT', 'suppressed'] as const, ['PL', null] as const],
  ].map(([place, visits]) => ({ time: '2026-10', place, visits, visitors: 1 })),
  notices: [{ level: 'warning', text: { en: 'October is an estimate' } }],
  source: { label: 'Platform logs', href: 'https://example.org/logs' },
};

/** Other rows of the same form. Places have no names of their own. */
export function figures(visits: Readonly<Record<string, number>>): unknown {
  const data = Object.entries(visits).map(([place, value]) => ({ time: '2026-10', place, visits: value }));
  return { ...countries, dimensions: [{ id: 'place' }], data, notices: [] };
}

/** The same without what is not known, so that there is a whole. */
export const known = {
  ...countries,
  data: countries.data.filter(({ visits }) => typeof visits === 'number'),
};

/** A ring of one degree, as GeoJSON has it: counter-clockwise. */
export function square(longitude: number, latitude: number): Position[] {
  const corners: Position[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
    [0, 0],
  ];
  return corners.map(([x = 0, y = 0]) => [longitude + x, latitude + y]);
}

/** Three squares that stand for departments. */
export const departments = {
  type: 'FeatureCollection',
  features: [
    ['01', 'D1', 'Ain', 5, 46] as const,
    ['2A', 'D2', 'Corse-du-Sud', 8.5, 41.5] as const,
    ['75', 'D3', 'Paris', 2, 48.5] as const,
  ].map(([code, insee, nom, longitude, latitude]) => ({
    type: 'Feature',
    properties: { code, insee, nom },
    geometry: { type: 'Polygon', coordinates: [square(longitude, latitude)] },
  })),
};

let count = 0;

/** Adds a map to the page, at an address that no other test has, and waits for its state. */
export async function map(
  attributes: Readonly<Record<string, string>> = {},
  state: State | null = 'ready',
  style = 'inline-size: 900px',
): Promise<StatsMap> {
  const room = await fixture<HTMLDivElement>(html`<div lang="en"></div>`);
  room.style.cssText = style;
  const element = document.createElement('stats-map');
  const asked = { src: `/metrics/map-${++count}.json`, indicator: 'visits', period: '2026-10', ...attributes };
  for (const [name, value] of Object.entries(asked)) element.setAttribute(name, value);
  room.append(element);
  if (state !== null) await inState(element, state);
  return element;
}

/** Waits until the shapes are there. */
export async function drawn(element: StatsMap): Promise<StatsMap> {
  await waitUntil(() => all(element, '[data-mark]').length > 0, 'the map is drawn');
  await element.updateComplete;
  return element;
}

/** Answers the topology by itself, all else with these figures. */
export function serveBoth(figures: unknown, topology: () => Response): string {
  const url = `/maps/topology-${++count}.json`;
  configure({
    now: () => Date.parse('2026-11-20T12:00:00Z'),
    retry: { attempts: 1 },
    fetch: (input) => Promise.resolve(new Request(input).url.endsWith(url) ? topology() : Response.json(figures)),
  });
  return url;
}

export function press(element: StatsMap, key: string): string {
  one(element, '[part~="plot"]').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  return text(one(element, '.voice'));
}

/** Cells of the table's body, row by row. */
export function rows(element: StatsMap): string[][] {
  return all(element, 'tbody tr').map((row) => [...row.children].map(text));
}

/** The shape that a pointer would meet: what is drawn of an area is found by the figures that it reads out. */
export function point(target: Element, pointerType = 'mouse'): void {
  const { left, top, width, height } = target.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType, bubbles: true, composed: true }));
}

/** Opens the rest of the table. */
export async function showAll(element: StatsMap): Promise<StatsMap> {
  one(element, '.toggle').click();
  await element.updateComplete;
  return element;
}
