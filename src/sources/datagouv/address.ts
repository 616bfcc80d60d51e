import { models } from './columns.js';
import type { Addressed } from '../source.js';

/** Reads `{base}/api/{model}/data/?{id}__exact={id}`; `null` for a table that no scope has. */
export function addressed(url: URL): Addressed | null {
  const [, base = '', table = ''] = /^(.*)\/api\/(\w+?)(?:_total)?\/data\/(?:csv\/)?$/.exec(url.pathname) ?? [];
  const [kind, model] = Object.entries(models).find(([, { name }]) => name === table) ?? [];
  if (kind === undefined || !model) return null;
  const src = url.origin + base;
  if (model.id === null) return { src, scope: kind };
  const id = url.searchParams.get(`${model.id}__exact`);
  if (id !== null) return { src, scope: `${kind}:${id}` };
  const organization = url.searchParams.get('organization_id__exact');
  return organization === null ? null : { src, scope: `organization:${organization}`, split: kind };
}
