import type { ChartWords } from './chart-words.js';

const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** English. */
export const chartEn: ChartWords = {
  axis: {
    hour: 'Hour',
    day: 'Day',
    week: 'Week',
    month: 'Month',
    quarter: 'Quarter',
    year: 'Year',
    'hour-of-day': 'Hour of the day',
    weekday: 'Day of the week',
    profile: 'Profile',
    category: 'Category',
    place: 'Place',
  },
  colon: ': ',
  by: (title, axes) => `${title} by ${list.format(axes)}`,
  share: (title) => `${title} (share)`,
  viewAs: 'show as',
  asChart: 'Chart',
  asTable: 'Table',
  chartOf: (name) => `Chart: ${name}`,
  chartKeys: (rows) =>
    `Arrow keys ${rows ? 'up and down' : 'left and right'}, Home, End, Page Up and Page Down read the values; Escape closes.`,
  moreInTable: (count) => `${count} more in the table`,
  sharedBars: 'Bars of several values: full up to the lowest, pale up to the highest.',
  tooManyRows: 'Too many rows to draw: here is the table.',
  longTable: (rows) => `The table has ${rows} rows. Show it to read them.`,
  moreRows: (rows) => `Show ${rows} more rows`,
  rowsAdded: (rows) => `${rows} rows added.`,
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
