import { createDataset, type DimensionInput } from '../model/create-dataset.js';
import type { Dataset } from '../model/dataset.js';
import { wrongType } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';
import { askTemplate } from './ask-template.js';
import { mappingOf, readRole, roleOf, type MappedDimension, type Mapping } from './rows/mapping.js';
import { observe } from './rows/observations.js';
import { nextUrl, rowsOf, type Placed } from './rows/pages.js';
import { valueAt } from './rows/path.js';
import { refuse } from './rows/refusal.js';
import { readTimes } from './rows/times.js';
import { checkTotals, totalsOf } from './rows/totals.js';
import { isRate, valueFields } from './rows/values.js';
import type { Answer, HttpRequest, Source } from './source.js';

/** What reading an answer takes: the mapping that the attributes say. */
export type Reading = Mapping;

/**
 * Any endpoint that answers with rows in JSON: attributes say where they are and what their fields mean. `src` is its
 * URL, or a URL template (RFC 6570) by which it is told dates, scope, split and indicators. Authentication and limits
 * are the endpoint's own.
 *
 * - `rows-path`: the array of rows, objects or arrays (`result.items`); without it the answer itself.
 * - `time-field`, default `time`; `time-format`: a Unicode date pattern (CLDR, UTS 35 part 4), or `seconds` or
 *   `milliseconds` since 1970; without it ISO 8601. Fields may be paths within the row (`dimensions[0]`).
 * - `indicator`: value fields; without it all fields that hold numbers, but for ids. All are sums over time and splits, for
 *   rows say nothing of how their figures add up, but for those whose name is that of a rate or a mean.
 * - `split-field`: the field of a dimension, which goes by the name in `split` where there is one; without it `split` is
 *   the field. Filters name fields. Rows that other texts tell apart are added up; a row without the split's field
 *   beside rows that have it is their given total.
 * - `total-path`: a number, the first indicator's, or an object of numbers by field. It belongs to the dates that `src`
 *   tells the endpoint (`{from}` and `{to}`), else to exactly those of the rows.
 * - `next-path`: the URL of the next page, absolute or not. `error-path`: words that are there only where something is
 *   wrong, with any status. `missing`: `gap` (default) or `zero`.
 */
export const rows = {
  name: 'rows',
  ask,
  reading: mappingOf,
  next,
  refuse,
  parse,
} satisfies Source<Reading>;

function ask(query: DataQuery): HttpRequest[] {
  mappingOf(query);
  return askTemplate(query).map((request) => ({ ...request, role: roleOf(query) }));
}

function next(answer: Answer): HttpRequest | null {
  const { next: path } = readRole(answer.request.role);
  const link = path === null ? null : valueAt(answer.json(), path);
  if (link === null || link === undefined || link === '' || link === false) return null;
  if (typeof link !== 'string') throw wrongType(path ?? '', 'a URL or null', link);
  return { url: nextUrl(link, answer.request.url) };
}

function parse(answers: readonly Answer[], mapping: Reading): Dataset {
  const placed = rowsOf(answers, mapping.rows);
  const times = readTimes(placed, mapping);
  const values = valueFields(placed, mapping);
  const dimensions = mapping.dimensions.filter((one) => isThere(one, placed));
  checkTotals(answers, mapping);
  const totals = totalsOf(answers[0]?.json(), mapping, values, placed.length === 0);
  return createDataset({
    granularity: times.granularity,
    zone: times.zone,
    timeName: mapping.timeField,
    indicators: values.map((id) => ({ id, missing: mapping.missing, ...(isRate(id) && { aggregate: alone }) })),
    dimensions: dimensions.map(({ id }): DimensionInput => ({ id })),
    observations: [...observe(placed, times, { timeField: mapping.timeField, dimensions, values }), ...totals.undated],
    totals: totals.dated,
  });
}

const alone = { kind: 'fold', time: 'none', split: 'none' } as const;

/** A field that no row has is no dimension: who asked is told so. Without rows nobody knows. */
function isThere({ field }: MappedDimension, placed: readonly Placed[]): boolean {
  return placed.length === 0 || placed.some(({ row }) => valueAt(row, field) !== undefined);
}
