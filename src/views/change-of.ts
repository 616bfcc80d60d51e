import type { Indicator } from '../model/dataset.js';
import type { ChangeKind } from '../query/query.js';
import type { Change } from './figure.js';

type Verdict = Pick<Change, 'kind' | 'value' | 'direction' | 'verdict'>;

/**
 * How a value and its baseline are said. From 0 it is new, never a percentage; a negative base allows a difference
 * only; percentages change in points; equal is unchanged.
 */
export function changeOf(value: number, previous: number, asked: ChangeKind, indicator: Indicator): Verdict {
  const difference = differenceOf(value, previous);
  const direction = difference > 0 ? 'up' : difference < 0 ? 'down' : 'level';
  const verdict = verdictOf(direction, indicator);
  if (asked === 'previous') return { kind: 'previous', value: previous, direction, verdict };
  if (difference === 0) return { kind: 'unchanged', value: 0, direction, verdict };
  if (indicator.unit === 'percent') return { kind: 'points', value: difference, direction, verdict };
  if (previous === 0) return { kind: 'new', value: difference, direction, verdict };
  if (asked === 'difference' || previous < 0) return { kind: 'difference', value: difference, direction, verdict };
  return { kind: 'percent', value: (difference / previous) * 100, direction, verdict };
}

/** Sums of the same parts in another order differ in their last digits: that is no change. */
function differenceOf(value: number, previous: number): number {
  const difference = value - previous;
  return Math.abs(difference) <= 1e-9 * Math.max(Math.abs(value), Math.abs(previous)) ? 0 : difference;
}

function verdictOf(direction: 'up' | 'down' | 'level', { polarity }: Indicator): Change['verdict'] {
  if (direction === 'level' || polarity === 'neutral') return 'neutral';
  return (direction === 'up') === (polarity === 'good') ? 'good' : 'bad';
}
