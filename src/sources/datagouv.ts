import { array, looseObject, nullish, string, unknown } from 'valibot';
import { createDataset } from '../model/create-dataset.js';
import type { Dataset } from '../model/dataset.js';
import { StatsError, wrongType } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { readShape } from './check.js';
import { addressed } from './datagouv/address.js';
import { categories, columnIndicator, models, type Model } from './datagouv/columns.js';
import { metricRow, observe, rowsOf, totalsOf, type MetricRow } from './datagouv/rows.js';
import { readScope } from './scope.js';
import type { Answer, HttpRequest, Source } from './source.js';

/** What reading an answer of the metric API takes: whose rows they are, and what they are split by. */
export interface Reading {
  readonly kind: string;
  readonly split: 'dataset' | null;
}

const publicService = 'https://metric-api.data.gouv.fr';
const forms = ['organization:ID', 'dataset:ID', 'reuse:ID', 'dataservice:ID', 'site'];

/** The API's upper bound; a larger page is refused with status 400. */
const pageSize = 50;

/**
 * The metric API of data.gouv.fr (datagouv/api-tabular, api_tabular/metrics): wide rows by month, and totals since July
 * 2022 in a table of their own. Without totals the series stands, and the other way round.
 */
export const datagouv = {
  name: 'datagouv',
  ask,
  reading,
  next,
  refuse,
  recognises,
  addressed,
  parse,
} satisfies Source<Reading>;

function reading(query: DataQuery): Reading {
  const { kind } = readScope(query, forms);
  return { kind, split: kind === 'organization' && query.split === 'dataset' ? 'dataset' : null };
}

function ask(query: DataQuery): HttpRequest[] {
  const { id } = readScope(query, forms);
  const { kind, split } = reading(query);
  const own = modelOf(kind);
  const rows = split ? modelOf(split) : own;
  const base = (query.src || publicService).replace(/\/+$/, '');
  const whose: [string, string][] = own.id ? [[`${own.id}__exact`, id]] : [];
  const series = new URLSearchParams([
    ...whose,
    // By date: the last twelve rows are more than twelve months where a month has no row.
    ...(query.range ? [['metric_month__greater', query.range.from.slice(0, 7)]] : []),
    ...(query.range ? [['metric_month__less', query.range.to.slice(0, 7)]] : []),
    ['metric_month__sort', 'asc'],
    ['page_size', String(pageSize)],
  ] as [string, string][]);
  const request: HttpRequest = { url: `${base}/api/${rows.name}/data/?${series.toString()}`, role: 'series' };
  // The site has no table of totals, and those of single datasets cannot be asked by organization.
  if (!own.id || split) return [request];
  const totals = `${base}/api/${own.name}_total/data/?${new URLSearchParams(whose).toString()}`;
  return [request, { url: totals, role: 'totals', optional: true }];
}

/** Behind a proxy the service names its own host in the link; only the query of the link is taken from it. */
function next(answer: Answer): HttpRequest | null {
  if (answer.request.role === 'totals') return null;
  const body = looseObject({ links: nullish(looseObject({ next: nullish(string('a URL or null')) }, 'an object')) });
  const link = readShape(body, answer.json(), '').links?.next;
  if (!link) return null;
  const query = link.indexOf('?');
  if (query < 0) throw wrongType('links.next', 'a URL with a query', link);
  return { url: `${answer.request.url.split('?', 1).join()}${link.slice(query)}` };
}

/** `{"errors": [{"title", "detail"}]}`, where the detail may be an object of the database's own. */
function refuse(answer: Answer): StatsError | null {
  const error = looseObject({ title: nullish(string()), detail: nullish(unknown()) });
  const [first] = readShape(looseObject({ errors: array(error) }), answer.json(), '').errors;
  if (!first) return null;
  const detail = typeof first.detail === 'string' ? first.detail : first.detail && JSON.stringify(first.detail);
  const message = [first.title, detail].filter(Boolean).join(': ').slice(0, 200);
  return new StatsError('http', 'refused', message, { status: answer.status, message });
}

function recognises(answer: Answer): boolean {
  const { data } = answer.json() as { data: readonly { metric_month?: unknown }[] };
  return data[0]?.metric_month !== undefined;
}

function parse(answers: readonly Answer[], { kind, split }: Reading): Dataset {
  const model = modelOf(split ?? kind);
  const byKind = kind === 'site' || (kind === 'organization' && !split);
  const pages = answers.filter(({ request }) => request.role === 'series');
  const rows = rowsOf(pages).map(({ row, path }) => metricRow(row, path));
  const totals = totalsOf(
    answers.filter(({ request }) => request.role === 'totals'),
    model,
    byKind,
  );
  return createDataset({
    granularity: 'month',
    updated: lastRun(answers),
    indicators: [...columnsOf(model, rows), ...(byKind ? ['monthly_visit'] : [])].map(columnIndicator),
    dimensions: dimensions(byKind, split),
    observations: observe(rows, byKind, split),
    totals,
    exports: pages.slice(0, 1).map(({ request }) => ({ format: 'csv', href: fileOf(request.url), label: null })),
    idNames: rows[0] ? Object.keys(rows[0].ids) : model.ids,
    timeName: 'metric_month',
  });
}

/** The table's known columns, and those that the service has gained since. */
function columnsOf(model: Model, rows: readonly MetricRow[]): readonly string[] {
  return [...new Set([...model.columns, ...Object.keys(rows[0]?.values ?? {})])];
}

function dimensions(byKind: boolean, split: string | null): { id: string; members?: { id: string }[] }[] {
  if (split) return [{ id: split }];
  if (!byKind) return [];
  return [{ id: 'category', members: Object.entries(categories).map(([id, label]) => ({ id, label })) }];
}

/** The server's own file of the same rows. It has no pages. */
function fileOf(url: string): string {
  const file = new URL(url);
  file.pathname = file.pathname.replace(/\/data\/$/, '/data/csv/');
  file.searchParams.delete('page_size');
  return file.href;
}

/**
 * The tables are rebuilt each day at 06:15 UTC (datagouv_data_pipelines, dgv/metrics/dag.py); the answer itself does not
 * say when.
 */
function lastRun(answers: readonly Answer[]): string | null {
  const at = Math.min(...answers.map((answer) => answer.at));
  if (!Number.isFinite(at)) return null;
  const day = 86_400_000;
  const run = 22_500_000;
  return new Date(Math.floor((at - run) / day) * day + run).toISOString().replace('.000', '');
}

function modelOf(kind: string): Model {
  const model = models[kind];
  if (!model) throw new Error(`no table for ${kind}`);
  return model;
}
