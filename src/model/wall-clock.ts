import { offsetAt } from './zone.js';

/** More than any zone is away from Greenwich. */
const reach = 15 * 3_600_000;

/**
 * The instant at which the clocks of a zone show a wall clock, given in milliseconds as if it were UTC: the first of two
 * when clocks go back, the moment of the change when they skip it.
 */
export function instantOfWall(wall: number, zone: string): number {
  const before = wall - offsetAt(wall - reach, zone);
  const after = wall - offsetAt(wall + reach, zone);
  if (wall - offsetAt(before, zone) === before) return before;
  return wall - offsetAt(after, zone) === after ? after : before;
}
