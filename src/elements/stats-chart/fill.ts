import type { Hatch } from './hatch.js';

/** Edge of a tile, in pixels. Stands here as a module that two lazy chunks share becomes one more request. */
const tile = 16;

/** So many patterns are kept, for all charts of a page: making one costs as much as drawing several bars. */
const most = 200;
const made = new Map<string, CanvasPattern | string>();

/** A fill for any canvas: the colour, with the lines of a hatch over it. The plain colour where there is none. */
export function fillOf(colour: string, hatch: Hatch | null): CanvasPattern | string {
  if (!hatch) return colour;
  const scale = devicePixelRatio || 1;
  const key = [colour, hatch.path, hatch.ink, hatch.width, scale].join();
  const fill = made.get(key) ?? patternOf(colour, hatch, scale);
  if (made.size >= most) made.clear();
  made.set(key, fill);
  return fill;
}

function patternOf(colour: string, hatch: Hatch, scale: number): CanvasPattern | string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(tile * scale);
  const context = canvas.getContext('2d');
  if (!context) return colour;
  const zoom = canvas.width / tile;
  context.scale(zoom, zoom);
  context.fillStyle = colour;
  context.fillRect(0, 0, tile, tile);
  context.strokeStyle = hatch.ink;
  context.lineWidth = hatch.width;
  context.lineCap = 'round';
  context.stroke(new Path2D(hatch.path));
  const pattern = context.createPattern(canvas, 'repeat');
  // Drawn as large as the screen's pixels are small, so that its lines are as sharp as all others.
  pattern?.setTransform(new DOMMatrix().scale(1 / zoom));
  return pattern ?? colour;
}
