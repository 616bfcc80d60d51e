import type { ChartHandle } from './draw-chart.js';
import type { Picture } from './chart-picture.js';
import { drawKey } from './image-key.js';
import { imageParts, type ImageKey, type OwnTexts } from './image-parts.js';
import type { Look } from './look.js';
import type { Shown } from './shown.js';

/** Draws a picture on a canvas whose parent is positioned, as `drawChart` does. */
type Draw = (canvas: HTMLCanvasElement, picture: Picture) => ChartHandle;

/** Sizes in CSS pixels, and how many pixels of the image each of them takes. */
const [width, plotHeight, margin, gap, ratio] = [960, 420, 28, 12, 2];

/**
 * A PNG of a chart, 1920 pixels wide, with its title, period, legend and everything else that has to be said with the
 * figures. `room` is an element of the page in which it is drawn out of sight, for fonts and colours are those of a place.
 */
export async function imageOf(
  shown: Shown,
  picture: Picture,
  own: OwnTexts,
  draw: Draw,
  room: ParentNode,
): Promise<Blob> {
  const parts = imageParts(shown, picture, own);
  const page = new Page(parts.picture);
  page.write(parts.title, 20, true);
  page.write(parts.period, 14, false);
  page.skip(gap);
  page.place(plotHeight, (context, top) => {
    stamp(context, top, parts.picture, draw, room);
  });
  page.skip(gap);
  page.list(parts.keys);
  for (const note of parts.notes) page.write(note, 13, false);
  return page.toBlob();
}

function stamp(context: CanvasRenderingContext2D, top: number, picture: Picture, draw: Draw, room: ParentNode): void {
  const frame = document.createElement('div');
  const canvas = document.createElement('canvas');
  const styles = { position: 'absolute', visibility: 'hidden', width: `${width - 2 * margin}px` };
  for (const [name, value] of Object.entries({ ...styles, height: `${plotHeight}px` })) {
    frame.style.setProperty(name, value);
  }
  frame.append(canvas);
  room.append(frame);
  const handle = draw(canvas, { ...picture, ratio });
  context.drawImage(canvas, margin, top, width - 2 * margin, plotHeight);
  handle.destroy();
  frame.remove();
}

type Step = (context: CanvasRenderingContext2D, top: number) => void;

/** What is written from top to bottom: measured first, as nobody knows before how high it will be. */
class Page {
  readonly #look: Look;
  readonly #rtl: boolean;
  readonly #steps: (readonly [top: number, step: Step])[] = [];
  readonly #measure = canvasOf(1, 1);
  #top = margin;

  constructor({ look, rtl }: Picture) {
    this.#look = look;
    this.#rtl = rtl;
  }

  skip(height: number): void {
    this.#top += height;
  }

  place(height: number, step: Step): void {
    this.#steps.push([this.#top, step]);
    this.#top += height;
  }

  /** A text in as many lines as it takes. */
  write(text: string, size: number, strong: boolean): void {
    const font = `${strong ? '600 ' : ''}${size}px ${this.#look.family}`;
    for (const line of this.#linesOf(text, font)) {
      this.place(size * 1.45, (context, top) => {
        context.font = font;
        context.fillStyle = strong ? this.#look.ink : this.#look.muted;
        context.fillText(line, this.#start, top + size);
      });
    }
  }

  /** Keys one after the other, as many in a row as there is room for. */
  list(keys: readonly ImageKey[]): void {
    const font = `14px ${this.#look.family}`;
    this.#measure.font = font;
    let [left, row] = [margin, 0];
    for (const key of keys) {
      const wide = 34 + this.#measure.measureText(key.text).width + 20;
      if (left > margin && left + wide > width - margin) [left, row] = [margin, row + 1];
      const [x, y] = [this.#rtl ? width - left : left, row * 26];
      this.#steps.push([
        this.#top + y,
        (context, top) => {
          context.font = font;
          drawKey(context, key, { x, y: top, ink: this.#look.ink, rtl: this.#rtl });
        },
      ]);
      left += wide;
    }
    if (keys.length > 0) this.#top += (row + 1) * 26 + gap;
  }

  toBlob(): Promise<Blob> {
    const context = canvasOf(width * ratio, Math.ceil(this.#top + margin) * ratio);
    context.fillStyle = this.#look.ground;
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
    context.scale(ratio, ratio);
    context.direction = this.#rtl ? 'rtl' : 'ltr';
    context.textAlign = 'start';
    for (const [top, step] of this.#steps) step(context, top);
    return new Promise((resolve, reject) => {
      context.canvas.toBlob((blob) => {
        if (blob) resolve(blob);
        else reject(new Error('The browser makes no image of this size'));
      }, 'image/png');
    });
  }

  get #start(): number {
    return this.#rtl ? width - margin : margin;
  }

  #linesOf(text: string, font: string): readonly string[] {
    this.#measure.font = font;
    const lines: string[] = [];
    for (const word of text.split(/ +/)) {
      const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word;
      const fits = this.#measure.measureText(longer).width <= width - 2 * margin;
      if (fits && lines.length > 0) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }
}

function canvasOf(wide: number, high: number): CanvasRenderingContext2D {
  const canvas = document.createElement('canvas');
  canvas.width = wide;
  canvas.height = high;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser has no canvas');
  return context;
}
