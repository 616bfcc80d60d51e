import { groupAttributes, isSaid, type GroupAttribute } from '../../query/group-attributes.js';
import type { QueryAttributes } from '../../query/query.js';
import { readAttributes } from '../../query/read-attributes.js';
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

/** What a dashboard asks for: all that its group says, and nothing besides; whatever indicators there are. */
export function askDeclared(home: Element, group: Group): QueryAttributes {
  const own = readAttributes(
    () => null,
    (name) => home.getAttribute(name),
  );
  return inherit(own, group);
}
