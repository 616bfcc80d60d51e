import { said } from './attribute.js';
import type { QueryAttributes } from './query.js';
import { profileDimension } from './read-split.js';
import { isFilter, replaceFilter } from './write-filter.js';

/** What `<stats-profiles>` asks: what its group does, split by the dimension of the profiles. All of them are listed. */
export function askProfiles(attributes: QueryAttributes): QueryAttributes {
  const { ofGroup } = attributes;
  const split = profileDimension(ofGroup?.split ?? null);
  return { ...attributes, split, by: null, profiles: null, ofGroup: ofGroup && { ...ofGroup, profiles: null } };
}

/**
 * What `<stats-filter>` asks: what its group does, split by its dimension, without what the filter says of that one, else
 * a choice would take away what else there is to choose. Profiles of another dimension count; nothing is compared.
 */
export function askOptions(attributes: QueryAttributes, dimension: string | null): QueryAttributes {
  const id = said(dimension);
  const { ofGroup, filter } = attributes;
  const isOwn = ofGroup !== null && profileDimension(ofGroup.split) === id;
  return {
    ...attributes,
    ...{ split: id, by: null, profiles: null, compare: null, change: null },
    filter: id === null || filter === null ? filter : without(filter, id),
    ofGroup: isOwn ? { ...ofGroup, profiles: null } : ofGroup,
  };
}

/** One that cannot be read stays as it is: whoever reads it says so. */
function without(filter: string, dimension: string): string {
  return isFilter(filter) ? replaceFilter(filter, dimension, []) : filter;
}
