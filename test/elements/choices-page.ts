import { assert, fixture, html } from '@open-wc/testing';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import type { StatsFilter } from '../../src/elements/stats-filter/stats-filter.js';
import type { StatsProfiles } from '../../src/elements/stats-profiles/stats-profiles.js';
import { all, inState, one, text } from './page.js';
import { waitUntil } from '../wait.js';

/** Visits of October 2026 by profile, domain and status. */
export const visits: readonly (readonly [profile: string, domain: string, status: string, visits: number])[] = [
  ['teacher', 'a.fr', 'seen', 1],
  ['teacher', 'b.fr', 'lost', 20],
  ['student', 'a.fr', 'lost', 300],
  ['student', 'c.fr', 'seen', 4000],
  ['head master', 'b.fr', 'seen', 50000],
];

/** An answer of our own contract. */
export function answer(rows = visits, more: object = {}): object {
  return {
    updated: '2026-11-20T06:15:00Z',
    timezone: 'Europe/Paris',
    granularity: 'month',
    indicators: [{ id: 'visits', label: { en: 'Visits', fr: 'Visites' } }],
    dimensions: [
      {
        id: 'profile',
        members: [
          { id: 'teacher', label: { en: 'Teachers', fr: 'Enseignants' }, color: '#d4006a' },
          { id: 'student', label: { en: 'Students', fr: 'Élèves' } },
          { id: 'head master', label: { fr: 'Direction' } },
        ],
      },
      { id: 'domain', label: { en: 'Domain', fr: 'Domaine' } },
      { id: 'status', label: 'Status' },
    ],
    data: rows.map(([profile, domain, status, count]) => ({ time: '2026-10', profile, domain, status, visits: count })),
    ...more,
  };
}

/** Rows of so many domains, the first the largest. */
export function domains(count: number): typeof visits {
  const many = Array.from({ length: count }, (_, at) => `d${at}.fr`);
  return many.map((domain, at) => ['teacher', domain, 'seen', 1000 - at]);
}

let count = 0;

/** Adds markup to the page; `SRC` is an address that no other test has. */
export function page(content: string, lang = 'en'): Promise<HTMLElement> {
  const room = document.createElement('div');
  room.lang = lang;
  room.innerHTML = content.replaceAll('SRC', `/metrics/choices-${++count}.json`);
  return fixture<HTMLElement>(html`${room}`);
}

/** A group around this markup. */
export function group(content: string, attributes = ''): string {
  return `<stats-group src="SRC" period="2026-10" ${attributes}>${content}</stats-group>`;
}

type Control = StatsProfiles | StatsFilter;

export async function control<Found extends Control>(
  room: ParentNode,
  tag: 'stats-profiles' | 'stats-filter',
): Promise<Found> {
  const found = room.querySelector<Found>(tag);
  assert.exists(found, tag);
  await inState(found, 'ready');
  return found;
}

export async function cardReads(room: ParentNode, expected: string): Promise<void> {
  const card = room.querySelector('stats-card') as StatsCard;
  const value = (): string => text(card.shadowRoot?.querySelector('[part~="value"]'));
  await waitUntil(() => value() === expected, `expected ${expected}, got ${value()}`);
}

/** The choices as they are read: `[x] a.fr 301`. */
export function choices(element: Element): string[] {
  return all(element, '[part~="choice"]').map((label) => {
    const { checked } = label.querySelector('input') as HTMLInputElement;
    return `${checked ? '[x]' : '[ ]'} ${text(label)}`;
  });
}

export function input(element: Element, name: string): HTMLInputElement {
  const label = all(element, '[part~="choice"]').find((found) => text(found.querySelector('.name')) === name);
  assert.exists(label, name);
  return label.querySelector('input') as HTMLInputElement;
}

/** Presses the checkbox or radio button of a member, as a reader does: it has the focus. */
export async function press(element: Control, name: string): Promise<void> {
  const found = input(element, name);
  found.focus();
  found.click();
  await element.updateComplete;
}

export async function pressButton(element: Control, part: string): Promise<void> {
  const button = one(element, `[part~="${part}"]`);
  button.focus();
  button.click();
  await element.updateComplete;
}

/** What a screen reader announces. */
export function announced(element: Element): string {
  return all(element, '[role="status"]').map(text).join('');
}

/** Tells what `stats-change` events said, in order. */
export function heard(element: HTMLElement): (readonly [string, string | null])[] {
  const changes: (readonly [string, string | null])[] = [];
  element.addEventListener('stats-change', ({ name, value }) => changes.push([name, value]));
  return changes;
}

export function key(target: EventTarget, name: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true });
  target.dispatchEvent(event);
  return event;
}

/** Name of what has the focus in a control: of an input its label. */
export function focused(element: Element): string {
  const active = element.shadowRoot?.activeElement;
  return text(active?.closest('label') ?? active);
}
