import { assert, fixture, html } from '@open-wc/testing';
import type { StatsExport } from '../../src/elements/stats-export/stats-export.js';
import { configure } from '../../src/sources/configure.js';
import { all, text } from './page.js';

/** What stands in for the network: the answer to each request, which hears of its cancelling as `fetch` does. */
export type Respond = (url: string, init: RequestInit) => Response | Promise<Response>;

/** Answers every request, and tells which there were. The clock stands at 20 November 2026. */
export function answerWith(respond: Respond): Request[] {
  const requested: Request[] = [];
  configure({
    now: () => Date.parse('2026-11-20T12:00:00Z'),
    retry: { attempts: 1 },
    fetch: (input, init = {}) => {
      const request = new Request(input, init);
      requested.push(request);
      return Promise.resolve(respond(request.url, init));
    },
  });
  return requested;
}

/** A piece of a page in this language. */
export async function pageOf(markup: string, lang = 'en'): Promise<HTMLElement> {
  const room = document.createElement('div');
  room.lang = lang;
  room.innerHTML = markup;
  await fixture<HTMLElement>(html`${room}`);
  return room;
}

/** Its first export. */
export function exportIn(room: HTMLElement): StatsExport {
  const element = room.querySelector('stats-export');
  assert.exists(element);
  return element;
}

/** All that an export offers to press. */
export function offered(element: Element): HTMLElement[] {
  return all(element, '[part~="link"]');
}

/** The one that an export offers of a format. */
export function offeredAs(element: Element, format: string): HTMLElement {
  const found = offered(element).find((link) => text(link).includes(`(${format.toUpperCase()})`));
  assert.exists(found, `nothing is offered as ${format}`);
  return found;
}

/** What a reader who listens was told last. */
export function said(element: Element): string {
  return text(all(element, '[role="status"]').at(-1));
}
