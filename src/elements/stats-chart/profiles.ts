import type { Dataset } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';
import { select } from '../../views/select.js';
import type { ChartView } from './chart-view.js';

/** What the reader chose: ids in the dimension's order. */
export interface Choice {
  readonly shown: readonly string[];
  /** It is all there are. */
  readonly all: boolean;
}

type Told = Pick<ChartView, 'dataset' | 'sets' | 'table'>;

/** The members that are shown after one of them was switched on or off. Those that are shown together as one stay so. */
export function toggled(view: Told, id: string): Choice {
  const [{ lines, members, others }] = view.sets;
  const before = new Set(lines.map(({ member }) => member?.id));
  const listed = new Set(members.map((member) => member.id));
  const isOn = (other: string): boolean => (listed.has(other) ? before.has(other) : others != null);
  return chosen(view, (other) => isOn(other) !== (other === id));
}

/** The members of the split that a test keeps, listed or not. */
export function chosen(
  { dataset, sets: [{ members }], table: { split } }: Told,
  keeps: (id: string) => boolean,
): Choice {
  const all = dataset.dimensions.find(({ id }) => id === split)?.members ?? members;
  const shown = all.map(({ id }) => id).filter(keeps);
  return { shown, all: shown.length === all.length };
}

/** Where one member is shown at a time: the first that is asked for, else the first there is. */
export function oneOnly(dataset: Dataset, show: ShowOptions): ShowOptions {
  const { shown, others } = select(dataset, { ...show, profiles: null });
  const members = shown.filter((member) => member !== others?.member);
  const asked = members.find(({ id }) => show.profiles?.includes(id) === true) ?? members[0];
  return asked ? { ...show, profiles: [asked.id] } : show;
}
