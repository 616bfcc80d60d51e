import type { Dataset } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import { select } from '../../views/select.js';
import type { SeriesSet } from '../../views/series.js';

/** What the reader chose: ids in the dimension's order. */
export interface Choice {
  readonly shown: readonly string[];
  /** It is all there are. */
  readonly all: boolean;
}

/** The members that are shown after one of them was switched on or off. */
export function toggled(set: Pick<SeriesSet, 'lines' | 'members'>, id: string): Choice {
  const before = new Set(set.lines.map(({ member }) => member?.id));
  return chosen(set, (other) => before.has(other) !== (other === id));
}

/** The members that a test keeps. */
export function chosen({ members }: Pick<SeriesSet, 'members'>, keeps: (id: string) => boolean): Choice {
  const shown = members.map(({ id }) => id).filter(keeps);
  return { shown, all: shown.length === members.length };
}

/** Members as the `profiles` attribute writes them. */
export function profileList(ids: readonly string[]): string {
  return ids.map((id) => encodeURIComponent(id)).join(' ');
}

/** Where one member is shown at a time: the first that is asked for, else the first there is. */
export function oneOnly(dataset: Dataset, show: ShowOptions): ShowOptions {
  const { members } = select(dataset, { ...show, profiles: null });
  const asked = members.find(({ id }) => show.profiles?.includes(id) === true) ?? members[0];
  return asked ? { ...show, profiles: [asked.id] } : show;
}
