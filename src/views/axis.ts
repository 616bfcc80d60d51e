import type { BucketName, Granularity } from '../model/bucket.js';
import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';
import type { Frame } from './frame.js';
import { clockOf, settledCount } from './incomplete.js';
import type { Axis } from './measure.js';
import { groupsOf, nests } from './regroup.js';

/** An axis with the names of what stands along it. */
export interface NamedAxis extends Axis {
  readonly names: readonly BucketName[];
  readonly granularity: Granularity;
}

/**
 * A frame in the granularity that is shown, where its buckets can be put together to that; else in the dataset's own.
 * Without buckets the granularity is `day`.
 */
export function axisOf(dataset: Dataset, show: ShowOptions, frame: Frame): NamedAxis {
  const { granularity } = dataset;
  const settled = settledCount(frame.names, clockOf(dataset, show));
  const coarse = show.granularity;
  if (granularity === null || coarse === null || !nests(granularity, coarse)) {
    return { frame, settled, groups: null, names: frame.names, granularity: granularity ?? 'day' };
  }
  const groups = groupsOf(frame.names, granularity, coarse);
  return { frame, settled, groups, names: groups.names, granularity: coarse };
}
