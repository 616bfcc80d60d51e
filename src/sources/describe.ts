import type { Dataset, Dimension, Indicator } from '../model/dataset.js';
import type { Inspection } from './inspect.js';

/** More members than this are counted, not named. */
const mostNamed = 8;

/** What an inspection found, for developers: a line for each thing, in English, name and value a tab apart. */
export function describe({ source, dataset, problems }: Inspection): readonly string[] {
  return [
    `source\t${source ?? 'not recognised'}`,
    ...(dataset ? describeDataset(dataset) : []),
    ...problems.map(({ path, message }) => `wrong\t${message.startsWith(path) ? message : `${path}: ${message}`}`),
    `result\t${problems.length === 0 ? 'the elements can show it' : `${problems.length} to mend`}`,
  ];
}

function describeDataset(dataset: Dataset): readonly string[] {
  const { buckets, granularity, zone, updated, totals, exports, notices } = dataset;
  return [
    ...dataset.indicators.map((indicator) => `indicator\t${describeIndicator(indicator)}`),
    ...dataset.dimensions.map((dimension) => `split\t${describeDimension(dimension)}`),
    `period\t${buckets.length > 0 ? `${buckets[0] ?? ''} to ${buckets.at(-1) ?? ''}, by ${granularity ?? ''}` : 'no rows with a time'}`,
    `time zone\t${zone ?? 'not stated'}`,
    `updated\t${updated ?? 'not stated'}`,
    `totals\t${totals.length}`,
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

function describeDimension({ id, members }: Dimension): string {
  const names = members.slice(0, mostNamed).map((member) => member.id);
  const more = members.length - names.length;
  return `${id}: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
