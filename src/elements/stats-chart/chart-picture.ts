import type { Formatter } from '../../i18n/format.js';
import type { Bucket } from '../../views/series.js';
import { bucketsOf, type ChartType, type ChartView } from './chart-view.js';
import type { Entry } from './entries.js';
import type { Look } from './look.js';
import type { Sign } from './palette.js';
import { signOf } from './sign.js';
import { axisOf, type Axis } from './y-axis.js';

/** One line, or one set of bars. */
export interface Trace {
  readonly form: 'line' | 'bar';
  /** 0 lies on top of 1, 1 on top of 2. */
  readonly depth: 0 | 1 | 2;
  readonly sign: Sign;
  /** The colour of bars that are not finished. */
  readonly faded: string;
  readonly values: readonly (number | null)[];
  /** Per bucket: whether a point is marked although the line marks none, having no neighbour to be joined to. */
  readonly alone: readonly boolean[];
  /** Per bucket: whether parts of the value are missing, so that it may not pass for a real fall. */
  readonly lacking: readonly boolean[];
}

/** Everything the drawing needs, and nothing it could disagree about with the table. Made anew for each change. */
export interface Picture {
  readonly type: ChartType;
  readonly look: Look;
  readonly axis: Axis;
  /** Per bucket: `running`, `cut` or complete. */
  readonly incomplete: readonly Bucket['incomplete'][];
  readonly traces: readonly Trace[];
  /** Time runs in the direction of reading. */
  readonly rtl: boolean;
  bucketLabel(index: number): string;
  valueLabel(value: number): string;
}

/** The picture of a view: pure, so that what is drawn can be tested without drawing. */
export function pictureOf(
  view: ChartView,
  entries: readonly Entry[],
  look: Look,
  format: Formatter,
  rtl: boolean,
): Picture {
  const buckets = bucketsOf(view);
  const drawn = entries.filter((entry) => entry.drawn);
  const { indicator } = view.sets[0];
  const [low, high] = reach(view.type, drawn);
  return {
    type: view.type,
    look,
    axis: axisOf(low, high, indicator),
    incomplete: buckets.map((bucket) => bucket.incomplete),
    traces: drawn.map((entry) => traceOf(entry, view, look)),
    rtl,
    bucketLabel: (index) => format.shortBucket(buckets[index]?.name ?? ''),
    valueLabel: (value) => format.compact(value, indicator),
  };
}

const depths = { total: 0, value: 1, baseline: 2 } as const;

function traceOf(entry: Entry, view: ChartView, look: Look): Trace {
  const { values, lacking = [] } = entry.line;
  const sign = signOf(entry, values.length, look);
  return {
    form: entry.role === 'value' && view.type !== 'line' ? 'bar' : 'line',
    depth: depths[entry.role],
    sign,
    faded: look.fade(sign.colour),
    values,
    alone: values.map((value, index) => value !== null && values[index - 1] == null && values[index + 1] == null),
    lacking: values.map((_, index) => lacking[index] === true),
  };
}

/** Lowest and highest ink: of stacks the sums on both sides of zero. */
function reach(type: ChartType, entries: readonly Entry[]): readonly [number, number] {
  let low = 0;
  let high = 0;
  const length = entries[0]?.line.values.length ?? 0;
  for (let index = 0; index < length; index++) {
    let [below, above] = [0, 0];
    for (const { line, role } of entries) {
      const value = line.values[index] ?? 0;
      const stacks = type === 'stacked' && role === 'value';
      below = stacks ? below + Math.min(0, value) : Math.min(below, value);
      above = stacks ? above + Math.max(0, value) : Math.max(above, value);
    }
    low = Math.min(low, below);
    high = Math.max(high, above);
  }
  return [low, high];
}
