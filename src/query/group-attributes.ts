/** What a group gives to the elements in it, each by the attribute of that name. */
export const groupAttributes = [
  'src',
  'source',
  'scope',
  'period',
  'granularity',
  'split',
  'filter',
  'profiles',
  'compare',
  'timezone',
] as const;

export type GroupAttribute = (typeof groupAttributes)[number];

/** What readers choose and a group keeps. `indicator` and `view` are those of a dashboard. */
export const choiceNames = [
  'period',
  'granularity',
  'compare',
  'scope',
  'filter',
  'profiles',
  'indicator',
  'view',
] as const;

export type ChoiceName = (typeof choiceNames)[number];
export type Choices = ReadonlyMap<ChoiceName, string>;
