import { said } from './attribute.js';

/** Reads the `split` attribute: the id of a dimension, `null` for `none` and where it is absent. */
export function readSplit(text: string | null): string | null {
  const split = said(text);
  return split === 'none' ? null : split;
}
