import type { FileWords } from './file-words.js';

/** French, as a public administration writes it. */
export const fileFr: FileWords = {
  granularity: { hour: 'Heure', day: 'Jour', week: 'Semaine', month: 'Mois', quarter: 'Trimestre', year: 'Année' },
  cycle: { 'hour-of-day': 'Heure de la journée', weekday: 'Jour de la semaine' },
  dimensions: { profile: 'Profil', category: 'Catégorie', place: 'Lieu' },
  timezone: 'Fuseau horaire',
  indicator: 'Indicateur',
  value: 'Valeur',
  status: (label) => `${label}, remarque`,
  over: (label, period) => `${label} (${period})`,
  units: { byte: 'o', second: 's' },
  summary: {
    name: 'Synthèse',
    period: 'Période',
    baselinePeriod: 'Comparée à',
    baselineValue: 'Valeur de comparaison',
    variation: 'Évolution',
    note: 'Remarque',
    compared: (value) => `valeur comparée\u00a0: ${value}`,
  },
  about: {
    name: 'À propos',
    what: 'Rubrique',
    text: 'Précisions',
    sheet: 'Feuille',
    source: 'Source',
    link: 'Adresse de la source',
    licence: 'Licence',
    endpoint: 'Adresse des données',
    granularity: 'Pas de temps',
    caveat: 'À noter',
    notice: 'Avis',
    updated: 'Dernière mise à jour',
    exported: 'Exporté',
    unfinished: (buckets) => `Pas encore complet, ou compté en partie\u00a0: ${buckets}`,
    lacking: (name) => `Absent de ce fichier, faute d’avoir pu être chargé\u00a0: ${name}`,
    absent: (id) => `Absent de ce fichier, faute de figurer sur la page\u00a0: ${id}`,
    statuses:
      'Une colonne de remarques indique où un nombre est une borne inférieure («\u00a0au moins\u00a0») ou manque autrement de données («\u00a0incomplet\u00a0»), a été masqué, ou porte sur d’autres dates que sa ligne.',
    emptyCells: 'Une cellule vide n’est pas connue. Elle ne signifie pas 0.',
  },
};
