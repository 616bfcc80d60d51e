import { createDataset, type DimensionInput } from '../model/create-dataset.js';
import type { Dataset } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { DataQuery, Filters } from '../query/query.js';
import { askTemplate } from './ask-template.js';
import { observe, type Layout, type Part } from './json-stat/cells.js';
import { readCube, type CubeDimension } from './json-stat/cube.js';
import { creditOf, exportsOf, freshnessOf, noticesOf, wordsOf } from './json-stat/about.js';
import { selectAtEurostat } from './json-stat/eurostat.js';
import { indicatorOf, measureOfAll, measuresOf, type Measure } from './json-stat/indicators.js';
import { refuse } from './json-stat/refusal.js';
import { rolesOf, type Roles } from './json-stat/roles.js';
import { Times } from './json-stat/times.js';
import { overlap, totalOf } from './json-stat/totals.js';
import type { Answer, HttpRequest, Source } from './source.js';

/** What reading an answer takes. */
export interface Reading {
  /** The indicator is asked for as `value`, whatever the publisher calls it. */
  readonly value: boolean;
  /** Total categories and times of other steps are told apart by what is kept. */
  readonly filters: Filters;
}

/**
 * A dataset in the JSON-stat 2.0 format, at any URL: it is fetched as it stands, or filled in as a template. Public or
 * not, and open to other origins or not, as the publisher has it; there are no pages.
 *
 * Facts, with the document that each comes from:
 * - `id`, `size`, `dimension`, `value` (array, or sparse object by position, the last dimension changing first), `status`
 *   (text, array or object, in the provider's own codes), `role`, `category.unit` `.child` `.note`; classes `dataset`,
 *   `dimension` and `collection`; errors as `error: [{status, id, label}]` (https://json-stat.org/full/).
 * - Eurostat (https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/{code}, no authentication) states no
 *   roles (jsonstat/euro, README) and leaves empty cells out. Its dimensions are parameters, repeated for several members
 *   (API Statistics, data query); it refuses those that a dataset does not have. Beyond some 500,000 cells it answers
 *   `{"warning": {"status": 413, "label": "ASYNCHRONOUS_RESPONSE. … Please try again later."}}`, with status 200.
 *   `extension.status.label` explains its flags.
 * - PxWeb: `extension.eliminationValueCode` of a dimension is the category taken where the dimension is left out,
 *   `extension.measuringType` of the metric dimension says `Flow`, `Stock`, `Average` or `Other`, `unit.base` is the unit
 *   (PxWebApi 2, its OpenAPI document).
 *
 * What is shown where several dimensions are left: each that is neither split nor filtered by is fixed to its total
 * category where it has one, else its categories are added up; unless they overlap (countries beside the European Union,
 * two units, parts beside their whole), or the measure is a rate, an index or an average, which are never added up. Over
 * time only flows are (`json-stat/indicators.ts` says which these are); one that PxWeb calls a stock is its last value.
 */
export const jsonStat = {
  name: 'json-stat',
  ask,
  reading,
  refuse,
  recognises,
  parse,
} satisfies Source<Reading>;

function ask(query: DataQuery): HttpRequest[] {
  if (query.scope !== null && !/\{[^{}]*\bscope\b[^{}]*\}/.test(query.src)) {
    const message = 'scope: a JSON-stat dataset is whatever its URL says; it takes no scope but as {scope} in src';
    throw new StatsError('config', 'bad-scope', message, { scope: query.scope });
  }
  return askTemplate(query).map(({ url }) => ({ url: selectAtEurostat(url, query) }));
}

function reading({ indicators, filters }: DataQuery): Reading {
  return { value: indicators.includes('value'), filters };
}

/** A collection, too: that it is none of what can be shown is said when it is read. */
function recognises(answer: Answer): boolean {
  const { class: kind, id, size, dimension, link, category } = answer.json() as Record<string, unknown>;
  if (Array.isArray(id) && Array.isArray(size) && typeof dimension === 'object') return true;
  return (kind === 'collection' && link !== undefined) || (kind === 'dimension' && category !== undefined);
}

function parse([answer]: readonly Answer[], { value, filters }: Reading): Dataset {
  const cube = readCube(answer?.json());
  const { shape } = cube;
  const roles = rolesOf(cube);
  const parts = roles.others.map((dimension) => partOf(dimension, filters));
  const measures = measuresIn(shape.label, roles, parts, value);
  const overlaps = parts.some((part) => isOverlapping(part, shape.role?.metric ?? []));
  const layout = layoutOf(roles, parts, measures, wordsOf(shape));
  // Read at once: what stands beside the figures depends on which of them there are.
  const observations = [...observe(cube, layout)];
  const { updated, notice } = freshnessOf(shape.updated, layout.times?.last ?? null);
  return createDataset({
    indicators: measures.map((measure) => indicatorOf(measure, overlaps, shape.source ?? null)),
    dimensions: parts.map(inputOf),
    observations,
    updated,
    timeName: roles.time?.id ?? 'time',
    notices: [...noticesOf(shape, layout), ...(notice ? [notice] : [])],
    exports: exportsOf(shape, answer?.request.url ?? ''),
    credit: creditOf(shape),
  });
}

function layoutOf(
  { time, metric }: Roles,
  parts: readonly Part[],
  measures: readonly Measure[],
  words: Layout['words'],
): Layout {
  const indicators = measures.map(({ id }) => id);
  return { time, times: time && new Times(time), metric, indicators, parts, words, marked: new Set() };
}

function inputOf({ dimension: { id, label, categories }, total }: Part): DimensionInput {
  return { id, label, members: categories.filter((_, place) => place !== total) };
}

/** A total category that a filter names is a member like any other. */
function partOf(dimension: CubeDimension, filters: Filters): Part {
  const ids = dimension.categories.map(({ id }) => id);
  const asked = Object.hasOwn(filters, dimension.id) ? filters[dimension.id] : undefined;
  const total = totalOf(dimension);
  return {
    dimension,
    total: total === null || asked?.includes(total) === true ? -1 : ids.indexOf(total),
    kept: asked ? new Set(asked.map((id) => ids.indexOf(id))) : null,
  };
}

function isOverlapping({ dimension, total, kept }: Part, metrics: readonly string[]): boolean {
  const left = dimension.categories.filter((_, place) => place !== total && kept?.has(place) !== false);
  return (metrics.includes(dimension.id) && left.length > 1) || overlap(dimension, left);
}

function measuresIn(
  label: string | null | undefined,
  { metric }: Roles,
  parts: readonly Part[],
  asValue: boolean,
): readonly Measure[] {
  if (!metric) return [measureOfAll(label ?? 'value', parts)];
  const measures = measuresOf(metric);
  return asValue && measures.length === 1 ? measures.map((measure) => ({ ...measure, id: 'value' })) : measures;
}
