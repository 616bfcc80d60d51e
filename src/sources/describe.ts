import type { Dataset, Dimension, Indicator } from '../model/dataset.js';
import type { DataQuery } from '../query/query.js';
import type { Inspection } from './inspect.js';

/** More members than this are counted, not named. */
const mostNamed = 8;

/** What an inspection found, for developers: a line for each thing, in English, name and value a tab apart. */
export function describe({ source, query, dataset, problems }: Inspection): readonly string[] {
  const lines = [
    `source\t${source ?? 'not recognised'}`,
    ...(query ? [`tag\t${tagOf(query, dataset)}`] : []),
    ...(dataset ? describeDataset(dataset) : []),
    ...problems.map(({ path, message }) => `wrong\t${message.startsWith(path) ? message : `${path}: ${message}`}`),
    `result\t${problems.length === 0 ? 'the elements can show it' : `${problems.length} to mend`}`,
  ];
  // What an answer says of itself must not be taken for a line of ours, nor for a command to the terminal.
  return lines.map((line) => line.replace(/\p{Cc}/gu, (sign, at) => (at === line.indexOf('\t') ? sign : '\ufffd')));
}

/** A tag to paste: what was asked, and of what was not the first that there is. */
function tagOf({ source, src, scope, indicators, range, split, options }: DataQuery, dataset: Dataset | null): string {
  const said = {
    source: source === 'json' ? null : source,
    src,
    scope,
    indicator: indicators.join(' ') || dataset?.indicators[0]?.id,
    period: range && `${range.from}/${range.to}`,
    split,
    ...options,
  };
  const attributes = Object.entries(said).flatMap(([name, value]) =>
    value ? `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"` : [],
  );
  return `<stats-chart ${attributes.join(' ')}></stats-chart>`;
}

function describeDataset(dataset: Dataset): readonly string[] {
  const { buckets, granularity, zone, updated, totals, exports, notices } = dataset;
  return [
    ...dataset.indicators.map((indicator) => `indicator\t${describeIndicator(indicator)}`),
    ...dataset.dimensions.map((dimension) => `split\t${describeDimension(dimension)}`),
    `period\t${buckets.length > 0 ? `${buckets[0] ?? ''} to ${buckets.at(-1) ?? ''}, by ${granularity ?? ''}` : 'no rows with a time'}`,
    `time zone\t${zone ?? 'not stated'}`,
    `updated\t${updated ?? 'not stated'}`,
    `totals\t${describeTotals(totals)}`,
    ...exports.map(({ format, href }) => `file\t${format} ${href}`),
    ...notices.map(({ text }) => `notice\t${typeof text === 'string' ? text : (Object.values(text)[0] ?? '')}`),
  ];
}

function describeIndicator({ id, unit, aggregate, missing }: Indicator): string {
  const rule =
    aggregate.kind === 'fold'
      ? `${aggregate.time} over time, ${aggregate.split} over splits`
      : aggregate.kind === 'ratio'
        ? `${aggregate.numerator} / ${aggregate.denominator}`
        : 'the largest member';
  return `${id} (${unit}; ${rule}; a missing row is ${missing === 'zero' ? '0' : 'a gap'})`;
}

function describeTotals(totals: Dataset['totals']): string {
  const ids = [...new Set(totals.map(({ indicator }) => indicator))];
  return ids.length === 0 ? 'none' : `${totals.length}, of ${ids.join(', ')}`;
}

function describeDimension({ id, members }: Dimension): string {
  const names = members.slice(0, mostNamed).map((member) => member.id);
  const more = members.length - names.length;
  return `${id}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
