import type { Plugin } from 'chart.js';
import type { Kind } from './chart-config.js';
import type { Picture, Trace } from './chart-picture.js';
import { geometryOf, type Geometry } from './geometry.js';
import { lineMarks, sparseMarks, type LineMarks } from './line-marks.js';
import { linePaths, type LinePaths } from './line-paths.js';

/** A line that is ready to be drawn. */
interface Line {
  readonly trace: Trace;
  readonly paths: LinePaths;
  readonly marks: LineMarks;
  /** Below all lines; `null` for a line that has none. */
  readonly sparse: Path2D | null;
}

/** How much of a fill's colour is laid over the ground: less where several lie over one another. */
const [fillAlone, fillAmong] = [0.2, 0.08];

/** Lines of up to so many points have round corners. */
const mostRound = 500;

/**
 * Draws the lines of a picture on Chart.js' scales: long series at the cost of what can be seen of them. They are traced
 * once for a picture and a size, so that pointing out a bucket costs no more than strokes.
 */
export function linesOf(picture: () => Picture): Plugin<Kind> {
  let traced: { readonly picture: Picture; readonly place: string; readonly lines: readonly Line[] } | null = null;
  const lines = (geometry: Geometry): readonly Line[] => {
    const now = picture();
    const place = Object.values(geometry).join();
    if (traced?.picture !== now || traced.place !== place)
      traced = { picture: now, place, lines: traceLines(now, geometry) };
    return traced.lines;
  };
  return {
    id: 'stats-lines',
    beforeDatasetsDraw(chart) {
      const all = lines(geometryOf(chart));
      drawBelow(chart.ctx, all);
      drawLines(chart.ctx, all, picture(), (depth) => depth === 2);
    },
    afterDatasetsDraw(chart) {
      drawLines(chart.ctx, lines(geometryOf(chart)), picture(), (depth) => depth < 2);
    },
  };
}

/** From the lowest to the topmost: of two at one depth the first lies on top. */
function traceLines(picture: Picture, geometry: Geometry): readonly Line[] {
  const traces = picture.traces.filter(({ form }) => form !== 'bar');
  const lines = traces.map((trace, place) => {
    const paths = linePaths(trace, picture, geometry);
    const marks = lineMarks(trace, picture, geometry, paths.alone);
    const sparse = trace.sign.sparse ? sparseMarks(trace, place, traces.length, geometry) : null;
    return { trace, paths, marks, sparse };
  });
  return lines.reverse().sort((one, other) => other.trace.depth - one.trace.depth);
}

function drawBelow(ctx: CanvasRenderingContext2D, lines: readonly Line[]): void {
  const filled = lines.filter(({ paths }) => paths.area !== null);
  ctx.save();
  for (const { trace, paths, sparse } of lines) {
    ctx.fillStyle = ctx.strokeStyle = trace.sign.colour;
    ctx.globalAlpha = filled.length > 1 ? fillAmong : fillAlone;
    if (paths.area) ctx.fill(paths.area);
    ctx.globalAlpha = 1;
    ctx.lineWidth = 1.5;
    if (sparse) drawShapes(ctx, sparse, trace);
  }
  ctx.restore();
}

function drawLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly Line[],
  { look }: Picture,
  isDrawn: (depth: Trace['depth']) => boolean,
): void {
  ctx.save();
  ctx.lineCap = 'round';
  for (const { trace, paths, marks } of lines) {
    if (!isDrawn(trace.depth)) continue;
    const { colour, width, dash } = trace.sign;
    // Where a line has many corners nobody sees their shape, and round ones cost the most.
    ctx.lineJoin = trace.values.length > mostRound ? 'bevel' : 'round';
    ctx.strokeStyle = ctx.fillStyle = colour;
    ctx.lineWidth = width;
    ctx.setLineDash([...dash]);
    ctx.stroke(paths.whole);
    ctx.setLineDash([1, width + 3]);
    ctx.stroke(paths.unsure);
    ctx.setLineDash([]);
    ctx.lineWidth = trace.marker.open ? 2 : 1.5;
    drawShapes(ctx, marks.whole, trace);
    ctx.fillStyle = look.ground;
    drawShapes(ctx, marks.unfinished, trace);
  }
  ctx.restore();
}

function drawShapes(ctx: CanvasRenderingContext2D, shapes: Path2D, { marker }: Trace): void {
  if (!marker.open) ctx.fill(shapes);
  ctx.stroke(shapes);
}
