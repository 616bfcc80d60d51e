import type { ChartHandle } from './draw-chart.js';
import type { Picture } from './chart-picture.js';
import { showsNothing } from './chart-view.js';
import { drawKey } from './image-key.js';
import { linesOf } from './image-lines.js';
import { imageParts, type ImageKey, type ImageParts, type OwnTexts } from './image-parts.js';
import type { Size } from './drawing-size.js';
import type { Look } from './look.js';
import type { Shown } from './shown.js';

/** Draws a picture in a size of its own, as `drawChart` does. */
type Draw = (canvas: HTMLCanvasElement, picture: Picture, options: { readonly fixed: Size }) => ChartHandle;

/** Sizes in CSS pixels, and how many pixels of the image each of them takes. */
const [width, plotHeight, margin, gap, ratio] = [960, 420, 28, 12, 2];

/** Between the margins, and what the look of a series takes of that before its name. */
const [room, sample] = [width - 2 * margin, 34];

/**
 * A PNG of a chart, 1920 pixels wide, with its title, period, legend and everything else that has to be said with the
 * figures. It is drawn on a canvas of its own, which stands nowhere: a chart that is hidden has an image too. Rejects where
 * nothing is drawn: no view yet, every profile switched off, or a reason in place of the figures.
 */
export async function imageOf(
  shown: Shown | null,
  picture: Picture | null,
  own: Omit<OwnTexts, 'sharesBars'>,
  draw: Draw,
): Promise<Blob> {
  if (!shown || !picture || showsNothing(shown.view) || shown.view.sets[0].reason)
    throw new Error('The chart draws nothing: it has no image');
  const canvas = document.createElement('canvas');
  const handle = draw(canvas, picture, { fixed: { width: room, height: plotHeight, ratio } });
  try {
    const parts = imageParts(shown, picture, { ...own, sharesBars: handle.sharesBars });
    return await pageOf(parts, canvas).toBlob();
  } finally {
    handle.destroy();
  }
}

function pageOf(parts: ImageParts, drawing: HTMLCanvasElement): Page {
  const page = new Page(parts.picture);
  page.write(parts.title, 20, true);
  page.write(parts.period, 14, false);
  page.skip(gap);
  page.place(plotHeight, (context, top) => {
    context.drawImage(drawing, margin, top, room, plotHeight);
  });
  page.skip(gap);
  page.list(parts.keys);
  for (const note of parts.notes) page.write(note, 13, false);
  return page;
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
    for (const line of this.#linesOf(text, font, room)) {
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
    let [left, below] = [margin, 0];
    for (const key of keys) {
      const lines = this.#linesOf(key.text, font, room - sample);
      const wide = sample + Math.max(...lines.map((line) => this.#measure.measureText(line).width)) + 20;
      if (left > margin && left + wide > width - margin + 20) {
        this.#top += below;
        [left, below] = [margin, 0];
      }
      this.#steps.push([this.#top, this.#key(key, lines, font, this.#rtl ? width - left : left)]);
      left += wide;
      below = Math.max(below, 6 + 20 * lines.length);
    }
    if (keys.length > 0) this.#top += below + gap;
  }

  #key(key: ImageKey, lines: readonly string[], font: string, x: number): Step {
    return (context, y) => {
      context.font = font;
      drawKey(context, { ...key, lines }, { x, y, ink: this.#look.ink, rtl: this.#rtl });
    };
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

  /** From right to left, words of another direction keep theirs. */
  #linesOf(text: string, font: string, wide: number): readonly string[] {
    this.#measure.font = font;
    const lines = linesOf(text, wide, (part) => this.#measure.measureText(part).width);
    return this.#rtl ? lines.map((line) => `\u2068${line}\u2069`) : lines;
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
