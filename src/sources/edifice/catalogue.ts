import type { IndicatorInput } from '../../model/create-dataset.js';
import type { Aggregate, LocalText } from '../../model/dataset.js';

// Names of fields: OPEN-ENT-NG/statistics, public/ts/services/stats-api.service.ts. What the application shows of them:
// public/ts/controller.ts and public/ts/indicators. Profiles and their colours: public/ts/services/dataset.service.ts.

/** What one request answers: accounts, accounts by device, or uses of applications and connectors. */
export type Role = 'accounts' | 'devices' | 'access';

/** Which uses are meant: `library` is called by way of a connector, and counted among the applications. */
export type Uses = 'all' | 'apps' | 'connectors';

/** A dimension that only some indicators have. */
export type Breakdown = 'category' | 'hour-of-day' | 'weekday';

/**
 * How values make a figure. `events` add up. `heads` are people, counted once in each bucket and each structure.
 * `stock`: people again, of whom the last bucket's are all there are. `distinct`: as heads, and per application.
 */
type Kind = 'events' | 'heads' | 'stock' | 'distinct' | 'top' | 'ratio';

/** An indicator, and where its values stand in the rows. */
export interface Measure {
  readonly id: string;
  readonly role: Role;
  /** `null` where it is worked out of others. */
  readonly field: string | null;
  readonly kind: Kind;
  readonly by: Breakdown | null;
  readonly uses: Uses;
  /** It is called by the API's own name, and not listed unless it was asked for. */
  readonly own: boolean;
  readonly label: LocalText;
  readonly definition: LocalText;
}

const visits = {
  label: { en: 'Visits', fr: 'Connexions' },
  definition: { en: 'Times that users signed in', fr: 'Nombre de connexions des utilisateurs' },
};
const visitors = {
  label: { en: 'Unique visitors', fr: 'Visiteurs uniques' },
  definition: {
    en: 'Accounts that signed in at least once, each counted once in a period',
    fr: 'Comptes qui se sont connectés au moins une fois, comptés une seule fois par période',
  },
};
const activated = {
  label: { en: 'Activated accounts', fr: 'Comptes activés' },
  definition: { en: 'Accounts activated so far', fr: 'Comptes activés à ce jour' },
};
const loaded = {
  label: { en: 'Loaded accounts', fr: 'Comptes chargés' },
  definition: { en: 'Accounts created so far, activated or not', fr: 'Comptes créés à ce jour, activés ou non' },
};
const ratio = {
  label: { en: 'Visits per unique visitor', fr: 'Connexions par visiteur unique' },
  definition: {
    en: 'Visits divided by unique visitors of the same period',
    fr: 'Connexions divisées par les visiteurs uniques de la même période',
  },
};
const topApp = {
  label: { en: 'Most used app', fr: 'Appli la plus utilisée' },
  definition: { en: 'The application that was opened most often', fr: 'L’application la plus souvent ouverte' },
};
const topConnector = {
  label: { en: 'Most used connector', fr: 'Connecteur le plus utilisé' },
  definition: {
    en: 'The external service that was opened most often from the platform',
    fr: 'Le service externe le plus souvent ouvert depuis la plateforme',
  },
};
const topDevice = {
  label: { en: 'Most used device', fr: 'Support le plus utilisé' },
  definition: { en: 'The kind of device of most visits', fr: 'Le type d’appareil du plus grand nombre de connexions' },
};
const peakHour = {
  label: { en: 'Daily peak of visits', fr: 'Pic de connexions journalier' },
  definition: {
    en: 'The hour that begins with most visits, over complete weeks',
    fr: 'L’heure qui compte le plus de connexions, sur des semaines complètes',
  },
};
const peakDay = {
  label: { en: 'Weekly peak of visits', fr: 'Pic de connexions hebdomadaire' },
  definition: {
    en: 'The weekday of most visits, over complete weeks',
    fr: 'Le jour de la semaine qui compte le plus de connexions, sur des semaines complètes',
  },
};
const activations = {
  label: { en: 'Account activations', fr: 'Activations de comptes' },
  definition: { en: 'Accounts activated during the period', fr: 'Comptes activés pendant la période' },
};
const sessions = {
  label: { en: 'Sessions', fr: 'Sessions' },
  definition: { en: 'Sessions that began during the period', fr: 'Sessions ouvertes pendant la période' },
};
const uses = {
  label: { en: 'Uses of apps and connectors', fr: 'Accès aux applis et connecteurs' },
  definition: {
    en: 'Times that applications and connectors were opened',
    fr: 'Nombre d’ouvertures des applications et des connecteurs',
  },
};
const users = {
  label: { en: 'Unique users of an app', fr: 'Utilisateurs uniques d’une appli' },
  definition: {
    en: 'Accounts that opened an application at least once',
    fr: 'Comptes qui ont ouvert une application au moins une fois',
  },
};
const minutes = {
  label: { en: 'Uses, once a minute at most', fr: 'Accès, au plus un par minute' },
  definition: {
    en: 'Times that applications were opened, repetitions within a minute left out',
    fr: 'Nombre d’ouvertures des applications, sans les répétitions dans la minute',
  },
};

const accounts = { role: 'accounts', by: null, uses: 'all', own: false } as const;
const access = { role: 'access', by: 'category', uses: 'all', own: false } as const;

/** All indicators: those that are listed, in the application's order, then those by the API's own names. */
export const measures: readonly Measure[] = [
  { id: 'visits', ...accounts, field: 'authentications', kind: 'events', ...visits },
  { id: 'unique-visitors', ...accounts, field: 'unique_visitors', kind: 'heads', ...visitors },
  { id: 'visits-per-visitor', ...accounts, field: null, kind: 'ratio', ...ratio },
  { id: 'top-app', ...access, uses: 'apps', field: 'access', kind: 'top', ...topApp },
  { id: 'top-connector', ...access, uses: 'connectors', field: 'access', kind: 'top', ...topConnector },
  { id: 'top-device', ...access, role: 'devices', field: 'authentications', kind: 'top', ...topDevice },
  { id: 'peak-hour', ...accounts, by: 'hour-of-day', field: 'authentications', kind: 'top', ...peakHour },
  { id: 'peak-day', ...accounts, by: 'weekday', field: 'authentications', kind: 'top', ...peakDay },
  { id: 'activated-accounts', ...accounts, field: 'activated', kind: 'stock', ...activated },
  { id: 'loaded-accounts', ...accounts, field: 'loaded', kind: 'stock', ...loaded },
  { id: 'activations', ...accounts, field: 'activations', kind: 'events', ...activations },
  { id: 'authentications', ...accounts, own: true, field: 'authentications', kind: 'events', ...visits },
  { id: 'unique_visitors', ...accounts, own: true, field: 'unique_visitors', kind: 'heads', ...visitors },
  { id: 'activated', ...accounts, own: true, field: 'activated', kind: 'stock', ...activated },
  { id: 'loaded', ...accounts, own: true, field: 'loaded', kind: 'stock', ...loaded },
  { id: 'sessions', ...accounts, own: true, field: 'sessions', kind: 'events', ...sessions },
  { id: 'access', ...access, own: true, field: 'access', kind: 'events', ...uses },
  { id: 'unique_access', ...access, own: true, field: 'unique_access', kind: 'distinct', ...users },
  { id: 'unique_access_minute', ...access, own: true, field: 'unique_access_minute', kind: 'events', ...minutes },
];

/**
 * A measure as an indicator. The API leaves out rows of which nothing was counted: of events and of heads, no row is 0;
 * of a stock nobody knows. Heads of one structure add up over profiles, since an account has one; those of `several`
 * do not, since an account may be attached to more than one.
 */
export function measureIndicator({ id, kind, by, label, definition }: Measure, several: boolean): IndicatorInput {
  return {
    id,
    label,
    definition,
    unit: 'count',
    aggregate: kind === 'top' && by !== null ? { kind, of: by } : aggregateOf(kind, several),
    missing: kind === 'stock' || kind === 'distinct' ? 'gap' : 'zero',
    polarity: kind === 'top' || definition === loaded.definition ? 'neutral' : 'good',
    decimals: kind === 'ratio' ? 1 : null,
  };
}

function aggregateOf(kind: Kind, several: boolean): Aggregate {
  const people = several ? 'none' : 'sum';
  switch (kind) {
    case 'events':
      return { kind: 'fold', time: 'sum', split: 'sum' };
    case 'heads':
      return { kind: 'fold', time: 'none', split: people };
    case 'stock':
      return { kind: 'fold', time: 'last', split: people };
    case 'distinct':
      return { kind: 'fold', time: 'none', split: 'none' };
    case 'ratio':
      return { kind: 'ratio', numerator: 'visits', denominator: 'unique-visitors' };
    case 'top':
      return { kind: 'top' };
  }
}
