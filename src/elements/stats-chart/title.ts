import { type PickedText, pickText } from '../../i18n/pick-text.js';
import type { AxisName } from '../../i18n/chart-words.js';
import type { By } from '../../query/query.js';
import type { ChartView } from './chart-view.js';
import type { Told } from './shown.js';
import { plain, type Put } from './spoken.js';

/** What a chart is called: the page's own label, else the indicator's, else those of all that are drawn. */
export function titleOf({ sets }: ChartView, own: string | null, lang: string): PickedText {
  if (own !== null) return { text: own, lang: null };
  const labels = sets.map(({ indicator }) => pickText(indicator.label, lang));
  const [first] = labels;
  if (first && labels.length === 1) return first;
  return { text: labels.map(({ text }) => text).join(', '), lang: null };
}

/**
 * What tells the figures from others on the same page: their title with the axis, the split and the period. A label of the
 * page's own stands for all but the period.
 */
export function sayName(told: Told, own: string | null, put: Put = plain): string {
  const { view, voice } = told;
  const { words, format } = voice;
  const { by, split, covered } = view.table;
  const title = put(titleOf(view, own, format.lang));
  const axes = own === null ? [by, split].filter((axis) => axis !== null && axis !== 'time') : [];
  const what = own === null && view.type === 'stacked-100' ? words.share(title) : title;
  const names = [...new Set(axes)].map((axis) => put(axisName(told, axis as By, true)));
  return `${names.length > 0 ? words.by(what, names) : what}, ${format.covered(covered)}`;
}

/** What rows or columns are: months, hours of the day, or the members of a dimension. */
export function axisName({ view: { dataset, table }, voice }: Told, axis: By, isWithin = false): PickedText {
  const { words, format } = voice;
  const label = dataset.dimensions.find(({ id }) => id === axis)?.label;
  if (label) return pickText(label, format.lang);
  const key = axis === 'time' ? table.granularity : axis;
  const own = Object.hasOwn(words.axis, key) ? words.axis[key as AxisName] : key;
  return { text: isWithin ? own.toLowerCase() : own, lang: null };
}

/** What the indicator means, where one is drawn and the endpoint says it. */
export function definitionOf({ sets }: ChartView, lang: string): PickedText | null {
  const [{ indicator }] = sets;
  return sets.length > 1 || indicator.definition === null ? null : pickText(indicator.definition, lang);
}
