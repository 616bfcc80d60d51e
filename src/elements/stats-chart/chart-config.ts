import type { ChartOptions } from 'chart.js';
import type { BucketLabels } from './bucket-labels.js';
import type { Picture } from './chart-picture.js';
import { stripOf } from './marks.js';

/** What Chart.js draws. Lines are our own (`lines.ts`), on its scales. */
export type Kind = 'bar';
type Scale = NonNullable<NonNullable<ChartOptions<Kind>['scales']>[string]> & { type: 'linear' };

/** Least room of a label, in its own size. */
const lineHeight = 1.3;

/**
 * For a canvas of `ratio` pixels in each CSS pixel. Everything is said chart by chart: the page may have its own Chart.js,
 * whose defaults are not ours to set.
 */
export function chartOptions(picture: Picture, labels: BucketLabels, ratio: number): ChartOptions<Kind> {
  const { rtl } = picture;
  const rows = picture.type === 'horizontal';
  const [buckets, values] = [bucketScale(picture, labels, rows), valueScale(picture, rows)];
  return {
    responsive: false,
    devicePixelRatio: ratio,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    indexAxis: rows ? 'y' : 'x',
    layout: { padding: { top: 8 + stripOf(picture), left: rtl ? 8 : 0, right: rtl ? 0 : 8 } },
    scales: rows ? { x: values, y: buckets } : { x: buckets, y: values },
  };
}

/** Half a bucket of room at both ends, but for lines, which begin and end at the edges. */
function bucketScale(picture: Picture, labels: BucketLabels, rows: boolean): Scale {
  const { look, type, rtl, length } = picture;
  const room = (type === 'line' || type === 'area') && length > 1 ? 0 : 0.5;
  return {
    type: 'linear',
    stacked: true,
    position: rows ? side(rtl) : 'bottom',
    reverse: rows || rtl,
    offset: false,
    min: -room,
    max: length - 1 + room,
    border: { color: look.muted },
    grid: { display: false },
    afterBuildTicks: (scale) => {
      const ticks = labels.shown(scale).map((value) => ({ value }));
      // From left to right: Chart.js keeps room for the first at the left.
      scale.ticks = rtl && !rows ? ticks.reverse() : ticks;
    },
    ticks: {
      ...letters(picture),
      autoSkip: false,
      maxTicksLimit: Infinity,
      count: 2,
      callback(value) {
        return labels.label(this, Number(value));
      },
    },
  };
}

function valueScale(picture: Picture, rows: boolean): Scale {
  const { look, axis, type, rtl } = picture;
  return {
    type: 'linear',
    stacked: type === 'stacked' || type === 'stacked-100',
    position: rows ? 'bottom' : side(rtl),
    reverse: rows && rtl,
    offset: false,
    min: axis.min,
    max: axis.max,
    border: { display: false, dash: [...look.dots] },
    grid: { color: ({ tick }) => (tick.value === 0 ? look.muted : look.hairline), tickLength: 0, lineWidth: 1 },
    afterBuildTicks: (scale) => {
      const room = scale.height / scale.ticks.length;
      if (!rows && room < lineHeight * look.size) scale.ticks = scale.ticks.filter((_, place) => place % 2 === 0);
    },
    ticks: {
      ...letters(picture),
      stepSize: axis.step,
      autoSkip: rows,
      padding: 8,
      callback: (value) => picture.valueLabel(Number(value)),
    },
  };
}

/** Where an axis of rows, or of the heights of columns, stands. */
function side(rtl: boolean): 'left' | 'right' {
  return rtl ? 'right' : 'left';
}

function letters({ look }: Picture): { color: string; font: { family: string; size: number }; maxRotation: number } {
  return { color: look.muted, font: { family: look.family, size: look.size }, maxRotation: 0 };
}
