import type { PeriodWords } from './period-words.js';

const ends = { from: 'first', to: 'last' } as const;

/** English. */
export const periodEn: PeriodWords = {
  period: 'Period',
  customDates: 'Custom dates…',
  field: { from: 'From', to: 'To' },
  apply: 'Apply',
  problem: {
    missing: (field) => `Please enter the ${ends[field]} day of the period.`,
    invalid: (field) => `The ${ends[field]} day is not a complete date.`,
    early: (_field, bound) => `Please choose ${bound} or a later date.`,
    late: (_field, bound) => `Please choose ${bound} or an earlier date.`,
    reversed: () => 'The last day must not come before the first.',
  },
  all: 'All time',
  running: {
    day: (count) => `Last ${count} days`,
    week: (count) => `Last ${count} weeks`,
    month: (count) => `Last ${count} months`,
    quarter: (count) => `Last ${count} quarters`,
    year: (count) => `Last ${count} years`,
  },
  current: { day: 'Today', week: 'This week', month: 'This month', quarter: 'This quarter', year: 'This year' },
  complete: {
    day: 'Yesterday',
    week: 'Last full week',
    month: 'Last full month',
    quarter: 'Last full quarter',
    year: 'Last full year',
  },
  granularity: 'Figures per',
  granularities: { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  comparison: 'Comparison',
  comparisons: {
    none: 'No comparison',
    'previous-period': 'Previous period',
    'previous-days': 'Same number of days before',
    'previous-year': 'Same period last year',
  },
};
