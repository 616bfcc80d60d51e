import { waitUntil } from '../wait.js';

/** The window of a page that loads test/pages/watch.js. */
export interface Watched extends Window {
  readonly violations: readonly string[];
  readonly failures: readonly string[];
  /** What the developer of the page was told in the console. */
  readonly warnings: readonly string[];
  /** Milliseconds since the page began; `null` while no tile has shown a figure. */
  readonly firstFigure: number | null;
}

const frames: HTMLIFrameElement[] = [];

/** Opens a page of test/pages, or of another folder of the server, in a frame. */
export async function open(page: string, folder = '/test/pages/'): Promise<Watched> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '900';
  frame.src = folder + page;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentWindow as unknown as Watched;
}

/** Takes the frames away again. */
export function closeAll(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** Waits until the first element of a tag shows its figures, and gives its shadow root. */
export async function shown(page: Watched, tag: string): Promise<ShadowRoot> {
  const element = page.document.querySelector<Element & { readonly state?: string }>(tag);
  await waitUntil(() => element?.state === 'ready', `${tag} becomes ready (run \`npm run build:cdn\` first)`);
  if (!element?.shadowRoot) throw new Error(`${tag} has no shadow root`);
  return element.shadowRoot;
}

/** What the entry gives to page scripts. */
export interface Entry {
  readonly version: string;
  readonly configure: unknown;
  readonly load: unknown;
}

/** Loads an entry as a page's own script does, and gives what it exports. Rejects where it throws. */
export function loaded(page: Watched, address: string): Promise<Entry> {
  const { eval: run } = page as unknown as { readonly eval: (code: string) => Promise<Entry> };
  return run(`import(${JSON.stringify(address)})`);
}

/** Adds markup to the body of a page. */
export function addTo(page: Watched, markup: string): void {
  const template = page.document.createElement('template');
  template.innerHTML = markup;
  page.document.body.append(page.document.importNode(template.content, true));
}
