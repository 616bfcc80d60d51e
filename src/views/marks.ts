import { bucketOf, bucketRange, type BucketName, type CalendarDate } from '../model/bucket.js';
import type { Annotation, LocalText } from '../model/dataset.js';
import { daysBetween } from '../query/step-date.js';
import { firstName, lowerBound, nameAfter } from './frame.js';
import type { SeriesSet } from './series.js';

/** Something that happened, laid over buckets of time. */
export interface Mark {
  /** A date or the name of a bucket, as it is annotated; `end` is `null` for a single moment. */
  readonly time: string;
  readonly end: string | null;
  readonly label: LocalText;
  /** The first and the last bucket that it lies in. */
  readonly first: number;
  readonly last: number;
  /**
   * Where it lies among the buckets: 3 is the middle of the fourth one, 2.5 its beginning. A moment that is one bucket long
   * lies in its middle. `to` is `null` for a single moment.
   */
  readonly from: number;
  readonly to: number | null;
}

type Axis = Pick<SeriesSet, 'by' | 'granularity' | 'buckets'>;

const none: readonly Mark[] = [];
const made = new WeakMap<readonly Annotation[], readonly [buckets: SeriesSet['buckets'], marks: readonly Mark[]]>();

/** The annotations that lie within what is shown, in the order of time. None where buckets are no time. */
export function marks(annotations: readonly Annotation[], axis: Axis): readonly Mark[] {
  if (axis.by !== 'time' || annotations.length === 0) return none;
  const known = made.get(annotations);
  if (known?.[0] === axis.buckets) return known[1];
  const fresh = marksOn(annotations, axis);
  made.set(annotations, [axis.buckets, fresh]);
  return fresh;
}

function marksOn(annotations: readonly Annotation[], { buckets, granularity }: Axis): readonly Mark[] {
  const names = Array.from({ length: buckets.length }, (_, index) => buckets.at(index)?.name ?? '');
  return annotations
    .flatMap((annotation) => markOf(annotation, names, granularity) ?? [])
    .sort((one, other) => one.from - other.from);
}

function markOf(
  annotation: Annotation,
  names: readonly BucketName[],
  granularity: SeriesSet['granularity'],
): Mark | null {
  const { label } = annotation;
  const time = seen(annotation.time, granularity);
  const end = annotation.end && seen(annotation.end, granularity);
  const { from } = bucketRange(time);
  const { to } = bucketRange(end ?? time);
  const exact = indexIn(names, time);
  const first = exact >= 0 ? exact : placeOf(isHour(time) ? time : from, names, granularity);
  const last = end === null ? first : Math.max(first, lastPlace(end, to, names, granularity));
  if (last < 0 || first >= names.length) return null;
  return {
    time,
    end,
    label,
    first: Math.max(0, first),
    last: Math.min(names.length - 1, last),
    from: end === null && exact >= 0 ? exact : Math.max(-0.5, first + beginning(from, names[first], time)),
    to: end === null ? null : Math.min(names.length - 0.5, last + ending(to, names[last])),
  };
}

/** What is annotated to the hour is told so among hours; elsewhere its date is enough. */
function seen(name: string, granularity: SeriesSet['granularity']): string {
  return granularity === 'hour' ? name : name.slice(0, 10);
}

function isHour(name: string): boolean {
  return name.includes('T');
}

function indexIn(names: readonly BucketName[], name: string): number {
  const index = lowerBound(names, name);
  return names[index] === name ? index : -1;
}

/** The last bucket of a band: its own, or the one that its last date ends in. */
function lastPlace(
  end: string,
  to: CalendarDate,
  names: readonly BucketName[],
  granularity: SeriesSet['granularity'],
): number {
  const exact = indexIn(names, end);
  if (exact >= 0) return exact;
  if (granularity !== 'hour') return placeOf(to, names, granularity);
  // No name of this hour, the repeated one included, sorts after the `~`.
  return lowerBound(names, isHour(end) ? `${end}~` : nameAfter(to, 'hour')) - 1;
}

/** The bucket that a date, or an hour among hours, lies in: -1 before all of them, their number after all of them. */
function placeOf(date: CalendarDate, names: readonly BucketName[], granularity: SeriesSet['granularity']): number {
  const name = isHour(date) ? date : granularity === 'hour' ? firstName(date, 'hour') : bucketOf(date, granularity);
  const index = lowerBound(names, name);
  return index === 0 && (names[0] ?? '') > name ? -1 : index;
}

/** How far into its bucket a date begins, from the bucket's middle. */
function beginning(date: CalendarDate, bucket: BucketName | undefined, time: string): number {
  if (bucket === undefined || bucket.includes('T') || time === bucket) return -0.5;
  const { from, to } = bucketRange(bucket);
  return daysBetween(from, date) / (daysBetween(from, to) + 1) - 0.5;
}

/** How far into its bucket a date ends, from the bucket's middle. */
function ending(date: CalendarDate, bucket: BucketName | undefined): number {
  if (bucket === undefined || bucket.includes('T')) return 0.5;
  const { from, to } = bucketRange(bucket);
  return Math.min(1, (daysBetween(from, date) + 1) / (daysBetween(from, to) + 1)) - 0.5;
}
