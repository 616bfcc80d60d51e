import type { Dataset } from '../model/dataset.js';
import type { StatsError } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';

export interface HttpRequest {
  /** Absolute. */
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'HEAD';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What the source calls this request when it reads the answers (`series`, `totals`). Not part of the request. */
  readonly role?: string;
  /** A failure of this request leaves its answer out instead of failing the whole. */
  readonly optional?: boolean;
}

export interface Answer {
  readonly request: HttpRequest;
  readonly status: number;
  /** Media type without parameters, lower case; empty where the server sent none. */
  readonly type: string;
  readonly text: string;
  /** When it arrived, milliseconds since the epoch. */
  readonly at: number;
  /** The parsed body, memoised. Throws a `StatsError` of kind `format` where it is not JSON. */
  json(): unknown;
}

/**
 * The adapter that speaks one endpoint's API. Data, not a class: every member is a pure function.
 * `R` is what `parse` may know of the query; it is serialised into the key under which parsed datasets are shared.
 */
export interface Source<R = null> {
  readonly name: string;
  /** The requests of a query. Throws a `StatsError` of kind `config` for a query that this API cannot be asked. */
  ask(query: DataQuery): readonly HttpRequest[];
  reading(query: DataQuery): R;
  /** The request of the next page, `null` after the last. Pages of one request keep its role. */
  next?(answer: Answer): HttpRequest | null;
  /** An error body, worded by the API (also with status 200); `later` for "not ready yet, ask again". */
  refuse?(answer: Answer): StatsError | 'later' | null;
  /** `refuse` reads nothing of a request's role: equal requests are one, whatever their roles. Default: they are apart. */
  readonly refusesAlike?: boolean;
  /** Whether an answer looks like one of this API, whoever asked for it: for the endpoint checker. May throw. */
  recognises?(answer: Answer): boolean;
  /** What a tag asks that sends a request to this URL of the API, `null` for another URL: for the endpoint checker. */
  addressed?(url: URL): Addressed | null;
  /**
   * Throws, or rejects with, a `StatsError` of kind `format` with the path that was wrong. A source that is at hand may
   * load the code that reads its answers here: a promise, while the request was sent without waiting for it.
   */
  parse(answers: readonly Answer[], reading: R): Dataset | Promise<Dataset>;
}

/** What a URL of an API says of the tag that asks it. */
export type Addressed = Pick<DataQuery, 'src'> & Partial<Pick<DataQuery, 'scope' | 'indicators' | 'range' | 'split'>>;

/** `organization:534fff91`, in its two parts; `id` is empty for a scope that is one word (`site`). */
export interface Scope {
  readonly kind: string;
  readonly id: string;
}
