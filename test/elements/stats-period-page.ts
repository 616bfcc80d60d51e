import { assert, fixture, html } from '@open-wc/testing';
import '../../src/elements/stats-card/stats-card.define.js';
import '../../src/elements/stats-group/stats-group.define.js';
import '../../src/elements/stats-period/stats-period.define.js';
import type { StatsCard } from '../../src/elements/stats-card/stats-card.js';
import type { StatsGroup } from '../../src/elements/stats-group/stats-group.js';
import type { StatsPeriod } from '../../src/elements/stats-period/stats-period.js';
import { bucketsIn, type Granularity } from '../../src/model/bucket.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';
import { all, one, text } from './page.js';

/** Figures in every bucket between two dates. */
export function figures(granularity: Granularity, from: string, to = '2026-11-19'): unknown {
  const data = bucketsIn({ from, to }, granularity).map((time) => ({ time, visits: 1 }));
  return { granularity, timezone: 'Europe/Paris', data };
}

/** Addresses that were asked since `answer`. */
export const asked: string[] = [];

/** Answers each request as the function says of its parameters. It is noon on 20 November 2026. */
export function answer(body: (parameters: URLSearchParams) => unknown): void {
  asked.length = 0;
  configure({
    now: () => Date.parse('2026-11-20T12:00:00Z'),
    retry: { attempts: 1 },
    fetch: async (input) => {
      const url = new URL(input instanceof Request ? input.url : String(input), location.href);
      asked.push(url.pathname + url.search);
      return Response.json(await body(url.searchParams));
    },
  });
}

let count = 0;

export interface Page {
  readonly group: StatsGroup;
  readonly period: StatsPeriod;
  readonly card: StatsCard;
}

/** A group with a control and a card, whose figures are there. `PAGE` in an address is the number of this page. */
export async function page(control = '', group = '', lang = 'en'): Promise<Page> {
  const room = document.createElement('div');
  room.lang = lang;
  const src = `src="/metrics/period.json?page=${++count}"`;
  const given = group.includes('src=') ? group.replace('PAGE', String(count)) : `${src} ${group}`;
  room.innerHTML = `<stats-group ${given}><stats-period ${control}></stats-period><stats-card></stats-card></stats-group>`;
  await fixture<HTMLElement>(html`${room}`);
  const found = {
    group: room.querySelector('stats-group')!,
    period: room.querySelector('stats-period')!,
    card: room.querySelector('stats-card')!,
  };
  await waitUntil(() => ['ready', 'empty'].includes(found.card.state), 'figures');
  await found.period.updateComplete;
  return found;
}

export function list(period: StatsPeriod, id = 'period'): HTMLSelectElement {
  return one(period, `#${id}`) as HTMLSelectElement;
}

/** What the list offers, as it is read. */
export function names(select: HTMLSelectElement): string[] {
  return [...select.options].map((option) => text(option));
}

/** What a list says is chosen. */
export function chosen(select: HTMLSelectElement): string {
  return text(select.selectedOptions[0]);
}

/** Chooses as a reader does. */
export async function choose(period: StatsPeriod, name: string, id = 'period'): Promise<void> {
  const select = list(period, id);
  const option = [...select.options].find((one) => text(one) === name);
  assert.exists(option, name);
  option.selected = true;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await period.updateComplete;
}

export function buttons(period: StatsPeriod): HTMLElement[] {
  return all(period, '[part~="granularities"] button');
}

/** Names of the granularities that can be chosen. */
export function offered(period: StatsPeriod): string[] {
  return buttons(period).map((button) => text(button));
}

export function pressed(period: StatsPeriod): string[] {
  return buttons(period)
    .filter((button) => button.getAttribute('aria-pressed') === 'true')
    .map((button) => text(button));
}

export async function press(period: StatsPeriod, name: string): Promise<void> {
  const button = buttons(period).find((one) => text(one) === name);
  assert.exists(button, name);
  button.click();
  await period.updateComplete;
}

export async function offers(period: StatsPeriod, expected: readonly string[]): Promise<void> {
  await waitUntil(
    () => offered(period).join() === expected.join(),
    `expected ${expected.join()}, got ${offered(period).join()}`,
  );
}

/** Types two dates, and applies them. */
export async function apply(period: StatsPeriod, from: string, to: string): Promise<void> {
  const field = (id: string): HTMLInputElement => one(period, `#${id}`) as HTMLInputElement;
  field('from').value = from;
  field('to').value = to;
  one(period, '[part~="apply"]').click();
  await period.updateComplete;
}

/** The names and values of what a group was told by readers. */
export function told(group: StatsGroup): readonly (readonly [string, string])[] {
  return [...group.chosen];
}
