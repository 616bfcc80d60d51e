import { pickText } from '../../i18n/pick-text.js';
import type { Mark } from '../../views/marks.js';
import type { Voice } from './shown.js';

/** What happened, each with its date or dates: `Back to school (1 September 2026)`. */
export function sayEvents(events: readonly Mark[], { format }: Voice): string {
  return events
    .map(({ time, end, label }) => {
      const when =
        end === null || end === time ? format.bucket(time) : `${format.bucket(time)} – ${format.bucket(end)}`;
      return `${pickText(label, format.lang).text} (${when})`;
    })
    .join(', ');
}
