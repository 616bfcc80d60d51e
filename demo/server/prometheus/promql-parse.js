import { Refusal, refusal, secondsOf, tokensOf } from './promql-tokens.js';

/** @import { Token } from './promql-tokens.js' */

/**
 * @typedef {{ readonly label: string, readonly test: (value: string) => boolean }} Matcher
 * @typedef {{ kind: 'number', value: number }} NumberNode
 * @typedef {{ kind: 'selector', name: string | null, matchers: readonly Matcher[], window: number | null, at: number }} SelectorNode
 * @typedef {{ kind: 'call', name: string, arg: Node, at: number }} CallNode
 * @typedef {{ kind: 'aggregate', name: string, labels: readonly string[], without: boolean, arg: Node }} AggregateNode
 * @typedef {{ kind: 'binary', sign: string, left: Node, right: Node }} BinaryNode
 * @typedef {NumberNode | SelectorNode | CallNode | AggregateNode | BinaryNode} Node
 */

/** Functions over a range of time that the demo knows. */
export const rangeFunctions = [
  'increase',
  'rate',
  'sum_over_time',
  'last_over_time',
  'avg_over_time',
  'max_over_time',
  'count_over_time',
];
const aggregations = ['sum', 'avg', 'max', 'min', 'count'];

/**
 * Reads as much PromQL as the demo needs: selectors, functions over time, aggregations, arithmetic, `>`.
 *
 * @param {string} promql
 * @returns {Node}
 */
export function parsePromql(promql) {
  const tokens = tokensOf(promql);
  if (tokens.length === 0) throw new Refusal('1:1: parse error: no expression found in input');
  const parser = new Parser(tokens, promql.length);
  const node = parser.binary(0);
  parser.end();
  return node;
}

const ranks = [['>'], ['+', '-'], ['*', '/']];

class Parser {
  /**
   * @param {Token[]} tokens
   * @param {number} length
   */
  constructor(tokens, length) {
    this.tokens = tokens;
    this.length = length;
  }

  /** @param {number} rank @returns {Node} */
  binary(rank) {
    const signs = ranks[rank];
    if (!signs) return this.primary();
    let left = this.binary(rank + 1);
    for (let sign = this.take(...signs); sign; sign = this.take(...signs)) {
      left = { kind: 'binary', sign: sign.text, left, right: this.binary(rank + 1) };
    }
    return left;
  }

  /** @returns {Node} */
  primary() {
    const token = this.tokens.shift();
    if (!token) throw refusal(this.length, 'unexpected end of input');
    if (token.kind === 'number') return { kind: 'number', value: Number(token.text) };
    if (token.text === '(') return this.inside();
    if (token.text === '{') return this.selector(null, token.at);
    if (token.kind !== 'word') throw refusal(token.at, `unexpected ${JSON.stringify(token.text)}`);
    const name = token.text.toLowerCase();
    const next = this.tokens[0]?.text ?? '';
    if (aggregations.includes(name) && /^(?:\(|by|without)$/i.test(next)) return this.aggregate(name);
    if (this.take('(')) return this.call(token);
    return this.selector(token.text, token.at);
  }

  /** @param {string} name @returns {Node} */
  aggregate(name) {
    const before = this.grouping();
    this.expect('(');
    const arg = this.inside();
    const { labels, without } = before ?? this.grouping() ?? { labels: [], without: false };
    if (arg.kind === 'selector' && arg.window !== null) {
      throw refusal(arg.at, 'expected type instant vector in aggregation expression, got range vector');
    }
    return { kind: 'aggregate', name, labels, without, arg };
  }

  grouping() {
    const word = this.take('by', 'without');
    if (!word) return null;
    this.expect('(');
    /** @type {string[]} */
    const labels = [];
    while (this.tokens[0]?.kind === 'word') {
      labels.push(this.tokens.shift()?.text ?? '');
      if (!this.take(',')) break;
    }
    this.expect(')');
    return { labels, without: word.text === 'without' };
  }

  /** @param {Token} token @returns {Node} */
  call({ text: name, at }) {
    if (!rangeFunctions.includes(name)) throw refusal(at, `unknown function with name ${JSON.stringify(name)}`);
    const arg = this.inside();
    if (arg.kind !== 'selector' || arg.window === null) {
      const place = arg.kind === 'selector' ? arg.at : at;
      throw refusal(place, `expected type range vector in call to function "${name}", got instant vector`);
    }
    return { kind: 'call', name, arg, at };
  }

  /** What stands between parentheses, of which the first has been read. */
  inside() {
    const node = this.binary(0);
    if (!this.take(')')) throw refusal(this.length, 'unclosed left parenthesis');
    return node;
  }

  /**
   * @param {string | null} name
   * @param {number} at
   * @returns {SelectorNode}
   */
  selector(name, at) {
    /** @type {Matcher[]} */
    const matchers = [];
    if (name === null || this.take('{')) {
      while (this.tokens[0]?.kind === 'word') {
        matchers.push(this.matcher());
        if (!this.take(',')) break;
      }
      if (!this.take('}')) throw refusal(this.length, 'unexpected end of input inside braces');
    }
    if (name === null && matchers.length === 0) {
      throw refusal(at, 'vector selector must contain at least one non-empty matcher');
    }
    const window = this.tokens[0]?.kind === 'window' ? this.tokens.shift() : undefined;
    return { kind: 'selector', name, matchers, window: window ? windowOf(window) : null, at };
  }

  /** @returns {Matcher} */
  matcher() {
    const label = this.tokens.shift()?.text ?? '';
    const sign = this.take('=', '!=', '=~', '!~')?.text;
    const text = this.tokens.shift();
    if (sign === undefined || text?.kind !== 'text') {
      throw refusal(text?.at ?? this.length, 'unexpected token in label matching, expected string');
    }
    const value = unquoted(text);
    const pattern = sign.endsWith('~') ? patternOf(value, text.at) : null;
    /** @param {string} own */
    const equals = (own) => (pattern ? pattern.test(own) : own === value);
    return { label, test: (own) => equals(own) !== sign.startsWith('!') };
  }

  /** @param {...string} texts */
  take(...texts) {
    return texts.includes(this.tokens[0]?.text ?? '') ? this.tokens.shift() : undefined;
  }

  /** @param {string} text */
  expect(text) {
    if (this.take(text)) return;
    const [next] = this.tokens;
    throw refusal(
      next?.at ?? this.length,
      next ? `unexpected ${JSON.stringify(next.text)}` : 'unexpected end of input',
    );
  }

  end() {
    const [next] = this.tokens;
    if (next?.text === ')') throw refusal(next.at + 1, "unexpected right parenthesis ')'");
    if (next)
      throw refusal(next.at, `unexpected ${next.kind === 'word' ? 'identifier ' : ''}${JSON.stringify(next.text)}`);
  }
}

/** @param {Token} token */
function unquoted({ text, at }) {
  try {
    return text.startsWith('"') ? String(JSON.parse(text)) : text.slice(1, -1);
  } catch {
    throw refusal(at, `invalid syntax in string ${text}`);
  }
}

/** @param {string} value @param {number} at */
function patternOf(value, at) {
  try {
    return new RegExp(`^(?:${value})$`);
  } catch {
    throw refusal(at, `error parsing regexp: ${value}`);
  }
}

/** @param {Token} token */
function windowOf({ text, at }) {
  const duration = text.slice(1, -1).trim();
  const seconds = secondsOf(duration);
  if (seconds === null || /^\d+$/.test(duration))
    throw refusal(at + 1, `bad duration syntax: ${JSON.stringify(/^\d*/.exec(duration)?.[0])}`);
  return seconds * 1000;
}
