import { type PickedText, pickText } from '../../i18n/pick-text.js';
import type { ChartView } from './chart-view.js';

/** What a chart is called: the page's own label, else the indicator's, else those of all that are drawn. */
export function titleOf({ sets }: ChartView, own: string | null, lang: string): PickedText {
  if (own !== null) return { text: own, lang: null };
  const labels = sets.map(({ indicator }) => pickText(indicator.label, lang));
  const [first] = labels;
  if (first && labels.length === 1) return first;
  return { text: labels.map(({ text }) => text).join(', '), lang: null };
}

/** What the indicator means, where one is drawn and the endpoint says it. */
export function definitionOf({ sets }: ChartView, lang: string): PickedText | null {
  const [{ indicator }] = sets;
  return sets.length > 1 || indicator.definition === null ? null : pickText(indicator.definition, lang);
}
