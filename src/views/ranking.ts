import type { Dataset, Dimension, Indicator, Member } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import type { Change, Covered, Figure, NoFigure } from './figure.js';
import { keptOf, type Kept } from './kept.js';
import { memoised } from './memoised.js';
import { none } from './no-change.js';
import { coveredOf, haveOnePeriod } from './beside.js';
import { beyond, commonReason, isAdditive, isEqual, isTotal, sharesOf } from './parts.js';
import { besideOf } from './ranking-beside.js';
import { rankedShow } from './ranking-show.js';
import { rankedFigures, together, type RankedFigure } from './ranked-figure.js';
import { said, type Said } from './said.js';
import { indicatorsOf } from './indicators-of.js';
import { select, type Selection } from './select.js';

/** The figure over the period of one member, or of several together. */
export interface Ranked extends RankedFigure {
  /** In percent of all members together; `null` where they are not parts of one known whole. */
  readonly share: number | null;
  /** What the further indicators say of the same: one for each of `Ranking.beside`. */
  readonly beside: readonly RankedFigure[];
}

export interface RankedMember extends Ranked {
  readonly member: Member;
  /** From 1; equal values have one rank, and the next one skips as many. `null` without a value. */
  readonly rank: number | null;
}

export interface RankedOthers extends Ranked {
  readonly count: number;
  /** Ids of those who are meant. */
  readonly ids: ReadonlySet<string>;
}

/** The members of a dimension by the size of their figure. */
export interface Ranking {
  readonly indicator: Indicator;
  /** Further indicators that were asked for: their figures stand beside, and rank nothing. */
  readonly beside: readonly Indicator[];
  readonly split: Dimension;
  /** The largest first; those without a value last. */
  readonly rows: readonly RankedMember[];
  /** All members beyond `rows` as one; `null` where there are none, or they do not add up. */
  readonly others: RankedOthers | null;
  /** How many members are in no row, since others do not add up. */
  readonly leftOut: number;
  /** Members that can have a row, `others` included. */
  readonly count: number;
  /** All members together, where they add up or the endpoint said it; a mean of them is no total. */
  readonly total: Ranked | null;
  /**
   * What the endpoint's total has beyond all members: positive where it counts what is in none of them, negative where
   * they overlap. 0 where they make it up, or that is not known.
   */
  readonly beyond: number;
  readonly covered: Covered;
  /** As of a `Figure`: of all members together. */
  readonly missing: Figure['missing'];
  readonly cut: boolean;
  /** What rows are compared with: the same for all; `null` where none can be compared. */
  readonly compared: Pick<Change, 'asked' | 'baseline' | 'extent' | 'incomplete'> | null;
  /** Why no member has a value, where that is one reason; `null` where one has, or small numbers are withheld. */
  readonly reason: NoFigure | null;
}

/** How many members have a row of their own where `show.top` does not say it. */
export const defaultTop = 9;

/**
 * The first indicator that is shown, by the members of `show.split`, else of `show.by`, else of the answer's first
 * dimension of several; the other indicators stand beside it. The largest `show.top` have a row each. Every member's
 * figure is known before the largest are chosen, since the largest mean, ratio or last value need not have the largest
 * sum. Throws a `StatsError` of kind `config` where the dataset has no such indicator or dimension.
 */
export const ranking: (dataset: Dataset, show: ShowOptions) => Ranking = memoised((dataset, asked) => {
  const show = rankedShow(dataset, asked);
  const [indicator, ...beside] = indicatorsOf(dataset, show) as [Indicator, ...Indicator[]];
  const selection = select(dataset, show);
  const say = said(dataset, show, indicator, selection);
  const told = selection.shown.map((member, place): Told => ({ member, place, said: say(place) })).sort(bySize);
  const whole = say(null);
  const figures = told.map((one) => one.said);
  const covered = coveredOf(whole, figures);
  const making = { dataset, show, indicator, beside, selection, whole, told, covered };
  const { rows, others, total } = aligned(show, ranked(making));
  return {
    ...{ indicator, beside, split: selection.split as Dimension, rows, others, total, covered, count: told.length },
    leftOut: told.length - rows.length - (others?.count ?? 0),
    beyond: total ? beyond(indicator, whole, figures) : 0,
    missing: whole.missing,
    cut: whole.cut,
    compared: comparedWith([...rows, others]),
    reason: commonReason(figures),
  };
});

/** A member, and what can be said of it over the period. */
interface Told {
  readonly member: Member;
  /** Its place in `Selection.shown`. */
  readonly place: number;
  readonly said: Said;
}

/** What all rows are made with. */
interface Making {
  readonly dataset: Dataset;
  readonly show: ShowOptions;
  readonly indicator: Indicator;
  readonly beside: readonly Indicator[];
  readonly selection: Selection;
  readonly whole: Said;
  readonly told: readonly Told[];
  readonly covered: Covered;
}

type Parts = Pick<Ranking, 'rows' | 'others' | 'total'>;

function ranked(making: Making): Parts {
  const { dataset, show, indicator, selection, whole, told, covered } = making;
  const own = told.slice(0, show.top ?? defaultTop);
  const ids = new Set(told.slice(own.length).map(({ member }) => member.id));
  const rest = new Map(selection.kept).set(selection.split?.id ?? '', ids);
  const isFolded = ids.size > 0 && isAdditive(indicator);
  const folded = isFolded ? said(dataset, show, indicator, together(rest))(null) : null;
  const complete = completed(making);
  const besides = making.beside.map((one) => besideOf(dataset, show, one, selection, covered));
  return {
    rows: own.map(({ member, place, said: figure }, at) => {
      const beside = besides.map(({ ofMember }) => ofMember(place));
      return { ...complete(figure, keptOf(selection, member)), beside, member, rank: rankOf(own, at) };
    }),
    others: folded && {
      ...complete(folded, rest),
      beside: besides.map(({ ofSome }) => ofSome(rest)),
      ...{ count: ids.size, ids },
    },
    total: isTotal(indicator, whole, covered)
      ? { ...complete(whole, selection.kept), share: null, beside: besides.map(({ ofAll }) => ofAll()) }
      : null,
  };
}

/** Those without a value come last: first what is withheld, then what nobody knows, in the dimension's order. */
function bySize({ said: one }: Told, { said: other }: Told): number {
  const size = ({ value, reason }: Said): number => value ?? (reason === 'suppressed' ? -1e308 : -Infinity);
  return size(other) - size(one) || 0;
}

/** The same numbers in another order differ in their last digits: that is no other rank. */
function rankOf(sorted: readonly Told[], place: number): number | null {
  const value = sorted[place]?.said.value ?? null;
  if (value === null) return null;
  return sorted.findIndex(({ said: own }) => own.value !== null && isEqual(own.value, value)) + 1;
}

/** Adds to a figure its share and its change. */
function completed(making: Making): (own: Said, kept: Kept) => Omit<Ranked, 'beside'> {
  const { dataset, show, indicator, whole, told, covered } = making;
  const figureOf = rankedFigures(dataset, show, indicator, covered);
  const shareOf = sharesOf(
    indicator,
    whole,
    told.map((one) => one.said),
  );
  return (own, kept) => ({ ...figureOf(own, kept), share: shareOf(own) });
}

function comparedWith(rows: readonly (Ranked | null)[]): Ranking['compared'] {
  return rows.find((one) => one?.change?.baseline)?.change ?? null;
}

/** The dates that rows are compared with are said once, for all: what would be compared with others is not. */
function aligned(show: ShowOptions, { rows, others, total }: Parts): Parts {
  const baseline = comparedWith([...rows, others])?.baseline ?? null;
  const align = <Row extends RankedFigure>(row: Row): Row => {
    const own = row.change?.baseline ?? null;
    const isApart = own !== null && baseline !== null && !haveOnePeriod(own, baseline);
    return isApart ? { ...row, change: none(show, 'no-baseline') } : row;
  };
  const alignAll = <Row extends Ranked>(row: Row): Row => ({ ...align(row), beside: row.beside.map(align) });
  return { rows: rows.map(alignAll), others: others && alignAll(others), total: total && alignAll(total) };
}
