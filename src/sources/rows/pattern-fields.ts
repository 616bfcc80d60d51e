import { StatsError } from '../../model/stats-error.js';

/** What a run of letters of a date pattern stands for. */
export type Part =
  | 'year'
  | 'shortYear'
  | 'weekYear'
  | 'quarter'
  | 'month'
  | 'monthName'
  | 'week'
  | 'day'
  | 'hour'
  | 'hour12'
  | 'half'
  | 'minute'
  | 'second'
  | 'fraction'
  | 'offset'
  | 'weekday';

/** One piece of a pattern: a field, or text between fields. */
export interface Piece {
  readonly part: Part | null;
  /** The expression that reads it. */
  readonly expression: string;
  /** Letters of the field; 0 for text. */
  readonly width: number;
}

const name = '\\p{L}+\\.?';
const zone = 'Z|[+-]\\d\\d(?::?\\d\\d)?';

/** Fields by letter, then by width. CLDR, Unicode Technical Standard 35, part 4, "Date Field Symbol Table". */
const fields: Readonly<Record<string, Readonly<Record<number, readonly [Part, string]>>>> = {
  y: { 1: ['year', '\\d{4}'], 2: ['shortYear', '\\d{2}'], 4: ['year', '\\d{4}'] },
  u: { 1: ['year', '\\d{4}'], 4: ['year', '\\d{4}'] },
  Y: { 1: ['weekYear', '\\d{4}'], 4: ['weekYear', '\\d{4}'] },
  Q: { 1: ['quarter', '\\d'], 2: ['quarter', '\\d{1,2}'], 3: ['quarter', '[QT]\\d'] },
  M: { 1: ['month', '\\d{1,2}'], 2: ['month', '\\d{1,2}'], 3: ['monthName', name], 4: ['monthName', name] },
  w: { 1: ['week', '\\d{1,2}'], 2: ['week', '\\d{1,2}'] },
  d: { 1: ['day', '\\d{1,2}'], 2: ['day', '\\d{1,2}'] },
  E: { 1: ['weekday', name], 2: ['weekday', name], 3: ['weekday', name], 4: ['weekday', name] },
  H: { 1: ['hour', '\\d{1,2}'], 2: ['hour', '\\d{1,2}'] },
  h: { 1: ['hour12', '\\d{1,2}'], 2: ['hour12', '\\d{1,2}'] },
  a: { 1: ['half', '[ap]\\.?m\\.?'], 2: ['half', '[ap]\\.?m\\.?'], 3: ['half', '[ap]\\.?m\\.?'] },
  m: { 1: ['minute', '\\d{1,2}'], 2: ['minute', '\\d{1,2}'] },
  s: { 1: ['second', '\\d{1,2}'], 2: ['second', '\\d{1,2}'] },
  X: { 1: ['offset', zone], 2: ['offset', zone], 3: ['offset', zone] },
  x: { 1: ['offset', zone], 2: ['offset', zone], 3: ['offset', zone] },
  Z: { 1: ['offset', zone], 2: ['offset', zone], 3: ['offset', zone], 5: ['offset', zone] },
};

/** The same fields, standing alone. */
const aliases: Readonly<Record<string, string>> = { L: 'M', q: 'Q', c: 'E', e: 'E' };

/** Letters that are easily taken for another. */
const mistaken: Readonly<Record<string, string>> = {
  D: 'D is the day of the year; the day of the month is d',
  T: "a text within the pattern is quoted, as in 'T'",
};

/** Takes a pattern apart. Throws a `config` error for what it does not know. */
export function piecesOf(pattern: string): readonly Piece[] {
  if (pattern.split("'").length % 2 === 0) throw badPattern(pattern, 'a quote has no end');
  if (pattern.includes('%')) throw badPattern(pattern, 'fields have no % before them');
  const pieces: Piece[] = [];
  for (const [whole, quoted, letter] of pattern.matchAll(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g)) {
    if (letter !== undefined) pieces.push(fieldOf(letter, whole.length, pattern));
    else pieces.push(textPiece(quoted === undefined ? whole : quoted.replaceAll("''", "'") || "'"));
  }
  return pieces.map((piece, index) => alone(piece, pieces[index - 1], pieces[index + 1], pattern));
}

/** The error of a `time-format` that cannot be read. */
export function badPattern(pattern: string, why: string): StatsError {
  const form = 'a Unicode date pattern such as dd/MM/yyyy';
  const message = `time-format: expected ${form}, got "${pattern}": ${why}`;
  return new StatsError('config', 'bad-option', message, { option: 'time-format' });
}

function fieldOf(letter: string, width: number, pattern: string): Piece {
  const known = fields[aliases[letter] ?? letter];
  if (letter === 'S' && width <= 9) return { part: 'fraction', expression: `\\d{${width}}`, width };
  const [part, expression] = known?.[width] ?? [];
  if (part !== undefined && expression !== undefined) return { part, expression, width };
  throw badPattern(pattern, mistaken[letter] ?? `there is no field ${letter.repeat(width)}`);
}

function textPiece(text: string): Piece {
  const escaped = text.replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&').replace(/\s+/g, '\\s+');
  return { part: null, expression: escaped, width: 0 };
}

/** Numbers that touch are told apart by their digits alone: each then has as many as it has letters. */
function alone(piece: Piece, before: Piece | undefined, after: Piece | undefined, pattern: string): Piece {
  const isNumber = (one: Piece | undefined): boolean => one?.expression.startsWith('\\d') === true;
  if (!isNumber(piece) || piece.expression !== '\\d{1,2}' || !(isNumber(before) || isNumber(after))) return piece;
  if (piece.width === 1) throw badPattern(pattern, `${piece.part} needs two digits, as it touches another number`);
  return { ...piece, expression: '\\d{2}' };
}
