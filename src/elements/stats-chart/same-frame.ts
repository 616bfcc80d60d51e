import type { Picture } from './chart-picture.js';

/** Whether two pictures have the very same buckets. Those in a row do where the first, the last and their number are the same. */
export function isSameBuckets(one: Picture, other: Picture): boolean {
  return (
    one.look === other.look &&
    one.length === other.length &&
    one.named === other.named &&
    (one.named ? Array.from({ length: one.length }, (_, index) => index) : [0, one.length - 1]).every(
      (index) => one.bucketLabel(index, 1) === other.bucketLabel(index, 1),
    )
  );
}

/** Whether two pictures of lines on the same buckets differ in their lines alone: what a toggle mostly leaves. */
export function isSameFrame(one: Picture, other: Picture): boolean {
  return (
    one.type === other.type &&
    one.rtl === other.rtl &&
    one.axis.min === other.axis.min &&
    one.axis.max === other.axis.max &&
    one.axis.step === other.axis.step &&
    one.marks.length === other.marks.length &&
    one.valueLabel(one.axis.max) === other.valueLabel(one.axis.max) &&
    [...one.traces, ...other.traces].every(({ form }) => form !== 'bar')
  );
}
