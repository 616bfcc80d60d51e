import { said } from '../../query/attribute.js';
import { groupAttributes, type GroupAttribute } from '../../query/group-attributes.js';
import type { QueryAttributes } from '../../query/query.js';
import type { Group } from './group.js';

/** An element's own attributes, and where it lacks one, what its group says. */
export function inherit(own: QueryAttributes, group: Group): QueryAttributes {
  if (group.stores.length === 0) return own;
  const given = groupAttributes.map((name) => [name, isSaid(name, own[name]) ? own[name] : group.get(name)] as const);
  return {
    ...own,
    ...(Object.fromEntries(given) as Record<GroupAttribute, string | null>),
    profiles: own.profiles,
    ofGroup: { profiles: group.get('profiles'), split: group.get('split') },
  };
}

/** Without members, `profiles` shows none and `filter` keeps all: that is something to say. */
function isSaid(name: GroupAttribute, value: string | null): boolean {
  return name === 'profiles' || name === 'filter' ? value !== null : said(value) !== null;
}
