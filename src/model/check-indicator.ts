import type { IndicatorInput } from './create-dataset.js';
import type { Indicator } from './dataset.js';
import { wrongType } from './stats-error.js';

const units = /^(?:count|percent|byte|second|[A-Z]{3})$/;

/** An indicator with the contract's defaults. Throws a `format` error for a unit or a number of decimals that is none. */
export function checkIndicator(input: IndicatorInput, path: string): Indicator {
  const { id, unit = 'count', decimals = null } = input;
  if (!units.test(unit)) {
    throw wrongType(`${path}.unit`, 'count, percent, byte, second or a currency code like "EUR"', unit);
  }
  // 20 is what every browser's Intl takes.
  if (decimals !== null && !(Number.isInteger(decimals) && decimals >= 0 && decimals <= 20)) {
    throw wrongType(`${path}.decimals`, 'a whole number from 0 to 20', decimals);
  }
  return {
    id,
    label: input.label ?? id,
    definition: input.definition ?? null,
    unit,
    aggregate: input.aggregate ?? { kind: 'fold', time: 'sum', split: 'sum' },
    missing: input.missing ?? 'gap',
    polarity: input.polarity ?? 'neutral',
    decimals,
    observes: input.observes ?? 'value',
  };
}

/** All indicators: those declared, then those that only rows have. Throws for an id that two of them share. */
export function checkIndicators(declared: readonly IndicatorInput[], seen: Iterable<string>): Indicator[] {
  const indicators = new Map<string, Indicator>();
  declared.forEach((input, index) => {
    const path = `indicators[${index}]`;
    if (indicators.has(input.id)) throw wrongType(`${path}.id`, 'an id that no other indicator has', input.id);
    indicators.set(input.id, checkIndicator(input, path));
  });
  for (const id of seen) if (!indicators.has(id)) indicators.set(id, checkIndicator({ id }, id));
  return [...indicators.values()];
}
