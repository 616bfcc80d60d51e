import type { Position } from 'geojson';

const written = /^\s*([+-]?\d{1,2}(?:\.\d+)?)\s*[,;]\s*([+-]?\d{1,3}(?:\.\d+)?)\s*$/;

/** The longitude and latitude that an id of the form `48.85,2.35` says: latitude first. `null` for any other id. */
export function pointOf(id: string): Position | null {
  const [, north, east] = written.exec(id) ?? [];
  const [latitude, longitude] = [Number(north ?? NaN), Number(east ?? NaN)];
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? [longitude, latitude] : null;
}
