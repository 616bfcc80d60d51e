import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import { lineThrough, pointOf } from './line.js';
import { memoised } from './memoised.js';
import { placedShow, places, type PlaceSet } from './places.js';
import type { SeriesSet } from './series.js';
import { tableOf, type Table } from './table.js';

/**
 * A map as the table that files are made of: every place, largest first. It has the form of a table along the members of
 * a dimension.
 */
export const placesTable: (dataset: Dataset, show: ShowOptions) => Table = memoised((dataset, asked) => {
  const { split, ...show } = placedShow(dataset, asked);
  return tableOf(dataset, { ...show, by: split, split: null }, [setOf(dataset, places(dataset, asked))]);
});

function setOf({ granularity }: Dataset, { indicator, split, places: told, covered, reason }: PlaceSet): SeriesSet {
  return {
    indicator,
    by: split.id,
    granularity: granularity ?? 'day',
    covered,
    buckets: told.map(({ member }) => ({ name: member.id, incomplete: null, member })),
    lines: [lineThrough(null, told.map(pointOf))],
    members: [],
    total: null,
    totalKind: null,
    baseline: null,
    reason,
  };
}
