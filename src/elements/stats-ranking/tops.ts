import { defaultTop } from '../../views/ranking.js';
import { countOf } from '../../query/attribute.js';
import { warnOnce } from '../warn-once.js';

/** How many members have a row of their own. */
export interface Tops {
  readonly first: number;
  /** At the press of the button; `first` or fewer where there is none. */
  readonly expanded: number;
}

const defaultExpanded = 19;

/** Reads `top` and `expanded-top`. */
export function readTops(top: string | null, expandedTop: string | null): Tops {
  return {
    first: countOf('top', top, defaultTop, warnOnce),
    expanded: countOf('expanded-top', expandedTop, defaultExpanded, warnOnce),
  };
}
