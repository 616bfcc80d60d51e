import type { Selection } from './select.js';

/** Members of a split that are too many to be shown by themselves. */
export interface Others {
  /** Id of the member that stands for them, among lines, columns and shares the last one; no row of the answer has it. */
  readonly id: string;
  readonly count: number;
  /** `false`: what they are together cannot be said, and they are left out. */
  readonly folded: boolean;
}

/** The others of a selection; `isTold` says whether anything can be said of the member at a place of `shown`. */
export function othersOf({ others, shown }: Selection, isTold: (place: number) => boolean): Others | null {
  return others && { id: others.member.id, count: others.ids.size, folded: isTold(shown.length - 1) };
}
