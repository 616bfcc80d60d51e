import type { Dataset, Indicator } from '../model/dataset.js';
import type { NoFigure } from './figure.js';
import type { Selection } from './select.js';

/**
 * Why members cannot be put together: the answer says nothing of the indicator, only the whole of which members are
 * hidden or filtered, or parts that do not add up.
 */
export function whyNot(dataset: Dataset, indicator: Indicator, { kept, split, shown }: Selection): NoFigure {
  const tells = ({ indicator: id }: { readonly indicator: string }): boolean => id === indicator.id;
  if (split && shown.length === 0) return 'hidden-members';
  if (!dataset.slices.some(tells)) {
    const whole = dataset.totals.some((total) => tells(total) && Object.keys(total.members).length === 0);
    return kept.size > 0 && whole ? 'hidden-members' : 'no-data';
  }
  const given = [...dataset.slices, ...dataset.totals].filter(tells);
  const lacking = given.some(({ members }) => [...kept.keys()].some((id) => !(id in members)));
  return lacking ? 'hidden-members' : 'not-additive';
}
