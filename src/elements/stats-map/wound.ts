import { geoArea } from 'd3-geo';
import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * A shape whose rings run as the projection expects: the inside of a ring on a globe is to the right of it. GeoJSON
 * (RFC 7946) has it the other way round, and an area would be all of the globe but itself.
 */
export function wound(shape: Polygon | MultiPolygon): Polygon | MultiPolygon {
  if (shape.type === 'Polygon') return { type: 'Polygon', coordinates: polygon(shape.coordinates) };
  return { type: 'MultiPolygon', coordinates: shape.coordinates.map(polygon) };
}

function polygon(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, at) => {
    // Each ring by itself: an outer one encloses less than half of the globe, a hole all but itself.
    const isSmall = geoArea({ type: 'Polygon', coordinates: [ring] }) <= 2 * Math.PI;
    return isSmall === (at === 0) ? ring : [...ring].reverse();
  });
}
