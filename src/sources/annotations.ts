import { checkAnnotation } from '../model/check-annotation.js';
import type { Annotation } from '../model/dataset.js';
import { askShared } from './ask-shared.js';
import { readShape } from './check.js';
import { annotationList } from './json/envelope.js';

export interface AnnotationOptions {
  /** The caller's leaving. */
  readonly signal: AbortSignal;
  /** Asks anew instead of taking a copy that is still fresh. Default: no. */
  readonly fresh?: boolean;
  readonly credentials: RequestCredentials;
  /** IANA zone in which the date of an instant is taken. */
  readonly zone: string;
}

/**
 * The annotations at an address of their own: an array of `{time, end?, label}`, or an object that has it under
 * `annotations`, as in our own contract. Rejects with a `StatsError`, of kind `format` with the first path that was wrong.
 */
export async function loadAnnotations(url: string, options: AnnotationOptions): Promise<readonly Annotation[]> {
  const { signal, fresh = false, credentials, zone } = options;
  const { value: answer } = await askShared({ url }, { signal, fresh, credentials, refuse: undefined });
  const body = answer.json();
  const isList = Array.isArray(body);
  const list = isList ? body : (body as { readonly annotations?: unknown } | null)?.annotations;
  const path = isList ? '' : 'annotations';
  return readShape(annotationList, list, path).map(({ time, end, label }, index) =>
    checkAnnotation({ time, end: end ?? null, label }, `${path}[${index}]`, zone),
  );
}
