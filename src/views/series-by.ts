import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { cycleSeries } from './cycle-series.js';
import { memberSeries } from './member-series.js';
import { memoised } from './memoised.js';
import { indicatorsOf } from './indicators-of.js';
import { series, type SeriesSet } from './series.js';
import { tableOf, type Table } from './table.js';

/** The first indicator that is shown, along what `show.by` asks for: time, a cycle, or the members of a dimension. */
export function seriesBy(dataset: Dataset, show: ShowOptions): SeriesSet {
  if (show.by === 'time') return series(dataset, show);
  return show.by === 'hour-of-day' || show.by === 'weekday' ? cycleSeries(dataset, show) : memberSeries(dataset, show);
}

/** All indicators that are shown, along the same. */
export const tableBy: (dataset: Dataset, show: ShowOptions) => Table = memoised((dataset, show) =>
  tableOf(
    dataset,
    show,
    indicatorsOf(dataset, show).map(({ id }) => seriesBy(dataset, { ...show, indicators: [id] })),
  ),
);
