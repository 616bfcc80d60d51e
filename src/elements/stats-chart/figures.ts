import { pickText } from '../../i18n/pick-text.js';
import type { Measure } from '../../i18n/numbers.js';
import type { Indicator } from '../../model/dataset.js';
import type { Cell } from '../../views/table.js';
import type { Entry } from './entries.js';
import { sharesIn } from './shares.js';
import type { Told, Voice } from './shown.js';
import { plain, type Put } from './spoken.js';

/** How shares are written. */
export const percent: Measure = { unit: 'percent', decimals: null };

/** A value in words: the number with its unit, at least which, or incomplete, where parts are missing; or why there is none. */
function say({ value, state, atLeast, incomplete }: Cell, indicator: Indicator, { words, format }: Voice): string {
  if (value === null) return state === 'known' ? words.unknown : words[state];
  const text = format.value(value, indicator);
  if (atLeast) return words.atLeast(text);
  return incomplete ? `${text} (${words.incomplete})` : text;
}

/** The value of a bucket in words, with its share where shares are drawn: `297 (69.1%)`. */
export function sayValue({ line, indicator }: Entry, index: number, { view, voice }: Told): string {
  const { column } = line;
  const atLeast = line.isAtLeast(index);
  const incomplete = line.lacks(index) && !atLeast;
  const cell = { value: column.at(index), state: column.stateAt(index), atLeast, incomplete };
  const said = say(cell, indicator, voice);
  const share = sharesIn(view).get(line)?.[index] ?? NaN;
  return Number.isNaN(share) ? said : `${said} (${voice.format.value(share, percent)})`;
}

/** The bucket that a compared value is of, and no bucket of the chart: `October 2025`; empty where there is none. */
export function counterpartOf({ line, role }: Entry, index: number, { view, voice }: Told): string {
  const baseline = role === 'baseline' && view.sets.find((set) => set.baseline?.line === line)?.baseline;
  const name = baseline && baseline.buckets[index];
  return name ? voice.format.bucket(name) : '';
}

/** What a value is of: its line, or the bucket that it is compared with. */
export function sayLabel(entry: Entry, index: number, told: Told, put: Put = plain): string {
  const bucket = counterpartOf(entry, index, told);
  if (!bucket) return put(entry.label);
  const { view, voice } = told;
  return view.sets.length > 1 ? `${put(pickText(entry.indicator.label, voice.format.lang))}, ${bucket}` : bucket;
}
