import type { Picture } from './chart-picture.js';

/**
 * Whether a picture of lines has the very axes of another one, so that only its lines are to be drawn anew: what a toggle
 * mostly leaves. Buckets in a row are the same where the first, the last and their number are.
 */
export function isSameFrame(one: Picture, other: Picture): boolean {
  const ends = [0, one.length - 1];
  return (
    [one, other].every(({ traces }) => traces.every(({ form }) => form !== 'bar')) &&
    one.type === other.type &&
    one.look === other.look &&
    one.length === other.length &&
    one.named === other.named &&
    one.rtl === other.rtl &&
    one.axis.min === other.axis.min &&
    one.axis.max === other.axis.max &&
    one.axis.step === other.axis.step &&
    one.marks.length === other.marks.length &&
    one.valueLabel(one.axis.max) === other.valueLabel(one.axis.max) &&
    ends.every((index) => one.bucketLabel(index, 1) === other.bucketLabel(index, 1))
  );
}
