import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { lineThrough, pointOf, type Point } from './line.js';
import { memoised } from './memoised.js';
import type { RankedFigure } from './ranked-figure.js';
import { ranking, type Ranked, type Ranking } from './ranking.js';
import { rankedShow } from './ranking-show.js';
import { free } from './select.js';
import type { Bucket, SeriesSet } from './series.js';
import { tableOf, type Table } from './table.js';

/**
 * A ranking as the table that files are made of: the same rows in the same order, the others as the last one. It has the
 * form of a table along the members of a dimension, with a column for each indicator.
 */
export const rankingTable: (dataset: Dataset, show: ShowOptions) => Table = memoised((dataset, asked) => {
  const { split, ...show } = rankedShow(dataset, asked);
  return tableOf(dataset, { ...show, by: split, split: null }, setsOf(dataset, ranking(dataset, asked)));
});

/** The ranked indicator's, then those of the ones beside it. */
function setsOf(dataset: Dataset, ranked: Ranking): readonly SeriesSet[] {
  const { rows, others, beside } = ranked;
  const told: readonly Ranked[] = others ? [...rows, others] : rows;
  const own = setOf(dataset, ranked, told);
  return [
    own,
    ...beside.map((indicator, at): SeriesSet => {
      const figures = told.flatMap((row) => row.beside[at] ?? []);
      return { ...own, indicator, ...linesOf(figures, ranked) };
    }),
  ];
}

function setOf(dataset: Dataset, ranked: Ranking, told: readonly Ranked[]): SeriesSet {
  const { indicator, split, rows, others, covered, leftOut, reason } = ranked;
  const buckets: readonly Bucket[] = rows.map(({ member }) => ({ name: member.id, incomplete: null, member }));
  const count = others?.count ?? leftOut;
  const id = free(`+${count}`, split);
  const rest: Bucket = { name: id, incomplete: null, member: { id, label: id, color: null }, others: count };
  return {
    indicator,
    by: split.id,
    granularity: dataset.granularity ?? 'day',
    covered,
    buckets: others ? [...buckets, rest] : buckets,
    ...linesOf(told, ranked),
    members: [],
    others: count > 0 ? { id, count, folded: others !== null } : null,
    total: null,
    totalKind: null,
    reason,
  };
}

function linesOf(told: readonly RankedFigure[], { compared }: Ranking): Pick<SeriesSet, 'lines' | 'baseline'> {
  const points = told.map((row) => ({ ...pointOf(row), covered: row.covered }));
  // An increment is compared with nothing: what it has there is its own bucket.
  const baseline = compared?.asked === 'increment' ? null : (compared?.baseline ?? null);
  return {
    lines: [lineThrough(null, points)],
    baseline: baseline && { line: lineThrough(null, told.map(before)), covered: baseline, buckets: [] },
  };
}

/** The figure that one is compared with. */
function before({ change }: RankedFigure): Point {
  return pointOf({ value: change?.previous ?? null, reason: null, missing: null, bound: null });
}
