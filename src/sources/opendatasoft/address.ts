import { callLog } from './fields.js';
import { decode, isField } from './odsql.js';
import type { Addressed } from '../source.js';

/** Reads `{origin}/api/explore/v2.1/{source}/datasets/{id}/records?group_by=`. */
export function addressed({ origin, pathname, searchParams }: URL): Addressed | null {
  const path = /^(.*)\/api\/explore\/v2\.[01]\/\w+\/datasets\/([^/]+)\/(?:records|exports\/\w+)$/.exec(pathname);
  if (!path) return null;
  const [, base = '', written = ''] = path;
  const id = decode(written);
  if (id === null) return null;
  const split = searchParams.get('group_by')?.split(',').find(isField) ?? null;
  return { src: origin + base, scope: id === callLog ? 'monitoring' : id, split };
}
