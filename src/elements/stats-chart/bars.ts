import type { ChartData, ChartDataset } from 'chart.js';
import type { Kind } from './chart-config.js';
import type { Picture, Trace } from './chart-picture.js';
import { fillOf } from './fill.js';
import { slotsOf, type Slots } from './slots.js';

/** A bar as Chart.js keeps it: the place among the buckets along one axis, the value along the other. */
export interface Bar {
  readonly x: number | null;
  readonly y: number | null;
}

type Bars = ChartDataset<Kind, Bar[]>;

/** Widest bar, in pixels, and the share of a slot that all bars of a bucket take together. */
const [widest, share] = [56, 0.8];

/** Above this share of the scale a bar is high enough to spare a line of ground between itself and the next one. */
const roomForGap = 0.02;

/** Above this many slots bars are too thin for lines between them. */
const mostWithGaps = 80;

/** The bars of a picture, on an axis of so many pixels. Slots are places; their words are only made for the few that are shown. */
export function barData(picture: Picture, room: number): ChartData<Kind, Bar[], number> {
  const traces = picture.traces.filter(({ form }) => form === 'bar');
  const slots = slotsOf(picture, room);
  return {
    labels: [],
    datasets: inOrder(traces, picture).flatMap((trace) => barsOf(trace, picture, slots, room)),
  };
}

/**
 * In order of time: what is compared with stands before, but for rows, whose first is the uppermost. What stands behind
 * all others comes last, as Chart.js draws from the last to the first. It places stacks from left to right always.
 */
function inOrder(traces: readonly Trace[], picture: Picture): readonly Trace[] {
  const rows = picture.type === 'horizontal';
  const behind = traces.filter((trace) => isBehind(trace, picture));
  const abreast = traces.filter((trace) => !isBehind(trace, picture));
  abreast.sort((one, other) => (rows ? one.depth - other.depth : other.depth - one.depth));
  const stacks = [...new Set(abreast.map(({ stack }) => stack))];
  if (picture.rtl && !rows) stacks.reverse();
  return [...stacks.flatMap((stack) => abreast.filter((trace) => trace.stack === stack)), ...behind];
}

/**
 * Those that are whole, and those that are not: two sets, so that few bars need settings of their own. Where several share
 * a place these are the lowest, and the ends of the highest stand out behind them.
 */
function barsOf(trace: Trace, picture: Picture, slots: Slots, room: number): Bars[] {
  const { from, to } = picture.whole;
  const isShared = slots.length < picture.length && picture.type === 'bar';
  const shared = common(trace, picture, slots.length, room);
  const bucketsOf = (lowest: boolean): number[] =>
    Array.from({ length: slots.length }, (_, slot) => slots.bucketOf(slot, trace, lowest));
  const buckets = bucketsOf(isShared);
  const isWhole = (index: number): boolean => trace.depth === 2 || (index >= from && index < to);
  const bar = (index: number, slot: number, isKept = true): Bar => {
    const value = trace.values[index] ?? NaN;
    const [place, height] = [slots.placeOf(slot), isKept && !Number.isNaN(value) ? value : null];
    return picture.type === 'horizontal' ? { x: height, y: place } : { x: place, y: height };
  };
  // One for each slot, though it be none: by their distance Chart.js knows how wide bars are.
  const all = buckets.map((index, slot) => bar(index, slot, isWhole(index)));
  const whole = { ...shared, ...wholeLook(trace, picture, buckets), data: all };
  const rest = buckets.flatMap((index, slot) => (isWhole(index) ? [] : bar(index, slot)));
  const open = { ...shared, ...openLook(trace, slots.length), data: rest };
  const high = {
    ...open,
    borderWidth: { top: 2 },
    data: isShared ? bucketsOf(false).map((at, slot) => bar(at, slot)) : [],
  };
  return [whole, open, high].filter(({ data }, place) => place === 0 || data.length > 0);
}

/** Bars of a bucket stand side by side; what the sum of several is compared with stands behind all of them. */
function isBehind({ depth }: Trace, { type, traces }: Picture): boolean {
  return depth === 2 && type === 'bar' && traces.filter((other) => other.form === 'bar' && other.depth < 2).length > 1;
}

/** How many bars, or stacks, of a bucket stand side by side. */
function abreastIn(picture: Picture): number {
  const bars = picture.traces.filter((trace) => trace.form === 'bar' && !isBehind(trace, picture));
  return new Set(bars.map(({ stack }) => stack)).size;
}

function common(trace: Trace, picture: Picture, slots: number, room: number): Partial<Bars> {
  const behind = isBehind(trace, picture);
  const abreast = abreastIn(picture);
  const dense = slots > mostWithGaps;
  const together = (abreast * (widest + 4) * slots) / room;
  return {
    stack: trace.stack,
    parsing: false,
    normalized: true,
    // One bar, or one stack, has its bucket for itself, and its middle, which Chart.js finds in half the time.
    grouped: !behind && abreast > 1,
    maxBarThickness: behind ? Infinity : widest,
    barPercentage: dense || behind ? 1 : 0.92,
    // Stacks without room between them are one shape, whose hatches can be told apart.
    categoryPercentage: dense && picture.type !== 'bar' ? 1 : Math.min(share, together) + (behind ? 0.06 : 0),
  };
}

function wholeLook({ sign, values, faded, stack }: Trace, picture: Picture, buckets: readonly number[]): Partial<Bars> {
  const { axis, look, traces, type } = picture;
  const dense = buckets.length > mostWithGaps;
  if (sign.pale !== null)
    return { backgroundColor: dense ? faded : sign.pale, borderColor: sign.colour, borderWidth: dense ? 0 : 1 };
  const backgroundColor = fillOf(sign.colour, dense && type === 'bar' ? null : sign.hatch);
  if (dense || traces.every((other) => other.stack !== stack || other.values === values))
    return { backgroundColor, borderWidth: 0 };
  const high = roomForGap * (axis.max - axis.min);
  const isLow = (index: number): boolean => Math.abs(values[index] ?? NaN) <= high;
  // One width for all is told once, and not bar by bar.
  const borderWidth = buckets.some(isLow) ? buckets.map((index) => (isLow(index) ? 0 : 1)) : 1;
  return { backgroundColor, borderColor: look.ground, borderWidth };
}

function openLook({ sign, faded }: Trace, slots: number): Partial<Bars> {
  return {
    backgroundColor: fillOf(faded, sign.hatch && { ...sign.hatch, ink: sign.colour }),
    borderColor: sign.colour,
    borderWidth: slots > mostWithGaps ? 0 : 1.5,
  };
}
