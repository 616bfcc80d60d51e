import { array, looseObject, string, unknown } from 'valibot';
import type { CalendarDate } from '../../model/bucket.js';
import { wrongType } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import type { ReadDate } from './dates.js';

/** One value of a series. */
export interface Point {
  readonly date: CalendarDate;
  readonly value: number | null;
  readonly path: string;
}

/** One series of a chart. */
export interface Series {
  /** As it was sent, trimmed; empty where the group has no name; `null` where the chart is one series without any. */
  readonly name: string | null;
  readonly points: readonly Point[];
  readonly path: string;
}

/** What tells how values and dates are read. */
export interface Notation {
  readonly format: string;
  readonly read: ReadDate;
  readonly isPercent: boolean;
}

/**
 * Reads the answers of Chartkick's `chart_json`: `[{"name", "data": [[date, value], …]}]`; a bare list of pairs, which
 * is one series without name; and a hash of values by date, which the service sends where it forgets `chart_json`.
 * Throws a `format` error with the first wrong path.
 */
export function seriesOf(body: unknown, notation: Notation): readonly Series[] {
  if (!Array.isArray(body)) return [{ name: null, points: pointsOf(body, '', notation), path: '' }];
  if (body.length === 0) return [];
  if (Array.isArray(body[0])) return [{ name: null, points: pointsOf(body, '', notation), path: '' }];
  return body.map((entry: unknown, index) => {
    const path = `[${index}]`;
    const shape = looseObject({ name: unknown(), data: unknown() }, 'an object with name and data');
    const { name, data } = readShape(shape, entry, path);
    const text = name === null ? '' : readShape(string('a text'), name, `${path}.name`).trim();
    return { name: text, points: pointsOf(data, `${path}.data`, notation), path };
  });
}

function pointsOf(data: unknown, path: string, notation: Notation): readonly Point[] {
  const seen = new Set<CalendarDate>();
  return pairsOf(data, path).map(({ label, labelPath, value, valuePath, path }) => {
    const date = typeof label === 'string' ? notation.read(label) : null;
    if (date === null) throw wrongType(labelPath, `a date as ${notation.format}, or like 2026-09-07`, label);
    if (seen.has(date)) throw wrongType(labelPath, 'a date that the series does not have yet', label);
    seen.add(date);
    return { date, value: valueOf(value, valuePath, notation), path };
  });
}

interface Pair {
  readonly label: unknown;
  readonly labelPath: string;
  readonly value: unknown;
  readonly valuePath: string;
  readonly path: string;
}

function pairsOf(data: unknown, path: string): readonly Pair[] {
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) {
    return Object.entries(data as Record<string, unknown>).map(([label, value]) => {
      const place = path === '' ? label || 'answer' : `${path}.${label}`;
      return { label, labelPath: place, value, valuePath: place, path: place };
    });
  }
  return readShape(array(unknown(), 'a list of dates and values'), data, path).map((pair: unknown, index) => {
    const place = `${path}[${index}]`;
    if (!Array.isArray(pair) || pair.length !== 2) throw wrongType(place, 'a date and a value', pair);
    const [label, value] = pair as readonly unknown[];
    return { label, labelPath: `${place}[0]`, value, valuePath: `${place}[1]`, path: place };
  });
}

function valueOf(value: unknown, path: string, { isPercent }: Notation): number | null {
  if (value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(path, 'a number or null', value);
  // A server that does not know by_status answers with counts.
  if (isPercent && !(value >= 0 && value <= 100)) throw wrongType(path, 'a percentage from 0 to 100', value);
  return value;
}
