import type { Hatch } from './hatch.js';

/**
 * Colours of members that bring none of their own, in the order they are given out: blue, orange, teal, purple, ochre,
 * lilac, red. Searched so that each has 3:1 against its ground and every two stay apart for readers with protanopia,
 * deuteranopia and tritanopia (least distance in OKLab 0.09 after the simulation of Machado et al. 2009).
 */
export const lightPalette = ['#294cca', '#c67800', '#33998d', '#601859', '#8b631d', '#9675cc', '#960824'] as const;

/** The same hues for dark grounds. */
export const darkPalette = ['#578dfe', '#eda65e', '#94efe1', '#bf6297', '#fbe148', '#c1abfa', '#e6463f'] as const;

/**
 * With forced colours only the reader's own colours may be used: of these, the ones that differ in the reader's scheme.
 * `GrayText` is none of them, as it means what cannot be used.
 */
export const forcedPalette = ['CanvasText', 'LinkText', 'Highlight', 'VisitedText'] as const;

/** Shapes that mark points: the second signal beside the colour. */
export const markers = ['circle', 'square', 'triangle', 'diamond', 'plus', 'star', 'cross'] as const;
export type Marker = (typeof markers)[number];

/** Dashes that tell lines apart where there are too many points for markers. Lengths of dash and gap in pixels. */
const dashes: readonly (readonly number[])[] = [[], [7, 3], [2, 2], [10, 3, 2, 3], [4, 4], [12, 4], [7, 2, 2, 2, 2, 2]];

/** How one line is told from the others: by colour, and by a second signal for those who do not see it. */
export interface Sign {
  /** CSS colour. */
  readonly colour: string;
  /** `null` where points are not marked. */
  readonly marker: Marker | null;
  /** Points are too many to be marked: only a few of them are, far apart and below the lines. */
  readonly sparse: boolean;
  readonly dash: readonly number[];
  /** What lies over a bar. */
  readonly hatch: Hatch | null;
  /** The fill of a bar that stands back behind others, with an edge in its colour; `null` where it is filled with that. */
  readonly pale: string | null;
  /** Pixels. */
  readonly width: number;
}

/** The place of a member in its dimension decides its shape, so that a toggle changes nobody's. */
export function markerOf(place: number): Marker {
  const round = Math.floor(place / markers.length);
  return markers[(place + round) % markers.length] ?? 'circle';
}

/** As `markerOf`, for dashes: when colours come round again, dashes are others. */
export function dashOf(place: number): readonly number[] {
  const round = Math.floor(place / dashes.length);
  return dashes[(place + round) % dashes.length] ?? [];
}
