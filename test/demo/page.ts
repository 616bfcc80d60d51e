import { waitUntil } from '../wait.js';

/** The moment that the demo's pages and its server stand at (`createConfig` sets the latter). */
export const frozenNow = '2026-11-20T08:30:00Z';

/** A demo page in a frame, as wide as a desk's screen. */
export interface DemoPage {
  readonly window: Window;
  readonly document: Document;
  /** The one element for this selector; throws where there is none. */
  find<T extends Element = HTMLElement>(selector: string): T;
  all(selector: string): readonly HTMLElement[];
  /** What went wrong since the page began to load: exceptions, unhandled rejections, words in the console but Lit's own. */
  readonly complaints: readonly string[];
  /** Resolves once no element of the page is waiting for an answer, but for those inside `but`. */
  settled(but?: string): Promise<void>;
  /** Makes it so many CSS pixels wide. */
  resize(width: number): void;
  close(): void;
}

/** Opens a page of the demo with its clock stopped, `width` CSS pixels wide. */
export async function openPage(name: string, parameters: Record<string, string> = {}, width = 1200): Promise<DemoPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${width}px; block-size: 900px; border: 0`;
  frame.src = `/demo/${name}?${new URLSearchParams({ now: frozenNow, ...parameters }).toString()}`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.URL.includes(`/demo/${name}`), `${name} does not load`, 20_000, 1);
  const { contentDocument: inner, contentWindow: window } = frame;
  if (!inner || !window) throw new Error(`${name} did not load`);
  const complaints = listen(window as Window & typeof globalThis);
  await loaded;
  const all = (selector: string): readonly HTMLElement[] => [...inner.querySelectorAll<HTMLElement>(selector)];
  const page: DemoPage = {
    window,
    document: inner,
    find: (selector) => {
      const found = inner.querySelector(selector);
      if (!found) throw new Error(`${name} has no ${selector}`);
      return found as never;
    },
    all,
    complaints,
    settled: (but = '.none') =>
      waitUntil(
        () => all('stats-card, stats-chart, stats-export').every((one) => isSettled(one) || one.closest(but) !== null),
        `${name}: some elements are still loading`,
        15_000,
      ),
    resize: (width) => {
      frame.style.inlineSize = `${width}px`;
    },
    close: () => {
      frame.remove();
    },
  };
  return page;
}

/** Hears everything from the first module on: the document is there before its scripts run. */
function listen(window: Window & typeof globalThis): readonly string[] {
  const complaints: string[] = [];
  // The development server serves some two hundred modules, more than are remembered by default.
  window.performance.setResourceTimingBufferSize(5000);
  window.addEventListener('error', ({ message }) => complaints.push(message));
  window.addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason)));
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    window.console[method] = (...words: unknown[]) => {
      if (!/^(Lit is in dev mode|Multiple versions of Lit)/.test(String(words[0]))) complaints.push(words.join(' '));
    };
  }
  return complaints;
}

/** Exports of what others show, and of files of a server's: they ask for no figures. */
const asking = ':not([for], stats-export[mode="job"], stats-export[href]:not([src]))';

function isSettled(element: HTMLElement): boolean {
  const { state } = element as HTMLElement & { state?: string };
  return (
    state !== undefined && state !== 'loading' && (state !== 'idle' || !element.matches(asking) || isUnseen(element))
  );
}

/** One that loads when it is shown first, and is not. */
function isUnseen(element: HTMLElement): boolean {
  return element.getAttribute('loading') === 'lazy' && !element.checkVisibility();
}

/** What stands in an element, its shadow root included, as a reader sees it: every run of spaces is one space. */
export function textOf(element: Element | null | undefined): string {
  const root = element?.shadowRoot ?? element;
  if (!root) return '';
  const clone = document.createElement('div');
  clone.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  for (const unread of clone.querySelectorAll('style, script, svg, .hidden, [popover]')) unread.remove();
  return (clone.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The text of one shadow part; empty where the element has no such part. */
export function partOf(element: Element, name: string): string {
  return textOf(element.shadowRoot?.querySelector(`[part~="${name}"]`));
}

/** A number as French readers write it, with plain spaces. */
export function french(value: number): string {
  return new Intl.NumberFormat('fr').format(value).replace(/\s/g, ' ');
}
