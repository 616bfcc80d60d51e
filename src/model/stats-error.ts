/**
 * Where a failure lies: in what the page asked for, in the way to the server, in the server's refusal, or in what it
 * answered.
 */
export type ErrorKind = 'config' | 'network' | 'http' | 'format';

/** What exactly went wrong. `i18n` words a sentence for readers from the code and the values. */
export type ErrorCode =
  | 'no-src'
  | 'bad-src'
  | 'unknown-source'
  | 'unknown-indicator'
  | 'unknown-split'
  | 'bad-period'
  | 'bad-granularity'
  | 'bad-timezone'
  | 'bad-filter'
  | 'bad-scope'
  | 'bad-for'
  | 'bad-option'
  | 'offline'
  | 'unreachable'
  | 'timeout'
  | 'too-slow-to-prepare'
  | 'status'
  | 'not-found'
  | 'forbidden'
  | 'rate-limited'
  | 'refused'
  | 'html'
  | 'truncated'
  | 'wrong-type'
  | 'too-large'
  | 'too-many-pages';

/** Facts that the sentence names: an HTTP status, the indicators that exist, the seconds to wait. */
export type ErrorValues = Readonly<Record<string, string | number>>;

/**
 * The one error of this library. `message` is an English sentence for developers that says what was wrong and where
 * (`data[3].visits: expected a number, got "n/a"`); the sentence that readers see is made from `code` and `values`.
 */
export class StatsError extends Error {
  readonly kind: ErrorKind;
  readonly code: ErrorCode;
  readonly values: ErrorValues;

  constructor(kind: ErrorKind, code: ErrorCode, message: string, values: ErrorValues = {}, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StatsError';
    this.kind = kind;
    this.code = code;
    this.values = values;
  }
}

/** A `format` error that names the path of the answer, as in `data[3].visits: expected a number, got "n/a"`. */
export function wrongType(path: string, expected: string, got: unknown): StatsError {
  return new StatsError('format', 'wrong-type', `${path}: expected ${expected}, got ${shown(got)}`, { path });
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  const text = jsonOf(value);
  if (text === undefined) return typeof value;
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Nothing of a value that is nested deeper than the browser can go. */
function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
