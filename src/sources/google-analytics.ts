import { is, looseObject, nullish, number, string } from 'valibot';
import { createDataset, type DimensionInput, type IndicatorInput } from '../model/create-dataset.js';
import type { Dataset } from '../model/dataset.js';
import { isZone } from '../model/bucket.js';
import { StatsError } from '../model/stats-error.js';
import { indicatorOf, isCount, type MetricType } from './google-analytics/catalogue.js';
import { dimensionLabel, memberLabel } from './google-analytics/dimensions.js';
import { isLossy, noticesOf } from './google-analytics/notices.js';
import { planOf, type Plan } from './google-analytics/plan.js';
import { reportOf, restrictedOf, type Report } from './google-analytics/report.js';
import { nextPage, requestsOf } from './google-analytics/requests.js';
import { figuresOf, rangeName, repeatedHours, timeIndex, type Figures } from './google-analytics/rows.js';
import { codeOfStatus } from './http-error.js';
import type { Answer, Source } from './source.js';

/** What reading an answer takes: what was asked. */
export type Reading = Plan;

/**
 * Google Analytics 4, through the method `runReport` of its Data API: `POST {src}` with a `RunReportRequest`, where `src` is the
 * host's proxy (`google-analytics/address.ts` says which addresses are completed). `scope` is the number of the property.
 *
 * Facts, with the document that each comes from:
 * - Requests and answers: googleapis/googleapis, google/analytics/data/v1beta/{analytics_data_api,data}.proto. At most 9
 *   dimensions, 10 metrics and 4 date ranges; 10,000 rows unless `limit` says up to 250,000, paged by `offset` against
 *   `rowCount`; all values are texts; `rows` is absent from an empty answer; with several date ranges each row names its
 *   own in the dimension `dateRange`.
 * - Names of dimensions and metrics: developers.google.com/analytics/devguides/reporting/data/v1/api-schema. Dates are those
 *   of the property's time zone, which the answer names. There is no quarter: where its months do not add up, four quarters
 *   are asked for in each request, as date ranges.
 * - The first date is 2015-08-14: "must be greater than 2015-08-13" (estuary/connectors, pull request 2736).
 * - People, rates and averages of a period are no sum, and sessions that last past midnight count on both days
 *   (googleanalytics/ga-dev-tools, issue 1999): these are asked for once more for the period, and for its baseline, without
 *   the dimension of time. `RESERVED_TOTAL` of an answer is read as well, but not asked for: the proto calls it a sum.
 * - Rows of zeros only are left out unless `keepEmptyRows` is set, and there are none for what was never recorded: no row of a
 *   count is 0, unless the answer says that it withholds rows, that it put some together, or that it is a sample.
 * - Of a metric that the asker may not see every value is 0 (`schemaRestrictionResponse`): it is not known.
 * - Errors: `{"error": {"code", "message", "status"}}`; 429 when one of the property's quotas is used up (10 requests at once;
 *   tokens by hour and day). An address that does not exist answers a web page with 404.
 * - OAuth only, with the scope `analytics.readonly`: the host's proxy, or `configure({fetch})`, adds the token.
 */
export const googleAnalytics = {
  name: 'google-analytics',
  ask: requestsOf,
  reading: planOf,
  next: nextPage,
  refuse,
  refusesAlike: true,
  recognises,
  parse,
} satisfies Source<Reading>;

const failure = looseObject({
  error: looseObject({ code: nullish(number()), message: string(), status: nullish(string()) }),
});

/** Also with status 200, as some proxies pass it on, and in a list, as streams of Google's do. */
function refuse(answer: Answer): StatsError | null {
  const given = answer.json();
  const body: unknown = Array.isArray(given) ? given[0] : given;
  if (!is(failure, body)) return null;
  const { code, message: words, status: name } = body.error;
  const message = (words === '' ? (name ?? '') : words).slice(0, 300);
  const status = answer.status >= 400 ? answer.status : (code ?? answer.status);
  return new StatsError('http', codeOfStatus(status, 'refused'), message, { status, message });
}

function recognises(answer: Answer): boolean {
  const { kind, metricHeaders } = answer.json() as { kind?: unknown; metricHeaders?: unknown };
  return kind === 'analyticsData#runReport' || (kind === undefined && Array.isArray(metricHeaders));
}

function parse(answers: readonly Answer[], plan: Reading): Dataset {
  const reports = answers.map((answer, index) => reportOf(answer, plan, startOf(answers, index)));
  const figures = figuresOf(reports, plan);
  const zone = zoneOf(reports);
  const [first] = reports;
  return createDataset({
    zone,
    timeName: first?.dimensions[timeIndex(first, plan)] ?? plan.time,
    indicators: indicatorsOf(reports, plan),
    dimensions: dimensionsOf(reports, figures, plan),
    observations: [...figures.observations, ...repeatedHours(figures.observations, zone ?? 'UTC')],
    totals: figures.totals,
    notices: noticesOf(reports, figures.undated),
  });
}

/** Where there are several answers, paths begin with whose they are. */
function startOf(answers: readonly Answer[], index: number): string {
  if (answers.length < 2) return '';
  const role = answers[index]?.request.role ?? `answer ${index + 1}`;
  const before = answers.slice(0, index).filter(({ request }) => request.role === answers[index]?.request.role);
  return before.length > 0 ? `${role}, page ${before.length + 1}: ` : `${role}: `;
}

/** A zone that this browser does not know says nothing: dates are the property's own either way. */
function zoneOf(reports: readonly Report[]): string | null {
  const named = reports.map(({ metadata }) => metadata.timeZone ?? '');
  return named.find((zone) => isZone(zone)) ?? null;
}

/** Those that were asked for, then what only the answer has. */
function indicatorsOf(reports: readonly Report[], plan: Plan): IndicatorInput[] {
  const told = new Map<string, MetricType>(reports.flatMap(({ metrics }) => [...metrics]));
  const asked = reports.some(({ part }) => part) ? plan.metrics : [];
  const members = memberDimensions(reports, plan);
  const isWhole = !reports.some(isLossy);
  const restricted = new Set(reports.flatMap(({ metadata }) => restrictedOf(metadata)));
  return [...new Set([...asked, ...told.keys()])].map((id) => {
    const silent = plan.missing ?? (isWhole ? 'zero' : 'gap');
    return indicatorOf(id, told.get(id), members, isCount(id) && !restricted.has(id) ? silent : 'gap');
  });
}

function memberDimensions(reports: readonly Report[], plan: Plan): string[] {
  const asked = [...(plan.split === null ? [] : [plan.split]), ...Object.keys(plan.filters)];
  const given = reports.flatMap((report) => {
    const time = timeIndex(report, plan);
    return report.dimensions.filter((id, index) => index !== time && id !== rangeName);
  });
  return [...new Set([...asked, ...given])];
}

/** Members that were asked for by name are there, though no row may speak of them. */
function dimensionsOf(reports: readonly Report[], { observations, totals }: Figures, plan: Plan): DimensionInput[] {
  const rows = [...observations, ...totals];
  return memberDimensions(reports, plan).map((id) => {
    const kept = Object.hasOwn(plan.filters, id) ? (plan.filters[id] ?? []) : [];
    const named = rows.flatMap(({ members }) => (Object.hasOwn(members, id) ? (members[id] ?? []) : []));
    const ids = new Set([...named, ...kept]);
    return {
      id,
      label: dimensionLabel(id),
      members: [...ids].map((member) => ({ id: member, label: memberLabel(id, member) })),
    };
  });
}
