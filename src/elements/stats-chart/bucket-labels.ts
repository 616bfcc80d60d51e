import type { Scale } from 'chart.js';
import type { Picture } from './chart-picture.js';
import type { Ticks } from './bucket-steps.js';
import { cut, wrap, type Measure } from './fit-text.js';

/** Least room between two labels, in pixels: of moments, and of names, which stand in columns. */
const [between, beside] = [20, 10];

/** Names of categories take so many lines at most. */
const mostLines = 3;

/** How much of the width the names of rows may take. */
const rowShare = 0.4;

/** Narrower than this a name that is cut says nothing: then only every second is shown, or fewer. In pixels. */
const readable = 36;

/** Height of a line of text, in its own size. */
const lineHeight = 1.3;

/** The labels of a picture's buckets. Words are made, and measured, only for those that are shown and a few more. */
export class BucketLabels {
  readonly #picture: Picture;
  /** Of the labels of neighbours, in pixels. */
  #widest: number | null = null;
  /** How many buckets lie between two labels. */
  #step = 1;

  constructor(picture: Picture) {
    this.#picture = picture;
  }

  /** The buckets that have room for a label, in order. */
  shown(scale: Scale): readonly number[] {
    const { first, step, at }: Ticks = scale.isHorizontal() ? this.#columns(scale) : this.#rows(scale);
    this.#step = step;
    if (at) return at;
    const count = Math.max(0, Math.ceil((this.#picture.length - first) / step));
    return Array.from({ length: count }, (_, place) => first + place * step);
  }

  /** The words of a bucket, on as many lines as they take, cut where they have no room. */
  label(scale: Scale, index: number): string | string[] {
    const text = this.#picture.bucketLabel(index, this.#step);
    if (!scale.isHorizontal()) return cut(text, rowShare * scale.chart.width, this.#measureIn(scale));
    if (!this.#picture.named) return text;
    return wrap(text, this.#pitch(scale) * this.#step - beside, mostLines, this.#measureIn(scale));
  }

  #measureIn({ ctx }: Scale): Measure {
    const { size, family } = this.#picture.look;
    ctx.font = `${size}px ${family}`;
    return (text) => ctx.measureText(text).width;
  }

  #pitch(scale: Scale): number {
    return Math.max(1e-6, (scale.isHorizontal() ? scale.width : scale.height) / this.#picture.length);
  }

  #rows(scale: Scale): Ticks {
    const step = Math.ceil((lineHeight * this.#picture.look.size) / this.#pitch(scale));
    return { first: 0, step: Math.max(1, step) };
  }

  /** Moments keep apart by the widest of a few; names are wrapped and cut as long as enough of them remains. */
  #columns(scale: Scale): Ticks {
    this.#widest ??= this.#measureWidest(scale, 1);
    const ticks = this.#ticksFor(scale, this.#widest);
    const { bucketLabel } = this.#picture;
    if (bucketLabel(ticks.first, ticks.step) === bucketLabel(ticks.first, 1)) return ticks;
    // Their labels are shorter than was thought: more may have room.
    const closer = this.#ticksFor(scale, this.#measureWidest(scale, ticks.step));
    return bucketLabel(closer.first, closer.step) === bucketLabel(closer.first, 1) ? ticks : closer;
  }

  #ticksFor(scale: Scale, width: number): Ticks {
    const need = this.#picture.named ? Math.min(width, readable) + beside : width + between;
    return this.#picture.ticks(Math.max(1, Math.ceil(need / this.#pitch(scale))));
  }

  #measureWidest(scale: Scale, step: number): number {
    const { length, named, bucketLabel } = this.#picture;
    const apart = Math.max(1, Math.floor(length / (named ? 30 : 12)));
    const some = Array.from({ length: Math.ceil(length / apart) }, (_, index) => bucketLabel(index * apart, step));
    return Math.max(0, ...some.map(this.#measureIn(scale)));
  }
}
