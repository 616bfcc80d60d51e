import type { MapWords } from './map-words.js';

/** French. */
export const mapFr: MapWords = {
  mapOf: (label, period) => `Carte\u00a0: ${label}, ${period}`,
  tableOf: (label, period) => `${label} par lieu, ${period}`,
  mapKeys:
    'Les flèches gauche et droite parcourent les lieux un par un, dans l’ordre du tableau\u00a0; Page précédente et ' +
    'Page suivante avancent de dix, Début et Fin vont au premier et au dernier. Échap ferme l’encadré.',
  noneRead: 'Aucun lieu lu pour l’instant',
  reading: (name, figure) => `${name}\u00a0: ${figure}`,
  summary: (largest, without) =>
    [
      largest.length > 0 ? `Les plus élevés\u00a0: ${largest.join('\u202f; ')}.` : '',
      without > 0 ? `${without === 1 ? '1 lieu n’a' : `${without} lieux n’ont`} pas de chiffre.` : '',
    ].join(' '),
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
  showMore: (count) => `Afficher ${count} lieux de plus`,
  showFirst: (count) => `N’afficher que les ${count} premiers`,
  offMap: (count, names, more) =>
    `${count === 1 ? '1 lieu n’est' : `${count} lieux ne sont`} pas sur la carte\u00a0: ${names.join('\u202f; ')}` +
    `${more > 0 ? ` et ${more} de plus (voir le tableau)` : ''}.`,
  notOnMap: 'hors de la carte',
  notDrawn: 'La carte ne peut pas être dessinée pour le moment. Ses chiffres sont dans le tableau.',
  point: (latitude, isNorth, longitude, isEast) =>
    `${latitude}°\u00a0${isNorth ? 'N' : 'S'}, ${longitude}°\u00a0${isEast ? 'E' : 'O'}`,
};
