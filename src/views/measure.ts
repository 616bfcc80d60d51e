import type { Dataset, Fold, Indicator } from '../model/dataset.js';
import { absentCells, readCells, type Cells } from './cells.js';
import { firstSaid } from './first-said.js';
import { foldMembers } from './fold-members.js';
import { foldsOf } from './folds.js';
import type { Frame } from './frame.js';
import { divideCells, partsOf, scaleOf } from './ratio.js';
import { regroup, type Groups } from './regroup.js';
import { keptOf, type Kept, type Selection } from './select.js';
import type { TotalKind } from './series.js';
import { shapesOf, type Shape } from './shapes.js';

/** One indicator along a frame: a line per shown member, and all of them together. */
export interface Measure {
  /** As `Selection.shown`; `null` where members of other dimensions cannot be put together. */
  readonly lines: readonly (Cells | null)[];
  /** `null` where the answer neither gives it nor allows to make it. */
  readonly total: Cells | null;
  readonly totalKind: TotalKind | null;
}

/** Along what an indicator is measured: buckets of the dataset, or groups of them. Cells from `settled` on still run. */
export interface Axis {
  readonly frame: Frame;
  readonly groups: Groups | null;
  readonly settled: number;
}

/** Measures an indicator. A ratio is the quotient of its parts, line by line and for the total: never a sum of ratios. */
export function measure(dataset: Dataset, indicator: Indicator, selection: Selection, axis: Axis): Measure {
  if (indicator.aggregate.kind !== 'ratio') return measureFold(dataset, indicator, selection, axis);
  const parts = partsOf(dataset, indicator);
  if (!parts) return { lines: selection.shown.map(() => null), total: null, totalKind: null };
  const numerator = measureFold(dataset, parts.numerator, selection, axis);
  const denominator = measureFold(dataset, parts.denominator, selection, axis);
  const divide = (one: Cells | null, other: Cells | null | undefined): Cells | null =>
    one && other ? divideCells(one, other, scaleOf(indicator)) : null;
  const total = divide(numerator.total, denominator.total);
  const lines = numerator.lines.map((line, index) => divide(line, denominator.lines[index]));
  return { lines, total, totalKind: total && 'ratio' };
}

function measureFold(dataset: Dataset, indicator: Indicator, selection: Selection, axis: Axis): Measure {
  const { regroup: time } = foldsOf(indicator);
  const { groups, settled } = axis;
  const raw = measureBuckets(dataset, indicator, selection, axis.frame);
  if (!groups) return raw;
  const coarser = (cells: Cells | null): Cells | null => cells && regroup(cells, groups, time, settled);
  const total = coarser(raw.total);
  return { lines: raw.lines.map(coarser), total, totalKind: total && raw.totalKind };
}

function measureBuckets(dataset: Dataset, indicator: Indicator, selection: Selection, frame: Frame): Measure {
  const { split } = foldsOf(indicator);
  const shapes = shapesOf(dataset, indicator.id, selection.kept);
  if (!selection.split) {
    const total = firstSaid(shapes.map((shape) => foldShape(shape, split, frame)));
    return { lines: [], total, totalKind: total && kindOf(split) };
  }
  const lines = selection.shown.map((member) => lineOf(dataset, indicator.id, split, keptOf(selection, member), frame));
  return { lines: lines.map((line) => line.cells), ...totalOf(lines, shapes, split, selection, frame) };
}

interface MemberLine {
  readonly cells: Cells | null;
  /** Some row speaks of the member. One that only the answer's list of members names is no missing part of a sum. */
  readonly told: boolean;
}

function lineOf(dataset: Dataset, indicator: string, split: Fold, kept: Kept, frame: Frame): MemberLine {
  const shapes = shapesOf(dataset, indicator, kept);
  if (shapes.length === 0) return { cells: absentCells(frame.names.length), told: false };
  return { cells: firstSaid(shapes.map((shape) => foldShape(shape, split, frame))), told: true };
}

/** A row without the split's key is its bucket's given total and wins over the sum of the members' rows. */
function totalOf(
  lines: readonly MemberLine[],
  shapes: readonly Shape[],
  fold: Fold,
  { split, kept }: Selection,
  frame: Frame,
): Pick<Measure, 'total' | 'totalKind'> {
  const told = lines.flatMap(({ cells, told }) => (told ? [cells] : []));
  const folded = told.every((cells) => cells !== null) ? foldMembers(told, fold) : null;
  const without = shapes.filter(({ dimensions }) => split !== null && !dimensions.includes(split.id));
  const given = without.filter(({ dimensions }) => dimensions.length === kept.size);
  const others = without.filter(({ dimensions }) => dimensions.length > kept.size);
  const layer = (shape: Shape): Cells | null => foldShape(shape, fold, frame);
  const givenCells = firstSaid(given.map(layer));
  const total = firstSaid([givenCells, folded, ...others.map(layer)]);
  return { total, totalKind: total && (isGiven(total, givenCells) ? 'given' : kindOf(fold)) };
}

function foldShape({ columns }: Shape, fold: Fold, { start, names }: Frame): Cells | null {
  if (columns.length > 1 && (fold === 'none' || fold === 'last')) return null;
  return foldMembers(
    columns.map((column) => readCells(column, start, names.length)),
    fold,
  );
}

/** A total is given when every value of it is: one that was worked out makes it a sum. */
function isGiven(total: Cells, given: Cells | null): boolean {
  return given !== null && total.states.every((state, index) => state !== 'known' || given.states[index] === 'known');
}

function kindOf(fold: Fold): TotalKind {
  return fold === 'mean' || fold === 'max' ? fold : fold === 'sum' ? 'sum' : 'given';
}
