import type { Chart, Plugin } from 'chart.js';
import type { Kind } from './chart-config.js';
import type { Mark, Picture } from './chart-picture.js';
import { cut } from './fit-text.js';

type Span = readonly [from: number, to: number];

/** Height of a line of text, in its own size. */
const lineHeight = 1.6;

/** Between a line and its label, and between two labels, in pixels. */
const [beside, between] = [5, 10];

/** A label takes at most this share of the plot's width. */
const share = 0.4;

/** Height of the strip above the plot in which labels of marks stand, so that they lie over no value; 0 without. In pixels. */
export function stripOf({ marks, look, type }: Picture): number {
  return marks.length === 0 || type === 'horizontal' ? 0 : Math.ceil(lineHeight * look.size);
}

/** Draws what happened, below the values: a line or a band, with its label where that has room, else a small flag. */
export function marksOf(picture: () => Picture): Plugin<Kind> {
  return {
    id: 'stats-marks',
    beforeDatasetsDraw(chart) {
      const now = picture();
      if (now.marks.length === 0) return;
      chart.ctx.save();
      if (now.type === 'horizontal') drawAcross(chart, now);
      else drawAlong(chart, now);
      chart.ctx.restore();
    },
  };
}

/** Buckets are rows: lines from side to side. Their labels would lie over bars. */
function drawAcross({ ctx, chartArea: { left, right, top, bottom }, scales }: Chart<Kind>, picture: Picture): void {
  for (const mark of picture.marks) {
    const span = spanOf(mark, (place) => scales['y']?.getPixelForValue(place) ?? 0, [top, bottom]);
    if (!span) continue;
    drawBand(ctx, picture, left, span[0], right - left, span[1] - span[0]);
    drawLine(ctx, picture, [left, span[0]], [right, span[0]]);
  }
}

function drawAlong({ ctx, chartArea: { left, right, top, bottom }, scales }: Chart<Kind>, picture: Picture): void {
  const { look, marks, rtl } = picture;
  const head = top - stripOf(picture);
  const taken: Span[] = [];
  ctx.font = `${look.size}px ${look.family}`;
  ctx.textBaseline = 'middle';
  // The canvas may stand in text of the other direction.
  ctx.textAlign = 'center';
  for (const mark of marks) {
    const span = spanOf(mark, (place) => scales['x']?.getPixelForValue(place) ?? 0, [left, right]);
    if (!span) continue;
    const pole = rtl ? span[1] : span[0];
    drawBand(ctx, picture, span[0], top, span[1] - span[0], bottom - top);
    const text = cut(mark.label, share * (right - left), (part) => ctx.measureText(part).width);
    const room = roomFor(ctx.measureText(text).width, pole, [left, right], rtl, taken);
    drawLine(ctx, picture, [pole, room ? head : top], [pole, bottom]);
    if (!room) drawFlag(ctx, picture, pole, top);
    else {
      taken.push(room);
      ctx.fillStyle = look.ink;
      ctx.fillText(text, (room[0] + room[1]) / 2, head + (top - head) / 2 - 1);
    }
  }
}

/** Where a mark begins and ends on the canvas, within the plot; `null` outside of it. */
function spanOf({ start, end }: Mark, pixelOf: (place: number) => number, [low, high]: Span): Span | null {
  const places = [start, end ?? start].map(pixelOf);
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return last < low - 1 || first > high + 1 ? null : [Math.max(low, first), Math.min(high, last)];
}

/** Room for a label after its line, else before it; `null` where another label or the edge of the plot is. */
function roomFor(width: number, pole: number, [left, right]: Span, rtl: boolean, taken: readonly Span[]): Span | null {
  const after: Span = [pole + beside, pole + beside + width];
  const before: Span = [pole - beside - width, pole - beside];
  const isFree = ([from, to]: Span): boolean =>
    from >= left && to <= right && taken.every(([begin, end]) => to + between <= begin || from - between >= end);
  return (rtl ? [before, after] : [after, before]).find(isFree) ?? null;
}

function drawBand(ctx: CanvasRenderingContext2D, { look }: Picture, ...box: [number, number, number, number]): void {
  ctx.globalAlpha = 0.12;
  ctx.fillStyle = look.muted;
  ctx.fillRect(...box);
  ctx.globalAlpha = 1;
}

function drawLine(ctx: CanvasRenderingContext2D, { look }: Picture, ...ends: readonly Span[]): void {
  ctx.strokeStyle = look.muted;
  ctx.lineWidth = 1;
  ctx.setLineDash([4, 3]);
  ctx.beginPath();
  // On the middle of a pixel, else it is two pixels of half its ink.
  for (const [x, y] of ends) ctx.lineTo(Math.round(x) + 0.5, Math.round(y) + 0.5);
  ctx.stroke();
  ctx.setLineDash([]);
}

function drawFlag(ctx: CanvasRenderingContext2D, { look, rtl }: Picture, pole: number, head: number): void {
  ctx.fillStyle = look.muted;
  ctx.beginPath();
  ctx.moveTo(pole, head);
  ctx.lineTo(pole + (rtl ? -7 : 7), head + 4);
  ctx.lineTo(pole, head + 8);
  ctx.fill();
}
