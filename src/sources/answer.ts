import { StatsError } from '../model/stats-error.js';
import type { Answer, HttpRequest } from './source.js';

/** What the network gave, before it is an `Answer`. */
export interface AnswerParts {
  readonly request: HttpRequest;
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly at: number;
}

/** An answer whose body is parsed at most once, however many elements read it. */
export function createAnswer(parts: AnswerParts): Answer {
  let parsed: { readonly value: unknown } | null = null;
  return {
    ...parts,
    json() {
      parsed ??= { value: parseJson(parts.text) };
      return parsed.value;
    },
  };
}

/** Whether the body is a web page: a proxy's error page or a log-in form, sent in place of the data. */
export function isHtml(type: string, text: string): boolean {
  const start = text.slice(0, 1_000);
  return type === 'text/html' || type === 'application/xhtml+xml' || /^\s*<(?:!doctype html|html)\b/i.test(start);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = `The answer is no complete JSON: ${(cause as Error).message}`;
    throw new StatsError('format', 'truncated', message, {}, { cause });
  }
}
