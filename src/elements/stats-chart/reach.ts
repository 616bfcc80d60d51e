import type { Trace } from './chart-picture.js';

/** Lowest and highest ink of so many buckets, 0 included; of stacks the sums on both sides of zero. */
export function reachOf(traces: readonly Trace[], length: number): readonly [low: number, high: number] {
  let [low, high] = [0, 0];
  for (const stack of new Set(traces.map((trace) => trace.stack))) {
    const [below, above] = reachOfStack(
      traces.filter((trace) => trace.stack === stack).map(({ values }) => values),
      length,
    );
    low = Math.min(low, below);
    high = Math.max(high, above);
  }
  return [low, high];
}

function reachOfStack(stack: readonly Float64Array[], length: number): readonly [number, number] {
  const [only] = stack;
  if (only && stack.length === 1) return ends(only, length);
  let [low, high] = [0, 0];
  for (let index = 0; index < length; index++) {
    let [below, above] = [0, 0];
    for (const values of stack) {
      const value = values[index] ?? NaN;
      if (value > 0) above += value;
      else if (value < 0) below += value;
    }
    if (below < low) low = below;
    if (above > high) high = above;
  }
  return [low, high];
}

/** Comparisons with NaN are false, so that gaps are passed over. By index: iterators take several times as long. */
function ends(values: Float64Array, length: number): readonly [number, number] {
  let low = 0;
  let high = 0;
  for (let index = 0; index < length; index++) {
    const value = values[index] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}
