import { StatsError } from '../model/stats-error.js';
import type { Source } from './source.js';

/** What the host page may set for all elements at once. Times are milliseconds. */
export interface Settings {
  /** Replaces the browser's `fetch`: the place to add a token, a header or a proxy. */
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds since the epoch: what "today" is taken from and how the age of an answer is measured. */
  readonly now: () => number;
  /** Sources by the name that the `source` attribute says. They go before the built-in ones of the same name. */
  readonly sources: Readonly<Record<string, Source<unknown>>>;
  /** How long one attempt may take, the body included. Default 30 s. */
  readonly timeout: number;
  /** Bytes that one answer may have, and all pages of a request together. Default 32 MB. */
  readonly maxBytes: number;
  /** Pages that are read of one request. Default 100. */
  readonly maxPages: number;
  /** How long an answer is shared with those who ask later. Default 60 s. */
  readonly freshFor: number;
  readonly retry: RetrySettings;
}

export interface RetrySettings {
  /** Attempts in all, the first one included. Default 3. */
  readonly attempts: number;
  /** Attempts in all while the server says that it is still preparing the answer. Default 10. */
  readonly laterAttempts: number;
  /** Upper bound of the first wait; it doubles with each attempt. Default 500. */
  readonly base: number;
  /** Upper bound of any wait. Default 8 s. */
  readonly cap: number;
  /** The longest `Retry-After` that is waited for; for a longer one we give up at once. Default 30 s. */
  readonly patience: number;
}

/** What is left out stays as it is; `null` brings the default back. */
export type Configuration = {
  readonly [Name in Exclude<keyof Settings, 'retry'>]?: Settings[Name] | null;
} & { readonly retry?: Partial<RetrySettings> | null };

const defaults: Settings = {
  // Looked up at each call: a host may wrap `window.fetch` after this module has run.
  fetch: (input, init) => globalThis.fetch(input, init),
  now: () => Date.now(),
  sources: {},
  timeout: 30_000,
  maxBytes: 32_000_000,
  maxPages: 100,
  freshFor: 60_000,
  retry: { attempts: 3, laterAttempts: 10, base: 500, cap: 8_000, patience: 30_000 },
};

let current: Settings = defaults;
let generation = 0;

/** The settings in force. */
export function settings(): Settings {
  return current;
}

/** Milliseconds since the epoch by the configured clock. */
export function now(): number {
  return current.now();
}

/**
 * A number that rises with each `configure`. It is part of the keys that answers are shared under, because another
 * `fetch` may be another user's, and another source reads otherwise.
 */
export function settingsGeneration(): number {
  return generation;
}

/**
 * Sets what all elements of the page use from now on. Throws a `StatsError` of kind `config` for a source that lacks
 * its functions, since the caller is a developer's script.
 */
export function configure(configuration: Configuration): void {
  const { retry, ...others } = configuration;
  const next = {
    ...current,
    ...chosen(others),
    retry: retry === null ? defaults.retry : { ...current.retry, ...retry },
  };
  for (const [name, source] of Object.entries(next.sources)) checkSource(name, source);
  current = next;
  generation += 1;
}

function chosen(configuration: Omit<Configuration, 'retry'>): Partial<Settings> {
  const given = Object.entries<unknown>(configuration).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? defaults[name as keyof Settings]]));
}

function checkSource(name: string, source: Partial<Source<unknown>>): void {
  for (const member of ['ask', 'reading', 'parse'] as const) {
    if (typeof source[member] === 'function') continue;
    const message = `configure: the source "${name}" has no function "${member}"`;
    throw new StatsError('config', 'unknown-source', message, { source: name });
  }
}
