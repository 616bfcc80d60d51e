import type { Formatter } from '../../i18n/format.js';
import type { BucketName } from '../../model/bucket.js';
import { numbersOf } from '../../model/numbers-of.js';
import type { SeriesSet } from '../../views/series.js';
import { ticksFor, writtenName, type Ticks } from './bucket-steps.js';
import { bucketsOf, type ChartType, type ChartView } from './chart-view.js';
import type { Entry } from './entries.js';
import { formOf, type Form } from './form.js';
import type { Look } from './look.js';
import { markerPaths, type MarkerPath } from './marker-path.js';
import { onceEach } from '../../model/once-each.js';
import type { Sign } from './palette.js';
import { reachOf } from './reach.js';
import { shareAxis, sharesOf, totalsIn, unsharedOf } from './shares.js';
import { signOf } from './sign.js';
import { axisOf, type Axis } from './y-axis.js';

/** One line, or one set of bars. */
export interface Trace {
  readonly form: Form;
  /** 0 lies on top of 1, 1 on top of 2. */
  readonly depth: 0 | 1 | 2;
  /** The traces of one stack stand on one another. Others that are bars stand side by side. */
  readonly stack: string;
  readonly sign: Sign;
  /** Marks points: those of the sign, or a lone one and an unfinished one. */
  readonly marker: MarkerPath;
  /** The colour of bars that are not finished. */
  readonly faded: string;
  /** One per bucket, NaN where nothing is known. Shared with the dataset: never written to. */
  readonly values: Float64Array;
  /** Whether parts of any value are missing. */
  readonly hasLacking: boolean;
  /** Whether parts of the value are missing, so that it may not pass for a real fall. */
  lacks(index: number): boolean;
}

/** Something that happened: a line, or a band where it has an end. */
export interface Mark {
  /** Places among the buckets: 3 is the middle of the fourth one, 3.5 its end. */
  readonly start: number;
  readonly end: number | null;
  readonly label: string;
}

/** Everything the drawing needs, and nothing it could disagree about with the table. Made anew for each change. */
export interface Picture {
  readonly type: ChartType;
  readonly look: Look;
  readonly axis: Axis;
  /** Buckets in all. */
  readonly length: number;
  /** Every bucket from `from` on and before `to` is whole; those before are cut, those after run or are cut. */
  readonly whole: { readonly from: number; readonly to: number };
  readonly traces: readonly Trace[];
  readonly marks: readonly Mark[];
  /** Buckets are names that may take several lines, and not moments in a row. */
  readonly named: boolean;
  /** Time runs in the direction of reading. */
  readonly rtl: boolean;
  /** Which buckets are labelled where labels must be `least` buckets apart. */
  ticks(least: number): Ticks;
  /** The label of a bucket; short where labels are `step` buckets apart, if that makes whole days or years. */
  bucketLabel(index: number, step: number): string;
  valueLabel(value: number): string;
}

/** What a chart has besides its view. */
export interface Extras {
  readonly marks?: readonly Mark[];
  /** The names of buckets that are categories or places of a cycle, in the reader's language; `null` where they are moments. */
  readonly names?: readonly string[] | null;
}

/** The picture of a view: pure, so that what is drawn can be tested without drawing. */
export function pictureOf(
  view: ChartView,
  entries: readonly Entry[],
  look: Look,
  format: Formatter,
  rtl: boolean,
  { marks = [], names = null }: Extras = {},
): Picture {
  const buckets = bucketsOf(view);
  const { type } = view;
  const { indicator } = view.sets[0];
  const known = entries.flatMap((entry) => traceOf(entry, type, buckets.length, look) ?? []);
  const shared = type === 'stacked-100';
  const traces = shared ? shares(known, look, totalsIn(view)) : known;
  return {
    type,
    look,
    axis: shared || view.hundred ? shareAxis : axisOf(...reachOf(traces, buckets.length), indicator),
    length: buckets.length,
    whole: wholeOf(buckets),
    traces,
    marks,
    rtl,
    ...bucketLabels(view, format, names, rtl),
    valueLabel: onceEach((value) => isolated(format.compact(value, shared ? percent : indicator), rtl)),
  };
}

/** What is written along the buckets. The drawing asks for each label several times. */
function bucketLabels(
  view: ChartView,
  format: Formatter,
  names: readonly string[] | null,
  rtl: boolean,
): Pick<Picture, 'named' | 'ticks' | 'bucketLabel'> {
  const { granularity, by } = view.sets[0];
  const stepOf = (least: number): number => (by === 'hour-of-day' ? ticksFor(least, 'hour', '').step : least);
  const nameAt = (index: number): BucketName => bucketsOf(view).at(index)?.name ?? '';
  return {
    named: names !== null,
    ticks: (least) =>
      names ? { first: 0, step: stepOf(least) } : ticksFor(least, granularity, nameAt(0), bucketsOf(view).length),
    bucketLabel: onceEach(
      (index, step) =>
        names?.[index] ?? isolated(format.shortBucket(writtenName(nameAt(index), granularity, step)), rtl),
    ),
  };
}

/** Else "13 Aug 2026" and "60 k" would be read from their other end. */
function isolated(text: string, rtl: boolean): string {
  return rtl ? `\u2068${text}\u2069` : text;
}

const percent = { unit: 'percent', decimals: 0 };

const depths = { total: 0, value: 1, baseline: 2 } as const;

function traceOf(entry: Entry, type: ChartType, length: number, look: Look): Trace | null {
  const form = formOf(entry, { type });
  if (!entry.drawn || form === null) return null;
  const sign = signOf(entry, length, look);
  const isStack = (type === 'stacked' || type === 'stacked-100') && entry.role === 'value';
  return {
    form,
    depth: depths[entry.role],
    stack: isStack ? 'stack' : `${entry.role} ${entry.indicator.id} ${entry.line.member?.id ?? ''}`,
    sign,
    marker: markerPaths[sign.marker ?? 'circle'],
    faded: form === 'bar' ? look.fade(sign.colour) : sign.colour,
    values: numbersOf(entry.line.column),
    hasLacking: entry.line.hasLacking,
    lacks: (index) => entry.line.lacks(index),
  };
}

/** Each trace in shares of its bucket, and the buckets whose shares nobody knows. */
function shares(traces: readonly Trace[], look: Look, totals: Float64Array | null): readonly Trace[] {
  const found = sharesOf(traces, totals);
  const all = traces.map((trace, place) => ({ ...trace, values: found[place] ?? trace.values, hasLacking: false }));
  const unknown = unsharedOf(traces, found);
  const [first] = all;
  if (!first || !unknown) return all;
  const sign: Sign = {
    marker: null,
    sparse: false,
    dash: [],
    hatch: null,
    colour: look.muted,
    pale: look.ground,
    width: 1,
  };
  return [...all, { ...first, sign, values: unknown }];
}

/** Only buckets at both ends can be unfinished. */
function wholeOf(buckets: SeriesSet['buckets']): Picture['whole'] {
  let [from, to] = [0, buckets.length];
  while (to > 0 && buckets.at(to - 1)?.incomplete != null) to--;
  while (from < to && buckets.at(from)?.incomplete != null) from++;
  return { from, to };
}
