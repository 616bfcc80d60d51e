import type { Dataset } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';

/** Nothing is left out of a file: where no indicator is named it has all of them, and of a split every member. */
export function forFile(dataset: Dataset, show: ShowOptions): ShowOptions {
  const indicators = show.indicators.length > 0 ? show.indicators : dataset.indicators.map(({ id }) => id);
  return { ...show, indicators, everyMember: true };
}
