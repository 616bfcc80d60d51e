import { measures } from './catalogue.js';
import type { Addressed } from '../source.js';

/** Reads `{base}/list?indicator=&entityLevel=&entity=&from=&to=`; without an entity there is no tag for it. */
export function addressed({ origin, pathname, searchParams }: URL): Addressed | null {
  const entities = searchParams.getAll('entity');
  if (!pathname.endsWith('/list') || entities.length === 0) return null;
  const access = searchParams.get('indicator') === 'access';
  const role = access ? 'access' : searchParams.has('device') ? 'devices' : 'accounts';
  const known = measures.filter((measure) => measure.role === role && !measure.own && measure.by !== 'hour-of-day');
  const [from, to] = ['from', 'to'].map((name) => searchParams.get(name)?.slice(0, 10));
  return {
    src: origin + pathname.slice(0, -'/list'.length),
    scope: `${searchParams.get('entityLevel') ?? 'structure'}:${entities.join(',')}`,
    indicators: role === 'accounts' ? [] : known.slice(0, 1).map(({ id }) => id),
    ...(from && to && { range: { from, to } }),
  };
}
