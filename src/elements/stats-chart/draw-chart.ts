import { BarController, BarElement, Chart, LinearScale } from 'chart.js';
import { barData, type Bar } from './bars.js';
import { BucketLabels } from './bucket-labels.js';
import { chartOptions, type Kind } from './chart-config.js';
import type { Picture } from './chart-picture.js';
import { linesOf } from './lines.js';
import { marksOf } from './marks.js';
import { pointer } from './pointer.js';
import { isSameBuckets, isSameFrame } from './same-frame.js';

// The only module that knows Chart.js. It is loaded after the first figures.

/** A drawing that stands on a canvas. Lengths are CSS pixels from the canvas' top left corner. */
export interface ChartHandle {
  readonly canvas: HTMLCanvasElement;
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

/** Draws a picture, and draws it anew whenever the canvas' parent, which must be positioned, changes its size. */
export function drawChart(canvas: HTMLCanvasElement, picture: Picture): ChartHandle {
  Chart.register(BarController, BarElement, LinearScale);
  return new Drawn(canvas, picture);
}

/** Of the drawing, in CSS pixels, and the screen pixels in one of them. */
interface Size {
  readonly width: number;
  readonly height: number;
  readonly ratio: number;
}

class Drawn implements ChartHandle {
  readonly canvas: HTMLCanvasElement;
  readonly #room: HTMLElement;
  readonly #chart: Chart<Kind, Bar[], number>;
  readonly #observer: ResizeObserver;
  #picture: Picture;
  /** Kept while the buckets are: what they measure is costly. */
  #labels: BucketLabels;
  #pointed: number | null = null;
  /** The size that it is drawn for, so that an observer that tells nothing new costs nothing. */
  #size: Size;

  constructor(canvas: HTMLCanvasElement, picture: Picture) {
    this.canvas = canvas;
    this.#room = canvas.parentElement ?? canvas;
    this.#picture = picture;
    this.#labels = new BucketLabels(picture);
    // Chart.js draws at once, in the canvas' own size.
    this.#size = this.#measure();
    canvas.width = this.#size.width;
    canvas.height = this.#size.height;
    this.#chart = this.#create();
    // Chart.js' own observer answers late, and watches the whole document beside.
    this.#observer = new ResizeObserver(() => {
      this.#fit();
    });
    this.#observer.observe(this.#room);
  }

  update(picture: Picture): void {
    const before = this.#picture;
    this.#picture = picture;
    if (!isSameBuckets(before, picture)) this.#labels = new BucketLabels(picture);
    else if (isSameFrame(before, picture)) {
      this.#chart.draw();
      return;
    }
    this.#chart.options = chartOptions(picture, this.#labels);
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

  get #isRows(): boolean {
    return this.#picture.type === 'horizontal';
  }

  #create(): Chart<Kind, Bar[], number> {
    const picture = (): Picture => this.#picture;
    const pointed = pointer(() => ({ picture: this.#picture, index: this.#pointed }));
    return new Chart<Kind, Bar[], number>(this.canvas, {
      type: 'bar',
      data: this.#bars(),
      options: chartOptions(this.#picture, this.#labels),
      plugins: [marksOf(picture), pointed, linesOf(picture)],
    });
  }

  #bars(): ReturnType<typeof barData> {
    return barData(this.#picture, this.#isRows ? this.#size.height : this.#size.width);
  }

  #measure(): Size {
    const { clientWidth: width, clientHeight: height } = this.#room;
    return { width, height, ratio: devicePixelRatio };
  }

  #fit(): void {
    const now = this.#measure();
    const isSame = Object.values(now).join() === Object.values(this.#size).join();
    if (isSame || now.width === 0 || now.height === 0) return;
    this.#size = now;
    this.#chart.data = this.#bars();
    this.#chart.resize(now.width, now.height);
  }
}
