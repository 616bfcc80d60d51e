import type { Dataset } from '../../model/dataset.js';
import type { ShowOptions } from '../../query/query.js';

/** Where none is named, all of them: a file has the columns that the endpoint has. */
export function allIndicators(dataset: Dataset, show: ShowOptions): ShowOptions {
  return show.indicators.length > 0 ? show : { ...show, indicators: dataset.indicators.map(({ id }) => id) };
}
