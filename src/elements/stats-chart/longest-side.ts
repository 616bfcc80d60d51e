/** Pixels along one side of a canvas: one of more is left blank by some browser or other. */
export const longestSide = 16_000;
