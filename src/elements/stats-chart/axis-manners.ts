import { firstWeekday } from '../../i18n/cycle-names.js';
import { countOf } from '../../query/attribute.js';
import type { ShowOptions } from '../../query/query.js';
import { warnOnce } from '../warn-once.js';
import type { ChartType } from './chart-view.js';

/** Members that are shown by themselves where nothing says how many, as the views have it. */
const defaultTop = 50;

/** How what stands along the axis is ordered and cut. */
export function axisManners(
  type: ChartType,
  { by }: ShowOptions,
  lang: string,
  top: string | null,
): Partial<ShowOptions> {
  return {
    ...(type === 'horizontal' && { largestFirst: true }),
    ...(by === 'weekday' && { firstWeekday: firstWeekday(lang) }),
    ...(top?.trim() && { top: countOf('top', top, defaultTop, warnOnce) }),
  };
}
