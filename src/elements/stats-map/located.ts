import type { Position } from 'geojson';
import type { Place } from '../../views/places.js';
import type { Area, Ground } from './ground.js';
import { alpha2Of } from './iso.js';
import { pointOf } from './point.js';

/** A place with what it is on the map: an area of the ground, or a point; `null` for what the map does not have. */
export interface Located {
  readonly place: Place;
  readonly area: Area | null;
  /** Longitude and latitude. */
  readonly point: Position | null;
}

/**
 * Finds each place, in the order of the places. An area belongs to one place: of two that name the same one the first has
 * it. Nothing is dropped: what is found nowhere is still there.
 */
export function locate(places: readonly Place[], ground: Ground | null): readonly Located[] {
  const areas = areasByCode(ground);
  const taken = new Set<Area>();
  return places.map((place) => {
    const { id } = place.member;
    const found = codesOf(id)
      .map((code) => areas.get(code))
      .find((area) => area !== undefined && !taken.has(area));
    if (found) taken.add(found);
    return { place, area: found ?? null, point: found ? null : pointOf(id) };
  });
}

/** Where two areas have one code the first has it. */
function areasByCode(ground: Ground | null): ReadonlyMap<string, Area> {
  const entries = (ground?.areas ?? []).flatMap((area) =>
    codesOf(area.code).map((code): [string, Area] => [code, area]),
  );
  return new Map(entries.reverse());
}

/** The ways in which a code may be written: as it is; then, where it is a country's, by what all codes of that country have in common. */
function codesOf(code: string): readonly string[] {
  const alpha2 = alpha2Of(code);
  return alpha2 === null ? [plain(code)] : [plain(code), `ISO ${alpha2}`];
}

/** Capitals or not, and zeros before a number (INSEE's `01` that became a 1), are no difference. */
function plain(code: string): string {
  return code
    .trim()
    .toUpperCase()
    .replace(/^0+(?=\d)/, '');
}
