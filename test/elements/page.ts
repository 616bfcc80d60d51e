import { assert } from '@open-wc/testing';
import type { State } from '../../src/elements/stats-element.js';
import type { StatsError } from '../../src/model/stats-error.js';
import { configure } from '../../src/sources/configure.js';
import { waitUntil } from '../wait.js';

/** What all data elements let a page see. */
export interface DataElement extends HTMLElement {
  readonly state: State;
  readonly error: StatsError | null;
  readonly updateComplete: Promise<boolean>;
}

/** Requests since `serve`. */
export let requests = 0;

/** Answers every request with this body, or as the function says. The clock stands at 20 November 2026. */
export function serve(body: unknown, answer?: () => Promise<Response>): void {
  requests = 0;
  configure({
    now: () => Date.parse('2026-11-20T12:00:00Z'),
    retry: { attempts: 1 },
    fetch: () => {
      requests += 1;
      const whole = new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });
      return answer?.() ?? Promise.resolve(whole);
    },
  });
}

export function unserve(): void {
  configure({ now: null, fetch: null, retry: null });
}

export async function inState(element: DataElement, state: State): Promise<void> {
  await waitUntil(
    () => element.state === state,
    `expected ${state}, got ${element.state}: ${element.error?.message ?? ''}`,
  );
  await element.updateComplete;
}

export function one(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  assert.exists(found, selector);
  return found;
}

export function all(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot as ShadowRoot).querySelectorAll<HTMLElement>(selector)];
}

/** Text as it is read: one space between words. */
export function text(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
