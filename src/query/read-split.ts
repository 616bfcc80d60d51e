import { said } from './attribute.js';

/** Reads the `split` attribute: the id of a dimension, `null` for `none` and where it is absent. */
export function readSplit(text: string | null): string | null {
  const split = said(text);
  return split === 'none' ? null : split;
}

/** The dimension that profiles are members of: the split, else `profile`. */
export function profileDimension(split: string | null): string {
  return readSplit(split) ?? 'profile';
}
