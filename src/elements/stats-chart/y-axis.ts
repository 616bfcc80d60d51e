import type { Indicator } from '../../model/dataset.js';

export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Hairlines are few: at most this many steps. */
const most = 4;

/** Steps of a clock in seconds, up to a day; a decimal step of seconds would read "1 h 23 min". */
const clock = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400];

/**
 * The scale of the values, from 0 and to round numbers at both ends. The step is 1, 2 or 5 times a power of ten, so
 * that short labels (`1.5M`) say it exactly; durations step by the clock.
 */
export function axisOf(low: number, high: number, indicator: Indicator): Axis {
  const bottom = Math.min(0, low);
  const top = Math.max(0, high);
  if (bottom === top) return { min: 0, max: smallest(indicator), step: smallest(indicator) };
  const step = Math.max(smallest(indicator), stepAbove((top - bottom) / most, indicator));
  return { min: down(bottom / step) * step, max: up(top / step) * step, step };
}

/** To a whole number, forgiving what floating point adds to one. `+ 0` takes the sign off a negative zero. */
function down(quotient: number): number {
  return Math.floor(quotient + 1e-9) + 0;
}

function up(quotient: number): number {
  return Math.ceil(quotient - 1e-9) + 0;
}

function stepAbove(rough: number, { unit }: Indicator): number {
  const ticks = unit === 'second' ? clock.find((step) => step >= rough) : undefined;
  if (ticks !== undefined) return ticks;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
}

/** No finer than the labels can say: half a visit would be written as 1. */
function smallest({ unit, decimals, aggregate }: Indicator): number {
  if (decimals !== null) return 10 ** -decimals;
  const whole = unit === 'count' || unit === 'byte' || unit === 'second';
  const averaged = aggregate.kind === 'ratio' || (aggregate.kind === 'fold' && aggregate.split === 'mean');
  return whole && !averaged ? 1 : 0.1;
}
