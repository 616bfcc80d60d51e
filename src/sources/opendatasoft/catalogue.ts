import type { IndicatorInput } from '../../model/create-dataset.js';
import type { Aggregate, Unit } from '../../model/dataset.js';
import { readAggregation } from './odsql.js';

// The seven user indicators: opendatasoft/ods-documentation, source/managing_domain/03_analyzing_domain_usage.

/** Which calls a column counts: all, those without an account, those of mobile devices. */
export type Part = 'all' | 'anonymous' | 'mobile';

/** A value that is asked for in a `select` clause. */
export interface Column {
  /** Of the indicator that it becomes. */
  readonly id: string;
  readonly alias: string;
  readonly expression: string;
  readonly part: Part;
}

/**
 * What is asked for. Users are told apart by their address, since all who have no account share one `user_id`; the
 * address is only ever counted, never asked for.
 */
const users = 'count(distinct user_ip_addr)';
const columns: Readonly<Record<string, Column>> = {
  'api-calls': { id: 'api-calls', alias: 'calls', expression: 'count(*)', part: 'all' },
  users: { id: 'users', alias: 'users', expression: users, part: 'all' },
  'users-without-account': {
    id: 'users-without-account',
    alias: 'anonymous_users',
    expression: users,
    part: 'anonymous',
  },
  'mobile-calls': { id: 'mobile-calls', alias: 'mobile_calls', expression: 'count(*)', part: 'mobile' },
};

const additive: Aggregate = { kind: 'fold', time: 'sum', split: 'sum' };
/** Who came on Monday may come again on Tuesday, and use two APIs. */
const single: Aggregate = { kind: 'fold', time: 'none', split: 'none' };
const maximal: Aggregate = { kind: 'fold', time: 'max', split: 'max' };

function ratio(numerator: string, denominator: string): Aggregate {
  return { kind: 'ratio', numerator, denominator };
}

const counted = { unit: 'count', missing: 'zero', polarity: 'good' } as const;
const derived = { missing: 'gap', polarity: 'neutral' } as const;

/** Indicators of the log of calls. Groups without a call are not sent: there a missing row means none. */
const indicators: Readonly<Record<string, IndicatorInput>> = {
  'api-calls': {
    ...counted,
    id: 'api-calls',
    label: { en: 'API calls', fr: 'Appels API' },
    definition: { en: 'Calls of the portal’s APIs, bots left out', fr: 'Appels aux API du portail, hors robots' },
    aggregate: additive,
  },
  users: {
    ...counted,
    id: 'users',
    label: { en: 'Users', fr: 'Utilisateurs' },
    definition: {
      en: 'Network addresses that called an API, bots left out: an estimate of the number of users',
      fr: 'Adresses réseau ayant appelé une API, hors robots : une estimation du nombre d’utilisateurs',
    },
    aggregate: single,
  },
  'calls-per-user': {
    ...derived,
    id: 'calls-per-user',
    label: { en: 'API calls per user', fr: 'Appels API par utilisateur' },
    unit: 'count',
    aggregate: ratio('api-calls', 'users'),
    decimals: 1,
  },
  'anonymous-users': {
    ...derived,
    id: 'anonymous-users',
    label: { en: 'Anonymous users', fr: 'Utilisateurs anonymes' },
    definition: {
      en: 'Users who called without an account, of all users',
      fr: 'Part des utilisateurs ayant appelé sans compte',
    },
    unit: 'percent',
    aggregate: ratio('users-without-account', 'users'),
  },
  'mobile-users': {
    ...derived,
    id: 'mobile-users',
    label: { en: 'Mobile users', fr: 'Utilisateurs mobiles' },
    definition: {
      en: 'API calls from mobile devices, of all API calls',
      fr: 'Part des appels API venant d’un appareil mobile',
    },
    unit: 'percent',
    aggregate: ratio('mobile-calls', 'api-calls'),
  },
  'users-without-account': {
    ...counted,
    id: 'users-without-account',
    label: { en: 'Users without an account', fr: 'Utilisateurs sans compte' },
    aggregate: single,
  },
  'mobile-calls': {
    ...counted,
    id: 'mobile-calls',
    label: { en: 'API calls from mobile devices', fr: 'Appels API depuis un appareil mobile' },
    aggregate: additive,
  },
};

/** Names of the log's indicators that the attribute may hold. */
export const callIndicators = ['api-calls', 'users', 'calls-per-user', 'anonymous-users', 'mobile-users'] as const;

/** Columns that an indicator of the log is made of; `null` for a name that is none. */
export function callColumns(id: string): readonly Column[] | null {
  const indicator = Object.hasOwn(indicators, id) ? indicators[id] : undefined;
  const aggregate = indicator?.aggregate;
  if (!aggregate) return null;
  const ids = aggregate.kind === 'ratio' ? [aggregate.numerator, aggregate.denominator] : [id];
  return ids.flatMap((name) => columns[name] ?? []);
}

/** Words in a field's name, English and French, that tell of numbers that make no sense added up. */
const relative =
  /(?:^|[^a-z])(?:rates?|ratios?|percent(?:ages?)?|pct|shares?|means?|avg|averages?|medians?|taux|pourcentages?|moyen(?:ne)?s?|medianes?)(?:[^a-z]|$)/i;
const percent = /(?:^|[^a-z])(?:percent(?:ages?)?|pct|pourcentages?)(?:[^a-z]|$)/i;

function fieldIndicator(id: string): IndicatorInput {
  return {
    id,
    label: id,
    unit: percent.test(id) ? 'percent' : 'count',
    aggregate: relative.test(id) ? single : additive,
    missing: 'gap',
    polarity: 'neutral',
  };
}

/** An indicator of the log, an aggregate function, or a field of records that are read as they stand. */
export function indicatorOf(id: string): IndicatorInput {
  const known = Object.hasOwn(indicators, id) ? indicators[id] : undefined;
  if (known) return known;
  const aggregation = readAggregation(id);
  if (!aggregation) return fieldIndicator(id);
  const { name, distinct, argument, expression } = aggregation;
  const adds = (name === 'count' && !distinct) || name === 'sum';
  const unit: Unit = name === 'sum' && argument === 'size_res' ? 'byte' : 'count';
  return {
    id,
    label: expression === 'count(*)' ? { en: 'Records', fr: 'Enregistrements' } : expression,
    unit,
    aggregate: adds ? additive : name === 'max' ? maximal : single,
    missing: name === 'count' ? 'zero' : 'gap',
    polarity: 'neutral',
  };
}
