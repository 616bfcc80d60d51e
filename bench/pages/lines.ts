import type { Lines } from './contender.js';

const colours = ['#294cca', '#c67800', '#33998d', '#601859', '#8b631d'];

const [second, hour, day] = [1000, 3_600_000, 86_400_000];

/** Half past eight in the evening of the last day: the last bucket runs. */
const now = Date.UTC(2026, 10, 20, 23, 30);

/** Numbers that wander, jump now and then, and are the same in every run. */
export function linesOf(length: number): Lines {
  const { granularity, moments } = momentsOf(length);
  const cut = { month: 7, day: 10, hour: 13 }[granularity];
  const values = colours.map((_, place) => wander(place + 1, length));
  return {
    times: moments.map((moment) => moment / second),
    names: moments.map((moment) => new Date(moment).toISOString().slice(0, cut)),
    granularity,
    values,
    colours,
    top: 1500,
    now,
  };
}

function momentsOf(length: number): { granularity: Lines['granularity']; moments: number[] } {
  const places = Array.from({ length }, (_, index) => index + 1 - length);
  if (length <= 120) return { granularity: 'month', moments: places.map((place) => Date.UTC(2026, 10 + place, 1)) };
  const [granularity, step] = length <= 2000 ? (['day', day] as const) : (['hour', hour] as const);
  return { granularity, moments: places.map((place) => Math.floor(now / step) * step + place * step) };
}

function wander(seed: number, length: number): number[] {
  const random = chance(seed);
  let level = 100 * seed;
  return Array.from({ length }, () => {
    level += (100 * seed - level) * 0.01 + (random() - 0.5) * 12;
    const value = random() < 0.002 ? level * 2 : level + (random() - 0.5) * 20;
    return Math.min(1500, Math.max(0, Math.round(value)));
  });
}

/** Numbers from 0 to 1 that look like chance (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
