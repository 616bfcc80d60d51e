import { StatsError } from '../model/stats-error.js';

/** A `Content-Type` header: the media type in lower case, and the character set, `utf-8` where none is named. */
export interface ContentType {
  readonly type: string;
  readonly charset: string;
}

/** Reads a `Content-Type` header; an absent one has an empty type. */
export function contentType(header: string | null): ContentType {
  const [type = '', ...parameters] = (header ?? '').split(';');
  const charset = parameters.map((text) => /^\s*charset\s*=\s*"?([^"\s]+)"?\s*$/i.exec(text)?.[1]).find(Boolean);
  return { type: type.trim().toLowerCase(), charset: charset ?? 'utf-8' };
}

/**
 * The body as text, without a byte order mark. Past `limit` bytes a `StatsError` `too-large` is thrown, so that a wrong
 * URL cannot fill the reader's memory. When `signal` is aborted the transfer is cancelled.
 */
export async function readBody(
  response: Response,
  charset: string,
  limit: number,
  signal?: AbortSignal,
): Promise<string> {
  const decoder = decoderOf(charset);
  let text = '';
  for await (const bytes of chunksOf(response, limit, signal)) text += decoder.decode(bytes, { stream: true });
  return text + decoder.decode();
}

/** The body byte by byte, within the same bound. */
export async function readFile(response: Response, limit: number, signal?: AbortSignal): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for await (const bytes of chunksOf(response, limit, signal)) parts.push(bytes);
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}

/** Bytes are counted while they arrive: past `limit` the transfer ends. A replaced `fetch` may not listen to `signal`. */
async function* chunksOf(
  response: Response,
  limit: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  // A length that is no number says nothing, and must not make the comparison below say nothing either.
  const declared = Number(response.headers.get('content-length')) || 0;
  if (!response.body) return;
  const reader = response.body.getReader();
  // Its own failure says nothing that the error does not say.
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  signal?.addEventListener('abort', cancel, { once: true });
  if (signal?.aborted) cancel();
  let size = 0;
  for (;;) {
    if (Math.max(size, declared) > limit) {
      cancel();
      throw tooLarge(limit);
    }
    const { done, value } = await reader.read();
    if (done) return;
    size += value.byteLength;
    yield value;
  }
}

function decoderOf(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder();
  }
}

/** The error of an answer that is larger than `limit` bytes. */
export function tooLarge(limit: number): StatsError {
  const message = `The answer is larger than ${limit} bytes, the most that is read`;
  return new StatsError('format', 'too-large', message, { limit });
}
