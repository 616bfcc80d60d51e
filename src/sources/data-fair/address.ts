import { dimensions, measures, placeOf } from './catalogue.js';
import type { Addressed } from '../source.js';

/** Reads `{base}/daily-api-metrics/_agg?start=&end=&split=&operationTrack=`. */
export function addressed({ origin, pathname, searchParams }: URL): Addressed | null {
  const [base = '', rest] = pathname.split('/daily-api-metrics/');
  if (rest === undefined) return null;
  const { id = 'nbRequests', track = 'any' } =
    measures.find((measure) => measure.track === searchParams.get('operationTrack')) ?? {};
  const named = searchParams.get('split')?.split(',') ?? [];
  const split = Object.keys(dimensions).find((dimension) => named.includes(placeOf(dimension, track)?.split ?? ''));
  const [from, to] = [searchParams.get('start'), searchParams.get('end')];
  return { src: origin + base, indicators: [id], split: split ?? null, ...(from && to && { range: { from, to } }) };
}
