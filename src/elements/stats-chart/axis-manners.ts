import { firstWeekday } from '../../i18n/cycle-names.js';
import type { ShowOptions } from '../../query/query.js';
import type { ChartType } from './chart-view.js';

/** How what stands along the axis is ordered and cut. */
export function axisManners(
  type: ChartType,
  { by }: ShowOptions,
  lang: string,
  top: string | null,
): Partial<ShowOptions> {
  const most = Number(top ?? NaN);
  return {
    ...(type === 'horizontal' && { largestFirst: true }),
    ...(by === 'weekday' && { firstWeekday: firstWeekday(lang) }),
    ...(Number.isInteger(most) && most > 0 && most <= 1000 && { top: most }),
  };
}
