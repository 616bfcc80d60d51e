/** Five lines of one length: what every contender draws. */
export interface Lines {
  /** Moments in ascending order, in seconds since the epoch. */
  readonly times: readonly number[];
  /** The same as our own contract names them. */
  readonly names: readonly string[];
  readonly granularity: 'month' | 'day' | 'hour';
  /** Values of each line, one per moment, all at least 0. */
  readonly values: readonly (readonly number[])[];
  /** CSS colours, one per line. */
  readonly colours: readonly string[];
  /** A round number above all values, for those who want the scale to be told. */
  readonly top: number;
  /** Looked at now, the last moment's bucket still runs. Milliseconds since the epoch. */
  readonly now: number;
}

/** A chart that stands. */
export interface Standing {
  /** Shows or hides a line, by its place. */
  toggle?(place: number, shown: boolean): void;
  /** Resolves when an animation has come to its end. */
  readonly settled?: Promise<void>;
  destroy(): void;
}

/** One way to draw lines. */
export interface Contender {
  /** Brings lines into the form that it wants: outside the clock, once for each length. */
  prepare(lines: Lines): Prepared;
}

/** Lines in the form that a contender wants. */
export interface Prepared {
  /** What one drawing uses up: outside the clock, for each drawing. */
  ready(): Ready;
}

/** Draws into an empty element of 800 × 300 CSS pixels that stands in the page: inside the clock. */
export type Ready = (room: HTMLElement) => Standing;

/** Size of every drawing, in CSS pixels. */
export const size = { width: 800, height: 300 };

type Contenders = Record<string, Contender>;

/** The contenders that the page has loaded, by name: each comes in a file of its own. */
export function contenders(): Contenders {
  const page = globalThis as { contenders?: Contenders };
  return (page.contenders ??= {});
}

/** A canvas that fills a room. */
export function canvasIn(room: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = size.width;
  canvas.height = size.height;
  room.append(canvas);
  return canvas;
}
