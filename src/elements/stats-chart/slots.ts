import type { Picture, Trace } from './chart-picture.js';

/** Where bars stand: each for one bucket, or for several in a row where there is no room for each. */
export interface Slots {
  /** Slots in all. */
  readonly length: number;
  /** The place of a slot's middle among the buckets. */
  placeOf(slot: number): number;
  /** The bucket that a slot shows of a trace. */
  bucketOf(slot: number, trace: Trace): number;
}

/** Least room of a bar, in pixels. A thinner one is a shade, and no bar. */
const thinnest = 1.5;

/**
 * As many slots as there are buckets, or as bars of a pixel and a half have room in. A slot of several buckets shows the
 * highest bar of each trace, and of stacks the highest stack: what would be seen of bars thinner than a pixel, without the
 * haze. `room` is the length of the buckets' axis in pixels.
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
    bucketOf: (slot, { stack }) => {
      const parts = bars.filter((other) => other.stack === stack);
      return highest(parts, startOf(slot), startOf(slot + 1));
    },
  };
}

/** The bucket whose bars reach farthest from zero. Gaps count for nothing. */
function highest(parts: readonly Trace[], from: number, to: number): number {
  let [found, most] = [from, -1];
  for (let index = from; index < to; index++) {
    let reach = 0;
    for (const { values } of parts) reach += Math.abs(values[index] ?? NaN) || 0;
    const isKnown = parts.some(({ values }) => !Number.isNaN(values[index] ?? NaN));
    if (isKnown && reach > most) [found, most] = [index, reach];
  }
  return found;
}
