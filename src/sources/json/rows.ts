import type { Observation } from '../../model/create-dataset.js';
import { wrongType } from '../../model/stats-error.js';

/** What the rows hold: the ids that turned out to be indicators, and the rows themselves, read while they are sorted. */
export interface Rows {
  readonly indicators: readonly string[];
  readonly observations: Iterable<Observation>;
}

type Row = Readonly<Record<string, unknown>>;

/** What a key that nobody declared has held so far. A text is a note and is ignored, unless another row has a number. */
interface Undeclared {
  number: boolean;
  text: { readonly path: string; readonly value: unknown } | null;
}

/**
 * Checks rows and tells dimensions, indicators and notes apart. Throws a `StatsError` of kind `format` with the first
 * wrong path (`data[3].visits`).
 */
export function readRows(
  data: readonly unknown[],
  dimensions: ReadonlySet<string>,
  declared: ReadonlySet<string>,
): Rows {
  const undeclared = new Map<string, Undeclared>();
  data.forEach((row, index) => {
    if (!isRow(row)) throw wrongType(`data[${index}]`, 'an object', row);
    for (const key of Object.keys(row)) {
      const value = row[key];
      if (key === 'time' || dimensions.has(key)) checkKey(value, () => `data[${index}].${key}`);
      else if (declared.has(key)) checkValue(value, () => `data[${index}].${key}`);
      else learn(undeclared, key, value, () => `data[${index}].${key}`);
    }
  });
  const found = [...undeclared].filter(([, { number }]) => number).map(([key]) => key);
  const indicators = new Set([...declared, ...found]);
  const [text] = indicators.size === 0 ? [...undeclared.values()] : [];
  // Databases give large numbers as strings: rows with nothing but texts are a mistake, and no empty answer.
  if (text?.text) throw wrongType(text.text.path, 'a number', text.text.value);
  return { indicators: [...indicators], observations: observe(data as readonly Row[], dimensions, indicators) };
}

function* observe(
  rows: readonly Row[],
  dimensions: ReadonlySet<string>,
  indicators: ReadonlySet<string>,
): Generator<Observation> {
  for (const [index, row] of rows.entries()) {
    // Without a prototype, `__proto__` is a key like any other.
    const members = Object.create(null) as Record<string, string>;
    const values = Object.create(null) as Record<string, number | null | 'suppressed'>;
    for (const key of Object.keys(row)) {
      const value = row[key];
      if (indicators.has(key)) values[key] = value as number | null | 'suppressed';
      else if (dimensions.has(key) && value !== null) members[key] = memberId(value);
    }
    const time = (row['time'] ?? null) as string | number | null;
    yield {
      time: time === null ? null : String(time),
      members,
      values,
      path: `data[${index}]`,
    };
  }
}

function learn(undeclared: Map<string, Undeclared>, key: string, value: unknown, path: () => string): void {
  if (value === null) return;
  const known = undeclared.get(key) ?? { number: false, text: null };
  undeclared.set(key, known);
  if (typeof value === 'number' || value === 'suppressed') {
    known.number = true;
    checkValue(value, path);
  } else {
    known.text ??= { path: path(), value };
  }
  if (known.number && known.text) throw wrongType(known.text.path, 'a number', known.text.value);
}

function checkKey(value: unknown, path: () => string): void {
  if (value === null || typeof value === 'string' || Number.isFinite(value)) return;
  throw wrongType(path(), 'a text', value);
}

function checkValue(value: unknown, path: () => string): void {
  if (value === null || value === 'suppressed' || Number.isFinite(value)) return;
  throw wrongType(path(), 'a number', value);
}

/** A number is its digits. */
export function memberId(value: unknown): string {
  return typeof value === 'string' ? value : String(Number(value));
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && !Array.isArray(row);
}
