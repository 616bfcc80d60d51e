import type { Place } from '../../views/places.js';
import type { Indicator } from '../../model/dataset.js';
import type { Voice } from './shown.js';

/** The value of a place in words: the number with its unit, at least which, or incomplete, where parts are missing; or why there is none. */
export function sayValue(
  { value, missing, bound, reason }: Pick<Place, 'value' | 'missing' | 'bound' | 'reason'>,
  indicator: Indicator,
  { words, format }: Voice,
): string {
  if (value !== null) {
    const text = format.value(value, indicator);
    if (bound === 'least') return words.atLeast(text);
    return missing ? `${text} (${words.incomplete})` : text;
  }
  if (reason === 'suppressed') return words.suppressed;
  return reason === null || reason === 'no-data' ? words.absent : words.noFigure[reason];
}

/** A share in percent, in words; empty where there is none. */
export function sayShare({ share }: Place, { format }: Voice): string {
  return share === null ? '' : format.value(share, { unit: 'percent', decimals: null });
}
