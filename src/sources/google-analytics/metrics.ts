import type { LocalText, Polarity, Unit } from '../../model/dataset.js';

// Names, types and meanings: developers.google.com/analytics/devguides/reporting/data/v1/api-schema#metrics.

/**
 * How figures of a metric go together. `events`: each happened once, at one place. `sessions`: they add up over the members of
 * what a session has one of, and over days but for those that last past midnight. `people`: each is counted once in every
 * period and member. `quotient`: rates and averages.
 */
export type MetricKind = 'events' | 'sessions' | 'people' | 'quotient';

/** A metric of the API, under its own name. */
export interface Metric {
  readonly id: string;
  readonly kind: MetricKind;
  readonly label: LocalText;
  readonly definition?: LocalText;
  /** `null`: the type that the answer gives says it. */
  readonly unit: Unit | null;
  readonly polarity: Polarity;
  readonly decimals: number | null;
}

function metric(id: string, kind: MetricKind, en: string, fr: string, more: Partial<Metric> = {}): Metric {
  return { id, kind, label: { en, fr }, unit: null, polarity: 'good', decimals: null, ...more };
}

const percent = { unit: 'percent' } as const;
const seconds = { unit: 'second' } as const;
const oneDecimal = { decimals: 1 } as const;

const engaged: LocalText = {
  en: 'A session is engaged when it lasts 10 seconds, has a key event or shows two pages',
  fr: 'Une session est engagée si elle dure 10 secondes, compte un événement clé ou affiche deux pages',
};
const once: LocalText = {
  en: 'People of the period, each counted once',
  fr: 'Personnes de la période, comptées une fois chacune',
};

/** The metrics with names of their own; the first seven are what a query without indicator asks for. */
export const metrics: readonly Metric[] = [
  metric('activeUsers', 'people', 'Active users', 'Utilisateurs actifs', { definition: once }),
  metric('newUsers', 'events', 'New users', 'Nouveaux utilisateurs'),
  metric('sessions', 'sessions', 'Sessions', 'Sessions'),
  metric('screenPageViews', 'events', 'Views', 'Pages vues'),
  metric('engagementRate', 'quotient', 'Engagement rate', 'Taux d’engagement', { ...percent, definition: engaged }),
  metric('averageSessionDuration', 'quotient', 'Average session', 'Durée moyenne des sessions', seconds),
  metric('eventCount', 'events', 'Events', 'Événements'),
  metric('totalUsers', 'people', 'Users', 'Utilisateurs', { definition: once }),
  metric('active1DayUsers', 'people', 'Active users of 1 day', 'Utilisateurs actifs sur 1 jour'),
  metric('active7DayUsers', 'people', 'Active users of 7 days', 'Utilisateurs actifs sur 7 jours'),
  metric('active28DayUsers', 'people', 'Active users of 28 days', 'Utilisateurs actifs sur 28 jours'),
  metric('scrolledUsers', 'people', 'Users who scrolled', 'Utilisateurs ayant fait défiler'),
  metric('engagedSessions', 'sessions', 'Engaged sessions', 'Sessions engagées', { definition: engaged }),
  metric('bounceRate', 'quotient', 'Bounce rate', 'Taux de rebond', {
    ...percent,
    polarity: 'bad',
    definition: { en: 'Sessions that were not engaged', fr: 'Sessions qui n’ont pas été engagées' },
  }),
  metric('sessionsPerUser', 'quotient', 'Sessions per user', 'Sessions par utilisateur', oneDecimal),
  metric('screenPageViewsPerSession', 'quotient', 'Views per session', 'Pages vues par session', oneDecimal),
  metric('screenPageViewsPerUser', 'quotient', 'Views per user', 'Pages vues par utilisateur', oneDecimal),
  metric('eventCountPerUser', 'quotient', 'Events per user', 'Événements par utilisateur', oneDecimal),
  metric('eventsPerSession', 'quotient', 'Events per session', 'Événements par session', oneDecimal),
  metric('userEngagementDuration', 'events', 'Time spent', 'Temps passé', seconds),
  metric('keyEvents', 'events', 'Key events', 'Événements clés'),
  metric('conversions', 'events', 'Conversions', 'Conversions'),
  metric('sessionKeyEventRate', 'quotient', 'Sessions with a key event', 'Sessions avec événement clé', percent),
  metric('userKeyEventRate', 'quotient', 'Users with a key event', 'Utilisateurs avec événement clé', percent),
  metric('dauPerMau', 'quotient', 'Daily of monthly users', 'Utilisateurs quotidiens sur mensuels', percent),
  metric('dauPerWau', 'quotient', 'Daily of weekly users', 'Utilisateurs quotidiens sur hebdomadaires', percent),
  metric('wauPerMau', 'quotient', 'Weekly of monthly users', 'Utilisateurs hebdomadaires sur mensuels', percent),
  metric('addToCarts', 'events', 'Added to cart', 'Ajouts au panier'),
  metric('checkouts', 'events', 'Checkouts', 'Passages en caisse'),
  metric('transactions', 'events', 'Transactions', 'Transactions'),
  metric('purchaseRevenue', 'events', 'Purchase revenue', 'Revenu des achats'),
  metric('totalRevenue', 'events', 'Total revenue', 'Revenu total'),
];

/** What a query without indicator asks for. */
export const main: readonly string[] = metrics.slice(0, 7).map(({ id }) => id);
