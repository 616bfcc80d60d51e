import type { ChartWords } from './chart-words.js';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });

/** French, as a public administration writes it. */
export const chartFr: ChartWords = {
  axis: {
    hour: 'Heure',
    day: 'Jour',
    week: 'Semaine',
    month: 'Mois',
    quarter: 'Trimestre',
    year: 'Année',
    'hour-of-day': 'Heure de la journée',
    weekday: 'Jour de la semaine',
    profile: 'Profil',
    category: 'Catégorie',
    place: 'Lieu',
  },
  colon: '\u00a0: ',
  by: (title, axes) => `${title} par ${list.format(axes)}`,
  share: (title) => `${title} (part)`,
  viewAs: 'afficher sous forme de',
  asChart: 'Graphique',
  asTable: 'Tableau',
  chartOf: (name) => `Graphique\u00a0: ${name}`,
  chartKeys: (rows) =>
    `Les flèches ${rows ? 'haut et bas' : 'gauche et droite'}, Début, Fin, Page précédente et Page suivante lisent les valeurs\u202f; Échap ferme.`,
  moreInTable: (count) => (count === 1 ? '1 autre dans le tableau' : `${count} autres dans le tableau`),
  sharedBars: 'Barres de plusieurs valeurs\u00a0: pleines jusqu’à la plus basse, pâles jusqu’à la plus haute.',
  tooManyRows: 'Trop de lignes à représenter\u00a0: voici le tableau.',
  longTable: (rows) => `Le tableau compte ${rows}\u00a0lignes. Affichez-le pour les lire.`,
  moreRows: (rows) => `Afficher ${rows}\u00a0lignes de plus`,
  rowsAdded: (rows) => `${rows}\u00a0lignes ajoutées.`,
  legend: 'Choisir ce qui est affiché',
  only: 'seul',
  onlyThis: (name) => `Seul\u00a0: ${name}`,
  allProfiles: 'Tout afficher',
  nowShown: (names, isAll) => (isAll ? 'Tout est affiché.' : `Affiché maintenant\u00a0: ${list.format(names)}.`),
  noneShown: 'Rien n’est sélectionné. Choisissez au moins un élément de la légende.',
  leftOut: (count) => (count === 1 ? '1 autre n’est pas affiché' : `${count} autres ne sont pas affichés`),
  otherUnit: (names) => `Non représenté, car exprimé dans une autre unité\u00a0: ${list.format(names)}.`,
  notSplit: (names) =>
    `Non représenté, car un graphique ventilé ne montre qu’un indicateur\u00a0: ${list.format(names)}.`,
  notStacked: 'Ces valeurs ne s’additionnent pas en un tout\u00a0: elles sont placées côte à côte.',
  wholeWeeks: (period) => `Somme des semaines complètes, ${period}`,
  events: 'Événements',
  noEvents: 'Les événements n’ont pas pu être chargés.',
  summary: ({ what, peak, ends, caveats }) =>
    [
      `${what}\u00a0: maximum ${peak.value} (${list.format(peak.buckets)})`,
      ...(ends ? [`de ${ends.first.value} (${ends.first.bucket}) à ${ends.last.value} (${ends.last.bucket})`] : []),
      ...caveats,
    ].join('\u202f; ') + '.',
};
