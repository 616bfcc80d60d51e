import type { ErrorCode, ErrorValues } from '../model/stats-error.js';
import { clip } from './clip.js';
import { soon } from './soon.js';
import type { Words } from './words.js';

type Sentence = (values: ErrorValues) => string;

const misconfigured = 'This figure is not set up correctly on this page.';
const later = 'Please try again later.';

/** `Available: a, b.`, where the error says what there is. */
function available({ known }: ErrorValues): string {
  return known === undefined || known === '' ? '' : ` Available: ${clip(known)}.`;
}

function wrong(what: string, name: string): Sentence {
  return (values) => {
    const value = values[name];
    const said = value ? `The ${what} “${clip(value)}” cannot be read.` : `The ${what} is missing, or cannot be read.`;
    return `${said}${available(values)}`;
  };
}

function missing(what: string, name: string): Sentence {
  return (values) => {
    const value = values[name];
    const said =
      value === undefined ? `This ${what} does not exist here.` : `There is no ${what} “${clip(value)}” here.`;
    return `${said}${available(values)}`;
  };
}

const errors: Readonly<Record<ErrorCode, Sentence>> = {
  'no-src': () => `${misconfigured} It does not say where the data come from.`,
  'bad-src': () => `${misconfigured} The address of the data cannot be read.`,
  'unknown-source': missing('kind of data source', 'name'),
  'unknown-indicator': missing('indicator', 'indicator'),
  'unknown-split': missing('breakdown', 'split'),
  'bad-period': wrong('period', 'period'),
  'bad-granularity': wrong('granularity', 'granularity'),
  'bad-timezone': wrong('time zone', 'timezone'),
  'bad-filter': wrong('filter', 'filter'),
  'bad-scope': wrong('scope', 'scope'),
  'bad-option': ({ option }) => `${misconfigured} The attribute “${option ?? ''}” cannot be read.`,
  'bad-for': () => `${misconfigured} The chart that it belongs to cannot be found.`,
  offline: () => 'You seem to be offline. Please check your connection and try again.',
  unreachable: () => 'The statistics cannot be reached at the moment. Please check your connection and try again.',
  timeout: () => 'The statistics are taking too long to arrive. Please try again.',
  'too-slow-to-prepare': () => 'The statistics are still being prepared. Please try again in a few minutes.',
  status: ({ status }) => `The statistics service reports a problem${status ? ` (${status})` : ''}. ${later}`,
  'not-found': () => 'There are no statistics at this address any more, or not yet.',
  forbidden: () => 'You do not have access to these statistics. Signing in may help.',
  'rate-limited': (values) =>
    `The statistics service is busy. Please try again ${soon(values, 'en', 'in a few minutes')}.`,
  refused: () => 'The statistics service did not accept the request.',
  html: () => `The statistics service answered with a web page instead of data. ${later}`,
  truncated: () => 'The data arrived incomplete. Please try again.',
  'wrong-type': () => 'The data cannot be read.',
  'too-large': () => 'There are too many data to show here. A shorter period may help.',
  'too-many-pages': () => 'There are too many data to show here. A shorter period may help.',
};

/** A day is said with another preposition than a longer stretch: `5 January 2026`, `January 5, 2026`. */
function isDay(bucket: string): boolean {
  return /^(\d{1,2} |\p{Lu}\p{L}+ \d{1,2},)/u.test(bucket);
}

function plural(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

/** English. */
export const en: Words = {
  lang: 'en',
  loading: 'Loading…',
  empty: 'No data for this period.',
  retry: 'Retry',
  details: 'Details',
  stale: 'These figures could not be updated and may be out of date.',
  total: 'Total',
  mean: 'Mean',
  others: (count) => plural(count, '1 other', `${count} others`),
  ofWhich: 'of which',
  inProgress: 'in progress',
  incomplete: 'incomplete',
  unknown: 'not known',
  suppressed: 'withheld (small number)',
  absent: 'no data',
  noFigure: {
    'no-data': 'No data for this period.',
    suppressed: 'Withheld because the number is small.',
    'not-additive': 'The values of this indicator cannot be combined into one figure.',
    'no-denominator': 'Cannot be calculated: the figure to divide by is missing or 0.',
    'all-zero': 'All values are 0.',
    'too-coarse': 'The data are not detailed enough for this figure.',
    'hidden-members': 'The total is only known for everything together.',
    'other-dates': 'Only known for other dates.',
  },
  atLeast: (value) => `at least ${value}`,
  atLeastMark: '≥\u00a0',
  atLeastWords: 'at least',
  noValue: 'no value',
  missing: (count, of, partly = 0) => {
    const how = partly === 0 ? 'missing' : partly === count ? 'incomplete' : 'missing or incomplete';
    return `${count.toLocaleString('en')} of ${of.toLocaleString('en')} ${plural(of, 'value', 'values')} ${how}`;
  },
  since: (date) => `since ${date}`,
  allTime: 'all time',
  toDate: 'to date',
  until: (date) => `until ${date}`,
  fromTo: (from, to) => `${from} – ${to}`,
  running: (bucket) => `${bucket} in progress`,
  change: {
    up: 'up',
    down: 'down',
    level: 'unchanged',
    new: 'new',
    unchanged: 'unchanged',
    points: (value, number) => `${value} ${Math.abs(number ?? 2) === 1 ? 'point' : 'points'}`,
    previous: (value) => `before: ${value}`,
    increment: (value, bucket) => (bucket ? `${value} ${isDay(bucket) ? 'on' : 'in'} ${bucket}` : value),
    comparedWith: (period) => `compared with ${period}`,
    elapsed: 'same elapsed part',
    completeBuckets: 'without the one in progress',
    none: {
      'no-baseline': 'no data to compare with',
      'missing-values': 'not comparable: values are missing',
      'not-additive': 'not comparable over this period',
      'given-total': 'the total has no earlier one to compare with',
      'no-value': 'no figure to compare',
    },
  },
  additions: {
    hour: 'added per hour',
    day: 'added per day',
    week: 'added per week',
    month: 'added per month',
    quarter: 'added per quarter',
    year: 'added per year',
  },
  updated: {
    thisMorning: 'Updated this morning',
    today: 'Updated today',
    yesterday: 'Updated yesterday',
    on: (date) => `Updated on ${date}`,
  },
  definition: 'What this figure means',
  week: (number, year) => `week ${number}, ${year}`,
  shortWeek: (number) => `W${number}`,
  quarter: (number, year) => `Q${number} ${year}`,
  zone: {
    stated: (name) => `Time zone: ${name}`,
    assumed: (name) => `Time zone not stated, taken for ${name}`,
    differs: (name) => `The source counts in another time zone: ${name}`,
  },
  trendOver: 'Trend',
  trendSentence: ({ what, first, last, peak }) =>
    `${what}: ${first.value} (${first.bucket}) to ${last.value} (${last.bucket}${last.running ? ', in progress' : ''}); ` +
    `highest ${peak.value} (${peak.bucket})`,
  source: 'Source:',
  error: (_kind, code, values) => errors[code](values),
};
