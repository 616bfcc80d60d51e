import type { MapWords } from './map-words.js';

/** English. */
export const mapEn: MapWords = {
  mapOf: (label, period) => `Map: ${label}, ${period}`,
  tableOf: (label, period) => `${label} by place, ${period}`,
  mapKeys:
    'Left and right arrow keys read the places one by one, in the order of the table; Page Up and Page Down go on by ' +
    'ten, Home and End to the first and the last. Escape closes the box.',
  noneRead: 'No place is read yet',
  reading: (name, figure) => `${name}: ${figure}`,
  summary: (largest, without) =>
    [
      largest.length > 0 ? `Largest: ${largest.join('; ')}.` : '',
      without > 0 ? `${without === 1 ? '1 place has' : `${without} places have`} no figure.` : '',
    ].join(' '),
  legend: 'Legend of the map',
  place: 'Place',
  share: 'Share',
  shareOfTotal: (share) => `${share} of the total`,
  rank: (rank, of) => `${rank} of ${of}`,
  between: (from, to) => `${from} to ${to}`,
  lessThan: (value) => `less than ${value}`,
  orMore: (value) => `${value} or more`,
  orLess: (value) => `${value} or less`,
  showAll: (count) => `Show all ${count} places`,
  showMore: (count) => `Show ${count} more`,
  showFirst: (count) => `Show only the first ${count}`,
  offMap: (count, names, more) =>
    `${count === 1 ? '1 place is' : `${count} places are`} not on the map: ${names.join('; ')}` +
    `${more > 0 ? ` and ${more} more (see the table)` : ''}.`,
  notOnMap: 'not on the map',
  notDrawn: 'The map cannot be drawn at the moment. Its figures stand in the table.',
  point: (latitude, isNorth, longitude, isEast) =>
    `${latitude}°\u00a0${isNorth ? 'N' : 'S'}, ${longitude}°\u00a0${isEast ? 'E' : 'W'}`,
};
