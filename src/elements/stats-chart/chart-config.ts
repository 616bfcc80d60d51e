import type { ChartData, ChartDataset, ChartOptions, PointStyle } from 'chart.js';
import type { Picture, Trace } from './chart-picture.js';
import { fillOf } from './fill.js';
import type { Marker } from './palette.js';

export type Kind = 'line' | 'bar';
export type Value = number | null;
type Scale<Type extends 'category' | 'linear'> = NonNullable<NonNullable<ChartOptions<Kind>['scales']>[string]> & {
  type: Type;
};

const styles: Readonly<Record<Marker, PointStyle>> = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'rectRot',
  plus: 'cross',
  star: 'star',
  cross: 'crossRot',
};

/** The labels are places; their words are only made for the few that are shown. */
export function chartData(picture: Picture): ChartData<Kind, Value[], number> {
  return {
    labels: picture.incomplete.map((_, index) => index),
    datasets: picture.traces.map((trace) => (trace.form === 'bar' ? bars(trace, picture) : line(trace, picture))),
  };
}

function line(trace: Trace, { incomplete, look }: Picture): ChartDataset<'line', Value[]> {
  const { sign, values, alone, lacking, depth } = trace;
  const unfinished = (index: number): boolean => incomplete[index] != null || lacking[index] === true;
  const size = sign.marker === null ? 0 : 3.5;
  const marked = (index: number): boolean => alone[index] === true || (unfinished(index) && depth < 2);
  return {
    type: 'line',
    data: [...values],
    order: depth,
    spanGaps: false,
    clip: false,
    borderColor: sign.colour,
    borderWidth: sign.width,
    borderDash: [...sign.dash],
    borderCapStyle: 'round',
    borderJoinStyle: 'round',
    segment: { borderDash: (segment) => (isUnsure(segment, trace, incomplete) ? [1, sign.width + 3] : undefined) },
    pointStyle: styles[sign.marker ?? 'circle'],
    pointRadius: values.map((_, index) => (marked(index) ? 3.5 : size)),
    pointBorderWidth: strokes.includes(sign.marker) ? 2 : 1.5,
    pointBorderColor: sign.colour,
    pointBackgroundColor: values.map((_, index) => (unfinished(index) ? look.ground : sign.colour)),
  };
}

/** Shapes without an inside. */
const strokes: readonly (Marker | null)[] = ['plus', 'cross', 'star'];

/** Whether a piece of a line leads out of a bucket that was cut, into one that is not whole, or to a sum without all parts. */
function isUnsure(
  { p0DataIndex: from, p1DataIndex: to }: { p0DataIndex: number; p1DataIndex: number },
  { lacking }: Trace,
  incomplete: Picture['incomplete'],
): boolean {
  return incomplete[from] === 'cut' || incomplete[to] != null || lacking[from] === true || lacking[to] === true;
}

/** Above this share of the scale a bar is high enough to spare a line of ground between itself and the next one. */
const roomForGap = 0.02;

function bars({ sign, values, faded, depth }: Trace, picture: Picture): ChartDataset<'bar', Value[]> {
  const { incomplete, look, type, axis } = picture;
  const unfinished = (index: number): boolean => incomplete[index] != null;
  const gap = (value: Value): number =>
    type === 'stacked' && Math.abs(value ?? 0) > roomForGap * (axis.max - axis.min) ? 1 : 0;
  const whole = fillOf(sign.colour, sign.hatch);
  const open = fillOf(faded, sign.hatch && { ...sign.hatch, ink: sign.colour });
  return {
    type: 'bar',
    data: [...values],
    order: depth,
    backgroundColor: values.map((_, index) => (unfinished(index) ? open : whole)),
    borderColor: values.map((_, index) => (unfinished(index) ? sign.colour : look.ground)),
    borderWidth: values.map((value, index) => (unfinished(index) ? 1.5 : gap(value))),
    maxBarThickness: 56,
    categoryPercentage: 0.8,
    barPercentage: 0.92,
  };
}

/** Everything is said chart by chart: the page may have its own Chart.js, whose defaults are not ours to set. */
export function chartOptions(picture: Picture): ChartOptions<Kind> {
  const { rtl } = picture;
  return {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    layout: { padding: { top: 8, left: rtl ? 8 : 0, right: rtl ? 0 : 8 } },
    scales: { x: timeScale(picture), y: valueScale(picture) },
  };
}

function timeScale(picture: Picture): Scale<'category'> {
  const { look, type, rtl, incomplete } = picture;
  return {
    type: 'category',
    stacked: type === 'stacked',
    reverse: rtl,
    offset: type !== 'line' || incomplete.length === 1,
    border: { color: look.muted },
    grid: { display: false },
    ticks: {
      ...letters(picture),
      autoSkipPadding: 20,
      sampleSize: 24,
      callback: (value) => picture.bucketLabel(Number(value)),
    },
  };
}

function valueScale(picture: Picture): Scale<'linear'> {
  const { look, axis, type, rtl } = picture;
  return {
    type: 'linear',
    stacked: type === 'stacked',
    position: rtl ? 'right' : 'left',
    min: axis.min,
    max: axis.max,
    border: { display: false, dash: [...look.dots] },
    grid: { color: ({ tick }) => (tick.value === 0 ? look.muted : look.hairline), tickLength: 0, lineWidth: 1 },
    ticks: {
      ...letters(picture),
      stepSize: axis.step,
      padding: 8,
      callback: (value) => picture.valueLabel(Number(value)),
    },
  };
}

function letters({ look }: Picture): { color: string; font: { family: string; size: number }; maxRotation: number } {
  return { color: look.muted, font: { family: look.family, size: look.size }, maxRotation: 0 };
}
