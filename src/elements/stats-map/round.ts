/** Steps that people count time by, in seconds. */
const clock = [86400, 43200, 21600, 10800, 3600, 1800, 900, 600, 300, 120, 60, 30, 15, 10, 5, 2, 1];

/** The roundest number above `low` and at most `high`: of fewest digits, then a multiple of five. Both are positive. */
export function roundestIn(low: number, high: number, unit: string): number {
  for (const step of stepsUpTo(high, unit)) {
    // What floating point adds to a whole number of steps is forgiven.
    const round = Number((Math.floor(high / step + 1e-9) * step).toPrecision(12));
    if (round > low) return Math.min(round, high);
  }
  return high;
}

function* stepsUpTo(high: number, unit: string): Generator<number> {
  if (unit === 'second') for (const step of clock) if (step <= high) yield step;
  const top = Math.floor(Math.log10(high));
  for (let power = top; power > top - 12; power--) {
    yield 10 ** power;
    yield 5 * 10 ** (power - 1);
    yield 2 * 10 ** (power - 1);
  }
}
