import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
} from 'chart.js';
import { chartData, chartOptions, type Kind, type Value } from './chart-config.js';
import type { Picture } from './chart-picture.js';
import { pointer } from './pointer.js';

// The only module that knows Chart.js. It is loaded after the first figures.

/** A drawing that stands on a canvas. Lengths are CSS pixels from the canvas' top left corner. */
export interface ChartHandle {
  readonly canvas: HTMLCanvasElement;
  update(picture: Picture): void;
  /** Points out one bucket, or none. */
  pointOut(index: number | null): void;
  /** The bucket nearest to a place. */
  indexAt(x: number): number;
  /** Where a bucket stands. */
  placeOf(index: number): number;
  /** Ends the drawing: no instance and no observer stays. */
  destroy(): void;
}

/** Draws a picture, and draws it anew whenever the canvas' parent, which must be positioned, changes its size. */
export function drawChart(canvas: HTMLCanvasElement, picture: Picture): ChartHandle {
  Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale);
  return new Drawn(canvas, picture);
}

class Drawn implements ChartHandle {
  readonly canvas: HTMLCanvasElement;
  readonly #chart: Chart<Kind, Value[], number>;
  readonly #observer: ResizeObserver;
  #picture: Picture;
  #pointed: number | null = null;

  constructor(canvas: HTMLCanvasElement, picture: Picture) {
    this.canvas = canvas;
    this.#picture = picture;
    this.#chart = new Chart<Kind, Value[], number>(canvas, this.#configuration());
    this.#fit();
    // Chart.js' own observer answers late, and watches the whole document beside.
    this.#observer = new ResizeObserver(() => {
      this.#fit();
    });
    if (canvas.parentElement) this.#observer.observe(canvas.parentElement);
  }

  update(picture: Picture): void {
    this.#picture = picture;
    this.#chart.data = chartData(picture);
    this.#chart.options = chartOptions(picture);
    this.#chart.update('none');
  }

  pointOut(index: number | null): void {
    if (this.#pointed === index) return;
    this.#pointed = index;
    this.#chart.draw();
  }

  indexAt(x: number): number {
    const index = Math.round(this.#chart.scales['x']?.getValueForPixel(x) ?? 0);
    return Math.min(this.#picture.incomplete.length - 1, Math.max(0, index));
  }

  placeOf(index: number): number {
    return this.#chart.scales['x']?.getPixelForValue(index) ?? 0;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#chart.destroy();
  }

  #configuration(): ChartConfiguration<Kind, Value[], number> {
    const plugin = pointer(() =>
      this.#pointed === null ? null : { index: this.#pointed, ink: this.#picture.look.muted },
    );
    return { type: 'line', data: chartData(this.#picture), options: chartOptions(this.#picture), plugins: [plugin] };
  }

  #fit(): void {
    const { clientWidth, clientHeight } = this.canvas.parentElement ?? this.canvas;
    if (clientWidth > 0 && clientHeight > 0) this.#chart.resize(clientWidth, clientHeight);
  }
}
