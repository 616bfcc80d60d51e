import { bucketsIn, granularityOf, type BucketName, type Granularity } from '../../model/bucket.js';
import { wrongType } from '../../model/stats-error.js';

// Names and forms of these dimensions: developers.google.com/analytics/devguides/reporting/data/v1/api-schema.

/** The dimensions that are buckets of time, in the property's own zone. There is none for quarters. */
const forms: Readonly<
  Record<string, { readonly granularity: Granularity; readonly form: RegExp; readonly name: string }>
> = {
  dateHour: { granularity: 'hour', form: /^(\d{4})(\d\d)(\d\d)(\d\d)$/, name: '$1-$2-$3T$4' },
  date: { granularity: 'day', form: /^(\d{4})(\d\d)(\d\d)$/, name: '$1-$2-$3' },
  isoYearIsoWeek: { granularity: 'week', form: /^(\d{4})(\d\d)$/, name: '$1-W$2' },
  yearMonth: { granularity: 'month', form: /^(\d{4})(\d\d)$/, name: '$1-$2' },
  year: { granularity: 'year', form: /^(\d{4})$/, name: '$1' },
};

/** The dimension that gives buckets of this granularity; for quarters that of the months they are made of. */
export function timeDimensionOf(granularity: Granularity): string {
  const found = Object.entries(forms).find(([, form]) => form.granularity === granularity);
  return found?.[0] ?? 'yearMonth';
}

/** Whether the dimension is one of buckets. */
export function isTimeDimension(name: string): boolean {
  return Object.hasOwn(forms, name);
}

/**
 * The bucket that a value of such a dimension names: `20260801`, `202634` (an ISO week), `202608`. `null` for the row of
 * what has no time, `(other)` or `(not set)`. Throws a `format` error for anything else.
 */
export function bucketNamed(value: string, dimension: string, path: string): BucketName | null {
  if (value === '(other)' || value === '(not set)') return null;
  const { granularity, form, name } = forms[dimension] ?? {};
  if (form?.test(value) === true && name !== undefined) {
    const bucket = value.replace(form, name);
    if (granularityOf(bucket) === granularity) return bucket;
  }
  throw wrongType(path, `a value of ${dimension} such as ${examples[dimension] ?? '2026'}`, value);
}

const examples: Readonly<Record<string, string>> = {
  dateHour: '"2026080114"',
  date: '"20260801"',
  isoYearIsoWeek: '"202634"',
  yearMonth: '"202608"',
};

/** The repeated hour of each date that was asked about, by zone: finding it is slow, and each date has 24 rows. */
const doubled = new Map<string, BucketName | null>();

/** The hour of the same name that follows when clocks go back, `2026-10-25T02+01:00`; `null` for all other buckets. */
export function secondHour(name: BucketName, zone: string): BucketName | null {
  const [date = '', hour] = name.split('T');
  if (hour === undefined) return null;
  const key = `${zone} ${date}`;
  let second = doubled.get(key);
  if (second === undefined) {
    // Only the second one carries an offset.
    second = bucketsIn({ from: date, to: date }, 'hour', zone).find((one) => one.length > name.length) ?? null;
    doubled.set(key, second);
  }
  return second?.startsWith(name) === true ? second : null;
}
