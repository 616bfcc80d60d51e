import type { BucketName } from './bucket.js';
import { parseBucket, type ParsedBucket } from './parse-bucket.js';

/** A bucket that is known to be one. Throws a `RangeError`, for a name that was not checked is a mistake of ours. */
export function knownBucket(name: BucketName): ParsedBucket {
  const parsed = parseBucket(name);
  if (parsed === null) throw new RangeError(`not a bucket: ${name}`);
  return parsed;
}
