import type { Dataset, Indicator } from '../model/dataset.js';
import { StatsError } from '../model/stats-error.js';
import type { ShowOptions } from '../query/query.js';
import { unknownId } from './unknown-id.js';

/** The indicators that are shown: those asked, else the dataset's first. Throws `unknown-indicator`, naming what exists. */
export function indicatorsOf(dataset: Dataset, show: ShowOptions): readonly Indicator[] {
  const ids = show.indicators.length > 0 ? show.indicators : dataset.indicators.slice(0, 1).map(({ id }) => id);
  if (ids.length === 0) throw new StatsError('format', 'wrong-type', 'indicators: expected at least one, got none');
  return ids.map(
    (id) => indicatorOf(dataset, id) ?? unknownId('unknown-indicator', 'indicator', id, dataset.indicators),
  );
}

/** The indicator of an id, `undefined` where the answer has none. */
export function indicatorOf(dataset: Dataset, id: string): Indicator | undefined {
  return dataset.indicators.find((indicator) => indicator.id === id);
}
