import type { MapWords } from './map-words.js';

/** French. */
export const mapFr: MapWords = {
  mapOf: (label, period) => `Carte\u00a0: ${label}, ${period}`,
  tableOf: (label, period) => `${label} par lieu, ${period}`,
  mapKeys: 'Les flèches gauche et droite parcourent les lieux un par un, dans l’ordre du tableau.',
  legend: 'Légende de la carte',
  place: 'Lieu',
  share: 'Part',
  shareOfTotal: (share) => `${share} du total`,
  rank: (rank, of) => `${rank} sur ${of}`,
  between: (from, to) => `de ${from} à ${to}`,
  lessThan: (value) => `moins de ${value}`,
  orMore: (value) => `${value} et plus`,
  orLess: (value) => `${value} et moins`,
  showAll: (count) => `Afficher les ${count} lieux`,
  showFirst: (count) => `N’afficher que les ${count} premiers`,
  offMap: (count, names, more) =>
    `${count === 1 ? '1 lieu n’est' : `${count} lieux ne sont`} pas sur la carte\u00a0: ${names.join('\u202f; ')}` +
    `${more > 0 ? ` et ${more} de plus (voir le tableau)` : ''}.`,
  notOnMap: 'hors de la carte',
  notDrawn: 'La carte ne peut pas être dessinée pour le moment. Ses chiffres sont dans le tableau.',
  point: (latitude, isNorth, longitude, isEast) =>
    `${latitude}° ${isNorth ? 'N' : 'S'}, ${longitude}° ${isEast ? 'E' : 'O'}`,
};
