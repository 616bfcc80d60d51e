import { createDataset, type DimensionInput } from '../model/create-dataset.js';
import type { Dataset, ServerExport } from '../model/dataset.js';
import type { DataQuery } from '../query/query.js';
import { addressed } from './opendatasoft/address.js';
import { indicatorOf } from './opendatasoft/catalogue.js';
import { caveatsOf, fieldLabel, memberLabel } from './opendatasoft/fields.js';
import { isByPlace, planOf, type Plan } from './opendatasoft/plan.js';
import { refuse } from './opendatasoft/refusal.js';
import { fileOf, next, requestsOf, roleOf } from './opendatasoft/requests.js';
import { readAnswers, type Reading as Read } from './opendatasoft/rows.js';
import type { Answer, HttpRequest, Source } from './source.js';

/** What reading an answer takes: what was asked. */
export type Reading = Plan;

/**
 * The Explore API 2.1 of an Opendatasoft (Huwise) portal: `GET {src}/api/explore/v2.1/{source}/datasets/{id}/records`,
 * for the log of API calls (`ods-api-monitoring` of the source `monitoring`) and for any dataset of the `catalog`.
 *
 * Facts, with the document that each comes from:
 * - Clauses `select`, `where`, `group_by`, `order_by`; `timezone` (default UTC) in query and answer; at most 100 records
 *   of a page, `offset` + `limit` up to 10,000, with `group_by` 20,000 rows, `/exports/{format}` without a limit
 *   (https://help.opendatasoft.com/apis/ods-explore-v2/explore_v2.1.html). Groups without records are not sent;
 *   `count(distinct …)` is approximate (the same, ODSQL).
 * - Fields of the log: opendatasoft/ods-documentation, analyzing_source_data.rst. Calls without an account bear the
 *   `user_id` "anonymous".
 * - A key (`Authorization: Apikey …`) or a session cookie; the log always needs one (the portals answer 401). A daily
 *   quota, 429 with `reset_time` (opendatasoft/ods-documentation-explore-api, includes/common and v1). Error bodies are
 *   `{"error_code", "message"}`. CORS is documented for version 1.
 *
 * Indicators of the log, bots left out of each (`exclude=bot:true`) unless the query itself speaks of `bot`:
 * - `api-calls`: `count(*)`. `users`: `count(distinct user_ip_addr)`, an estimate that never adds up: over a period the
 *   API counts them once more. `calls-per-user`: the first divided by the second, over the same dates.
 * - `anonymous-users`: users of calls whose `user_id` is "anonymous", divided by all `users`.
 * - `mobile-users`: calls whose `mobile` is true, divided by all `api-calls`: a part of the activity, not of the users.
 *
 * Any other indicator is an ODSQL aggregate, or for a dataset a field of records that are read as they stand; both
 * need `time-field` to know dates. Members that are network addresses are shown as one.
 */
export const opendatasoft = {
  name: 'opendatasoft',
  ask,
  reading: planOf,
  next,
  refuse,
  addressed,
  recognises: ({ json }) => Array.isArray((json() as { results?: unknown }).results),
  parse,
} satisfies Source<Reading>;

function ask(query: DataQuery): HttpRequest[] {
  return requestsOf(planOf(query));
}

function parse(answers: readonly Answer[], plan: Reading): Dataset {
  const read = readAnswers(answers, plan);
  const ids = new Set([...plan.indicators, ...plan.columns.map(({ id }) => id)]);
  return createDataset({
    ...(plan.time?.granularity && { granularity: plan.time.granularity }),
    // Records of dates, not of instants, were cut by nobody.
    zone: plan.raw ? plan.zone : (plan.zone ?? 'UTC'),
    timeName: plan.raw ? (plan.time?.field ?? 'time') : 'bucket',
    indicators: [...ids].map(indicatorOf),
    dimensions: dimensionsOf(plan, read),
    observations: read.observations,
    totals: read.totals,
    notices: plan.log ? caveatsOf(ids, plan.split, isByPlace(plan)) : [],
    exports: exportsOf(answers),
  });
}

function dimensionsOf({ log, split, filters }: Plan, { observations, totals }: Read): DimensionInput[] {
  return [...new Set([...(split === null ? [] : [split]), ...Object.keys(filters)])].map((id) => {
    const seen = new Set(
      [...observations, ...totals].flatMap(({ members }) => (Object.hasOwn(members, id) ? (members[id] ?? []) : [])),
    );
    return {
      id,
      label: log ? fieldLabel(id) : null,
      members: [...seen].map((member) => ({ id: member, label: memberLabel(id, member, log) })),
    };
  });
}

/** The portal's own files of the rows that say most: those of the request with the most dimensions. */
function exportsOf(answers: readonly Answer[]): ServerExport[] {
  const requests = answers.map(({ request }) => request).filter(({ url }) => url.includes('/records?'));
  const count = (request: HttpRequest): number => roleOf(request).dimensions.length;
  const first = requests.reduce<HttpRequest | null>(
    (most, one) => (most === null || count(one) > count(most) ? one : most),
    null,
  );
  if (!first) return [];
  return ['csv', 'xlsx'].map((format) => ({
    format,
    href: fileOf(first.url, format),
    label: { en: `Source data (${format.toUpperCase()})`, fr: `Données sources (${format.toUpperCase()})` },
  }));
}
