import { StatsError } from '../model/stats-error.js';

/**
 * The file of a source that is loaded lazily. Rejects with a `StatsError` of kind `network` where it could not be
 * fetched; the next call tries again.
 */
export async function loadCode<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    const message = `The code of the source "${name}" could not be loaded`;
    throw new StatsError('network', 'unreachable', message, { source: name }, { cause });
  }
}
