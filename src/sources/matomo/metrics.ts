import type { Aggregate, Fold, LocalText, Polarity, Unit } from '../../model/dataset.js';

// Names and meanings of metrics: matomo-org/developer-documentation, docs/5.x/reporting-api.md; which report has which:
// matomo-org/matomo, plugins/VisitsSummary/API.php, plugins/Actions/API.php, plugins/VisitFrequency/API.php,
// plugins/Goals/API.php.

/** The report of a whole site that most metrics stand in. */
export const summary = 'VisitsSummary.get';

/** A metric of Matomo, under its own name. */
export interface Metric {
  readonly id: string;
  /** The report that gives it for the whole site. */
  readonly method: string;
  readonly label: LocalText;
  readonly definition?: LocalText;
  readonly unit: Unit;
  readonly aggregate: Aggregate;
  readonly polarity: Polarity;
  readonly decimals?: number;
}

function metric(id: string, method: string, en: string, fr: string, more: Partial<Metric> = {}): Metric {
  return { id, method, label: { en, fr }, unit: 'count', aggregate: both('sum'), polarity: 'good', ...more };
}

/** The same rule over time and over members. */
export function both(fold: Fold): Aggregate {
  return { kind: 'fold', time: fold, split: fold };
}

function ratio(numerator: string, denominator: string): Aggregate {
  return { kind: 'ratio', numerator, denominator };
}

/** People are not additive: who came on two days, or from two countries, would count twice. */
const people = { aggregate: both('none') };
const seconds = { unit: 'second' };

const visitors: LocalText = {
  en: 'Visitors of the period, each counted once',
  fr: 'Visiteurs de la période, comptés une fois chacun',
};
const visit: LocalText = {
  en: 'A visit ends after 30 minutes without activity',
  fr: 'Une visite s’achève après 30 minutes d’inactivité',
};
const bounced: LocalText = { en: 'Visits that saw one page only', fr: 'Visites limitées à une seule page' };

/** The metrics with names of their own; the first is what a query without indicator shows. */
export const metrics: readonly Metric[] = [
  metric('nb_visits', summary, 'Visits', 'Visites', { definition: visit }),
  metric('nb_uniq_visitors', summary, 'Unique visitors', 'Visiteurs uniques', { ...people, definition: visitors }),
  metric('nb_users', summary, 'Signed-in users', 'Utilisateurs identifiés', people),
  metric('nb_actions', summary, 'Actions', 'Actions', {
    definition: {
      en: 'Page views, downloads, outgoing links and searches',
      fr: 'Pages vues, téléchargements, liens sortants et recherches',
    },
  }),
  metric('sum_visit_length', summary, 'Time spent', 'Temps passé', seconds),
  metric('avg_time_on_site', summary, 'Average length of visits', 'Durée moyenne des visites', {
    ...seconds,
    aggregate: ratio('sum_visit_length', 'nb_visits'),
  }),
  metric('nb_actions_per_visit', summary, 'Actions per visit', 'Actions par visite', {
    aggregate: ratio('nb_actions', 'nb_visits'),
    decimals: 1,
  }),
  metric('bounce_rate', summary, 'Bounce rate', 'Taux de rebond', {
    unit: 'percent',
    aggregate: ratio('bounce_count', 'nb_visits'),
    polarity: 'bad',
    definition: bounced,
  }),
  metric('bounce_count', summary, 'Bounces', 'Rebonds', { polarity: 'bad', definition: bounced }),
  metric('max_actions', summary, 'Most actions in one visit', 'Maximum d’actions par visite', {
    aggregate: both('max'),
    polarity: 'neutral',
  }),
  metric('nb_visits_converted', summary, 'Visits with a conversion', 'Visites avec conversion'),
  metric('nb_pageviews', 'Actions.get', 'Page views', 'Pages vues'),
  metric('nb_uniq_pageviews', 'Actions.get', 'Unique page views', 'Pages vues uniques', {
    definition: {
      en: 'A page that is seen several times in a visit counts once',
      fr: 'Une page vue plusieurs fois dans une visite compte une fois',
    },
  }),
  metric('nb_downloads', 'Actions.get', 'Downloads', 'Téléchargements'),
  metric('nb_uniq_downloads', 'Actions.get', 'Unique downloads', 'Téléchargements uniques'),
  metric('nb_outlinks', 'Actions.get', 'Outgoing links followed', 'Liens sortants suivis'),
  metric('nb_uniq_outlinks', 'Actions.get', 'Unique outgoing links', 'Liens sortants uniques'),
  metric('nb_searches', 'Actions.get', 'Searches on the site', 'Recherches sur le site'),
  metric('nb_keywords', 'Actions.get', 'Distinct search terms', 'Termes recherchés distincts', people),
  metric('nb_visits_new', 'VisitFrequency.get', 'Visits of new visitors', 'Visites de nouveaux visiteurs'),
  metric('nb_visits_returning', 'VisitFrequency.get', 'Returning visits', 'Visites récurrentes'),
  metric('nb_uniq_visitors_new', 'VisitFrequency.get', 'New visitors', 'Nouveaux visiteurs', people),
  metric('nb_uniq_visitors_returning', 'VisitFrequency.get', 'Returning visitors', 'Visiteurs récurrents', people),
  metric('nb_conversions', 'Goals.get', 'Conversions', 'Conversions'),
  metric('revenue', 'Goals.get', 'Revenue', 'Chiffre d’affaires', { decimals: 2 }),
  metric('conversion_rate', 'Goals.get', 'Conversion rate', 'Taux de conversion', {
    unit: 'percent',
    aggregate: both('none'),
  }),
];

/** Metrics that only reports by page, event and the like have, and those summed by day. */
export const others: Readonly<Record<string, LocalText>> = {
  nb_hits: { en: 'Views', fr: 'Vues' },
  sum_time_spent: { en: 'Time spent', fr: 'Temps passé' },
  avg_time_on_page: { en: 'Average time on page', fr: 'Temps moyen sur la page' },
  exit_rate: { en: 'Exit rate', fr: 'Taux de sortie' },
  nb_events: { en: 'Events', fr: 'Événements' },
  sum_daily_nb_uniq_visitors: { en: 'Unique visitors, summed by day', fr: 'Visiteurs uniques, cumulés par jour' },
  sum_daily_nb_users: { en: 'Signed-in users, summed by day', fr: 'Utilisateurs identifiés, cumulés par jour' },
};

/** Reports of one metric, which answer its value without its name. */
export const singles: Readonly<Record<string, string>> = {
  'VisitsSummary.getVisits': 'nb_visits',
  'VisitsSummary.getUniqueVisitors': 'nb_uniq_visitors',
  'VisitsSummary.getUsers': 'nb_users',
  'VisitsSummary.getActions': 'nb_actions',
  'VisitsSummary.getMaxActions': 'max_actions',
  'VisitsSummary.getSumVisitsLength': 'sum_visit_length',
  'VisitsSummary.getBounceCount': 'bounce_count',
  'VisitsSummary.getVisitsConverted': 'nb_visits_converted',
};
