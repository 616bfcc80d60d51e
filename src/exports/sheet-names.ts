import { cellText } from './cell-text.js';

const longest = 31;
/** What Excel does not take in the name of a sheet, line ends and other control characters. */
const refused = /[[\]:*?/\\\s\p{Cc}]+/gu;

/**
 * Names that every program takes, one per name that was given: at most 31 characters, without `[]:*?/\`, not empty, and
 * unlike each other, small and capital letters alike: `Visits`, `Visits (2)`.
 */
export function sheetNames(names: readonly string[]): readonly string[] {
  // Excel keeps this name for itself.
  const taken = new Set(['history']);
  return names.map((name) => {
    const clean = cellText(name)
      .replace(refused, ' ')
      .replace(/^['\s]+/, '');
    const free = freeName(clean, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${String(number)})`;
    const cut = [...segments(name, longest - ending.length)].join('').replace(/['\s]+$/, '');
    const full = `${cut || 'Sheet'}${ending}`;
    if (!taken.has(full.toLowerCase())) return full;
  }
}

/** As many whole characters as fit: half an emoji is none. */
function* segments(name: string, room: number): Generator<string> {
  let used = 0;
  for (const { segment } of new Intl.Segmenter().segment(name)) {
    used += segment.length;
    if (used > room) return;
    yield segment;
  }
}
