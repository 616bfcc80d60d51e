import type { Member } from '../../model/dataset.js';
import type { SeriesSet } from '../../views/series.js';

/** The members that are shown after one of them was switched on or off, in the dimension's order. */
export function toggled(
  { lines, members }: Pick<SeriesSet, 'lines' | 'members'>,
  { id }: Member,
): { readonly shown: readonly string[]; readonly all: boolean } {
  const before = new Set(lines.map(({ member }) => member?.id));
  const shown = members.map((member) => member.id).filter((other) => before.has(other) !== (other === id));
  return { shown, all: shown.length === members.length };
}

/** Members as the `profiles` attribute writes them. */
export function profileList(ids: readonly string[]): string {
  return ids.map((id) => encodeURIComponent(id)).join(' ');
}
