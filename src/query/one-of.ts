import { said } from './attribute.js';

/** Where a wrong attribute is reported: one sentence in English for developers. */
export type Warn = (message: string) => void;

/** A value of a closed list; the fallback where the attribute is absent, or, with a warning, where it is not listed. */
export function oneOf<Name extends string, Fallback extends Name | null>(
  list: readonly Name[],
  text: string | null,
  fallback: Fallback,
  warn: Warn,
): Name | Fallback {
  const value = said(text);
  if (value === null) return fallback;
  const found = list.find((name) => name === value);
  if (found !== undefined) return found;
  warn(`"${value}" is none of ${list.join(', ')}${fallback === null ? '' : `; "${fallback}" is used instead`}`);
  return fallback;
}
