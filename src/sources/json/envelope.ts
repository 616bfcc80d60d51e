import {
  array,
  custom,
  lazy,
  looseObject,
  maxLength,
  nullish,
  picklist,
  pipe,
  record,
  string,
  type InferOutput,
} from 'valibot';
import { granularities } from '../../model/bucket.js';

// The envelope of our own contract, everything but the rows. `metrics.schema.json` says the same to publishers; a test
// keeps the two together.

const text = 'a text, or texts by language such as {"en": "Visits"}';

const isObject = (input: unknown): input is object =>
  typeof input === 'object' && input !== null && !Array.isArray(input);
const isNumber = (input: unknown): boolean => typeof input === 'number' && Number.isFinite(input);

/** A text of an answer stands on every chart and in every table: a book would fill the reader's page. */
const bounded = (most: number, expected: string) =>
  pipe(string(expected), maxLength<string, number, string>(most, `at most ${most} characters`));
const localTextOf = (most: number) => {
  const anyText = bounded(most, text);
  const textsByLanguage = record(string(), bounded(most, 'a text'), text);
  return lazy((input) => (isObject(input) && Object.keys(input).length > 0 ? textsByLanguage : anyText));
};
const shortText = bounded(500, 'a text');
const localText = localTextOf(500);
const localProse = localTextOf(5_000);
const id = custom<string | number>((input) => (typeof input === 'string' && input !== '') || isNumber(input), 'an id');
const href = string('a URL');

const folds = ['sum', 'mean', 'max', 'last', 'none'] as const;
const shortAggregates = [...folds, 'top'] as const;
const fold = picklist(folds, `one of ${folds.join(', ')}`);
const indicatorId = custom<string>((input) => typeof input === 'string' && input !== '', 'the id of an indicator');
const short = picklist(shortAggregates, `one of ${shortAggregates.join(', ')}, {"time", "split"} or {"ratio"}`);
const ratio = looseObject({
  ratio: custom<readonly [string, string]>(
    (input) => Array.isArray(input) && input.length === 2 && input.every((part) => typeof part === 'string'),
    'the ids of two indicators',
  ),
});
const long = looseObject({ time: nullish(fold), split: nullish(fold) });
const aggregate = lazy((input) => (!isObject(input) ? short : 'ratio' in input ? ratio : long));

const totalValue = custom<number | null>((input) => input === null || isNumber(input), 'a number or null');
const when = nullish(string('a date or the name of a bucket'));
const totalObject = looseObject(
  { value: totalValue, from: when, to: when },
  'a number, an object or an array of objects',
);
const total = lazy((input) =>
  Array.isArray(input) ? array(totalObject) : typeof input === 'number' ? totalValue : totalObject,
);

const member = lazy((input) =>
  isObject(input) ? looseObject({ id, label: nullish(localText), color: nullish(string('a CSS colour')) }) : id,
);
const members = nullish(array(member, 'an array of members'));

const indicator = looseObject(
  {
    id: indicatorId,
    label: nullish(localText),
    definition: nullish(localProse),
    unit: nullish(string('count, percent, byte, second or an ISO 4217 code')),
    aggregate: nullish(aggregate),
    missing: nullish(picklist(['gap', 'zero'], 'gap or zero')),
    polarity: nullish(picklist(['good', 'bad', 'neutral'], 'good, bad or neutral')),
    decimals: nullish(
      custom<number>(
        (input) => Number.isInteger(input) && Number(input) >= 0 && Number(input) <= 20,
        'an integer from 0 to 20',
      ),
    ),
    total: nullish(total),
  },
  'an object',
);

const dimensionId = custom<string>((input) => typeof input === 'string' && input !== '', 'an id');
const dimension = looseObject({ id: dimensionId, label: nullish(localText), members }, 'an object');
const annotation = looseObject(
  { time: string('a date or the name of a bucket'), end: when, label: localText },
  'an object',
);
export const annotationList = pipe(
  array(annotation, 'an array of annotations'),
  maxLength(1_000, 'at most 1000 annotations'),
);
const notice = looseObject(
  { level: nullish(picklist(['info', 'warning'], 'info or warning')), text: localProse },
  'an object',
);
const file = looseObject(
  { format: bounded(500, 'a file format such as csv'), href, label: nullish(localText) },
  'an object',
);
const credit = looseObject({ label: localText, href: nullish(href), licence: nullish(shortText) }, 'an object');

export const envelope = looseObject(
  {
    // Not an array's schema, which would copy it: the rows are checked in the loop that reads them.
    data: nullish(custom<readonly unknown[]>(Array.isArray, 'an array of rows')),
    updated: nullish(string('an instant or a date')),
    timezone: nullish(string('an IANA time zone')),
    granularity: nullish(picklist(granularities, `one of ${granularities.join(', ')}`)),
    indicators: nullish(array(indicator, 'an array of indicators')),
    dimensions: nullish(array(dimension, 'an array of dimensions')),
    profiles: members,
    annotations: nullish(annotationList),
    notices: nullish(pipe(array(notice, 'an array of notices'), maxLength(20, 'at most 20 notices'))),
    exports: nullish(pipe(array(file, 'an array of files'), maxLength(50, 'at most 50 files'))),
    source: nullish(credit),
  },
  'an object, or an array of rows',
);

export type Envelope = InferOutput<typeof envelope>;
export type IndicatorShape = InferOutput<typeof indicator>;
export type TotalShape = InferOutput<typeof totalObject>;
export type MemberShape = InferOutput<typeof member>;
