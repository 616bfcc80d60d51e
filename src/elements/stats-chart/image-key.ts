import type { ImageKey } from './image-parts.js';
import { markerPaths } from './marker-path.js';
import type { Sign } from './palette.js';

/** Where a key stands: its start in the direction of reading, and its top. */
interface Spot {
  readonly x: number;
  readonly y: number;
  readonly ink: string;
  readonly rtl: boolean;
}

/** A key whose name is broken into lines. */
type Lined = ImageKey & { readonly lines: readonly string[] };

/** A key of the legend on a canvas: how the series looks, then its name in the font that is set. */
export function drawKey(context: CanvasRenderingContext2D, { lines, sign, form }: Lined, spot: Spot): void {
  const { x, y, ink, rtl } = spot;
  context.save();
  context.translate(rtl ? x - 24 : x, y + 2);
  if (form === 'bar') drawBar(context, sign);
  else drawLine(context, sign, form === 'area');
  context.restore();
  context.fillStyle = ink;
  lines.forEach((line, at) => {
    context.fillText(line, rtl ? x - 32 : x + 32, y + 15 + 20 * at);
  });
}

function drawLine(context: CanvasRenderingContext2D, { colour, width, dash, marker }: Sign, fills: boolean): void {
  context.strokeStyle = context.fillStyle = colour;
  if (fills) {
    context.globalAlpha = 0.2;
    context.fillRect(1, 8, 22, 7);
    context.globalAlpha = 1;
  }
  context.lineWidth = width;
  context.setLineDash([...dash]);
  context.stroke(new Path2D('M1 8h22'));
  context.setLineDash([]);
  if (marker === null) return;
  const { path, open } = markerPaths[marker];
  context.lineWidth = 1.5;
  if (!open) context.fill(new Path2D(path));
  context.stroke(new Path2D(path));
}

function drawBar(context: CanvasRenderingContext2D, { colour, hatch, pale }: Sign): void {
  context.fillStyle = pale ?? colour;
  context.fillRect(6, 2, 12, 12);
  if (pale !== null) {
    context.strokeStyle = colour;
    context.strokeRect(6.5, 2.5, 11, 11);
  }
  if (!hatch) return;
  context.beginPath();
  context.rect(6, 2, 12, 12);
  context.clip();
  context.translate(6, 2);
  context.strokeStyle = hatch.ink;
  context.lineWidth = hatch.width;
  context.lineCap = 'round';
  context.stroke(new Path2D(hatch.path));
}
