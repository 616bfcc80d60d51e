import type { Observation } from '../../model/create-dataset.js';
import type { Members } from '../../model/dataset.js';
import { wrongType } from '../../model/stats-error.js';
import type { Cube, CubeDimension } from './cube.js';
import { isPlain } from './shape.js';
import type { Times } from './times.js';

/** What becomes of a dimension that is neither time nor metric. */
export interface Part {
  readonly dimension: CubeDimension;
  /** Place of the category whose values are those of the whole dimension; -1 where there is none. */
  readonly total: number;
  /** Places that a filter keeps; `null` for all. */
  readonly kept: ReadonlySet<number> | null;
}

/** How values become observations. */
export interface Layout {
  readonly time: CubeDimension | null;
  readonly times: Times | null;
  readonly metric: CubeDimension | null;
  /** By place in the metric dimension; the first is that of all values where there is no such dimension. */
  readonly indicators: readonly string[];
  readonly parts: readonly Part[];
  /** Words for the publisher's codes of status. */
  readonly words: ReadonlyMap<string, string>;
  /** Takes in the status of each known value that is kept. */
  readonly marked: Set<string>;
}

interface Cell {
  readonly place: number;
  readonly value: unknown;
  readonly path: string;
}

/** What is withheld on purpose: `c` of SDMX (Eurostat writes `|C` beside another flag), or what its label says. */
const confidential = /^(?:.*\|)?c$/i;
const withheld = /confidential|suppress|secret|withheld/i;

/** Every value as an observation of its own. Throws a `format` error with the first wrong path. */
export function* observe(cube: Cube, layout: Layout): Generator<Observation> {
  const { time, times, metric, indicators, marked } = layout;
  const membersOf = memberReader(layout.parts);
  const statusOf = statusReader(cube);
  for (const { place, value, path } of cellsOf(cube)) {
    if (value !== null && !(typeof value === 'number' && Number.isFinite(value))) {
      throw wrongType(path, 'a number or null', value);
    }
    const members = membersOf(place);
    if (members === null) continue;
    const status = statusOf(place);
    if (value !== null && status !== null) marked.add(status);
    const isWithheld = value === null && status !== null && isConfidential(status, layout);
    // A position without a value was never sent, whatever an object says of it besides.
    if (value === null && !isWithheld && !Array.isArray(cube.shape.value)) continue;
    const indicator = indicators[metric ? placeIn(metric, place) : 0] ?? '';
    yield {
      time: time && times ? times.at(placeIn(time, place)) : null,
      members,
      values: single(indicator, isWithheld ? 'suppressed' : value),
      path,
    };
  }
}

function isConfidential(status: string, { words }: Layout): boolean {
  const word = words.get(status);
  return word === undefined ? confidential.test(status) : withheld.test(word) || confidential.test(status);
}

/** Where a value stands in one dimension: the last dimension changes first. */
function placeIn({ stride, categories }: CubeDimension, place: number): number {
  return Math.floor(place / stride) % categories.length;
}

function* cellsOf({ shape: { value, status }, count }: Cube): Generator<Cell> {
  if (Array.isArray(value)) {
    const values: readonly unknown[] = value;
    // Metadata alone have no value at all.
    if (values.length > 0 && values.length !== count) {
      throw wrongType('value', `${count} values, as size says`, values.length);
    }
    for (const [place, one] of values.entries()) yield { place, value: one, path: `value[${place}]` };
    return;
  }
  for (const [key, one] of Object.entries(value)) {
    yield { place: positionOf(key, count, 'value'), value: one, path: `value.${key}` };
  }
  // Values that are withheld have a status and no place among the values.
  if (!isPlain(status)) return;
  for (const key of Object.keys(status)) {
    if (!Object.hasOwn(value, key)) {
      yield { place: positionOf(key, count, 'status'), value: null, path: `status.${key}` };
    }
  }
}

function positionOf(key: string, count: number, path: string): number {
  if (/^(?:0|[1-9]\d{0,14})$/.test(key) && Number(key) < count) return Number(key);
  throw wrongType(`${path}.${key}`, `a position below ${count}`, key);
}

/** The members of a place, one object for all times; `null` where a filter leaves it out. */
function memberReader(parts: readonly Part[]): (place: number) => Members | null {
  const known = new Map<number, Members | null>();
  return (place) => {
    let key = 0;
    for (const { dimension } of parts) key += placeIn(dimension, place) * dimension.stride;
    const before = known.get(key);
    if (before !== undefined) return before;
    const members = membersAt(place, parts);
    known.set(key, members);
    return members;
  };
}

/** What counts for the whole of a dimension names no member of it: a given total, as in our own contract. */
function membersAt(place: number, parts: readonly Part[]): Members | null {
  const members = Object.create(null) as Record<string, string>;
  for (const { dimension, total, kept } of parts) {
    const own = placeIn(dimension, place);
    if (kept?.has(own) === false) return null;
    if (own !== total) members[dimension.id] = dimension.categories[own]?.id ?? '';
  }
  return members;
}

/** One text is the status of all values, and so is an array of one, as older publishers have it. */
function statusReader({ shape: { status }, count }: Cube): (place: number) => string | null {
  if (status === null || status === undefined) return () => null;
  if (typeof status === 'string') return () => status;
  const list: readonly unknown[] | null = Array.isArray(status) ? status : null;
  if (list && list.length > 1 && list.length !== count) {
    throw wrongType('status', `${count} texts, as size says`, list.length);
  }
  return (place) => {
    const key = list?.length === 1 ? 0 : place;
    const own = list ? list[key] : Object.hasOwn(status, key) ? (status as Record<number, unknown>)[key] : null;
    if (own === null || own === undefined || own === '') return null;
    if (typeof own !== 'string') throw wrongType(list ? `status[${key}]` : `status.${key}`, 'a text', own);
    return own;
  };
}

function single<T>(key: string, value: T): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  record[key] = value;
  return record;
}
