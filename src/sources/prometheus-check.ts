import { StatsError, type ErrorCode } from '../model/stats-error.js';
import type { DataQuery } from '../query/query.js';

/** An error in what the page asks for. */
export function config(code: ErrorCode, message: string, values: Readonly<Record<string, string>> = {}): StatsError {
  return new StatsError('config', code, message, values);
}

/** The form of label names (prometheus/docs, content/docs/concepts/data_model.md). */
export function isLabel(text: string): boolean {
  return /^[a-z_]\w*$/i.test(text);
}

/** Throws for a scope and for a split that can be no label. */
export function checkQuery({ src, scope, split }: DataQuery): void {
  if (src === '') throw config('no-src', 'src: expected the base of a server that speaks PromQL, got nothing');
  if (scope !== null && scope.trim() !== '') {
    const message = 'scope: these servers know no scope; choose series by filter, or in query';
    throw config('bad-scope', message, { scope });
  }
  if (split !== null && !isLabel(split)) {
    throw config('unknown-split', `split: expected the name of a label, got "${split}"`, { split, known: 'a label' });
  }
}
