import type { Entry } from './entries.js';
import { hatchOf } from './hatch.js';
import type { Look } from './look.js';
import { dashOf, lightPalette, markerOf, type Sign } from './palette.js';

/** Above this many points markers would touch, and lines are told apart by their dashes. */
const mostMarkers = 31;

/** Above this many points lines go up and down within few pixels, and a thick total would hide those below it. */
const mostThick = 120;

/** Above this many points dashes fall apart into noise: lines are whole again, and few of their points are marked. */
const mostDashed = 120;

const plain = { marker: null, sparse: false, dash: [], hatch: null, pale: null } as const;

/** How an entry is drawn in a chart of so many points, and shown in the legend. */
export function signOf(
  { role, place, color }: Pick<Entry, 'role' | 'place' | 'color'>,
  points: number,
  look: Look,
): Sign {
  if (role === 'total') return { ...plain, colour: look.ink, width: points > mostThick ? 1 : 3 };
  if (role === 'baseline') return baseline(points, look);
  // All others together have no place among the members.
  if (place < 0) return { ...plain, colour: look.muted, width: 1.75 };
  const own = { ...plain, colour: look.series(place, color), hatch: hatchOf(place, look.ground) };
  if (points > mostDashed) return { ...own, marker: markerOf(place), sparse: true, width: 1.75 };
  if (points > mostMarkers) return { ...own, dash: dashOf(place), width: 1.75 };
  // With few points markers are enough, but for those whose colour another has.
  const shares = look.forced || place >= lightPalette.length;
  return { ...own, marker: markerOf(place), dash: shares ? dashOf(place) : [], width: 2 };
}

function baseline(points: number, look: Look): Sign {
  const quiet = { ...plain, colour: look.muted, pale: look.forced ? look.ground : look.hairline };
  return points > mostDashed ? { ...quiet, width: 1 } : { ...quiet, dash: [1, 3], width: 1.5 };
}
