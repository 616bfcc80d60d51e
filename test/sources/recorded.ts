import { createAnswer } from '../../src/sources/answer.js';
import type { Answer, HttpRequest } from '../../src/sources/source.js';

/** When recorded answers arrived: 21 November 2026, 12:00 UTC. */
export const recordedAt = Date.UTC(2026, 10, 21, 12);

/** The text of a file in test/fixtures/. */
export async function recordedText(name: string): Promise<string> {
  const response = await fetch(`/test/fixtures/${name}`);
  if (!response.ok) throw new Error(`no fixture ${name}`);
  return response.text();
}

/** A recorded answer, parsed. */
export async function recordedJson(name: string): Promise<unknown> {
  return JSON.parse(await recordedText(name)) as unknown;
}

/** An answer with this body, as a server would have sent it. */
export function answerOf(
  body: unknown,
  request: HttpRequest = { url: 'https://stats.example/metrics/a.json' },
): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return createAnswer({ request, status: 200, type: 'application/json', text, at: recordedAt });
}
