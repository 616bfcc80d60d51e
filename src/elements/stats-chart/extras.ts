import { pickText } from '../../i18n/pick-text.js';
import type { Extras } from './chart-picture.js';
import type { ChartView } from './chart-view.js';
import { shortNameOf } from './reading.js';
import type { Voice } from './shown.js';

/** What the drawing says in words beside the figures: names of categories, and what happened. */
export function extrasOf({ sets, marks }: ChartView, voice: Voice): Extras {
  const [{ by, buckets }] = sets;
  const names = Array.from({ length: by === 'time' ? 0 : buckets.length }, (_, index) => buckets.at(index));
  return {
    marks: marks.map(({ from, to, label }) => ({
      start: from,
      end: to,
      label: pickText(label, voice.format.lang).text,
    })),
    names: by === 'time' ? null : names.map((bucket) => (bucket ? shortNameOf(bucket, voice) : '')),
  };
}
