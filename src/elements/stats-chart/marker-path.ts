import type { Marker } from './palette.js';

/** A marker around the middle (12, 8) of a box of 24 × 16 pixels, as the data of an SVG path. */
export interface MarkerPath {
  readonly path: string;
  /** Strokes without an inside. */
  readonly open: boolean;
}

const filled = (path: string): MarkerPath => ({ path, open: false });
const strokes = (path: string): MarkerPath => ({ path, open: true });

/** The same shapes in drawing and legend. */
export const markerPaths: Readonly<Record<Marker, MarkerPath>> = {
  circle: filled('M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'),
  square: filled('M8.5 4.5h7v7h-7z'),
  triangle: filled('M12 3.5l4.5 8h-9z'),
  diamond: filled('M12 3l5 5l-5 5l-5-5z'),
  plus: strokes('M12 3.5v9M7.5 8h9'),
  star: strokes('M12 3.5v9M8 5.75l8 4.5M16 5.75l-8 4.5'),
  cross: strokes('M8.5 4.5l7 7M15.5 4.5l-7 7'),
};
