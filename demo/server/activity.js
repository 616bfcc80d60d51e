import { now, today } from './clock.js';
import { school } from './school.js';
import { seeded } from './seeded.js';

// Endpoints of our own contract with finer figures than a school's months: hours, domains, statuses, years of hours.

const hour = 3_600_000;
const day = 24 * hour;

/** @param {number} instant */
function dateOf(instant) {
  return new Date(instant).toISOString().slice(0, 10);
}

/**
 * The ISO week that begins with a Monday.
 *
 * @param {number} monday
 */
function weekOf(monday) {
  const thursday = new Date(monday + 3 * day);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / day / 7) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/** How busy an hour of the day and a weekday are, by profile: pupils at school, families in the evening. */
const rhythms = {
  teacher: { weight: 60, hours: [8, 9, 10, 11, 13, 14, 15, 16, 17], weekend: 0.15 },
  student: { weight: 180, hours: [8, 10, 11, 13, 15, 16, 18, 19, 20], weekend: 0.5 },
  relative: { weight: 70, hours: [7, 12, 17, 18, 19, 20, 21], weekend: 0.7 },
  personnel: { weight: 16, hours: [8, 9, 10, 11, 14, 15, 16], weekend: 0 },
};

/**
 * @param {keyof typeof rhythms} profile
 * @param {number} instant
 */
function visitsAt(profile, instant) {
  const { weight, hours, weekend } = rhythms[profile];
  const date = new Date(instant);
  const near = hours.includes(date.getUTCHours()) ? 1 : 0.04;
  const rest = date.getUTCDay() % 6 === 0 ? weekend : 1;
  return Math.round(weight * near * rest * (0.6 + 0.8 * seeded('hour', profile, instant)));
}

/** The last eight weeks by hour. Hours without a visit have no row, as SQL's `GROUP BY` leaves them out. */
export function hours() {
  const end = Math.floor(now().getTime() / hour) * hour;
  const profiles = /** @type {(keyof typeof rhythms)[]} */ (Object.keys(rhythms));
  const data = /** @type {object[]} */ ([]);
  for (let instant = end - 56 * day; instant < end; instant += hour) {
    for (const profile of profiles) {
      const visits = visitsAt(profile, instant);
      if (visits > 0) data.push({ time: new Date(instant).toISOString().slice(0, 13), profile, visits });
    }
  }
  const { indicators, dimensions } = school();
  return { granularity: 'hour', timezone: 'UTC', indicators: indicators.slice(0, 1), dimensions, data };
}

const domains = [
  ...['data.gouv.fr', 'koumoul.com', 'ville-rennes.fr', 'paris.fr', 'insee.fr', 'ign.fr', 'sncf.com', 'nantes.fr'],
  ...['lyon.fr', 'ademe.fr', 'meteo.fr', 'brest.fr', 'onisep.fr', 'cnes.fr', 'tours.fr', 'angers.fr', 'arcep.fr'],
  ...['metropole-de-tres-longue-denomination-intercommunale.example', 'brgm.fr', 'ofb.gouv.fr', 'metz.fr', 'nice.fr'],
];

/** The calls of an API by day and calling domain, for four months. */
export function callers() {
  const end = Date.parse(today());
  const data = /** @type {object[]} */ ([]);
  for (let instant = end - 120 * day; instant < end; instant += day) {
    domains.forEach((category, place) => {
      const weight = 900 / (place + 1) ** 1.15;
      const calls = Math.round(
        weight * (0.5 + seeded('calls', category, instant)) * (1 + (end - instant) / (400 * day)),
      );
      if (calls > 0) data.push({ time: dateOf(instant), category, calls });
    });
  }
  return {
    granularity: 'day',
    timezone: 'Europe/Paris',
    indicators: [
      {
        id: 'calls',
        label: { en: 'API calls', fr: 'Appels d’API' },
        aggregate: 'sum',
        missing: 'zero',
        polarity: 'good',
      },
    ],
    dimensions: [{ id: 'category', label: { en: 'Calling domain', fr: 'Domaine appelant' } }],
    data,
  };
}

const statuses = [
  { id: 'seen', label: { en: 'Attended', fr: 'Honoré' }, color: '#2f8f5b', weight: 90 },
  { id: 'excused', label: { en: 'Cancelled by the user', fr: 'Annulé par l’usager' }, color: '#c78b1e', weight: 16 },
  {
    id: 'revoked',
    label: { en: 'Cancelled by the service', fr: 'Annulé par le service' },
    color: '#8a6bd1',
    weight: 9,
  },
  { id: 'noshow', label: { en: 'No-show', fr: 'Absent' }, color: '#c6403c', weight: 12 },
];
const services = [
  { id: 'pmi', label: { en: 'Child health', fr: 'PMI' }, weight: 1 },
  { id: 'social', label: { en: 'Social service', fr: 'Service social' }, weight: 1.6 },
  { id: 'housing', label: { en: 'Housing', fr: 'Logement' }, weight: 0.5 },
];

/** Appointments by week, status and service, for half a year. */
export function appointments() {
  const monday = Date.parse(today()) - ((new Date(today()).getUTCDay() + 6) % 7) * day;
  const data = /** @type {object[]} */ ([]);
  for (let week = 26; week >= 0; week--) {
    const time = weekOf(monday - week * 7 * day);
    for (const { id: status, weight } of statuses) {
      for (const service of services) {
        const part = week === 0 ? 0.5 : 1;
        const count = weight * service.weight * part * (0.6 + 0.8 * seeded('rdv', time, status, service.id));
        data.push({ time, status, service: service.id, appointments: Math.round(count) });
      }
    }
  }
  const members = (/** @type {{ id: string, label: object, color?: string }[]} */ all) =>
    all.map(({ id, label, color }) => ({ id, label, color }));
  return {
    granularity: 'week',
    timezone: 'Europe/Paris',
    indicators: [{ id: 'appointments', label: { en: 'Appointments', fr: 'Rendez-vous' }, aggregate: 'sum' }],
    dimensions: [
      { id: 'status', label: { en: 'Status', fr: 'Statut' }, members: members(statuses) },
      { id: 'service', label: { en: 'Service', fr: 'Service' }, members: members(services) },
    ],
    data,
  };
}

/** Two years of hours of three servers. One of them was down for a week. */
export function years() {
  const end = Math.floor(now().getTime() / hour) * hour;
  const data = /** @type {object[]} */ ([]);
  for (let instant = end - 730 * day; instant < end; instant += hour) {
    const time = new Date(instant).toISOString().slice(0, 13);
    const daily = Math.sin((instant / day) * 2 * Math.PI);
    const yearly = Math.cos((instant / (365 * day)) * 2 * Math.PI);
    ['paris', 'nantes', 'lyon'].forEach((category, place) => {
      const isDown = place === 1 && Math.abs(instant - (end - 300 * day)) < 4 * day;
      const spike = seeded('spike', category, instant) > 0.9995 ? 260 : 0;
      const load = 120 + 60 * place + 40 * daily + 50 * yearly + 30 * seeded('load', category, instant) + spike;
      data.push({ time, category, requests: isDown ? null : Math.round(load) });
    });
  }
  return {
    granularity: 'hour',
    timezone: 'UTC',
    indicators: [
      { id: 'requests', label: { en: 'Requests', fr: 'Requêtes' }, aggregate: { time: 'sum', split: 'none' } },
    ],
    dimensions: [
      {
        id: 'category',
        members: [
          { id: 'paris', label: 'Paris' },
          { id: 'nantes', label: 'Nantes' },
          { id: 'lyon', label: 'Lyon' },
        ],
      },
    ],
    data,
  };
}

/** What happened, for charts that ask for it at an address of its own. */
export function events() {
  const end = Date.parse(today());
  return [
    { time: dateOf(end - 74 * day), label: { en: 'New API', fr: 'Nouvelle API' } },
    {
      time: dateOf(end - 40 * day),
      end: dateOf(end - 33 * day),
      label: { en: 'Incomplete logs', fr: 'Journaux incomplets' },
    },
  ];
}
