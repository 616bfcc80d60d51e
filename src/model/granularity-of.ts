import type { Granularity } from './bucket.js';
import { parseBucket } from './parse-bucket.js';

/** What step of time a name is of; `null` where it names no bucket: `2026-02-30`, `2026-W54`, `January`. */
export function granularityOf(name: string): Granularity | null {
  return parseBucket(name)?.granularity ?? null;
}
