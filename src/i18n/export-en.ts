import type { ExportWords } from './export-words.js';

/** English. */
export const exportEn: ExportWords = {
  lang: 'en',
  file: (format, label) => (label ? `Download ${label} (${format})` : `Download (${format})`),
  serverFile: (format) => `Download the provider’s file (${format})`,
  ask: (format, label) => (label ? `Prepare a file of ${label} (${format})` : `Prepare a file (${format})`),
  asking: 'The request is being sent.',
  asked: 'The file is being prepared. It will stand in the list of your exports.',
  notAsked: 'The file could not be asked for. Please try again.',
  menu: (label) => (label ? `Download ${label}` : 'Download'),
  unavailable: 'Not available yet.',
  size: (size) => `(${size})`,
  making: (done) => (done ? `The file is being prepared: ${done}` : 'The file is being prepared.'),
  cancel: (format) => `Cancel (${format})`,
  cancelled: 'Cancelled: there is no file.',
  saved: (name) => `The file ${name} is ready: your browser saves it.`,
  notMade: 'The file could not be made.',
  fetching: 'The file is being fetched.',
  notFetched: 'The file could not be fetched.',
  openInTab: 'Open it in a new tab',
  details: 'Details',
  lowerBounds: 'Values with the status “at-least” are lower bounds: parts of them are missing.',
};
