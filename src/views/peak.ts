import type { Cycle } from './cycle.js';
import type { Figure, NoFigure } from './figure.js';

/** The busiest places of a cycle. */
export interface Peak {
  /** Hours (0 to 23) or weekdays (0 is Monday); several where they tie, none where there is no peak. */
  readonly places: readonly number[];
  readonly value: number | null;
  readonly reason: NoFigure | null;
  /** Values are missing: another place might be the busiest. */
  readonly missing: Figure['missing'];
}

/** The busiest hour or weekday of all shown members together. A tie names all of them; where all is 0 there is none. */
export function peak({ total, reason, missing }: Cycle): Peak {
  const none = (why: NoFigure): Peak => ({ places: [], value: null, reason: why, missing: null });
  if (reason) return none(reason);
  if (!total) return none('not-additive');
  const known = total.values.filter((value) => value !== null);
  if (known.length === 0) return none('no-data');
  const value = Math.max(...known);
  if (value <= 0) return none('all-zero');
  const places = [...total.values.keys()].filter((place) => total.values[place] === value);
  return { places, value, reason: null, missing };
}
