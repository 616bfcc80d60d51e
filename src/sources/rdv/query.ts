import { StatsError, type ErrorCode } from '../../model/stats-error.js';
import type { DataQuery } from '../../query/query.js';
import { askTemplate } from '../ask-template.js';
import { chartOf, type Chart } from './chart.js';
import { dateReader, usualFormat } from './dates.js';
import { addressFor } from './scope.js';
import type { StepHints } from './steps.js';

/** What a query asks of a chart: its address, and what reading the answer takes. */
export interface Plan {
  readonly url: string;
  readonly reading: Reading;
}

/** What reading an answer takes: what the address tells of the chart, and the names that the page uses. */
export interface Reading {
  readonly chart: Chart;
  /** Ids of the one indicator. */
  readonly indicators: readonly string[];
  /** Id of the one dimension. */
  readonly dimension: string;
  readonly format: string;
  readonly step: StepHints['asked'];
}

/** The dimension's name in any chart. */
const anySeries = 'series';

/**
 * Reads a query. The address goes as it is, but for the scope: the API knows no dates, pages or filters, which views apply.
 * Throws `config` errors: `no-src`, `bad-src`; `bad-scope` for a scope of which the service has no such chart, since the
 * figures would be another's; `unknown-split` and `bad-filter` for a dimension that the chart does not have; `bad-option`
 * for a `time-format` that is no date of numbers.
 */
export function planOf(query: DataQuery): Plan {
  const { indicators, options, granularity } = query;
  const url = addressOf(query);
  const chart = chartOf(url);
  const format = options['time-format'] ?? usualFormat;
  dateReader(format);
  const names = [...new Set(['rdvs', chart.measure])];
  const asked = indicators.filter((id) => names.includes(id));
  return {
    url,
    reading: {
      chart,
      indicators: asked.length > 0 ? [...new Set(asked)] : [chart.measure],
      dimension: dimensionOf(query, chart),
      format,
      step: granularity,
    },
  };
}

function addressOf(query: DataQuery): string {
  const { src, scope } = query;
  const [{ url } = { url: '' }] = askTemplate(query);
  if (!URL.canParse(url)) throw config('bad-src', `src: expected the URL of a chart, got "${url}"`, { src: url });
  return scope === null || /\{[^}]*\bscope\b/.test(src) ? url : addressFor(scope, url);
}

/** Split and filter have to call it alike: a dataset has one dimension. */
function dimensionOf({ split, filters }: DataQuery, { grouping }: Chart): string {
  const names = grouping === null ? [anySeries] : [anySeries, grouping];
  const known = names.join(', ');
  if (split !== null && !names.includes(split)) {
    throw config('unknown-split', `split: this chart has ${known}, not "${split}"`, { split, known });
  }
  const id = split ?? Object.keys(filters).find((filter) => names.includes(filter)) ?? anySeries;
  const other = Object.keys(filters).find((filter) => filter !== id);
  if (other === undefined) return id;
  const message = `filter: the one dimension of this chart goes by "${id}" here, not "${other}"`;
  throw config('bad-filter', message, { filter: other, known: id });
}

function config(code: ErrorCode, message: string, values: Readonly<Record<string, string>> = {}): StatsError {
  return new StatsError('config', code, message, values);
}
