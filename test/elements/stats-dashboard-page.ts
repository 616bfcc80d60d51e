import { assert, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import '../../src/elements/stats-dashboard/stats-dashboard.define.js';
import type { StatsDashboard } from '../../src/elements/stats-dashboard/stats-dashboard.js';
import { waitUntil } from '../wait.js';
import { all, inState, one, text, type DataElement } from './page.js';

let count = 0;

/** A dashboard whose cards have their figures, of an address that nothing has been asked of before. */
export async function dashboard(attributes = '', content = '', width = '1000px'): Promise<StatsDashboard> {
  const room = await fixture<HTMLElement>(html`<div lang="en"></div>`);
  room.style.inlineSize = width;
  room.innerHTML = `<stats-dashboard src="/metrics/dashboard-${++count}.json" ${attributes}>${content}</stats-dashboard>`;
  const element = room.querySelector('stats-dashboard') as StatsDashboard;
  await waitUntil(() => cardsOf(element).length > 0, 'its tiles');
  for (const card of cardsOf(element)) await inState(card as DataElement, 'ready');
  await element.updateComplete;
  return element;
}

/** Those that the page brings, else those that it makes. */
export function cardsOf(element: Element): HTMLElement[] {
  return element.children.length > 0
    ? [...element.querySelectorAll<HTMLElement>('stats-card')]
    : all(element, 'stats-card');
}

/** The link by which a tile opens its detail. */
export function linkOf(card: Element): HTMLElement {
  return one(card, 'a[part~="link"]');
}

export function button(element: Element, name: string): HTMLElement {
  const found = all(element, 'button').find((candidate) => text(candidate) === name);
  assert.exists(found, name);
  return found;
}
