import { array, custom, looseObject, nullish, string, union, type InferOutput } from 'valibot';

// JSON-stat 2.0 as https://json-stat.org/full/ describes it, as far as figures can be read from it.

export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(input: unknown): input is Plain {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

const plain = (expected: string) => custom<Plain>(isPlain, expected);
/** Not an array's or an object's own schema, which would copy what may have a million entries. */
const cells = (expected: string) =>
  custom<readonly unknown[] | Plain>((input) => Array.isArray(input) || isPlain(input), expected);
const count = custom<number>((input) => Number.isSafeInteger(input) && Number(input) >= 0, 'a number of categories');
const ids = nullish(array(string('the id of a dimension'), 'an array of ids'));
const optionalText = nullish(string('a text'));
const link = looseObject({ type: optionalText, href: optionalText, label: optionalText }, 'an object');

/** The root of an answer: of any class, so that one that is no dataset can be told what it is. */
export const root = looseObject(
  { class: nullish(string('"dataset"')), link: nullish(plain('an object of links')) },
  'an object',
);

export const datasetShape = looseObject(
  {
    id: array(string('the id of a dimension'), 'an array of the ids of dimensions'),
    size: array(count, 'an array of numbers of categories'),
    dimension: plain('an object of dimensions'),
    value: cells('an array of values, or an object of them by position'),
    status: nullish(union([string(), cells('a text')], 'a text, an array or an object')),
    role: nullish(looseObject({ time: ids, geo: ids, metric: ids }, 'an object')),
    label: optionalText,
    source: optionalText,
    updated: optionalText,
    note: nullish(union([string(), array(string('a text'))], 'an array of texts')),
    link: nullish(looseObject({ alternate: nullish(array(link, 'an array of links')) }, 'an object of links')),
    extension: nullish(plain('an object')),
  },
  'a JSON-stat dataset',
);

export type DatasetShape = InferOutput<typeof datasetShape>;

const category = looseObject(
  {
    index: nullish(cells('an array of ids, or an object of their positions')),
    label: nullish(plain('an object of texts')),
    child: nullish(plain('an object of arrays of ids')),
    unit: nullish(plain('an object of units')),
    note: nullish(plain('an object of notes')),
  },
  'an object',
);

export const dimensionShape = looseObject(
  { label: optionalText, category, extension: nullish(plain('an object')) },
  'an object',
);

export type CategoryShape = InferOutput<typeof category>;

export const unitShape = looseObject(
  {
    label: optionalText,
    /** What PxWeb calls it. */
    base: optionalText,
    symbol: optionalText,
    decimals: nullish(
      custom<number>(
        (input) => Number.isInteger(input) && Number(input) >= 0 && Number(input) <= 20,
        'a whole number from 0 to 20',
      ),
    ),
  },
  'an object',
);
