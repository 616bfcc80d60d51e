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
}

/**
 * Annotations by the clocks of an IANA zone: that of the figures, which may be there later than they are. Throws a
 * `format` error as `loadAnnotations` does.
 */
export type AnnotationsIn = (zone: string) => readonly Annotation[];

/**
 * The annotations at an address of their own: an array of `{time, end?, label}`, or an object that has it under
 * `annotations`, as in our own contract. Rejects with a `StatsError`, of kind `format` with the first path that was wrong.
 */
export async function loadAnnotations(url: string, options: AnnotationOptions): Promise<AnnotationsIn> {
  const { signal, fresh = false, credentials } = options;
  const { value: answer } = await askShared({ url }, { signal, fresh, credentials, refuse: undefined });
  const body = answer.json();
  const isList = Array.isArray(body);
  const list = isList ? body : (body as { readonly annotations?: unknown } | null)?.annotations;
  const path = isList ? '' : 'annotations';
  const read = readShape(annotationList, list, path);
  return (zone) =>
    read.map(({ time, end, label }, index) =>
      checkAnnotation({ time, end: end ?? null, label }, `${path}[${index}]`, zone),
    );
}
