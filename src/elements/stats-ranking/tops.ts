import { defaultTop } from '../../views/ranking.js';
import { warnOnce } from '../warn-once.js';

/** How many members have a row of their own. */
export interface Tops {
  readonly first: number;
  /** At the press of the button; `first` or fewer where there is none. */
  readonly expanded: number;
}

const defaultExpanded = 19;

/** Reads `top` and `expanded-top`: whole numbers from 1. Anything else is the default, which is told once. */
export function readTops(top: string | null, expandedTop: string | null): Tops {
  return { first: count('top', top, defaultTop), expanded: count('expanded-top', expandedTop, defaultExpanded) };
}

function count(name: string, text: string | null, fallback: number): number {
  if (!text?.trim()) return fallback;
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  warnOnce(`${name}: expected a whole number from 1, got "${text}"`);
  return fallback;
}
