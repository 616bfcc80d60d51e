import type { Chart, Element, Plugin } from 'chart.js';
import type { Kind } from './chart-config.js';

/** The bucket that is read out, and the CSS colour of the line through it. */
export interface Pointed {
  readonly index: number;
  readonly ink: string;
}

/** What is used of Chart.js' points. */
interface Point extends Element {
  readonly skip: boolean;
  readonly options: { readonly borderColor: string };
}

/** Marks the bucket that is read out: a fine line through it, and a ring around each point. */
export function pointer(pointed: () => Pointed | null): Plugin<Kind> {
  return {
    id: 'stats-pointer',
    beforeDatasetsDraw(chart) {
      const now = pointed();
      if (now) drawLine(chart, now);
    },
    afterDatasetsDraw(chart) {
      const now = pointed();
      for (const { data } of now ? chart.getSortedVisibleDatasetMetas() : []) {
        const element = data[now?.index ?? 0];
        if (element && isPoint(element)) drawRing(chart.ctx, element);
      }
    },
  };
}

/** Bars have a base. A point that has no value is skipped. */
function isPoint(element: Element): element is Point {
  return !('base' in element) && 'skip' in element && element.skip !== true;
}

function drawLine({ ctx, chartArea, scales }: Chart<Kind>, { index, ink }: Pointed): void {
  const x = Math.round(scales['x']?.getPixelForValue(index) ?? 0) + 0.5;
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1;
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.restore();
}

function drawRing(ctx: CanvasRenderingContext2D, { x, y, options }: Point): void {
  ctx.save();
  ctx.strokeStyle = options.borderColor;
  ctx.lineWidth = 2;
  ctx.beginPath();
  ctx.arc(x, y, 6, 0, 2 * Math.PI);
  ctx.stroke();
  ctx.restore();
}
