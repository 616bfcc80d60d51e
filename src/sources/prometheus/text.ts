import type { Granularity } from '../../model/bucket.js';

// PromQL as a text: what stands for the step, and what is no syntax (prometheus/prometheus, docs/querying/basics.md).

const placeholder = /\{step\}|\$__(?:rate_)?interval\b/g;

/** Strings and comments: nothing in them is syntax. */
const inert = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`|#.*/g;

/** What stands for the step in an expression that is `bare`. */
export const step = '§';

/** Lengths of windows that are as long as a step of time. */
export const windows = new Map(
  Object.entries<Granularity>({
    '1h': 'hour',
    '60m': 'hour',
    '3600s': 'hour',
    '1d': 'day',
    '24h': 'day',
    '86400s': 'day',
    '1w': 'week',
    '7d': 'week',
    '168h': 'week',
  }),
);

/** The expression with the length of a step put in, in seconds. */
export function withStep(promql: string, seconds: number): string {
  return outsideText(promql, placeholder, () => `${seconds}s`);
}

/**
 * The expression with its own window of this length (`[1d]`) made as long as the bucket is: the days on which clocks are
 * changed have 23 or 25 hours.
 */
export function withWindow(promql: string, granularity: Granularity, seconds: number): string {
  return outsideText(promql, /\[\s*\w+\s*\]/g, (window) =>
    windows.get(window.slice(1, -1).trim()) === granularity ? `[${seconds}s]` : window,
  );
}

/** Whether a name ends as that of a part of a whole does (prometheus/docs, content/docs/practices/naming.md). */
export function isShare(name: string): boolean {
  return /(?:^|[_-])(?:percent|ratio)(?!\w)/.test(name);
}

/** Replaces what is PromQL, and leaves strings and comments as they are. */
function outsideText(promql: string, pattern: RegExp, replace: (match: string) => string): string {
  const either = new RegExp(`(${inert.source})|${pattern.source}`, 'g');
  return promql.replace(either, (match, text?: string) => text ?? replace(match));
}

/** Without comments, and with nothing in its quotes and braces that could be taken for syntax. */
export function bare(promql: string): string {
  return promql
    .replace(inert, (text) => (text.startsWith('#') ? '' : '""'))
    .replace(placeholder, step)
    .replace(/\{[^{}]*\}/g, '{}')
    .replace(/\s+or\s+vector\s*\(\s*0\s*\)\s*$/i, '')
    .trim();
}
