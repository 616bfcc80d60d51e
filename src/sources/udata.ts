import { looseObject, string } from 'valibot';
import { createDataset } from '../model/create-dataset.js';
import type { Dataset, GivenTotal } from '../model/dataset.js';
import { granularityOf } from '../model/granularity-of.js';
import { StatsError, wrongType } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { readShape } from './check.js';
import { readScope } from './scope.js';
import type { Addressed, Answer, HttpRequest, Source } from './source.js';
import { metricIndicator } from './udata/metrics.js';

const portal = 'https://www.data.gouv.fr';
const forms = ['organization:ID', 'dataset:ID', 'reuse:ID', 'dataservice:ID', 'site'];

/** Where each kind of thing answers with its own `metrics`. */
const paths: Readonly<Record<string, string>> = {
  organization: '/api/1/organizations/',
  dataset: '/api/2/datasets/',
  reuse: '/api/1/reuses/',
  dataservice: '/api/1/dataservices/',
  site: '/api/1/site/',
};

const byMonths = '_by_months';

/**
 * The counters that a udata portal keeps of its own things (opendatateam/udata, udata/core/metrics): `metrics` holds
 * plain counters, which are totals as of now, and `*_by_months` maps of the last thirteen months.
 */
export const udata = {
  name: 'udata',
  ask: (query) => [request(query)],
  reading: () => null,
  refuse,
  recognises,
  addressed,
  parse,
} satisfies Source;

function request(query: DataQuery): HttpRequest {
  const { kind, id } = readScope(query, forms);
  const base = (query.src || portal).replace(/\/+$/, '');
  return { url: `${base}${paths[kind] ?? ''}${id && `${encodeURIComponent(id)}/`}` };
}

/** An error body is `{"message": "…"}`; with status 200 a key of that name is just a key. */
function refuse(answer: Answer): StatsError | null {
  if (answer.status < 400) return null;
  const body = readShape(looseObject({ message: string() }), answer.json(), '');
  const message = body.message.slice(0, 200);
  const code = answer.status === 404 || answer.status === 410 ? 'not-found' : 'refused';
  return new StatsError('http', code, message, { status: answer.status, message });
}

function recognises(answer: Answer): boolean {
  const { metrics } = answer.json() as { metrics?: unknown };
  return typeof metrics === 'object' && metrics !== null;
}

function addressed({ origin, pathname }: URL): Addressed | null {
  const [kind, path] = Object.entries(paths).find(([, known]) => pathname.includes(known)) ?? [];
  if (kind === undefined || path === undefined) return null;
  const [base = '', ...rest] = pathname.split(path);
  const id = rest.join(path).replace(/\/$/, '');
  if (id.includes('/') || (id === '') !== (kind === 'site')) return null;
  return { src: origin + base, scope: id === '' ? kind : `${kind}:${decodeURIComponent(id)}` };
}

function parse(answers: readonly Answer[]): Dataset {
  const shape = looseObject({ metrics: looseObject({}, 'an object') }, 'an object');
  const { metrics } = readShape(shape, answers[0]?.json(), '');
  const totals: GivenTotal[] = [];
  const months: Months = new Map();
  const counted = new Set<string>();
  for (const [key, value] of Object.entries(metrics)) {
    const path = `metrics.${key}`;
    if (key.endsWith(byMonths)) {
      const id = key.slice(0, -byMonths.length);
      counted.add(id);
      addMonths(months, id, value, path);
    } else if (value === null || typeof value !== 'object') {
      totals.push({ indicator: key, members: {}, value: numberOrNull(value, path), from: null, to: null });
    }
  }
  const ids = new Set([...totals.map(({ indicator }) => indicator), ...counted]);
  return createDataset({
    granularity: 'month',
    // The thirteen months count back from today's date: the first of them begins in its middle.
    firstBucketCut: true,
    indicators: [...ids].map((id) => metricIndicator(id, counted.has(id))),
    observations: [...months].map(([time, values]) => ({ time, members: {}, values, path: `metrics of ${time}` })),
    totals,
  });
}

/** The values of each month, by indicator. */
type Months = Map<string, Record<string, number | null>>;

function addMonths(months: Months, id: string, map: unknown, path: string): void {
  const shape = looseObject({}, 'an object of months');
  for (const [time, value] of Object.entries(readShape(shape, map, path))) {
    const place = `${path}.${time}`;
    if (granularityOf(time) !== 'month') throw wrongType(place, 'a month such as 2026-01', time);
    const values = months.get(time) ?? (Object.create(null) as Record<string, number | null>);
    values[id] = numberOrNull(value, place);
    months.set(time, values);
  }
}

function numberOrNull(value: unknown, path: string): number | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw wrongType(path, 'a number or null', value);
}
