import type { Chart, Plugin } from 'chart.js';
import type { Kind } from './chart-config.js';
import type { Picture } from './chart-picture.js';
import { geometryOf } from './geometry.js';

/** What is drawn, and the bucket that is read out. */
export interface Pointed {
  readonly picture: Picture;
  readonly index: number | null;
}

/** Slots of bars at least so wide are marked as a whole, in pixels: a line would be lost behind a bar. */
const leastBand = 6;

/** Marks the bucket that is read out: a line through it or a band behind its bars, and a ring around each point. */
export function pointer(pointed: () => Pointed): Plugin<Kind> {
  return {
    id: 'stats-pointer',
    beforeDatasetsDraw(chart) {
      const { picture, index } = pointed();
      if (index === null) return;
      chart.ctx.save();
      drawPlace(chart, picture, index);
      chart.ctx.restore();
    },
    afterDatasetsDraw(chart) {
      const { picture, index } = pointed();
      if (index === null) return;
      chart.ctx.save();
      drawRings(chart, picture, index);
      chart.ctx.restore();
    },
  };
}

function drawPlace({ ctx, chartArea, scales }: Chart<Kind>, { type, look }: Picture, index: number): void {
  const rows = type === 'horizontal';
  const { left, top, width, height } = chartArea;
  const at = (place: number): number => scales[rows ? 'y' : 'x']?.getPixelForValue(place) ?? 0;
  const band = Math.abs(at(index + 0.5) - at(index - 0.5));
  const isBand = type !== 'line' && type !== 'area' && band >= leastBand;
  const thick = isBand ? band : 1;
  const from = isBand ? at(index) - band / 2 : Math.round(at(index));
  ctx.globalAlpha = isBand ? 0.14 : 1;
  ctx.fillStyle = look.muted;
  if (rows) ctx.fillRect(left, from, width, thick);
  else ctx.fillRect(from, top, thick, height);
}

function drawRings(chart: Chart<Kind>, { traces }: Picture, index: number): void {
  const { ctx } = chart;
  const { x0, dx, y0, dy } = geometryOf(chart);
  for (const { form, values, sign } of traces) {
    const value = values[index] ?? NaN;
    if (form === 'bar' || Number.isNaN(value)) continue;
    ctx.strokeStyle = sign.colour;
    ctx.lineWidth = 2;
    ctx.beginPath();
    ctx.arc(x0 + index * dx, y0 + value * dy, 6, 0, 2 * Math.PI);
    ctx.stroke();
  }
}
