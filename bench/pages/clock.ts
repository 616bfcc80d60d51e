import { contenders, size, type Lines, type Prepared, type Standing } from './contender.js';
import { linesOf } from './lines.js';

/** Milliseconds of one drawing, or of one toggle. */
export interface Times {
  /** Until the last line of script has run, frames of an animation included. */
  readonly script: number;
  /** The same, and until a pixel of the result can be read. */
  readonly raster: number;
}

/** What the runner can ask the page. */
export interface Clock {
  draw(name: string, length: number): Promise<Times>;
  /** Hides the line at a place and shows it again: the mean of both. */
  toggle(name: string, length: number, place: number): Promise<Times>;
  /** How many pixels of a drawing have the colour of each line. */
  ink(name: string, length: number): Promise<number[]>;
  /** Collects garbage. */
  collect(): void;
}

/** Milliseconds of script in frames, since the page was loaded. */
let inFrames = 0;

const ask = window.requestAnimationFrame.bind(window);

window.requestAnimationFrame = (callback) =>
  ask((time) => {
    const start = performance.now();
    callback(time);
    inFrames += performance.now() - start;
  });

const all = new Map<number, Lines>();
const prepared = new Map<string, Prepared>();

function linesFor(length: number): Lines {
  const lines = all.get(length) ?? linesOf(length);
  all.set(length, lines);
  return lines;
}

function preparedFor(name: string, length: number): Prepared {
  const key = `${name} ${length}`;
  const found = prepared.get(key) ?? contenders()[name]?.prepare(linesFor(length));
  if (!found) throw new Error(`there is no ${name}`);
  prepared.set(key, found);
  return found;
}

/** An empty room in the page, which is laid out. */
function emptyRoom(): HTMLElement {
  const room = document.createElement('div');
  room.style.cssText = `position: relative; inline-size: ${size.width}px; block-size: ${size.height}px`;
  document.querySelector('main')?.replaceChildren(room);
  room.getBoundingClientRect();
  return room;
}

/** A frame passes, so that nothing of the work before is left. */
async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => ask(resolve));
}

async function time(
  work: () => Standing | undefined,
  room: HTMLElement,
): Promise<Times & { standing: Standing | null }> {
  const framesBefore = inFrames;
  const start = performance.now();
  const standing = work();
  // uPlot draws in a microtask.
  await Promise.resolve();
  let script = performance.now() - start;
  if (standing?.settled) {
    await standing.settled;
    script += inFrames - framesBefore;
  }
  const before = performance.now();
  for (const canvas of room.querySelectorAll('canvas')) canvas.getContext('2d')?.getImageData(0, 0, 1, 1);
  return { script, raster: script + performance.now() - before, standing: standing ?? null };
}

async function draw(name: string, length: number): Promise<Times> {
  const ready = preparedFor(name, length).ready();
  const room = emptyRoom();
  await rest();
  const { script, raster, standing } = await time(() => ready(room), room);
  standing?.destroy();
  return { script, raster };
}

async function toggle(name: string, length: number, place: number): Promise<Times> {
  const ready = preparedFor(name, length).ready();
  const room = emptyRoom();
  const { standing } = await time(() => ready(room), room);
  const times: Times[] = [];
  for (const shown of [false, true]) {
    await rest();
    times.push(
      await time(() => {
        standing?.toggle?.(place, shown);
        return undefined;
      }, room),
    );
  }
  standing?.destroy();
  const mean = (of: (one: Times) => number): number => times.reduce((sum, one) => sum + of(one), 0) / times.length;
  return { script: mean(({ script }) => script), raster: mean(({ raster }) => raster) };
}

async function ink(name: string, length: number): Promise<number[]> {
  const room = emptyRoom();
  const { standing } = await time(() => preparedFor(name, length).ready()(room), room);
  const counts = linesFor(length).colours.map(() => 0);
  for (const canvas of room.querySelectorAll('canvas')) {
    const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (const [place, colour] of linesFor(length).colours.entries())
      counts[place] = (counts[place] ?? 0) + count(data, colour);
  }
  standing?.destroy();
  return counts;
}

function count(data: ArrayLike<number>, colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let found = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at] === r && data[at + 1] === g && data[at + 2] === b) found++;
  return found;
}

/** Known where the browser is started with `--expose-gc`. */
function collect(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

Object.assign(window, { clock: { draw, toggle, ink, collect } satisfies Clock });
