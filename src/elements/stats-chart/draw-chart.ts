import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import { barData, type Bar } from './bars.js';
import { BucketLabels } from './bucket-labels.js';
import { chartOptions, type Kind } from './chart-config.js';
import type { Picture } from './chart-picture.js';
import { drawable, type Size } from './drawing-size.js';
import { linesOf } from './lines.js';
import { marksOf } from './marks.js';
import { pointer } from './pointer.js';
import { isSameBuckets, isSameFrame } from './same-frame.js';
import { hasSharedBars } from './slots.js';

// The only module that knows Chart.js. It is loaded after the first figures.

/** A drawing that stands on a canvas. Lengths are CSS pixels from the canvas' top left corner. */
export interface ChartHandle {
  readonly canvas: HTMLCanvasElement;
  /** Bars stand for several buckets each: full up to the lowest of them, pale up to the highest. */
  readonly sharesBars: boolean;
  update(picture: Picture): void;
  /** Points out one bucket, or none. */
  pointOut(index: number | null): void;
  /** The bucket nearest to a place: along `y` where buckets are rows. */
  indexAt(x: number, y: number): number;
  /** Where a bucket stands: the middle of its slot, and of the plot in the other direction. */
  placeOf(index: number): { readonly x: number; readonly y: number };
  /** Ends the drawing: no instance and no observer stays. */
  destroy(): void;
}

/**
 * Draws a picture, and draws it anew whenever the canvas' parent, which must be positioned, changes its size; or in a `fixed`
 * size, wherever the canvas is. `fitted` is told of every new size. Throws where the browser refuses the canvas.
 */
export function drawChart(
  canvas: HTMLCanvasElement,
  picture: Picture,
  { fixed = null, fitted }: { readonly fixed?: Size | null; readonly fitted?: () => void } = {},
): ChartHandle {
  // Chart.js would write to the console, and keep a chart that is none.
  if (!canvas.getContext('2d')) throw new Error('The browser has no canvas');
  Chart.register(BarController, BarElement, LinearScale);
  return new Drawn(canvas, picture, fixed, fitted);
}

class Drawn implements ChartHandle {
  readonly canvas: HTMLCanvasElement;
  readonly #room: HTMLElement;
  readonly #fixed: Size | null;
  readonly #chart: Chart<Kind, Bar[], number>;
  readonly #observer: ResizeObserver;
  #picture: Picture;
  /** Kept while the buckets are: what they measure is costly. */
  #labels: BucketLabels;
  #pointed: number | null = null;
  /** The size that it is drawn for, so that an observer that tells nothing new costs nothing. */
  #size: Size;

  constructor(canvas: HTMLCanvasElement, picture: Picture, fixed: Size | null, fitted?: () => void) {
    this.canvas = canvas;
    this.#room = canvas.parentElement ?? canvas;
    this.#fixed = fixed;
    this.#picture = picture;
    this.#labels = new BucketLabels(picture);
    // Chart.js draws at once, in the canvas' own size.
    this.#size = this.#measure();
    canvas.width = this.#size.width;
    canvas.height = this.#size.height;
    this.#chart = this.#create();
    // Chart.js' own observer answers late, and watches the whole document beside.
    this.#observer = new ResizeObserver(() => {
      if (this.#fit()) fitted?.();
    });
    if (!fixed) this.#observer.observe(this.#room);
  }

  update(picture: Picture): void {
    const before = this.#picture;
    this.#picture = picture;
    if (!isSameBuckets(before, picture)) this.#labels = new BucketLabels(picture);
    else if (isSameFrame(before, picture)) {
      this.#chart.draw();
      return;
    }
    this.#chart.options = chartOptions(picture, this.#labels, this.#size.ratio);
    this.#chart.data = this.#bars();
    this.#chart.update('none');
  }

  pointOut(index: number | null): void {
    if (this.#pointed === index) return;
    this.#pointed = index;
    this.#chart.draw();
  }

  indexAt(x: number, y: number): number {
    const [scale, place] = this.#isRows ? [this.#chart.scales['y'], y] : [this.#chart.scales['x'], x];
    const index = Math.round(scale?.getValueForPixel(place) ?? 0);
    return Math.min(this.#picture.length - 1, Math.max(0, index));
  }

  placeOf(index: number): { readonly x: number; readonly y: number } {
    const { scales, chartArea: area } = this.#chart;
    if (this.#isRows) return { x: (area.left + area.right) / 2, y: scales['y']?.getPixelForValue(index) ?? 0 };
    return { x: scales['x']?.getPixelForValue(index) ?? 0, y: (area.top + area.bottom) / 2 };
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#chart.destroy();
  }

  get sharesBars(): boolean {
    return hasSharedBars(this.#picture, this.#axisRoom);
  }

  get #axisRoom(): number {
    return this.#isRows ? this.#size.height : this.#size.width;
  }

  get #isRows(): boolean {
    return this.#picture.type === 'horizontal';
  }

  #create(): Chart<Kind, Bar[], number> {
    const picture = (): Picture => this.#picture;
    const pointed = pointer(() => ({ picture: this.#picture, index: this.#pointed }));
    return new Chart<Kind, Bar[], number>(this.canvas, {
      type: 'bar',
      data: this.#bars(),
      options: chartOptions(this.#picture, this.#labels, this.#size.ratio),
      plugins: [marksOf(picture), pointed, linesOf(picture)],
    });
  }

  #bars(): ReturnType<typeof barData> {
    return barData(this.#picture, this.#axisRoom);
  }

  #measure(): Size {
    const { clientWidth: width, clientHeight: height } = this.#room;
    return drawable(this.#fixed ?? { width, height, ratio: devicePixelRatio });
  }

  /** Whether there was anything to fit. */
  #fit(): boolean {
    const now = this.#measure();
    const isSame = Object.values(now).join() === Object.values(this.#size).join();
    if (isSame || now.width === 0 || now.height === 0) return false;
    this.#size = now;
    this.#chart.data = this.#bars();
    this.#chart.options.devicePixelRatio = now.ratio;
    this.#chart.resize(now.width, now.height);
    return true;
  }
}
