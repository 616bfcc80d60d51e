import { known } from '../model/column.js';
import type { Column, Dataset, Fold, Indicator, Slice } from '../model/dataset.js';
import { absentCells, readCells, type Cells } from './cells.js';
import { firstSaid } from './first-said.js';
import { foldMembers } from './fold-members.js';
import { foldsOf } from './folds.js';
import type { Frame } from './frame.js';
import { isKept } from './kept.js';
import { divideCells, partsOf, scaleOf } from './ratio.js';
import { regroup, type Groups } from './regroup.js';
import type { Selection } from './select.js';
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
  const told = dataset.slices.filter(
    (slice) => slice.indicator === indicator.id && isKept(slice.members, selection.kept),
  );
  const shapes = shapesOf(told);
  if (!selection.split) {
    const total = layers(shapes, split, frame);
    return { lines: [], total, totalKind: total && kindOf(split) };
  }
  const own = byMember(told, selection);
  const lines = selection.shown.map(({ id }) => {
    const slices = own.get(id);
    return slices ? layers(shapesOf(slices), split, frame) : absentCells(frame.names.length);
  });
  // A member that only the answer's list names, and no row speaks of, is no missing part of a sum.
  const parts = lines.filter((_, index) => own.has(selection.shown[index]?.id ?? ''));
  return { lines, ...totalOf(parts, shapes, split, selection, frame) };
}

/** The slices of each member that is shown. One pass, since there may be thousands. */
function byMember(slices: readonly Slice[], { split, others }: Selection): ReadonlyMap<string, readonly Slice[]> {
  const own = new Map<string, Slice[]>();
  for (const slice of slices) {
    const id = slice.members[split?.id ?? ''];
    if (id === undefined) continue;
    const key = others?.ids.has(id) === true ? others.member.id : id;
    const list = own.get(key);
    if (list) list.push(slice);
    else own.set(key, [slice]);
  }
  return own;
}

/** A row without the split's key is its bucket's given total and wins over the sum of the members' rows. */
function totalOf(
  parts: readonly (Cells | null)[],
  shapes: readonly Shape[],
  fold: Fold,
  { split, kept, others }: Selection,
  frame: Frame,
): Pick<Measure, 'total' | 'totalKind'> {
  const within = shapes.filter(({ dimensions }) => split !== null && dimensions.includes(split.id));
  const without = shapes.filter((shape) => !within.includes(shape));
  const given = without.filter(({ dimensions }) => dimensions.length === kept.size);
  const rest = without.filter(({ dimensions }) => dimensions.length > kept.size);
  const said = parts.filter((cells) => cells !== null);
  // The mean of a mean and of single members would weigh them wrongly.
  const folded = others && fold === 'mean' ? layers(within, fold, frame) : foldAll(said, parts.length, fold);
  const givenCells = layers(given, fold, frame);
  const total = firstSaid([givenCells, folded, ...rest.map((shape) => foldShape(shape, fold, frame))]);
  return { total, totalKind: total && (isGiven(total, givenCells) ? 'given' : kindOf(fold)) };
}

function foldAll(said: readonly Cells[], count: number, fold: Fold): Cells | null {
  return said.length === count ? foldMembers(count, (index) => said[index] as Cells, fold) : null;
}

function layers(shapes: readonly Shape[], fold: Fold, frame: Frame): Cells | null {
  return firstSaid(shapes.map((shape) => foldShape(shape, fold, frame)));
}

function foldShape({ columns }: Shape, fold: Fold, { start, names }: Frame): Cells | null {
  if (columns.length > 1 && (fold === 'none' || fold === 'last')) return null;
  return foldMembers(columns.length, (index) => readCells(columns[index] as Column, start, names.length), fold);
}

/** A total is given when every value of it is: one that was worked out makes it a sum. */
function isGiven(total: Cells, given: Cells | null): boolean {
  return given !== null && total.codes.every((code, index) => code !== known || given.codes[index] === known);
}

/** How a total comes about that a fold over members makes. */
export function kindOf(fold: Fold): TotalKind {
  return fold === 'mean' || fold === 'max' ? fold : fold === 'sum' ? 'sum' : 'given';
}
