import type { ChartWords } from './chart-words.js';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** English. */
export const chartEn: ChartWords = {
  bucketHeader: {
    hour: 'Hour',
    day: 'Day',
    week: 'Week',
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
    'hour-of-day': 'Hour of the day',
    weekday: 'Day of the week',
  },
  viewAs: 'Show as',
  asChart: 'Chart',
  asTable: 'Table',
  chartOf: (label, period) => `Chart: ${label}, ${period}`,
  tableOf: (label, period) => `${label}, ${period}`,
  chartKeys: 'Use the left and right arrow keys to read the values one by one.',
  longTable: (rows) => `The table has ${rows} rows. Show it to read them.`,
  moreRows: (rows) => `Show ${rows} more rows`,
  legend: 'Choose what is shown',
  only: 'only',
  onlyThis: (name) => `Only ${name}`,
  allProfiles: 'Show all',
  nowShown: (names, isAll) => (isAll ? 'All are shown.' : `Now shown: ${list.format(names)}.`),
  noneShown: 'Nothing is selected. Choose at least one entry of the legend.',
  leftOut: (count) => (count === 1 ? '1 more is not shown' : `${count} more are not shown`),
  otherUnit: (names) => `Not drawn, because it is counted in another unit: ${list.format(names)}.`,
  notSplit: (names) => `Not drawn, because a chart that is split shows one indicator: ${list.format(names)}.`,
  notStacked: 'These values cannot be added up to a whole, so they stand side by side.',
  wholeWeeks: (period) => `Sum of whole weeks, ${period}`,
  events: 'Events',
  noEvents: 'The events could not be loaded.',
  summary: ({ what, peak, ends, caveats }) =>
    [
      `${what}: highest ${peak.value} (${list.format(peak.buckets)})`,
      ...(ends ? [`from ${ends.first.value} (${ends.first.bucket}) to ${ends.last.value} (${ends.last.bucket})`] : []),
      ...caveats,
    ].join('; ') + '.',
};
