import { said } from './attribute.js';

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

/** What a group gives. */
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

/** What readers choose. */
export type ChoiceName = (typeof choiceNames)[number];
/** What readers chose, as the attribute of that name would say it. */
export type Choices = ReadonlyMap<ChoiceName, string>;

/** Whether a text says anything. Without members, `profiles` shows none and `filter` keeps all: that is something to say. */
export function isSaid(name: string, text: string | null): text is string {
  return name === 'profiles' || name === 'filter' ? text !== null : said(text) !== null;
}
