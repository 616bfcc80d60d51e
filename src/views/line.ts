import { absent, column, known, suppressed, unknown } from '../model/column.js';
import type { Member } from '../model/dataset.js';
import { absentCells, type Cells } from './cells.js';
import type { Covered, Figure } from './figure.js';
import type { Line } from './series.js';

/**
 * The line of a member, or of all together; all absent where nothing can be said. `isBound` is asked where values lack
 * parts: whether they are lower bounds.
 */
export function lineOf(member: Member | null, cells: Cells | null, length: number, isBound: () => boolean): Line {
  const { lacking, ...inside } = cells ?? absentCells(length);
  // Asked once, when somebody wants to know: it may take a look at every value of the dataset.
  let bounds: boolean | null = null;
  const lacks = (index: number): boolean => lacking?.[index] === 1;
  return {
    member,
    column: column(inside),
    hasLacking: lacking !== null,
    lacks,
    isAtLeast: (index) => lacks(index) && (bounds ??= isBound()),
  };
}

/** A value of a line that is not along time. */
export interface Point {
  readonly value: number | null;
  /** What is known of it, where it has no value: a code of `model/column.ts`. */
  readonly code: number;
  /** Parts of it are missing. */
  readonly lacks: boolean;
  /** It is "at least" this for that. */
  readonly isAtLeast: boolean;
  /** Where it is of other dates than the line. */
  readonly covered?: Covered | null;
}

/** A figure of one member as a point. */
export function pointOf(told: Pick<Figure, 'value' | 'reason' | 'missing' | 'bound'>): Point {
  const { value, reason, bound, missing } = told;
  const code = reason === 'suppressed' ? suppressed : reason === 'other-dates' ? unknown : absent;
  return { value, code, lacks: missing !== null, isAtLeast: bound === 'least' };
}

/** The line through points, of a member, or of all together for `null`. */
export function lineThrough(member: Member | null, points: readonly Point[]): Line {
  return {
    member,
    column: column({
      numbers: Float64Array.from(points, ({ value }) => value ?? NaN),
      codes: Uint8Array.from(points, ({ value, code }) => (value === null ? code : known)),
    }),
    hasLacking: points.some(({ lacks }) => lacks),
    lacks: (index) => points[index]?.lacks === true,
    isAtLeast: (index) => points[index]?.isAtLeast === true,
    coveredAt: (index) => points[index]?.covered ?? null,
  };
}
