import { array, looseObject, nullish, number, string, union, unknown } from 'valibot';
import { StatsError } from '../../model/stats-error.js';
import { readShape } from '../check.js';
import { codeOfStatus } from '../http-error.js';
import type { Answer } from '../source.js';

const entry = looseObject({
  status: nullish(union([number(), string()])),
  id: nullish(union([number(), string()])),
  label: nullish(string()),
});

/** `error` of JSON-stat (and Eurostat), `warning` of Eurostat, `title` and `detail` of PxWeb 2 (RFC 9457). */
const body = looseObject({
  class: nullish(unknown()),
  error: nullish(union([array(entry), entry, string()])),
  warning: nullish(entry),
  title: nullish(string()),
  detail: nullish(string()),
});

/** Words that tell the fault from its neighbours (sources: see `jsonStat`). */
const later = /^ASYNCHRONOUS_RESPONSE\b/;
const nothingFound = /^NO_RESULTS\b/;

/**
 * An error body in the publisher's own words, with whatever status it came; `later` where Eurostat says that it makes
 * the answer in the background.
 */
export function refuse(answer: Answer): StatsError | 'later' | null {
  const { class: kind, error, warning, title, detail } = readShape(body, answer.json(), '');
  if (kind !== null && kind !== undefined && kind !== 'error') return null;
  const listed = typeof error === 'string' ? [{ label: error }] : error ? [error].flat() : [];
  const all = [...listed, ...(warning ? [warning] : [])];
  if (all.some(({ label }) => later.test(label ?? ''))) return 'later';
  const said = all.map(({ label, id }) => label ?? (id == null ? '' : `error ${id}`));
  const problem = answer.status >= 400 ? [title, detail] : [];
  const words = [...said, ...problem].flatMap((text) => text?.trim() ?? []).filter(Boolean);
  if (words.length === 0) return null;
  const message = words.join(': ').slice(0, 300);
  const stated = Number((all[0] as { status?: unknown } | undefined)?.status);
  const status = answer.status >= 400 || !(stated >= 400) ? answer.status : stated;
  const code = nothingFound.test(words[0] ?? '') ? 'not-found' : codeOfStatus(status, 'refused');
  return new StatsError('http', code, message, { status, message });
}
