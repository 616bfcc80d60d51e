import type { MapWords } from './map-words.js';

/** English. */
export const mapEn: MapWords = {
  mapOf: (label, period) => `Map: ${label}, ${period}`,
  tableOf: (label, period) => `${label} by place, ${period}`,
  mapKeys: 'Use the left and right arrow keys to read the places one by one, in the order of the table.',
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
  showFirst: (count) => `Show only the first ${count}`,
  offMap: (count, names, more) =>
    `${count === 1 ? '1 place is' : `${count} places are`} not on the map: ${names.join('; ')}` +
    `${more > 0 ? ` and ${more} more (see the table)` : ''}.`,
  notOnMap: 'not on the map',
  notDrawn: 'The map cannot be drawn at the moment. Its figures stand in the table.',
  point: (latitude, isNorth, longitude, isEast) =>
    `${latitude}° ${isNorth ? 'N' : 'S'}, ${longitude}° ${isEast ? 'E' : 'W'}`,
};
