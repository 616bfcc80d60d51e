/** Thin lines over a filled area: the second signal of bars beside their colour. Quiet, and told apart at 12 px. */
export interface Hatch {
  /** Path of one tile of 16 by 16 pixels, which repeats in both directions. */
  readonly path: string;
  /** Pixels. Ends are round, so that a line of no length is a dot. */
  readonly width: number;
  /** CSS colour of the lines. */
  readonly ink: string;
}

const rising = 'M-2 2L2-2M-2 10L10-2M-2 18L18-2M6 18L18 6M14 18L18 14';
const falling = 'M-2 14L2 18M-2 6L10 18M-2-2L18 18M6-2L18 10M14-2L18 2';

/** Solid first: one series alone needs no second signal. Neighbours differ in direction. */
const hatches: readonly (Omit<Hatch, 'ink'> | null)[] = [
  null,
  { path: rising, width: 1.1 },
  { path: 'M2 2h.01M10 2h.01M6 6h.01M14 6h.01M2 10h.01M10 10h.01M6 14h.01M14 14h.01', width: 1.75 },
  { path: falling, width: 1.1 },
  { path: 'M0 2h16M0 10h16', width: 1.1 },
  { path: rising + falling, width: 1 },
  { path: 'M2 0v16M10 0v16', width: 1.1 },
];

/** The hatch of the member at a place, in the colour of the ground; when colours come round again, hatches are others. */
export function hatchOf(place: number, ink: string): Hatch | null {
  const round = Math.floor(place / hatches.length);
  const hatch = hatches[(place + round) % hatches.length];
  return hatch ? { ...hatch, ink } : null;
}
