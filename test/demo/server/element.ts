import { fixture, html } from '@open-wc/testing';
import '../../../src/define.js';
import type { State } from '../../../src/elements/stats-element.js';
import type { StatsError } from '../../../src/model/stats-error.js';
import { configure } from '../../../src/sources/configure.js';
import { frozenNow, partOf, textOf } from '../page.js';
import { waitUntil } from '../../wait.js';

/** What all data elements let a page see. */
export interface DataElement extends HTMLElement {
  readonly state: State;
  readonly error: StatsError | null;
  readonly updateComplete: Promise<boolean>;
}

/** Attributes of an element; one that is `null` is not there. */
export type Attributes = Readonly<Record<string, string | null>>;

/** An element of a French page, once it has an answer or a refusal. */
export async function elementOf(tag: string, attributes: Attributes): Promise<DataElement> {
  const room = await fixture<HTMLDivElement>(html`<div lang="fr"></div>`);
  const one = document.createElement(tag) as DataElement;
  for (const [name, value] of Object.entries(attributes)) if (value !== null) one.setAttribute(name, value);
  room.append(one);
  await settled(one);
  return one;
}

/** Waits until an element shows figures, or why there are none. */
export async function settled(one: DataElement): Promise<void> {
  await one.updateComplete;
  await waitUntil(() => one.state !== 'idle' && one.state !== 'loading', 'it is still loading');
  await one.updateComplete;
}

/** A card's figure in full, as it is read aloud. */
export function figure(card: Element): string {
  const full = card.shadowRoot?.querySelector('[part~="value"] .hidden')?.textContent ?? partOf(card, 'value');
  return full.replace(/\s/g, ' ').trim();
}

/** The cells of a chart's table, row by row, its header first. */
export function tableOf(chart: Element): readonly (readonly string[])[] {
  const rows = [...(chart.shadowRoot?.querySelectorAll('table tr') ?? [])];
  return rows.map((row) => [...row.children].map((cell) => textOf(cell)));
}

/** Stops the elements' clock when the demo's server stops its own, and asks once only: a refusal is expected. */
export function freeze(): void {
  setup(() => {
    configure({ now: () => Date.parse(frozenNow), retry: { attempts: 1 } });
  });
  teardown(() => {
    configure({ now: null, retry: null, fetch: null });
  });
}
