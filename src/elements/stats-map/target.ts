import type { Mark } from './marks.js';
import type { Named, Shown } from './shown.js';

/** What is read out: a place of the table, or an area that has no row. */
export type Target = { readonly named: Named } | { readonly mark: Mark };

/** What a pointer means by a mark; `null` for what lies around places, or is none of them any more. */
export function targetOf(mark: Mark | undefined, shown: Shown | null): Target | null {
  if (!mark || mark.fill === 'ground') return null;
  const named = shown?.places.find(({ place }) => place === mark.located?.place);
  return named ? { named } : mark.located ? null : { mark };
}

/** The same after a reload, or in another order; `null` where it is gone. */
export function sameTarget(target: Target, shown: Shown | null): Target | null {
  if ('named' in target) {
    const named = placeOf(target.named.place.member.id, shown);
    return named ? { named } : null;
  }
  const code = target.mark.outline?.area.code;
  return targetOf(
    shown?.marks.find(({ outline }) => code !== undefined && outline?.area.code === code),
    shown,
  );
}

/** The place of a member. */
export function placeOf(id: string | null, shown: Shown | null): Named | undefined {
  return shown?.ordered.find(({ place }) => place.member.id === id);
}

/** What is drawn of it. */
export function markOf(target: Target | null, shown: Shown | null): Mark | null {
  if (!target) return null;
  if ('mark' in target) return target.mark;
  return shown?.marks.find(({ located }) => located?.place === target.named.place) ?? null;
}
