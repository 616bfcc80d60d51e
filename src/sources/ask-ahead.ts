import type { DataQuery } from '../query/query.js';
import { askShared, refusing } from './ask-shared.js';
import { findSource, sourceAtHand } from './registry.js';

/**
 * Starts the HTTP requests of a query and reads nothing: a later `load` of an equal query joins them, or takes their
 * answers while they are fresh. Nobody hears of a failure here; the later `load` asks again and tells. When `signal` is
 * aborted, what no `load` has joined by then is aborted as well.
 */
export function askAhead(query: DataQuery, signal: AbortSignal): void {
  start(query, signal).catch(() => undefined);
}

async function start(query: DataQuery, signal: AbortSignal): Promise<void> {
  const source = sourceAtHand(query.source) ?? (await findSource(query.source));
  const asking = { signal, fresh: false, credentials: query.credentials, ...refusing(source) };
  await Promise.allSettled(source.ask(query).map((request) => askShared(request, asking)));
}
