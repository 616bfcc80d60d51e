import { malformed, unexpected } from './error.js';
import { wallOf } from './wall.js';

/**
 * @import { Row, Table, Value } from './tables.js'
 * @typedef {(row: Row) => boolean} Condition
 * @typedef {{ text: string, at: number }} Token
 */

const form = /\s*(?:(date'[^']*')|("(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|(`[^`]+`|\w+)|(>=|<=|!=|[=<>(),:]))/y;

/** What a `where` clause keeps of a table: comparisons, lists, `is null`, `and`, `or`, `not` and brackets. */
export class Where {
  /** @type {readonly Token[]} */
  #tokens;
  #next = 0;

  /**
   * @param {string} text
   * @param {Table} table
   * @param {string} zone
   */
  constructor(text, table, zone) {
    this.text = text;
    this.table = table;
    this.zone = zone;
    this.#tokens = tokensOf(text);
  }

  /** @returns {Condition} */
  read() {
    const condition = this.#any();
    if (this.#peek() !== '') throw this.#unexpected();
    return condition;
  }

  /** @returns {Condition} */
  #any() {
    const parts = [this.#all()];
    while (this.#takes('or')) parts.push(this.#all());
    return (row) => parts.some((holds) => holds(row));
  }

  /** @returns {Condition} */
  #all() {
    const parts = [this.#one()];
    while (this.#takes('and')) parts.push(this.#one());
    return (row) => parts.every((holds) => holds(row));
  }

  /** @returns {Condition} */
  #one() {
    if (this.#takes('not')) {
      const inner = this.#one();
      return (row) => !inner(row);
    }
    if (this.#takes('(')) {
      const inner = this.#any();
      this.#expect(')');
      return inner;
    }
    const field = this.#field();
    if (this.#takes('is')) return this.#isNull(field);
    return this.#takes('in') ? this.#list(field) : this.#comparison(field);
  }

  /** @param {string} field @returns {Condition} */
  #isNull(field) {
    const not = this.#takes('not');
    this.#expect('null');
    return (row) => ((row[field] ?? null) === null) !== not;
  }

  /** @param {string} field @returns {Condition} */
  #list(field) {
    this.#expect('(');
    const members = [this.#literal()];
    while (this.#takes(',')) members.push(this.#literal());
    this.#expect(')');
    return (row) => members.includes(row[field] ?? null);
  }

  /** A comparison with a value that is not there is never true. @param {string} field @returns {Condition} */
  #comparison(field) {
    const operator = this.#take();
    const compare = comparisons[operator];
    if (!compare) throw this.#unexpected(-1);
    const literal = this.#literal();
    if (literal === null) throw this.#unexpected(-1);
    return (row) => {
      const value = row[field] ?? null;
      if (value === null) return false;
      return compare(typeof value === 'string' ? wallOf(value, this.zone) : value, literal);
    };
  }

  #field() {
    const word = this.#take();
    const name = word.replace(/^`|`$/g, '');
    if (!/^\w+$/.test(name)) throw this.#unexpected(-1);
    if (!this.table.fields.includes(name)) throw malformed(`Unknown field: ${name}`, 'where');
    return name;
  }

  /** @returns {Value} */
  #literal() {
    const token = this.#take();
    if (token.startsWith("date'")) return token.slice(5, -1).replaceAll('/', '-');
    if (/^["']/.test(token)) return token.slice(1, -1).replace(/\\(.)/g, '$1');
    if (/^(true|false)$/i.test(token)) return token.toLowerCase() === 'true';
    if (/^[\d.]+$/.test(token)) return Number(token);
    throw this.#unexpected(-1);
  }

  #peek() {
    return this.#tokens[this.#next]?.text ?? '';
  }

  #take() {
    const word = this.#peek();
    this.#next += 1;
    return word;
  }

  /** @param {string} word */
  #takes(word) {
    if (this.#peek().toLowerCase() !== word) return false;
    this.#next += 1;
    return true;
  }

  /** @param {string} word */
  #expect(word) {
    if (!this.#takes(word)) throw this.#unexpected();
  }

  #unexpected(step = 0) {
    const token = this.#tokens[this.#next + step];
    return unexpected(token?.text ?? '', token?.at ?? this.text.length, this.text, 'where');
  }
}

/** @type {Readonly<Record<string, (value: NonNullable<Value>, literal: NonNullable<Value>) => boolean>>} */
const comparisons = {
  '=': (value, literal) => value === literal,
  ':': (value, literal) => value === literal,
  '!=': (value, literal) => value !== literal,
  '>': (value, literal) => value > literal,
  '<': (value, literal) => value < literal,
  '>=': (value, literal) => value >= literal,
  '<=': (value, literal) => value <= literal,
};

/** @param {string} text */
function tokensOf(text) {
  /** @type {Token[]} */
  const tokens = [];
  let at = 0;
  while (text.slice(at).trim() !== '') {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) throw unexpected(text.slice(at).trim().charAt(0), at, text, 'where');
    tokens.push({ text: match[0].trim(), at });
    at = form.lastIndex;
  }
  return tokens;
}
