import type { Dataset } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { askShared, refusing } from './ask-shared.js';
import { settingsGeneration } from './configure.js';
import { readPages } from './pages.js';
import { findSource, sourceAtHand } from './registry.js';
import { requestKey } from './request-key.js';
import { Share, type Aged } from './share.js';
import type { Answer, HttpRequest, Source } from './source.js';

export interface LoadOptions {
  /** The caller's leaving. Work that others wait for as well goes on. */
  readonly signal: AbortSignal;
  /** Asks the endpoint anew instead of taking a copy that is still fresh. */
  readonly fresh?: boolean;
}

const datasets = new Share<Dataset>();

/**
 * The dataset of a query. Equal requests on a page are one HTTP request and one parse, at the same time and within the
 * freshness time. Rejects with a `StatsError`, or with the signal's reason after an abort.
 */
export async function load(query: DataQuery, options: LoadOptions): Promise<Dataset> {
  const { signal, fresh = false } = options;
  signal.throwIfAborted();
  // No await where the source is at hand: an element that was moved must be back within a microtask.
  const source = sourceAtHand(query.source) ?? (await findSource(query.source));
  const { requests, reading } = asked(source, query);
  const key = JSON.stringify([
    settingsGeneration(),
    query.source,
    requests.map((request) => [requestKey(request), request.role, request.optional]),
    query.credentials,
    reading,
  ]);
  const ask = (request: HttpRequest, leaving: AbortSignal): Promise<Aged<Answer>> =>
    askShared(request, { signal: leaving, fresh, credentials: query.credentials, ...refusing(source) });
  const start = (leaving: AbortSignal): Promise<Aged<Dataset>> =>
    collect(source, requests, reading, (request) => ask(request, leaving), leaving);
  return (await datasets.join(key, start, { signal, fresh })).value;
}

/** What a source makes of a query. Whatever it throws is a `StatsError`. */
function asked(source: Source<unknown>, query: DataQuery): { requests: readonly HttpRequest[]; reading: unknown } {
  try {
    return { requests: source.ask(query), reading: source.reading(query) };
  } catch (error) {
    if (error instanceof StatsError) throw error;
    const message = `The source "${source.name}" cannot be asked this: ${String(error)}`;
    throw new StatsError('config', 'bad-src', message, {}, { cause: error });
  }
}

/** Asks everything at once and reads it. The dataset is as old as the oldest of its answers. */
async function collect(
  source: Source<unknown>,
  requests: readonly HttpRequest[],
  reading: unknown,
  ask: (request: HttpRequest) => Promise<Aged<Answer>>,
  signal: AbortSignal,
): Promise<Aged<Dataset>> {
  let oldest = Infinity;
  const askOne = async (request: HttpRequest): Promise<Answer> => {
    const { value, at } = await ask(request);
    oldest = Math.min(oldest, at);
    return value;
  };
  const parts = requests.map(async (request) => {
    try {
      return await readPages(request, source.next, askOne);
    } catch (error) {
      if (!request.optional || signal.aborted) throw error;
      // What lacks a part is not kept: the next one who asks tries again.
      oldest = -Infinity;
      return [];
    }
  });
  const read = (await Promise.all(parts)).flat();
  return { value: await parse(source, read, reading), at: oldest };
}

/** Servers choose between JSON and CSV by themselves; the type of the answer is then the better witness. */
async function parse(source: Source<unknown>, read: readonly Answer[], reading: unknown): Promise<Dataset> {
  const reader = source.name === 'json' && read[0]?.type === 'text/csv' ? await findSource('csv') : source;
  try {
    return await reader.parse(read, reading);
  } catch (error) {
    if (error instanceof StatsError) throw error;
    const message = `The source "${reader.name}" could not read the answer: ${String(error)}`;
    throw new StatsError('format', 'wrong-type', message, { path: 'answer' }, { cause: error });
  }
}
