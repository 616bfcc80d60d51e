import type { PeriodWords } from './period-words.js';

const ends = { from: 'premier', to: 'dernier' } as const;

/** French, as a public administration writes it. */
export const periodFr: PeriodWords = {
  period: 'Période',
  customDates: 'Dates personnalisées…',
  field: { from: 'Du', to: 'Au' },
  apply: 'Appliquer',
  problem: {
    missing: (field) => `Veuillez indiquer le ${ends[field]} jour de la période.`,
    invalid: (field) => `Le ${ends[field]} jour n’est pas une date complète.`,
    early: (_field, bound) => `Veuillez choisir le ${bound} ou une date ultérieure.`,
    late: (_field, bound) => `Veuillez choisir le ${bound} ou une date antérieure.`,
    reversed: () => 'Le dernier jour ne peut pas précéder le premier.',
  },
  all: 'Depuis l’origine',
  running: {
    day: (count) => `${count}\u00a0derniers jours`,
    week: (count) => `${count}\u00a0dernières semaines`,
    month: (count) => `${count}\u00a0derniers mois`,
    quarter: (count) => `${count}\u00a0derniers trimestres`,
    year: (count) => `${count}\u00a0dernières années`,
  },
  current: {
    day: 'Aujourd’hui',
    week: 'Cette semaine',
    month: 'Ce mois-ci',
    quarter: 'Ce trimestre',
    year: 'Cette année',
  },
  complete: {
    day: 'Hier',
    week: 'Dernière semaine complète',
    month: 'Dernier mois complet',
    quarter: 'Dernier trimestre complet',
    year: 'Dernière année complète',
  },
  granularity: 'Chiffres par',
  granularities: {
    hour: 'Heure',
    day: 'Jour',
    week: 'Semaine',
    month: 'Mois',
    quarter: 'Trimestre',
    year: 'Année',
  },
  comparison: 'Comparaison',
  comparisons: {
    none: 'Aucune comparaison',
    'previous-period': 'Période précédente',
    'previous-days': 'Même nombre de jours avant',
    'previous-year': 'Même période de l’année précédente',
  },
};
