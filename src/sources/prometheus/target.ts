import type { DataQuery } from '../../query/query.js';
import { config } from './check.js';

/** Where a server is asked. */
export interface Target {
  /** Address of `query_range` or `query`, with parameters of the page's own (`dedup=false`) but without PromQL. */
  readonly url: string;
  /** The page's own PromQL; `null` where metrics are asked for by name. */
  readonly promql: string | null;
  /** The page names the address of `query` itself: there are values of one moment only. */
  readonly isInstant: boolean;
  /** The page's own address says which moments it asks for: it is asked as it stands. */
  readonly isFixed: boolean;
  /** Seconds of the step that a fixed address has; `null` where it has none that can be read. */
  readonly step: number | null;
}

/**
 * Reads `src`: the base below which the API is (`https://prometheus.example`, `…/select/0/prometheus`, `…/api/v1`), or the
 * whole address of `query_range` or `query`, whose own parameters stand. Braces are PromQL here, not placeholders.
 */
export function targetOf({ src, options }: DataQuery): Target {
  const url = addressOf(src);
  const path = url.pathname.replace(/\/+$/, '');
  const whole = /\/query(_range)?$/.exec(path);
  url.pathname = whole ? path : `${path.replace(/\/api\/v1$/, '')}/api/v1/query_range`;
  const promql = options.query ?? url.searchParams.get('query');
  const isInstant = whole !== null && whole[1] === undefined;
  const own = (isInstant ? ['time'] : ['start', 'end', 'step']).filter((name) => url.searchParams.has(name));
  const step = secondsOf(url.searchParams.get('step') ?? '');
  url.searchParams.delete('query');
  return { url: url.href, promql, isInstant, isFixed: isInstant || own.length > 0, step };
}

function addressOf(src: string): URL {
  try {
    return new URL(src);
  } catch (cause) {
    throw config('bad-src', `src: expected the base of a server, got "${src}" (${String(cause)})`, { src });
  }
}

const units = new Map(Object.entries({ '': 1, ms: 0.001, s: 1, m: 60, h: 3_600, d: 86_400, w: 604_800 }));

/** `15s`, `1d`, `3600`, `1h30m`. */
function secondsOf(text: string): number | null {
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[smhdw]|$)/g)];
  if (parts.length === 0 || parts.map(([part]) => part).join('') !== text) return null;
  return parts.reduce((sum, [, number, unit = '']) => sum + Number(number) * (units.get(unit) ?? 1), 0);
}
