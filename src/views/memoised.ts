import type { Dataset } from '../model/dataset.js';
import type { ShowOptions } from '../query/query.js';

/** How many views of one dataset are kept: a page that shows one dataset for days asks by the minute. */
const most = 100;

/**
 * A view that is made once for one dataset and the same options, and shared by all elements that show it. Buckets end
 * on full minutes, so that two moments of one minute give the same view.
 */
export function memoised<View>(view: (dataset: Dataset, show: ShowOptions) => View): typeof view {
  const made = new WeakMap<Dataset, Map<string, View>>();
  return (dataset, show) => {
    const views = made.get(dataset) ?? new Map<string, View>();
    made.set(dataset, views);
    const key = JSON.stringify({ ...show, now: Math.floor(show.now / 60_000) });
    const known = views.get(key);
    if (known !== undefined) return known;
    const fresh = view(dataset, show);
    if (views.size >= most) views.delete(views.keys().next().value ?? '');
    views.set(key, fresh);
    return fresh;
  };
}
