import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { lineThrough, pointOf, type Point } from './line.js';
import { memoised } from './memoised.js';
import { ranking, type Ranked, type Ranking } from './ranking.js';
import { rankedShow } from './ranking-show.js';
import { free } from './select.js';
import type { Bucket, SeriesSet } from './series.js';
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
  const id = free(`+${count}`, split);
  const rest: Bucket = { name: id, incomplete: null, member: { id, label: id, color: null }, others: count };
  const baseline = compared?.baseline ?? null;
  return {
    indicator,
    by: split.id,
    granularity: dataset.granularity ?? 'day',
    covered,
    buckets: others ? [...buckets, rest] : buckets,
    lines: [
      lineThrough(
        null,
        told.map((row) => ({ ...pointOf(row), covered: row.covered })),
      ),
    ],
    members: [],
    others: count > 0 ? { id, count, folded: others !== null } : null,
    total: null,
    totalKind: null,
    baseline: baseline && { line: lineThrough(null, told.map(before)), covered: baseline, buckets: [] },
    reason,
  };
}

/** The figure that one is compared with. */
function before({ change }: Ranked): Point {
  return pointOf({ value: change?.previous ?? null, reason: null, bound: null });
}
