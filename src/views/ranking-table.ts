import { column, known, suppressed } from '../model/column.js';
import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { memoised } from './memoised.js';
import { ranking, type Ranked, type Ranking } from './ranking.js';
import { rankedShow } from './ranking-show.js';
import type { Bucket, Line, SeriesSet } from './series.js';
import { tableOf, type Table } from './table.js';

/**
 * A ranking as the table that files are made of: the same rows in the same order, the others as the last one. It has the
 * form of a table along the members of a dimension.
 */
export const rankingTable: (dataset: Dataset, show: ShowOptions) => Table = memoised((dataset, asked) => {
  const { split, ...show } = rankedShow(dataset, asked);
  return tableOf(dataset, { ...show, by: split, split: null }, [setOf(dataset, ranking(dataset, asked))]);
});

function setOf(
  dataset: Dataset,
  { indicator, split, rows, others, covered, compared, leftOut, reason }: Ranking,
): SeriesSet {
  const told: readonly Ranked[] = others ? [...rows, others] : rows;
  const buckets: readonly Bucket[] = rows.map(({ member }) => ({ name: member.id, incomplete: null, member }));
  const count = others?.count ?? leftOut;
  const id = `+${count}`;
  const rest: Bucket = { name: id, incomplete: null, member: { id, label: id, color: null }, others: count };
  const baseline = compared?.baseline ?? null;
  return {
    indicator,
    by: split.id,
    granularity: dataset.granularity ?? 'day',
    covered,
    buckets: others ? [...buckets, rest] : buckets,
    lines: [lineOf(told)],
    members: [],
    others: count > 0 ? { id, count, folded: others !== null } : null,
    total: null,
    totalKind: null,
    baseline: baseline && { line: lineOf(told.map(before)), covered: baseline, buckets: [] },
    reason,
  };
}

/** The figure that one is compared with. */
function before({ change }: Ranked): Pick<Ranked, 'value' | 'reason' | 'bound'> {
  return { value: change?.previous ?? null, reason: null, bound: null };
}

function lineOf(told: readonly Pick<Ranked, 'value' | 'reason' | 'bound'>[]): Line {
  const codes = told.map(({ value, reason }) => (value !== null ? known : reason === 'suppressed' ? suppressed : 0));
  const isAtLeast = (index: number): boolean => told[index]?.bound === 'least';
  return {
    member: null,
    column: column({
      numbers: Float64Array.from(told, ({ value }) => value ?? NaN),
      codes: Uint8Array.from(codes),
    }),
    hasLacking: told.some(({ bound }) => bound !== null),
    lacks: isAtLeast,
    isAtLeast,
  };
}
