import { pickText } from '../../i18n/pick-text.js';
import type { Mark } from '../../views/marks.js';
import type { Voice } from './shown.js';
import { plain, type Put } from './spoken.js';

/** Events that are said of one bucket; of more, how many. */
const most = 20;

/** What happened, each with its date or dates: `Back to school (1 September 2026)`. */
export function sayEvents(events: readonly Mark[], { format }: Voice, put: Put = plain): string {
  const rest = events.length - most;
  const said = events
    .slice(0, most)
    .map(({ time, end, label }) => {
      const when = [...new Set([time, end ?? time])].map((name) => format.bucket(name));
      return `${put(pickText(label, format.lang))} (${when.join(' – ')})`;
    })
    .join(', ');
  return rest > 0 ? `${said}, +${rest}` : said;
}
