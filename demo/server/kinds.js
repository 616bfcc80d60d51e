import { now } from './clock.js';
import { monthlyCount } from './counts.js';
import { countedPart, monthsBetween, runningMonth, stepMonth } from './months.js';

const apps = [
  { id: 'homework', label: { en: 'Homework book', fr: 'Cahier de textes' }, weight: 8100 },
  { id: 'messages', label: { en: 'Messages', fr: 'Messagerie' }, weight: 7400 },
  { id: 'library', label: { en: 'Library', fr: 'Médiathèque' }, weight: 2600 },
];

/** One indicator of each kind, for the gallery. */
const indicators = [
  { id: 'calls', label: { en: 'API calls', fr: 'Appels d’API' }, polarity: 'good', aggregate: 'sum' },
  { id: 'errors', label: { en: 'Failed calls', fr: 'Appels en échec' }, polarity: 'bad', aggregate: 'sum' },
  { id: 'exports', label: { en: 'Exports', fr: 'Exports' }, polarity: 'neutral', aggregate: 'sum' },
  {
    id: 'newcomer',
    label: { en: 'Calls of the new service', fr: 'Appels du nouveau service' },
    polarity: 'good',
    aggregate: 'sum',
  },
  {
    id: 'activated',
    label: { en: 'Activated accounts', fr: 'Comptes activés' },
    unit: 'percent',
    aggregate: 'last',
    polarity: 'good',
    decimals: 1,
  },
  {
    id: 'volume',
    label: { en: 'Data served', fr: 'Volume servi' },
    unit: 'byte',
    aggregate: 'sum',
    polarity: 'neutral',
  },
  {
    id: 'session',
    label: { en: 'Time per visit', fr: 'Temps par visite' },
    unit: 'second',
    aggregate: 'mean',
    polarity: 'neutral',
  },
  {
    id: 'spent',
    label: { en: 'Hosting costs', fr: 'Coût d’hébergement' },
    unit: 'EUR',
    aggregate: 'sum',
    polarity: 'bad',
  },
];

/** The answer of `/metrics/kinds.json`: two complete years and the running month, without splits. */
export function kinds() {
  return envelope({ indicators, data: months().map((month, index) => ({ time: month, ...values(month, index) })) });
}

/** The answer of `/metrics/apps.json`: uses by application, for figures that are words. */
export function applications() {
  return envelope({
    indicators: [
      { id: 'uses', label: { en: 'Uses', fr: 'Utilisations' }, aggregate: 'sum' },
      { id: 'favourite', label: { en: 'Most used application', fr: 'Application la plus utilisée' }, aggregate: 'top' },
    ],
    dimensions: [
      {
        id: 'category',
        label: { en: 'Application', fr: 'Application' },
        members: apps.map(({ id, label }) => ({ id, label })),
      },
    ],
    data: months().flatMap((month) =>
      apps.map(({ id, weight }) => {
        const uses = monthlyCount(`app ${id}`, month, weight);
        return { time: month, category: id, uses, favourite: uses };
      }),
    ),
  });
}

/** The answer of `/metrics/gaps.json`: a year with everything that can be missing. */
export function gaps() {
  const rows = months()
    .slice(-12)
    .map((month) => ({ time: month, calls: monthlyCount('gaps', month, 3100) }));
  return envelope({
    indicators: [{ id: 'calls', label: { en: 'API calls', fr: 'Appels d’API' }, aggregate: 'sum' }],
    notices: [
      {
        level: 'warning',
        text: {
          en: 'Two months were not counted: the service was moved.',
          fr: 'Deux mois n’ont pas été comptés : le service déménageait.',
        },
      },
    ],
    data: rows.flatMap((row, index) => (index === 4 ? [] : [{ ...row, calls: index === 5 ? null : row.calls }])),
  });
}

/** The answer of `/metrics/daily.json`: a year of days, by kind of user. */
export function daily() {
  const day = 86_400_000;
  const last = Date.parse(`${now().toISOString().slice(0, 10)}T00:00Z`) - day;
  const dates = Array.from({ length: 365 }, (_, index) => new Date(last - (364 - index) * day));
  return envelope({
    granularity: 'day',
    indicators: [{ id: 'calls', label: { en: 'API calls', fr: 'Appels d’API' }, aggregate: 'sum', polarity: 'good' }],
    profiles: [
      { id: 'known', label: { en: 'Signed in', fr: 'Connectés' } },
      { id: 'anonymous', label: { en: 'Anonymous', fr: 'Anonymes' } },
    ],
    data: dates.flatMap((date) => dayRows(date)),
  });
}

/** @param {Date} date */
function dayRows(date) {
  const time = date.toISOString().slice(0, 10);
  const weekend = date.getUTCDay() % 6 === 0 ? 0.35 : 1;
  return [
    { time, profile: 'known', calls: dailyCount('known', time, 240 * weekend) },
    { time, profile: 'anonymous', calls: dailyCount('anonymous', time, 610 * (weekend + 0.3)) },
  ];
}

/**
 * @param {string} key
 * @param {string} time
 * @param {number} weight
 */
function dailyCount(key, time, weight) {
  // The weight of a whole month whatever today is: a day is over when it is listed.
  return monthlyCount(`${key} ${time}`, `2024-${time.slice(5, 7)}`, weight);
}

/** The answer of `/metrics/calls.csv`, as a French spreadsheet writes it: byte order mark, semicolons. */
export function callsCsv() {
  const lines = months().map((month) => {
    const calls = monthlyCount('csv calls', month, 5200);
    return [month, calls, Math.round(calls * 0.031)].join(';');
  });
  return `\uFEFF${['mois;appels;erreurs', ...lines].join('\r\n')}\r\n`;
}

/** Two years before the running month, and that one as far as it is counted. */
function months() {
  const running = runningMonth();
  return monthsBetween(stepMonth(running, -24), running).filter((month) => countedPart(month) > 0);
}

/**
 * @param {string} month
 * @param {number} index
 */
function values(month, index) {
  const calls = monthlyCount('calls', month, 41_000);
  return {
    calls,
    errors: Math.round(calls * (0.012 + index * 0.0006)),
    exports: monthlyCount('exports', month, 640),
    newcomer: index < 13 ? 0 : monthlyCount('newcomer', month, 900),
    activated: Math.round(420 + 14.6 * index + monthlyCount('activated', month, 8)) / 10,
    volume: monthlyCount('volume', month, 48_300_000) * 1000,
    session: monthlyCount('session', '2024-05', 260 + index * 3),
    spent: monthlyCount('spent', month, 380),
  };
}

/** @param {object} body */
function envelope(body) {
  return {
    updated: `${now().toISOString().slice(0, 10)}T05:15:00Z`,
    timezone: 'Europe/Paris',
    granularity: 'month',
    ...body,
    source: { label: { en: 'Demo server, made-up figures', fr: 'Serveur de démonstration, chiffres fictifs' } },
  };
}
