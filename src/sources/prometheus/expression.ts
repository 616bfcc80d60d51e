import type { Granularity } from '../../model/bucket.js';
import type { Fold } from '../../model/dataset.js';
import { bare, isShare, step, windows } from './text.js';

// What functions and operators do: prometheus/prometheus, docs/querying/{functions,operators}.md;
// VictoriaMetrics, docs/MetricsQL.md.

type Flow = 'sum' | 'mean' | 'max' | 'last';

/** What can be known of a PromQL expression without evaluating it. */
export interface Expression {
  /** It looks back over time (`[1d]`): a value is about the time before its moment, else about the moment itself. */
  readonly looksBack: boolean;
  /** `{step}` stands in it. */
  readonly stepped: boolean;
  /**
   * How values of consecutive, equally long windows go together, and how long those windows are; `null` where they do not,
   * or where nobody knows. `step`: as long as the step that is asked for.
   */
  readonly flow: { readonly fold: Flow; readonly window: Granularity | 'step' } | null;
  /** How series that share a label go together. */
  readonly split: Fold;
}

const flows = new Map(
  Object.entries<Flow>({
    increase: 'sum',
    increase_pure: 'sum',
    sum_over_time: 'sum',
    count_over_time: 'sum',
    changes: 'sum',
    resets: 'sum',
    rate: 'mean',
    avg_over_time: 'mean',
    max_over_time: 'max',
    last_over_time: 'last',
  }),
);

/** What may stand around them: a mean of series has a last value, but its means over time do not go together. */
const partner: Readonly<Record<Flow, string[]>> = { sum: ['sum'], mean: ['sum'], max: ['max'], last: ['sum', 'avg'] };

/** Functions whose first argument is what is measured, unchanged but for its looks. */
const wrappers = new Set(['round', 'ceil', 'floor', 'sort', 'sort_desc', 'label_replace', 'label_join']);

const aggregators = new Map(Object.entries<Fold>({ sum: 'sum', count: 'sum', max: 'max' }));

/** What MetricsQL lets look back without brackets: over the step. */
const rollup = /\b(?:increase(?:_pure)?|changes|resets|i?rate|i?delta|\w+_over_time)\s*\(/;

/** Reads an expression as far as its outermost functions. Never throws: what is wrong with it, the server says. */
export function readExpression(promql: string): Expression {
  const text = bare(promql);
  const stepped = text.includes(step);
  const looksBack = text.includes('[') || rollup.test(text);
  const { outer, inner } = unwrap(text);
  const call = callOf(inner);
  const fold = call ? (flows.get(call.name) ?? null) : null;
  const window = call && windowOf(call.body);
  const fits = fold && (outer === null || partner[fold].includes(outer));
  return {
    looksBack,
    stepped,
    flow: fits && window ? { fold, window } : null,
    split: outer === null ? splitOf(inner, call) : splitBy(outer, inner),
  };
}

/** Takes parentheses, sums and mere wrappers away; `outer` is the first aggregation that was met. */
function unwrap(text: string): { readonly outer: string | null; readonly inner: string } {
  let outer: string | null = null;
  let inner = text;
  for (;;) {
    const call = callOf(inner);
    if (!call) return { outer, inner };
    const isAggregation = call.grouped || aggregators.has(call.name) || others.has(call.name);
    if (isAggregation) outer = outer === null || outer === call.name ? call.name : `${outer} of ${call.name}`;
    else if (call.name !== '' && !wrappers.has(call.name)) return { outer, inner };
    inner = isAggregation ? call.body : firstArgument(call.body);
    if (isAggregation && call.name !== 'sum' && call.name !== 'max') return { outer, inner };
  }
}

const others = new Set(['avg', 'min', 'group', 'stddev', 'stdvar', 'topk', 'bottomk', 'quantile', 'count_values']);

interface Call {
  /** Empty for parentheses alone. */
  readonly name: string;
  readonly body: string;
  readonly grouped: boolean;
}

/** The expression as one call, if it is that from its first to its last character. */
function callOf(text: string): Call | null {
  const head = /^([a-z_]\w*)?\s*((?:by|without)\s*\([^()]*\)\s*)?\(/i.exec(text);
  if (!head) return null;
  const end = closing(text, head[0].length);
  const tail = text.slice(end + 1).trim();
  const groups = /^(?:by|without)\s*\([^()]*\)$/i.test(tail);
  if (end < 0 || (tail !== '' && !groups)) return null;
  const body = text.slice(head[0].length, end).trim();
  return { name: (head[1] ?? '').toLowerCase(), body, grouped: groups || head[2] !== undefined };
}

/** Where the parenthesis closes that was opened just before `from`; -1 where it does not. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let index = from; index < text.length; index++) {
    if (text[index] === '(') depth++;
    else if (text[index] === ')') depth--;
    if (depth === 0) return index;
  }
  return -1;
}

function firstArgument(body: string): string {
  let depth = 0;
  for (let index = 0; index < body.length; index++) {
    const sign = body[index];
    if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ',' && depth === 0) return body.slice(0, index).trim();
  }
  return body;
}

const selector = /^[\w:]*(?:\{\})?(?:\[([^[\]]*)\])?$/;

/** How far a call looks back over one selector. In MetricsQL no brackets mean the step. */
function windowOf(body: string): Granularity | 'step' | null {
  const match = selector.exec(body);
  if (!match) return null;
  const [, length] = match;
  if (length === undefined || length.trim() === step) return 'step';
  return windows.get(length.trim()) ?? null;
}

/** A series that is counted is so in one group; what is computed, such as users with a visit, may be in several. */
function splitBy(aggregator: string, inner: string): Fold {
  if (aggregator === 'count' && !selector.test(inner)) return 'none';
  return aggregators.get(aggregator) ?? 'none';
}

/** Series as they stand are added up, as their events are, but no shares; what was computed of them otherwise is not. */
function splitOf(inner: string, call: Call | null): Fold {
  if (isShare(inner)) return 'none';
  if (!call) return selector.test(inner) ? 'sum' : 'none';
  const flow = flows.get(call.name);
  const adds = flow !== undefined && flow !== 'max' && call.name !== 'avg_over_time';
  return adds ? 'sum' : 'none';
}
