import type { Entry } from './entries.js';
import type { Look } from './look.js';
import { dashOf, markerOf, type Sign } from './palette.js';

/** Above this many points markers would touch, and lines are told apart by their dashes. */
const mostMarkers = 31;

/** Above this many points lines go up and down within few pixels, and a thick total would hide those below it. */
const mostThick = 120;

/** How an entry is drawn in a chart of so many points, and shown in the legend. */
export function signOf(
  { role, place, color }: Pick<Entry, 'role' | 'place' | 'color'>,
  points: number,
  look: Look,
): Sign {
  if (role === 'total') return { colour: look.ink, marker: null, dash: [], width: points > mostThick ? 1 : 3 };
  if (role === 'baseline') return { colour: look.muted, marker: null, dash: [1, 3], width: 1.5 };
  const colour = look.series(place, color);
  return points > mostMarkers
    ? { colour, marker: null, dash: dashOf(place), width: 1.75 }
    : { colour, marker: markerOf(place), dash: [], width: 2 };
}
