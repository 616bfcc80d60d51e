import { StatsError, type ErrorCode } from '../../model/stats-error.js';
import type { DataQuery } from '../../query/query.js';

/** An error in what the page asks for. */
export function config(code: ErrorCode, message: string, values: Readonly<Record<string, string>> = {}): StatsError {
  return new StatsError('config', code, message, values);
}

/** The form of label names (prometheus/docs, content/docs/concepts/data_model.md). */
export function isLabel(text: string): boolean {
  return /^[a-z_]\w*$/i.test(text);
}

/** Moments are counted from 1970 on, which a day later has begun everywhere. */
const earliest = '1970-01-02';

/** Throws for a scope, for a split that can be no label, and for a period before all moments. */
export function checkQuery({ src, scope, split, range }: DataQuery): void {
  if (src === '') throw config('no-src', 'src: expected the base of a server that speaks PromQL, got nothing');
  if (scope !== null && scope.trim() !== '') {
    const message = 'scope: these servers know no scope; choose series by filter, or in query';
    throw config('bad-scope', message, { scope });
  }
  if (split !== null && !isLabel(split)) {
    throw config('unknown-split', `split: expected the name of a label, got "${split}"`, { split, known: 'a label' });
  }
  if (range !== null && range.from < earliest) {
    const period = `${range.from}/${range.to}`;
    const message = `period: these servers know nothing before ${earliest}, got ${period}`;
    throw config('bad-period', message, { period, known: `${earliest}/2026-01-01` });
  }
}
