import type { Picture, Trace } from './chart-picture.js';

/** Where bars stand: each for one bucket, or for several in a row where there is no room for each. */
export interface Slots {
  /** Slots in all. */
  readonly length: number;
  /** The place of a slot's middle among the buckets. */
  placeOf(slot: number): number;
  /** The bucket that a slot shows of a trace: the highest of several, or the `lowest`. */
  bucketOf(slot: number, trace: Trace, lowest?: boolean): number;
}

/** Least room of a bar, in pixels. A thinner one is a shade, and no bar. */
const thinnest = 1.5;

/**
 * As many slots as there are buckets, or as bars of a pixel and a half have room in. A slot of several buckets shows the
 * highest and the lowest bar of each trace, and of stacks the highest stack: what would be seen of bars thinner than a pixel,
 * without the haze. `room` is the length of the buckets' axis in pixels.
 */
export function slotsOf({ traces, length }: Picture, room: number): Slots {
  const bars = traces.filter(({ form }) => form === 'bar');
  const abreast = new Set(bars.map(({ stack }) => stack)).size;
  const most = Math.max(1, Math.floor(room / (thinnest * Math.max(1, abreast) + 0.5)));
  if (length <= most) return { length, placeOf: (slot) => slot, bucketOf: (slot) => slot };
  const startOf = (slot: number): number => Math.round((slot * length) / most);
  return {
    length: most,
    placeOf: (slot) => (startOf(slot) + startOf(slot + 1) - 1) / 2,
    bucketOf: (slot, { stack }, lowest = false) => {
      const parts = bars.filter((other) => other.stack === stack);
      return farthest(parts, startOf(slot), startOf(slot + 1), lowest ? -1 : 1);
    },
  };
}

/** Whether bars stand for several buckets each, and show the lowest and the highest of them. */
export function hasSharedBars(picture: Picture, room: number): boolean {
  return picture.type === 'bar' && slotsOf(picture, room).length < picture.length;
}

/** The bucket whose bars reach farthest up, or down for a `sign` of -1. Gaps count for nothing. */
function farthest(parts: readonly Trace[], from: number, to: number, sign: number): number {
  let [found, most] = [from, -Infinity];
  for (let index = from; index < to; index++) {
    let reach = 0;
    for (const { values } of parts) reach += sign * (values[index] ?? NaN) || 0;
    const isKnown = parts.some(({ values }) => !Number.isNaN(values[index] ?? NaN));
    if (isKnown && reach > most) [found, most] = [index, reach];
  }
  return found;
}
