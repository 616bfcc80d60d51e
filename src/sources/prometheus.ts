import { literal, looseObject, nullish, string } from 'valibot';
import { createDataset, type IndicatorInput } from '../model/create-dataset.js';
import type { Dataset, Notice, Unit } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { readShape } from './check.js';
import { codeOfStatus } from './http-error.js';
import { planOf, type Measure, type Plan } from './prometheus/plan.js';
import { requestsOf } from './prometheus/requests.js';
import { rowsOf } from './prometheus/rows.js';
import { caveatsOf, seriesOf } from './prometheus/series.js';
import type { Answer, HttpRequest, Source } from './source.js';

/** What reading an answer takes: what was asked. */
export type Reading = Plan;

/**
 * The HTTP API of Prometheus, as VictoriaMetrics, Thanos and Mimir speak it too: `GET {src}/api/v1/query_range` over a
 * period, `GET {src}/api/v1/query` where there is none (the values of this moment).
 *
 * Facts, with the document that each comes from:
 * - Parameters `query`, `start`, `end`, `step` in seconds; values are texts, `NaN` and `+Inf` among them; where nothing was
 *   measured there is no value (prometheus/prometheus, docs/querying/api.md). 11,000 moments of a series at most
 *   (web/api/v1/api.go); more are asked for in several requests.
 * - `x[1d]` is the day before the moment of evaluation, and a plain `x` the last value of the five minutes before it
 *   (docs/querying/basics.md, "Staleness"). So what looks back is asked for at the end of each bucket, anything else at its
 *   beginning.
 * - VictoriaMetrics moves 50 and more moments to multiples of the step unless `nocache=1` is sent, and looks back as far as
 *   values are apart unless `max_lookback` says how far (docs/README.md, "Prometheus querying API enhancements"). The
 *   others ignore both parameters.
 * - Steps have one length: months, quarters and years are put together of days, or asked for one by one where they cannot
 *   be (`{step}` in the query is the length of the bucket; the whole period is then asked for as well).
 * - Errors: `{"status": "error", "errorType", "error"}` with 400, 422 or 503. `warnings` tell that data are incomplete.
 *   `infos` are hints about the query, with false positives, for whoever writes it: they are not shown.
 * - No log-in of its own; Prometheus (`--web.cors.origin`, by default anyone) and VictoriaMetrics send CORS headers.
 *   Whoever reaches the API can read every metric: a public page asks through a proxy.
 *
 * The indicator is any name for the value of `query`; without one it is the name of a metric: of counters (`_total`, `_count`,
 * `_sum`, `_bucket`) the increase, of others the last value, added up over series (the mean of what ends in `percent` or
 * `ratio`). A name that ends in `bytes`, `seconds` or `percent` says the unit.
 */
export const prometheus = {
  name: 'prometheus',
  ask,
  reading: planOf,
  refuse,
  recognises,
  parse,
} satisfies Source<Reading>;

function ask(query: DataQuery): HttpRequest[] {
  return requestsOf(planOf(query));
}

/** Also with status 200, as some gateways send it. */
function refuse(answer: Answer): StatsError | null {
  const body = looseObject({ status: literal('error'), errorType: nullish(string()), error: nullish(string()) });
  const { errorType, error } = readShape(body, answer.json(), '');
  const message = (error ?? errorType ?? '').slice(0, 300);
  if (message === '') return null;
  const { status } = answer;
  return new StatsError('http', codeOfStatus(status, 'refused'), message, { status, message });
}

function recognises(answer: Answer): boolean {
  const { status, data } = answer.json() as { status?: unknown; data?: { resultType?: unknown } };
  return status === 'success' && typeof data?.resultType === 'string';
}

function parse(answers: readonly Answer[], plan: Reading): Dataset {
  const series = answers.flatMap((answer, index) =>
    seriesOf(answer, plan, answers.length > 1 ? `answer ${index + 1}: ` : ''),
  );
  const at = Math.min(...answers.map((answer) => answer.at));
  return createDataset({
    granularity: plan.granularity,
    zone: plan.zone,
    indicators: plan.measures.map((measure) => indicatorOf(measure, plan)),
    ...rowsOf(series, plan, at),
    notices: noticesOf(answers),
  });
}

function indicatorOf({ id, time, split }: Measure, { missing }: Plan): IndicatorInput {
  return { id, label: id, unit: unitOf(id), aggregate: { kind: 'fold', time, split }, missing };
}

/** Metrics bear their base unit in their names (prometheus/docs, content/docs/practices/naming.md). */
function unitOf(id: string): Unit {
  const [, unit = ''] = /(?:^|[_-])(bytes|seconds|percent)(?:[_-](?:total|sum))?$/.exec(id) ?? [];
  return unit === '' ? 'count' : unit === 'percent' ? 'percent' : unit.slice(0, -1);
}

function noticesOf(answers: readonly Answer[]): Notice[] {
  const caveats = answers.map((answer) => caveatsOf(answer));
  const warnings = new Set(caveats.flatMap((caveat) => caveat.warnings));
  const partial: Notice = {
    level: 'warning',
    text: {
      en: 'Some servers did not answer: the figures may be too low.',
      fr: 'Certains serveurs n’ont pas répondu : les chiffres peuvent être trop bas.',
    },
  };
  return [
    ...[...warnings].map((text) => ({ level: 'warning', text }) satisfies Notice),
    ...(caveats.some(({ isPartial }) => isPartial) ? [partial] : []),
  ];
}
