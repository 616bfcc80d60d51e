import type { ErrorCode, ErrorValues } from '../model/stats-error.js';
import { clip } from './clip.js';
import { soon } from './soon.js';
import type { Words } from './words.js';

// French sets a no-break space before a colon and inside guillemets (U+00A0), a narrow one before ; ! ? (U+202F).

type Sentence = (values: ErrorValues) => string;

const misconfigured = 'Ce chiffre n’est pas correctement configuré sur cette page.';
const later = 'Veuillez réessayer plus tard.';

function quoted(text: string | number): string {
  return `«\u00a0${clip(text)}\u00a0»`;
}

/** `Valeurs possibles : a, b.`, where the error says what there is. */
function available({ known }: ErrorValues): string {
  return known === undefined || known === '' ? '' : ` Valeurs possibles\u00a0: ${clip(known)}.`;
}

function wrong(the: string, name: string): Sentence {
  return (values) => {
    const value = values[name];
    return `${the}${value ? ` ${quoted(value)}` : ' manque ou'} n’est pas valide.${available(values)}`;
  };
}

function missing(the: string, name: string): Sentence {
  return (values) => {
    const value = values[name];
    return `${the}${value === undefined ? '' : ` ${quoted(value)}`} n’existe pas ici.${available(values)}`;
  };
}

const errors: Readonly<Record<ErrorCode, Sentence>> = {
  'no-src': () => `${misconfigured} La provenance des données n’est pas indiquée.`,
  'bad-src': () => `${misconfigured} L’adresse des données n’est pas valide.`,
  'unknown-source': missing('Le type de source', 'name'),
  'unknown-indicator': missing('L’indicateur', 'indicator'),
  'unknown-split': missing('La ventilation', 'split'),
  'bad-period': wrong('La période', 'period'),
  'bad-granularity': wrong('La granularité', 'granularity'),
  'bad-timezone': wrong('Le fuseau horaire', 'timezone'),
  'bad-filter': wrong('Le filtre', 'filter'),
  'bad-scope': wrong('Le périmètre', 'scope'),
  'bad-option': ({ option }) => `${misconfigured} L’attribut «\u00a0${option ?? ''}\u00a0» est illisible.`,
  'bad-for': () => `${misconfigured} Le graphique associé est introuvable.`,
  offline: () => 'Vous semblez être hors connexion. Vérifiez votre connexion et réessayez.',
  unreachable: () => 'Les statistiques sont injoignables pour le moment. Vérifiez votre connexion et réessayez.',
  timeout: () => 'Les statistiques tardent à arriver. Veuillez réessayer.',
  'too-slow-to-prepare': () =>
    'Les statistiques sont en cours de préparation. Veuillez réessayer dans quelques minutes.',
  status: ({ status }) =>
    `Le service de statistiques rencontre un problème${status ? ` (erreur\u00a0${status})` : ''}. ${later}`,
  'not-found': () => 'Aucune statistique n’est disponible à cette adresse.',
  forbidden: () => 'Vous n’avez pas accès à ces statistiques. Une connexion à votre compte peut être nécessaire.',
  'rate-limited': (values) =>
    `Le service de statistiques est très sollicité. Veuillez réessayer ${soon(values, 'fr', 'dans quelques minutes')}.`,
  refused: () => 'Le service de statistiques n’a pas accepté la demande.',
  html: () => `Le service de statistiques a répondu par une page web au lieu de données. ${later}`,
  truncated: () => 'Les données reçues sont incomplètes. Veuillez réessayer.',
  'wrong-type': () => 'Les données reçues sont illisibles.',
  'too-large': () => 'Les données sont trop nombreuses pour être affichées. Essayez une période plus courte.',
  'too-many-pages': () => 'Les données sont trop nombreuses pour être affichées. Essayez une période plus courte.',
};

/** The article and prepositions that a period takes: `le 5 janvier`, `la semaine 5`, `le T1 2026`, `août 2026`. */
type Kind = 'day' | 'week' | 'quarter' | 'plain';

function kindOf(period: string): Kind {
  if (/^\d{1,2}(er)?[\s–-]/.test(period)) return 'day';
  if (period.startsWith('semaine')) return 'week';
  return /^T\d/.test(period) ? 'quarter' : 'plain';
}

function said(prepositions: Readonly<Record<Kind, string>>, period: string): string {
  return `${prepositions[kindOf(period)]} ${period}`;
}

const to = { day: 'au', week: 'à la', quarter: 'au', plain: 'à' };
const from = { day: 'depuis le', week: 'depuis la', quarter: 'depuis le', plain: 'depuis' };
const during = { day: 'le', week: 'en', quarter: 'au', plain: 'en' };

/** In French the plural begins at 2: 0 and 1.5 are singular. */
function plural(count: number, one: string, many: string): string {
  return Math.abs(count) < 2 ? one : many;
}

/** French, as a public administration writes it. */
export const fr: Words = {
  lang: 'fr',
  loading: 'Chargement…',
  empty: 'Aucune donnée pour cette période.',
  retry: 'Réessayer',
  details: 'Détails',
  stale: 'Ces chiffres n’ont pas pu être actualisés et peuvent être anciens.',
  total: 'Total',
  mean: 'Moyenne',
  others: (count) => plural(count, `${count}\u00a0autre`, `${count}\u00a0autres`),
  ofWhich: 'dont',
  inProgress: 'en cours',
  incomplete: 'incomplet',
  unknown: 'non connu',
  suppressed: 'masqué (petit effectif)',
  absent: 'aucune donnée',
  noFigure: {
    'no-data': 'Aucune donnée pour cette période.',
    suppressed: 'Valeur masquée, car l’effectif est trop petit.',
    'not-additive': 'Les valeurs de cet indicateur ne peuvent pas être réunies en un seul chiffre.',
    'no-denominator': 'Calcul impossible\u00a0: le chiffre de référence est absent ou nul.',
    'all-zero': 'Toutes les valeurs sont nulles.',
    'too-coarse': 'Les données ne sont pas assez détaillées pour ce chiffre.',
    'hidden-members': 'Le total n’est connu que pour l’ensemble.',
    'other-dates': 'Connu seulement pour d’autres dates.',
  },
  atLeast: (value) => `au moins ${value}`,
  atLeastMark: '≥\u00a0',
  atLeastWords: 'au moins',
  noValue: 'aucune valeur',
  missing: (count, of, partly = 0) => {
    const [one, several] =
      partly === 0
        ? ['valeur manquante', 'valeurs manquantes']
        : partly === count
          ? ['valeur incomplète', 'valeurs incomplètes']
          : ['valeur manquante ou incomplète', 'valeurs manquantes ou incomplètes'];
    return `${count.toLocaleString('fr')}\u00a0${plural(count, one, several)} sur\u00a0${of.toLocaleString('fr')}`;
  },
  since: (date) => said(from, date),
  allTime: 'depuis l’origine',
  toDate: 'à ce jour',
  until: (date) => `jusqu’${said(to, date)}`,
  fromTo: (start, end) => `${start} – ${end}`,
  running: (bucket) => `${bucket} en cours`,
  change: {
    up: 'en hausse',
    down: 'en baisse',
    level: 'stable',
    new: 'nouveau',
    unchanged: 'stable',
    points: (value, number) => `${value}\u00a0${plural(number ?? 2, 'point', 'points')}`,
    previous: (value) => `auparavant\u00a0: ${value}`,
    increment: (value, bucket) => (bucket ? `${value} ${said(during, bucket)}` : value),
    comparedWith: (period) => `par rapport ${said(to, period)}`,
    elapsed: 'sur la même durée écoulée',
    completeBuckets: 'hors période en cours',
    none: {
      'no-baseline': 'pas de données de comparaison',
      'missing-values': 'non comparable\u00a0: des valeurs manquent',
      'not-additive': 'non comparable sur cette période',
      'given-total': 'pas de total antérieur auquel le comparer',
      'no-value': 'aucun chiffre à comparer',
    },
  },
  additions: {
    hour: 'ajouts par heure',
    day: 'ajouts par jour',
    week: 'ajouts par semaine',
    month: 'ajouts par mois',
    quarter: 'ajouts par trimestre',
    year: 'ajouts par an',
  },
  updated: {
    thisMorning: 'Mis à jour ce matin',
    today: 'Mis à jour aujourd’hui',
    yesterday: 'Mis à jour hier',
    on: (date) => `Mis à jour le ${date}`,
  },
  definition: 'Que signifie ce chiffre\u202f?',
  week: (number, year) => `semaine\u00a0${number} de ${year}`,
  shortWeek: (number) => `S${number}`,
  quarter: (number, year) => `T${number} ${year}`,
  zone: {
    stated: (name) => `Fuseau horaire\u00a0: ${name}`,
    assumed: (name) => `Fuseau horaire non précisé, supposé ${name}`,
    differs: (name) => `La source compte dans un autre fuseau horaire\u00a0: ${name}`,
  },
  trendOver: 'Évolution',
  trendSentence: ({ what, first, last, peak }) =>
    `${what}\u00a0: de ${first.value} (${first.bucket}) à ${last.value} (${last.bucket}${last.running ? ', en cours' : ''})\u202f; ` +
    `maximum\u00a0${peak.value} (${peak.bucket})`,
  source: 'Source\u00a0:',
  error: (_kind, code, values) => errors[code](values),
};
