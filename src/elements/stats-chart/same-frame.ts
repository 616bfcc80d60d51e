import type { Picture } from './chart-picture.js';

/** Moments are the same where the first, the last and their number are; of names each may differ. */
export function isSameBuckets(one: Picture, other: Picture): boolean {
  return !one.named && one.look === other.look && ends(one) === ends(other);
}

/** Whether two pictures of the same moments differ in their lines alone: what a toggle mostly leaves. */
export function isSameFrame(one: Picture, other: Picture): boolean {
  return (one.type === 'line' || one.type === 'area') && frame(one) === frame(other);
}

function ends({ named, length, bucketLabel }: Picture): string {
  return [named, length, bucketLabel(0, 1), bucketLabel(length - 1, 1)].join();
}

function frame({ type, rtl, axis, marks, valueLabel }: Picture): string {
  return [type, rtl, axis.min, axis.max, axis.step, marks.length, valueLabel(axis.max)].join();
}
