import { is, literal, looseObject, string } from 'valibot';
import { createDataset, type DimensionInput, type IndicatorInput } from '../model/create-dataset.js';
import type { Dataset, LocalText, Members } from '../model/dataset.js';
import type { DateRange } from '../model/bucket.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery, Filters } from '../query/query.js';
import { codeOfStatus } from './http-error.js';
import { isCount, isMetric, metricIndicator, singleOf } from './matomo/catalogue.js';
import { dimensionOf } from './matomo/dimensions.js';
import { metrics, summary } from './matomo/metrics.js';
import { figuresOf } from './matomo/observations.js';
import { planOf, requestsOf } from './matomo/query.js';
import { nameOfRows } from './matomo/reports.js';
import { readAnswers, type MatomoAnswers } from './matomo/rows.js';
import type { Answer, HttpRequest, Source } from './source.js';

/** What reading an answer takes: how it is built, and what its rows are of. */
export interface Reading {
  readonly split: string | null;
  /** What labelled rows are broken down by. */
  readonly dimension: string;
  readonly methods: readonly string[];
  readonly combinations: readonly Members[];
  readonly filters: Filters;
  /** The answer has a level of sites. */
  readonly many: boolean;
  /** The one site that rows are labelled with; `null` where the answer names them, or nobody asks. */
  readonly sites: string | null;
  readonly indicators: readonly string[];
  /** Metrics that were asked for by names that do not look like one. */
  readonly own: readonly string[];
  /** What a report of one metric without a name gives. */
  readonly single: string | null;
  readonly range: DateRange | null;
  /** First date of what the period is compared with. */
  readonly baseline: string | null;
  readonly missing: 'gap' | 'zero';
  readonly translated: boolean;
}

/**
 * The Reporting API of Matomo: `GET {src}` with `module=API&method=…&period=…&date=…&format=JSON`, where `src` is the
 * instance's `index.php?idSite=1`. `split` is a report: one request for its rows, and one for the whole beside them.
 *
 * Facts, with the document that each comes from:
 * - Parameters: developer-documentation, docs/5.x/reporting-api.md. `date=FROM,TO` gives one entry for each period that
 *   the dates touch, in the site's own time zone. `filter_limit=-1` gives all rows; the default is the first 100. With
 *   `format_metrics=0` percentages are rates. A segment's values are encoded twice (reporting-api-segmentation.md).
 * - An empty period is `[]`; a report of one metric is its value (core: tests/PHPUnit/Unit/DataTable/Renderer/JSONTest.php);
 *   several sites, and `idSite=all`, are a level of their own (core/Archive.php).
 * - Errors are `{"result": "error", "message"}`, up to Matomo 4 with status 200 (issues 18055 and 21425 of matomo-org/matomo);
 *   the message is written for HTML.
 * - Unique visitors are not counted over years and ranges unless the instance is told to, and by member only by day:
 *   longer periods have `sum_daily_nb_uniq_visitors` (config/global.ini.php, plugins/VisitsSummary/API.php).
 * - Without a token the asker is `anonymous`. A token is a secret: `configure({fetch})` or a proxy adds it, best as
 *   `token_auth` in the body of a POST. Other origins have to be listed in `cors_domains[]` of the instance.
 */
export const matomo = {
  name: 'matomo',
  ask: (query: DataQuery): HttpRequest[] => requestsOf(query),
  reading,
  refuse,
  refusesAlike: true,
  recognises,
  parse,
} satisfies Source<Reading>;

function reading(query: DataQuery): Reading {
  const { address, sites, methods, combinations, dimension } = planOf(query);
  const { split, filters, indicators, options, range, periods } = query;
  const many = sites.length > 1 || sites.includes('all');
  const named = many || (split !== 'site' && !Object.hasOwn(filters, 'site')) ? null : (sites[0] ?? null);
  return {
    split: dimension,
    dimension: dimension ?? (methods[0] === undefined ? 'label' : (dimensionOf(methods[0])?.id ?? 'label')),
    methods,
    combinations,
    filters,
    many,
    sites: named,
    indicators: options.missing === 'zero' ? indicators : [],
    own: indicators.filter((id) => !isMetric(id)),
    single: singleOf(methods[0] ?? summary, indicators),
    range,
    baseline: periods[1]?.from ?? null,
    missing: options.missing === 'zero' ? 'zero' : 'gap',
    translated: address.translated,
  };
}

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#039': "'", '#39': "'" };
const error = looseObject({ result: literal('error'), message: string() });

/** Where the status says nothing, the words tell whether a token or a right is missing. */
function refuse(answer: Answer): StatsError | null {
  const body = answer.json();
  if (!is(error, body)) return null;
  const plain = body.message.replace(/&(quot|amp|lt|gt|#0?39);/g, (_, name: string) => entities[name] ?? '');
  const message = plain.slice(0, 200);
  const isAccess = /\baccess\b|accès|authenti|\btoken\b/i.test(message);
  const code = codeOfStatus(answer.status, isAccess ? 'forbidden' : 'refused');
  return new StatsError('http', code, message, { status: answer.status, message });
}

/** Every report of visits has this column, by period or not. */
function recognises({ text }: Answer): boolean {
  return /"nb_(?:visits|actions|hits)":/.test(text);
}

function parse(answers: readonly Answer[], reading: Reading): Dataset {
  const read = readAnswers(answers, reading);
  return createDataset({
    timeName: 'date',
    indicators: indicatorsOf(read, reading),
    dimensions: dimensionsOf(read, reading),
    ...figuresOf(read, reading),
  });
}

/** The reports' own metrics, then columns that only the answer has; the first is what a query without indicator shows. */
function indicatorsOf({ periods }: MatomoAnswers, { methods, own, split, missing }: Reading): IndicatorInput[] {
  const main = periods.filter(({ part }) => part === 'rows');
  const columns = new Set(main.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.keys(values))));
  const given = new Set(periods.flatMap(({ rows }) => rows.flatMap(({ values }) => Object.keys(values))));
  const reports = split !== null && dimensionOf(split) ? [summary] : methods;
  const declared = metrics.filter(({ method }) => reports.includes(method)).map(({ id }) => id);
  const named = given.size > 0 ? [] : own;
  const ids = [...new Set([...declared, ...columns, ...given, ...named])];
  return ids.map((id) => ({
    ...metricIndicator(id, columns, methods[0] ?? summary),
    missing: isCount(id) ? missing : 'gap',
  }));
}

function dimensionsOf({ labels, periods }: MatomoAnswers, reading: Reading): DimensionInput[] {
  const { split, dimension, filters, combinations, many, sites } = reading;
  const rows = split !== null || labels.size > 0 ? [dimensionInput(dimension, labels)] : [];
  const kept = Object.keys(filters).filter((id) => id !== rows[0]?.id && id !== 'site');
  return [
    ...rows,
    ...(many || sites !== null ? [siteInput(periods)] : []),
    ...kept.map((id) => {
      const members = new Set(combinations.flatMap((one) => one[id] ?? []));
      return dimensionInput(id, new Map([...members].map((one) => [one, dimensionOf(id)?.nameOf(one) ?? one])));
    }),
  ];
}

/** Their names stand in another report, which only who may manage the sites can ask. */
function siteInput(periods: MatomoAnswers['periods']): DimensionInput {
  const ids = new Set(periods.flatMap(({ members }) => members['site'] ?? []));
  const label = { en: 'Site', fr: 'Site' };
  return { id: 'site', label, members: [...ids].map((id) => ({ id, label: { en: `Site ${id}`, fr: `Site ${id}` } })) };
}

function dimensionInput(id: string, labels: ReadonlyMap<string, LocalText>): DimensionInput {
  return {
    id,
    label: nameOfRows(id),
    members: [...labels].map(([member, label]) => ({ id: member, label })),
  };
}
