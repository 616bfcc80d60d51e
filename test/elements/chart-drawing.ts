import { fixture, html } from '@open-wc/testing';
import { pictureOf, type Extras, type Picture } from '../../src/elements/stats-chart/chart-picture.js';
import type { ChartType } from '../../src/elements/stats-chart/chart-view.js';
import { drawChart, type ChartHandle } from '../../src/elements/stats-chart/draw-chart.js';
import { entriesOf } from '../../src/elements/stats-chart/entries.js';
import { formatter } from '../../src/i18n/format.js';
import { words } from '../../src/i18n/words.js';
import type { SeriesSet } from '../../src/views/series.js';
import { plainLook, viewOf } from './stats-chart-views.js';
import { waitUntil } from '../wait.js';

const format = formatter('en');

/** Red, green and blue from 0 to 255. */
export type Ink = readonly [number, number, number];

/** The colour of the first series. */
export const red: Ink = [255, 0, 0];

/** A rectangle of the canvas, in CSS pixels. */
export interface Part {
  readonly left?: number;
  readonly right?: number;
  readonly top?: number;
  readonly bottom?: number;
}

/** The picture of a set over time, black on white. */
export function picture(set: SeriesSet, type: ChartType = 'line', rtl = false, extras: Extras = {}): Picture {
  const view = viewOf({ ...set, by: 'time' }, type);
  return pictureOf(view, entriesOf(view, words('en'), format), plainLook, format, rtl, extras);
}

/** The same, every bucket of which is over. */
export function finished(what: Picture): Picture {
  return { ...what, whole: { from: 0, to: what.length } };
}

const handles: ChartHandle[] = [];

/** Draws in a room of its own, which has no colour. */
export async function draw(what: Picture, width = 400, height = 150): Promise<ChartHandle> {
  const room = await fixture<HTMLDivElement>(html`<div><canvas></canvas></div>`);
  room.style.cssText = `position: relative; inline-size: ${width}px; block-size: ${height}px`;
  const canvas = room.querySelector('canvas');
  if (!canvas) throw new Error('no canvas');
  canvas.style.position = 'absolute';
  const handle = drawChart(canvas, what);
  handles.push(handle);
  await waitUntil(() => canvas.clientWidth === width, 'the drawing takes its room');
  return handle;
}

/** Ends what a test has drawn. */
export function endDrawings(): void {
  for (const handle of handles.splice(0)) handle.destroy();
}

/** The pixels of a canvas, one by one from the top left. */
export function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no context');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** How many pixels of a part have just this colour. */
export function ink(handle: ChartHandle, [r, g, b]: Ink, part: Part = {}): number {
  return count(
    handle,
    part,
    (data, at) => data[at] === r && data[at + 1] === g && data[at + 2] === b && data[at + 3] === 255,
  );
}

/** How many pixels of a part have any colour, at least by a quarter. */
export function inked(handle: ChartHandle, part: Part = {}): number {
  return count(handle, part, (data, at) => (data[at + 3] ?? 0) >= 64);
}

function count(
  { canvas }: ChartHandle,
  { left = 0, right = Infinity, top = 0, bottom = Infinity }: Part,
  isMeant: (data: Uint8ClampedArray, at: number) => boolean,
): number {
  const { data, width } = pixelsOf(canvas);
  const ratio = canvas.width / canvas.clientWidth;
  let found = 0;
  for (let at = 0; at < data.length; at += 4) {
    const [x, y] = [((at / 4) % width) / ratio, Math.floor(at / 4 / width) / ratio];
    if (x >= left && x <= right && y >= top && y <= bottom && isMeant(data, at)) found += 1;
  }
  return found;
}

/** The part between two buckets, some pixels away from both. */
export function between(handle: ChartHandle, from: number, to: number, away = 12): Part {
  return { left: handle.placeOf(from).x + away, right: handle.placeOf(to).x - away };
}

/** The part around a bucket. */
export function around(handle: ChartHandle, index: number, away = 8): Part {
  const { x } = handle.placeOf(index);
  return { left: x - away, right: x + away };
}
