import type { Dataset } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import type { Problem } from './check-answer.js';
import { findSource, sourceNames } from './registry.js';
import { readPages } from './pages.js';
import { problemsOf } from './problems-of.js';
import { send } from './send.js';
import type { Addressed, Answer, HttpRequest, Source } from './source.js';

/** What an endpoint was found to be. */
export interface Inspection {
  /** The source that was named, else the one that the answer looks like; `null` where it looks like none. */
  readonly source: string | null;
  /** What a tag has to ask to show it; `null` where nothing was recognised. */
  readonly query: DataQuery | null;
  /** What was read; `null` where it could not be, or only once its problems were taken out of the way. */
  readonly dataset: Dataset | null;
  /** Everything that is wrong, in the order in which it was met. Empty when the elements can show the endpoint. */
  readonly problems: readonly Problem[];
  /** The failure that ended it, for whoever words it for readers; `null` where something could be read, or nothing was recognised. */
  readonly failure: StatsError | null;
}

/**
 * Asks an endpoint and says what it is. `query.source` empty: the answer at `query.src` itself is recognised by its
 * form, and asked for once more as a tag would where its address is one of an API's own. Never rejects for what the
 * endpoint does: a failure is a problem. Sends real requests.
 */
export async function inspect(query: DataQuery): Promise<Inspection> {
  const { source } = query;
  try {
    return source === '' ? await recognised(query) : await asked(query, await findSource(source));
  } catch (error) {
    return failed(source === '' ? null : query, error);
  }
}

async function asked(query: DataQuery, source: Source<unknown>): Promise<Inspection> {
  try {
    const answers = await Promise.all(source.ask(query).map((request) => askPages(request, query, source)));
    return await read(source, answers.flat(), query);
  } catch (error) {
    return failed(query, error);
  }
}

async function recognised(query: DataQuery): Promise<Inspection> {
  const answer = await ask({ url: query.src }, query);
  if (answer.type.endsWith('json')) answer.json();
  for (const name of sourceNames()) {
    const source = await findSource(name);
    if (!recognises(source, answer)) continue;
    const told = source.addressed?.(new URL(query.src));
    return told ? asked(completed(query, name, told), source) : read(source, [answer], { ...query, source: name });
  }
  const known = sourceNames().join(', ');
  const message = `The answer (${answer.type || 'no type'}) looks like none of: ${known}${hintOf(answer)}`;
  return { source: null, query: null, dataset: null, problems: [{ path: 'answer', message }], failure: null };
}

/** Rows of nobody's contract can be read where they are told. */
function hintOf(answer: Answer): string {
  const [path, row] = rowsIn(answer.json(), []) ?? [];
  if (path === undefined || row === undefined) return '';
  const where = path.length > 0 ? ` rows-path="${path.join('.')}"` : '';
  return `. It holds rows of ${Object.keys(row).slice(0, 20).join(', ')}: try source="rows"${where} time-field="…"`;
}

/** The first array of objects in an answer, down to three levels: its path and its first row. */
function rowsIn(body: unknown, path: readonly string[]): readonly [path: readonly string[], row: object] | null {
  if (typeof body !== 'object' || body === null || path.length > 3) return null;
  if (Array.isArray(body)) {
    const [first] = body as unknown[];
    return typeof first === 'object' && first !== null ? [path, first] : null;
  }
  for (const [key, part] of Object.entries(body)) {
    const found = rowsIn(part, [...path, key]);
    if (found) return found;
  }
  return null;
}

/** What was asked for by hand goes before what the address says. */
function completed(query: DataQuery, source: string, told: Addressed): DataQuery {
  const range = query.range ?? told.range ?? null;
  return {
    ...query,
    source,
    src: told.src,
    scope: query.scope ?? told.scope ?? null,
    indicators: query.indicators.length > 0 ? query.indicators : (told.indicators ?? []),
    split: query.split ?? told.split ?? null,
    range,
    periods: range ? [range] : [],
  };
}

/** As elements do it: with the pages that follow, and without what may be missing. */
async function askPages(request: HttpRequest, query: DataQuery, source: Source<unknown>): Promise<readonly Answer[]> {
  try {
    return await readPages(request, source.next, (page) => ask(page, query, source));
  } catch (error) {
    if (!request.optional) throw error;
    return [];
  }
}

function ask(request: HttpRequest, { credentials }: DataQuery, source?: Source<unknown>): Promise<Answer> {
  return send(request, { signal: new AbortController().signal, credentials, refuse: source?.refuse, fresh: true });
}

/** Of a body that is no JSON nobody recognises anything but CSV. */
function recognises({ recognises: knows }: Source<unknown>, answer: Answer): boolean {
  try {
    return knows?.(answer) ?? false;
  } catch {
    return false;
  }
}

async function read(source: Source<unknown>, answers: readonly Answer[], query: DataQuery): Promise<Inspection> {
  try {
    const reading = source.reading(query);
    const { dataset, problems } = await problemsOf(answers, (given) => source.parse(given, reading));
    return {
      source: source.name,
      query,
      dataset,
      problems: [...problems, ...(dataset ? lacking(dataset, query) : [])],
      failure: null,
    };
  } catch (error) {
    return failed(query, error);
  }
}

/** What was asked for and is not there. */
function lacking({ indicators, dimensions, buckets, totals }: Dataset, { split, ...query }: DataQuery): Problem[] {
  const told = (path: string, id: string, there: readonly { readonly id: string }[]): Problem => {
    const known = there.map((one) => one.id).join(', ') || 'none';
    return { path, message: `${path}: there is no "${id}"; the answer has: ${known}` };
  };
  const without = query.indicators.filter((id) => !indicators.some((one) => one.id === id));
  const hasSplit = split === null || dimensions.some(({ id }) => id === split);
  return [
    ...(buckets.length === 0 && totals.length === 0
      ? [{ path: 'answer', message: 'answer: there is no figure in it' }]
      : []),
    ...without.map((id) => told('indicator', id, indicators)),
    ...(hasSplit ? [] : [told('split', split, dimensions)]),
  ];
}

function failed(query: DataQuery | null, error: unknown): Inspection {
  const failure = error instanceof StatsError ? error : null;
  const path = failure ? (failure.values['path'] ?? failure.kind) : 'answer';
  const problem = { path: String(path), message: (error as Error).message };
  return { source: query?.source ?? null, query, dataset: null, problems: [problem], failure };
}
