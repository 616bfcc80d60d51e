import { begin, latest, lookback, series } from './promql-series.js';
import { Refusal } from './promql-tokens.js';

/**
 * @import { AggregateNode, BinaryNode, CallNode, Node, SelectorNode } from './promql-parse.js'
 * @import { MadeUp } from './promql-series.js'
 * @typedef {{ readonly labels: Readonly<Record<string, string>>, readonly value: number }} Sample
 */

/**
 * The value of an expression at a moment: a number, or one for each series.
 *
 * @param {Node} node
 * @param {number} at
 * @returns {number | readonly Sample[]}
 */
export function evaluate(node, at) {
  switch (node.kind) {
    case 'number':
      return node.value;
    case 'selector':
      return instant(node, at);
    case 'call':
      return call(node, at);
    case 'aggregate':
      return aggregate(node, at);
    case 'binary':
      return binary(node, at);
  }
}

/** @param {SelectorNode} node @returns {readonly MadeUp[]} */
function select({ name, matchers }) {
  return series.filter(({ labels }) => {
    if (name !== null && labels['__name__'] !== name) return false;
    return matchers.every(({ label, test }) => test(labels[label] ?? ''));
  });
}

/** @param {SelectorNode} node @param {number} at */
function instant(node, at) {
  const last = latest();
  if (at < begin || at > last + lookback) return [];
  return select(node).map((one) => ({ labels: one.labels, value: one.at(Math.min(at, last)) }));
}

/** @param {CallNode} node @param {number} at @returns {readonly Sample[]} */
function call({ name, arg }, at) {
  if (arg.kind !== 'selector' || arg.window === null) throw new Refusal(`expected a range vector in ${name}`);
  const from = Math.max(at - arg.window, begin);
  const to = Math.min(at, latest());
  if (from >= to) return [];
  const { window } = arg;
  return select(arg).map((one) => ({
    labels: name === 'last_over_time' ? one.labels : without(one.labels, ['__name__']),
    value: overTime(name, one, from, to, window),
  }));
}

/**
 * Counters here are exact at every moment, so that nothing has to be extrapolated.
 *
 * @param {string} name
 * @param {MadeUp} one
 * @param {number} from
 * @param {number} to
 * @param {number} window
 */
function overTime(name, one, from, to, window) {
  if (name === 'increase') return one.at(to) - one.at(from);
  if (name === 'rate') return (one.at(to) - one.at(from)) / (window / 1000);
  if (name === 'last_over_time') return one.at(to);
  const step = 15 * 60_000;
  const values = [];
  for (let moment = (Math.floor(from / step) + 1) * step; moment <= to; moment += step) values.push(one.at(moment));
  const sum = values.reduce((total, value) => total + value, 0);
  if (name === 'max_over_time') return Math.max(...values);
  if (name === 'count_over_time') return values.length;
  return name === 'sum_over_time' ? sum : sum / values.length;
}

/** @param {AggregateNode} node @param {number} at @returns {readonly Sample[]} */
function aggregate({ name, labels: listed, without: isWithout, arg }, at) {
  const samples = evaluate(arg, at);
  if (typeof samples === 'number') {
    throw new Refusal('1:5: parse error: expected type instant vector in aggregation expression, got scalar');
  }
  /** @type {Map<string, { labels: Readonly<Record<string, string>>, values: number[] }>} */
  const groups = new Map();
  for (const { labels, value } of samples) {
    const own = isWithout ? without(labels, ['__name__', ...listed]) : only(labels, listed);
    const key = JSON.stringify(Object.entries(own).sort());
    const group = groups.get(key);
    if (group) group.values.push(value);
    else groups.set(key, { labels: own, values: [value] });
  }
  return [...groups.values()].map(({ labels, values }) => ({ labels, value: together(name, values) }));
}

/** @param {string} name @param {readonly number[]} values */
function together(name, values) {
  const sum = values.reduce((total, value) => total + value, 0);
  if (name === 'sum') return sum;
  if (name === 'count') return values.length;
  if (name === 'avg') return sum / values.length;
  return name === 'max' ? Math.max(...values) : Math.min(...values);
}

/** @param {BinaryNode} node @param {number} at */
function binary({ sign, left, right }, at) {
  const [one, other] = [evaluate(left, at), evaluate(right, at)];
  if (typeof one === 'number' && typeof other === 'number') return compute(sign, one, other);
  if (typeof other === 'number') return keep(sign, /** @type {readonly Sample[]} */ (one), () => other);
  if (typeof one === 'number') {
    return other.map(({ labels, value }) => ({
      labels: without(labels, ['__name__']),
      value: compute(sign, one, value),
    }));
  }
  const values = new Map(other.map(({ labels, value }) => [keyOf(labels), value]));
  return keep(sign, one, (labels) => values.get(keyOf(labels)));
}

/**
 * @param {string} sign
 * @param {readonly Sample[]} samples
 * @param {(labels: Sample['labels']) => number | undefined} otherOf
 */
function keep(sign, samples, otherOf) {
  return samples.flatMap(({ labels, value }) => {
    const other = otherOf(labels);
    if (other === undefined) return [];
    if (sign === '>') return value > other ? [{ labels, value }] : [];
    return [{ labels: without(labels, ['__name__']), value: compute(sign, value, other) }];
  });
}

/** @param {string} sign @param {number} one @param {number} other */
function compute(sign, one, other) {
  if (sign === '+') return one + other;
  if (sign === '-') return one - other;
  if (sign === '*') return one * other;
  return sign === '/' ? one / other : Number(one > other);
}

/** @param {Sample['labels']} labels */
function keyOf(labels) {
  return JSON.stringify(Object.entries(without(labels, ['__name__'])).sort());
}

/** @param {Sample['labels']} labels @param {readonly string[]} names */
function without(labels, names) {
  return Object.fromEntries(Object.entries(labels).filter(([label]) => !names.includes(label)));
}

/** @param {Sample['labels']} labels @param {readonly string[]} names */
function only(labels, names) {
  return Object.fromEntries(names.flatMap((name) => (labels[name] === undefined ? [] : [[name, labels[name]]])));
}
