import type { Entry } from './entries.js';
import { hatchOf } from './hatch.js';
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
  const plain = { marker: null, dash: [], hatch: null } as const;
  if (role === 'total') return { ...plain, colour: look.ink, width: points > mostThick ? 1 : 3 };
  if (role === 'baseline') return { ...plain, colour: look.muted, dash: [1, 3], width: 1.5 };
  // All others together have no place among the members.
  if (place < 0) return { ...plain, colour: look.muted, width: 1.75 };
  const own = { colour: look.series(place, color), hatch: hatchOf(place, look.ground) };
  if (points > mostMarkers) return { ...own, marker: null, dash: dashOf(place), width: 1.75 };
  return { ...own, marker: markerOf(place), dash: look.forced ? dashOf(place) : [], width: 2 };
}
