import { granularities } from '../model/bucket.js';
import { said, wordsOf } from './attribute.js';
import { oneOf, type Warn } from './one-of.js';
import type { QueryAttributes, ShowOptions } from './query.js';
import { readFilter } from './read-filter.js';
import { readProfiles } from './read-profiles.js';
import { profileDimension, readSplit } from './read-split.js';
import { readTimeAttributes } from './read-time-attributes.js';

/** What reading attributes takes besides them. */
export interface ShowContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** The dataset's own zone, for relative periods of which the attributes do not say the zone. */
  readonly zone: string | null;
  /** Told about a closed list's wrong value. Default: nobody is. */
  readonly warn?: Warn;
}

const changes = ['percent', 'difference', 'previous', 'increment', 'none'] as const;
const figures = ['period', 'given'] as const;

/**
 * How the attributes say that a dataset is shown. A comparison without `change` is said in percent. Throws `config`
 * errors: `bad-period`, `bad-timezone`, `bad-filter`.
 */
export function readShow(attributes: QueryAttributes, { now, zone: own, warn = () => {} }: ShowContext): ShowOptions {
  const fallback = own ?? 'UTC';
  const { zone, compare, period, baseline } = readTimeAttributes(attributes, { now, fallback, warn });
  const change = compare === 'none' ? 'none' : 'percent';
  return {
    indicators: wordsOf(attributes.indicator),
    period,
    baseline,
    compare,
    change: oneOf(changes, attributes.change, change, (message) => warn(`change: ${message}`)),
    granularity: oneOf(granularities, attributes.granularity, null, (message) => warn(`granularity: ${message}`)),
    by: said(attributes.by) ?? 'time',
    split: readSplit(attributes.split),
    ...readShown(attributes),
    filters: readFilter(attributes.filter),
    zone: zone ?? fallback,
    now,
    figure: oneOf(figures, attributes.figure, 'period', (message) => warn(`figure: ${message}`)),
  };
}

/** The profiles of a group are those of its own split. Where an element has another one, they are who is counted. */
function readShown(attributes: QueryAttributes): Pick<ShowOptions, 'profiles' | 'within'> {
  const { profiles, ofGroup } = attributes;
  const own = readProfiles(profiles);
  const members = readProfiles(ofGroup?.profiles ?? null);
  if (sharesProfiles(attributes)) return { profiles: own ?? members, within: null };
  const dimension = profileDimension(ofGroup?.split ?? null);
  return { profiles: own, within: members && { dimension, members } };
}

/** Whether the profiles of the element's group are members of what it is split by itself. */
export function sharesProfiles({ ofGroup, split }: QueryAttributes): boolean {
  return ofGroup !== null && profileDimension(ofGroup.split) === profileDimension(split);
}

/** With profiles that a reader chose at the element itself, written as the attribute: it wins over them, and so does its group. */
export function withProfiles(attributes: QueryAttributes, chosen: string | null): QueryAttributes {
  return { ...attributes, profiles: attributes.profiles ?? (sharesProfiles(attributes) ? null : chosen) };
}
