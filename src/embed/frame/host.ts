import type { FrameSays, HostSays } from './messages.js';

/**
 * Calls back with what the page around this one says, at first and whenever it changes. Only `stats-frames.js` says
 * something. Whoever has the page in a frame may: it is no more than a parameter of its address says.
 */
export function hearHost(hear: (said: HostSays) => void): void {
  if (window.parent === window) return;
  window.addEventListener('message', ({ source, data }) => {
    if (source === window.parent && isHost(data)) hear(data);
  });
  tellHost({ type: 'stats-hello' });
}

/** Tells the page around this one, whoever it is: nothing that is said is a secret. */
export function tellHost(message: FrameSays): void {
  if (window.parent !== window) window.parent.postMessage(message, '*');
}

function isHost(data: unknown): data is HostSays {
  if (typeof data !== 'object' || data === null) return false;
  const { type, lang, scheme } = data as Partial<Record<string, unknown>>;
  const isLanguage = typeof lang === 'string' || lang === null;
  return type === 'stats-host' && isLanguage && (scheme === 'light' || scheme === 'dark');
}
