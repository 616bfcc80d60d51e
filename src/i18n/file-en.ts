import type { FileWords } from './file-words.js';

/** English. */
export const fileEn: FileWords = {
  granularity: { hour: 'Hour', day: 'Day', week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' },
  cycle: { 'hour-of-day': 'Hour of the day', weekday: 'Day of the week' },
  dimensions: { profile: 'Profile', category: 'Category', place: 'Place' },
  timezone: 'Time zone',
  indicator: 'Indicator',
  value: 'Value',
  status: (label) => `${label}, note`,
  over: (label, period) => `${label} (${period})`,
  units: { byte: 'B', second: 's' },
  summary: {
    name: 'Summary',
    period: 'Period',
    baselinePeriod: 'Compared with',
    baselineValue: 'Value then',
    variation: 'Change',
    note: 'Note',
    compared: (value) => `compared: ${value}`,
  },
  about: {
    name: 'About',
    what: 'What',
    text: 'Details',
    sheet: 'Sheet',
    source: 'Source',
    link: 'Address of the source',
    licence: 'Licence',
    endpoint: 'Address of the data',
    granularity: 'Counted by',
    caveat: 'Please note',
    notice: 'Notice',
    updated: 'Last update',
    exported: 'Exported',
    unfinished: (buckets) => `Not complete yet, or counted in part: ${buckets}`,
    lacking: (name) => `Not in this file, since it could not be loaded: ${name}`,
    absent: (id) => `Not in this file, since it is not on the page: ${id}`,
    statuses:
      'A column with notes says where a number is a lower bound (“at least”) or lacks parts otherwise (“incomplete”), was withheld, or is of other dates than its row.',
    emptyCells: 'An empty cell is not known. It does not mean 0.',
  },
};
