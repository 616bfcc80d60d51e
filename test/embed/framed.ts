import { waitUntil } from '../wait.js';
import type { Watched } from './pages.js';

/** What a card asks for in a frame. */
export const card = { element: 'stats-card', src: '/test/pages/metrics.json', indicator: 'visits' };
/** What a chart asks for, months of two profiles. */
export const chart = { ...card, element: 'stats-chart', split: 'profile', period: '2025-12/2026-05' };

export type Parameters = Readonly<Record<string, string>>;

interface Options {
  /** List of endpoints in `embed.html`. */
  readonly endpoints?: string;
  readonly sandbox?: string;
  /** Of the frame's own; default 150. */
  readonly height?: string;
  /** Whether other origins may read what is served. */
  readonly open?: boolean;
}

/** The address of `embed.html` with these parameters, as somebody serves it. */
export function addressOf(parameters: Parameters, { endpoints = 'self', open = false }: Options = {}): string {
  const folder = `/${open ? 'open' : 'framed'}/${encodeURIComponent(endpoints)}`;
  return `${folder}/embed.html?${String(new URLSearchParams(parameters))}`;
}

/** Puts `embed.html` into a frame of a page, and waits until it is loaded. */
export async function frame(page: Watched, parameters: Parameters, options: Options = {}): Promise<HTMLIFrameElement> {
  const element = page.document.createElement('iframe');
  element.width = '600';
  element.height = options.height ?? '150';
  element.src = addressOf(parameters, options);
  if (options.sandbox !== undefined) element.setAttribute('sandbox', options.sandbox);
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve));
  page.document.body.append(element);
  await loaded;
  return element;
}

/** The window in a frame of the same origin. */
export function inside({ contentWindow }: HTMLIFrameElement): Watched {
  return contentWindow as unknown as Watched;
}

/** Waits for the sentence that stands in place of an element, and gives it. */
export async function sentenceIn(element: HTMLIFrameElement): Promise<string> {
  const { document } = inside(element);
  await waitUntil(() => document.querySelector('main > p'), 'a sentence is shown');
  return document.querySelector<HTMLElement>('main')?.innerText.trim() ?? '';
}
