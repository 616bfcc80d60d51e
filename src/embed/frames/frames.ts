/**
 * The code of `stats-frames.js`, for a page that has `embed.html` in frames: makes each as high as what it shows, tells it
 * the page's language and colour scheme, and makes frames of links to it.
 */
import type { HostSays } from '../frame/messages.js';
import { frameLinks } from './frame-links.js';

// The bundler would take `new URL(…, import.meta.url)` for a file to build.
const { url } = import.meta;
const page = new URL('embed.html', url).href;

/** Heights that a frame may ask for, in CSS pixels. */
const least = 50;
const most = 20_000;

/** What each frame was told last. */
const told = new WeakMap<HTMLIFrameElement, string>();
const dark = window.matchMedia('(prefers-color-scheme: dark)');

/** Those that have the page beside this script: any other might ask for any height. */
function frames(): readonly HTMLIFrameElement[] {
  return [...document.querySelectorAll('iframe')].filter(({ src }) => src.split(/[?#]/)[0] === page);
}

function size(frame: HTMLIFrameElement, height: unknown): void {
  if (typeof height !== 'number' || !Number.isFinite(height)) return;
  const border = getComputedStyle(frame).boxSizing === 'border-box' ? frame.offsetHeight - frame.clientHeight : 0;
  frame.style.height = `${Math.min(Math.max(height, least), most) + border}px`;
}

function schemeOf(frame: HTMLIFrameElement): 'light' | 'dark' {
  const { colorScheme } = getComputedStyle(frame);
  if (!colorScheme.includes('dark')) return 'light';
  return colorScheme.includes('light') && !dark.matches ? 'light' : 'dark';
}

/** To whatever origin: a frame in a sandbox has none, and nothing that is said is a secret. */
function tell(frame: HTMLIFrameElement, again = false): void {
  const lang = frame.closest<HTMLElement>('[lang]')?.lang ?? null;
  const says: HostSays = { type: 'stats-host', lang, scheme: schemeOf(frame) };
  const text = JSON.stringify(says);
  if (!again && told.get(frame) === text) return;
  told.set(frame, text);
  frame.contentWindow?.postMessage(says, '*');
}

function tellAll(): void {
  for (const frame of frames()) tell(frame);
}

window.addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame || typeof data !== 'object' || data === null) return;
  const { type, height } = data as Partial<Record<string, unknown>>;
  if (type === 'stats-hello') tell(frame, true);
  else if (type === 'stats-height') size(frame, height);
});

// A page switches its scheme by some attribute of its root; a language may be said anywhere.
const attributes = new MutationObserver(tellAll);
for (const root of [document.documentElement, document.body]) attributes.observe(root, { attributes: true });
new MutationObserver(tellAll).observe(document, { subtree: true, attributeFilter: ['lang'] });
dark.addEventListener('change', tellAll);
// Those that were there before this script.
tellAll();

frameLinks(document, page);
