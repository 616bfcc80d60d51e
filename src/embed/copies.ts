import { warnOnce } from '../elements/warn-once.js';
import type { configure } from '../sources/configure.js';
import type { load } from '../sources/load.js';
import type { addLanguage } from './add-language.js';

/** The library as one entry brought it to the page. */
export interface Copy {
  readonly version: string;
  readonly configure: typeof configure;
  readonly addLanguage: typeof addLanguage;
  readonly load: typeof load;
  /** Brings the elements whose tags have this prefix to life. */
  readonly start: (prefix: string) => void;
  /** Versions that came when this one was there, each of which the developer has been told of. */
  readonly unused: Set<string>;
}

const place = Symbol.for('stats-widgets');

/**
 * Starts elements with this prefix where nobody has yet, and gives the copy that they are of: the first one on the page,
 * since two of them would each ask for the data. A page that loads the script twice gets one library; that another version
 * is not used is told to the developer. One version under two prefixes is one copy.
 */
export function joinPage(prefix: string, own: Copy): Copy {
  const page = globalThis as unknown as Record<symbol, Map<string, Copy> | undefined>;
  const copies = (page[place] ??= new Map<string, Copy>());
  const same = [...copies.values()].find(({ version }) => version === own.version);
  const copy = copies.get(prefix) ?? same ?? own;
  if (copy.version !== own.version && !copy.unused.has(own.version)) {
    copy.unused.add(own.version);
    warnOnce(`version ${copy.version} is on this page already; version ${own.version} is not used`);
  }
  if (!copies.has(prefix)) {
    copies.set(prefix, copy);
    copy.start(prefix);
  }
  return copy;
}
