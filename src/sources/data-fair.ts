import { createDataset } from '../model/create-dataset.js';
import type { Dataset, ServerExport } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery, Filters } from '../query/query.js';
import { addressed } from './data-fair/address.js';
import { dimensions, measures, measureIndicator, measuresOf, type Track } from './data-fair/catalogue.js';
import { checkQuery, dimensionsOf, requestsOf, tracksOf } from './data-fair/query.js';
import { readAnswers } from './data-fair/series.js';
import { codeOfStatus } from './http-error.js';
import type { Answer, HttpRequest, Source } from './source.js';

/** What reading an answer takes: what its series are of, and which days it speaks of. */
export interface Reading {
  /** Indicators that were asked for by the API's own names. */
  readonly own: readonly string[];
  readonly split: string | null;
  /** Dimensions of the rows: the split and everything that is filtered by. */
  readonly dimensions: readonly string[];
  readonly filters: Filters;
  readonly from: string;
  readonly to: string;
}

/**
 * The audience metrics of Data Fair (data-fair/metrics): `GET {src}/daily-api-metrics/_agg`, where `src` is the API's
 * base, `/metrics/api` below the site. One request for each kind of operation that is asked for.
 *
 * Facts, with the document that each comes from:
 * - Parameters: api/doc/agg-query/schema.json. `start` and `end` are required, any other name than those it lists is
 *   refused with status 400, arrays are repeated keys (api/src/app.ts: query parser "simple"), `split` is a comma list.
 * - Answer: api/doc/agg-result/schema.json, api/src/daily-api-metrics/service.ts. The day map of each series is there
 *   only where `day` comes first in `split`, and holds only days with requests. There are no pages.
 * - Days are dates in UTC, the current one runs (api/contract/api-docs.ts).
 * - Figures count answers with status 200 to 299 (`statusClass=ok`), as its own page does (ui/src/pages/embed/home.vue).
 * - Session cookie (`id_token`): without it 401 with an empty body; the figures are those of the session's active
 *   account. No CORS headers: same origin, or a proxy (api/src/app.ts). Error bodies are plain text
 *   (data-fair/lib, packages/express/error-handler.ts).
 * - A title may be percent-encoded (ui/src/utils/safe-decode-uri-component.ts).
 */
export const dataFair = {
  name: 'data-fair',
  ask,
  reading,
  refuse,
  refusesAlike: true,
  addressed,
  recognises: ({ json }) => Object.hasOwn(json() as object, 'nbRequests'),
  parse,
} satisfies Source<Reading>;

function ask(query: DataQuery): HttpRequest[] {
  checkQuery(query);
  return tracksOf(query).flatMap((track) => requestsOf(query, track));
}

function reading(query: DataQuery): Reading {
  const { from, to } = checkQuery(query);
  const own = measures.filter((measure) => measure.own && query.indicators.includes(measure.id)).map(({ id }) => id);
  return { own, split: query.split, dimensions: dimensionsOf(query), filters: query.filters, from, to };
}

/** The first line of a plain text: outside production a stack trace follows. Server errors come without words. */
function refuse({ status, type, text }: Answer): StatsError | null {
  if (status < 400 || type !== 'text/plain') return null;
  const [line = ''] = text.trim().split('\n', 1);
  const message = line.slice(0, 200);
  return message ? new StatsError('http', codeOfStatus(status, 'refused'), message, { status, message }) : null;
}

function parse(answers: readonly Answer[], reading: Reading): Dataset {
  const { observations, complete, members } = readAnswers(answers, reading);
  const tracks = new Set(answers.map(({ request }) => request.role?.split(' ')[0] as Track));
  const shown = [...tracks].flatMap((track) => measuresOf(track, reading.own));
  return createDataset({
    granularity: 'day',
    zone: 'UTC',
    timeName: 'day',
    indicators: shown.map((measure) => measureIndicator(measure, complete.has(measure.track))),
    dimensions: reading.dimensions.map((id) => ({
      id,
      label: dimensions[id] ?? null,
      members: members.of(id),
    })),
    observations,
    exports: exportsOf(answers, reading),
  });
}

/** Data Fair's own workbook knows dates and no filter (`_export`, api/doc/export-query/schema.json). */
function exportsOf([answer]: readonly Answer[], { filters, from, to }: Reading): ServerExport[] {
  if (!answer || Object.keys(filters).length > 0) return [];
  const label = { en: `Data Fair workbook, ${from} to ${to}`, fr: `Classeur Data Fair, ${from} au ${to}` };
  const address = answer.request.url.replace(/\/_agg\?.*$/, '/_export');
  return [{ format: 'xlsx', href: `${address}?start=${from}&end=${to}`, label }];
}
