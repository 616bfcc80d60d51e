import type { DimensionInput } from '../../model/create-dataset.js';
import type { LocalText, Member } from '../../model/dataset.js';
import { chartIndicator, type Chart, type Grouping } from './chart.js';

interface Status {
  readonly id: string;
  readonly english: string;
  readonly color: string;
  /** As the service calls it: config/locales/models/rdv.fr.yml, participation.fr.yml and stats.fr.yml. */
  readonly names: readonly string[];
}

/** In the order of the service's charts, and in its colours (app/views/stats/territory.html.slim). */
const statuses: readonly Status[] = [
  {
    id: 'noshow',
    english: 'Missed without excuse',
    color: '#fa5c7c',
    names: ['Absence non excusée', 'Absences non excusées', 'Non excusé', 'Non excusés', 'Non excusée', 'Non excusées'],
  },
  {
    id: 'revoked',
    english: 'Cancelled by the service',
    color: '#02a8b5',
    names: [
      'Annulé (par le service)',
      'Annulé par un agent',
      'Annulés par un agent',
      'Annulé à l’initiative du service',
      'Annulation à l’initiative du service',
    ],
  },
  {
    id: 'excused',
    english: 'Cancelled with excuse',
    color: '#39afd1',
    names: [
      'Excusé',
      'Excusés',
      'Annulé (excusé)',
      'Annulé à l’initiative de l’usager',
      'Annulation à l’initiative de l’usager',
    ],
  },
  {
    id: 'seen',
    english: 'Attended',
    color: '#0acf97',
    names: ['Vu', 'Vus', 'Rendez-vous honoré', 'Rendez-vous honorés', 'Présent', 'Effectué'],
  },
  {
    id: 'unknown',
    english: 'Not stated yet',
    color: '#ffbc00',
    names: ['État indéterminé', 'Indéterminé', 'Indéterminés', 'À renseigner', 'À renseigner ❗️'],
  },
];

const makers: Readonly<Record<string, string>> = {
  agent: 'Agent',
  usager: 'User',
  'file d’attente': 'Waiting list',
  prescripteur: 'Referring professional',
};
const places: Readonly<Record<string, string>> = {
  'sur place': 'On site',
  'à domicile': 'At home',
  'par téléphone': 'By phone',
  'par visioconférence': 'By video call',
};
const notifications: Readonly<Record<string, string>> = {
  email: 'E-mail',
  sms: 'Text message',
  création: 'Appointment made',
  modification: 'Appointment changed',
  'modification de date': 'Date changed',
  rappel: 'Reminder',
  annulation: 'Cancellation',
  'créneau disponible': 'Slot available',
  traité: 'Processed',
  envoyé: 'Sent',
  livré: 'Delivered',
  échec: 'Failed',
};

/** English names of members, where the service has a fixed list of them. */
const english: Readonly<Partial<Record<Grouping, Readonly<Record<string, string>>>>> = {
  'created-by': makers,
  'location-type': places,
  channel: notifications,
  event: notifications,
  result: notifications,
};

const titles: Readonly<Record<Grouping, LocalText>> = {
  'created-by': { en: 'Made by', fr: 'Créé par' },
  service: { en: 'Service', fr: 'Service' },
  'location-type': { en: 'Kind of appointment', fr: 'Type de RDV' },
  territory: { en: 'Organisation', fr: 'Structure' },
  status: { en: 'Status', fr: 'Statut' },
  'participation-status': { en: 'Status of participation', fr: 'Statut de participation' },
  channel: { en: 'Channel', fr: 'Canal' },
  event: { en: 'Event', fr: 'Évènement' },
  result: { en: 'Result', fr: 'Résultat' },
};

/** Id of the series whose group has no name. */
const unnamed = 'unnamed';

/** The series of a chart as members of a dimension. */
export interface RdvMembers {
  readonly dimension: DimensionInput;
  /** Id of the member for each name. Statuses have fixed ids, the others go by their names. */
  readonly ids: ReadonlyMap<string | null, string>;
}

/**
 * Makes members of the names of series: statuses in the service's order, all else in that of the answer. A chart of one
 * series without a name has one member, which is what the chart counts: it can be split by `series` like any other.
 */
export function membersOf(id: string, names: readonly (string | null)[], chart: Chart): RdvMembers {
  const { grouping, measure } = chart;
  const ids = new Map<string | null, string>();
  const members = names.map((name) => {
    if (name === null) {
      ids.set(name, measure);
      return { id: measure, label: chartIndicator(measure, chart).label ?? measure, color: null };
    }
    const status = grouping?.endsWith('status') === true ? statusOf(name) : undefined;
    const taken = new Set(ids.values());
    const member = status && !taken.has(status.id) ? status.id : freeId(name, names, taken);
    ids.set(name, member);
    return { id: member, label: labelOf(name, grouping, status), color: status?.color ?? null };
  });
  const label = grouping === null ? { en: 'Series', fr: 'Série' } : titles[grouping];
  return { dimension: { id, label, members: [...members].sort((one, other) => rank(one) - rank(other)) }, ids };
}

function freeId(name: string, names: readonly (string | null)[], taken: ReadonlySet<string>): string {
  let id = name === '' ? unnamed : name;
  while (taken.has(id) || (name === '' && names.includes(id))) id += '-';
  return id;
}

/** Whether the service calls one of its statuses so. */
export function isStatus(name: string): boolean {
  return statusOf(name) !== undefined;
}

function statusOf(name: string): Status | undefined {
  const plain = key(name);
  return statuses.find(({ names }) => names.some((known) => key(known) === plain));
}

function labelOf(name: string, grouping: Grouping | null, status: Status | undefined): LocalText {
  if (name === '') return { en: 'Not stated', fr: 'Non renseigné' };
  if (status) return { en: status.english, fr: name };
  const translated = grouping === null ? undefined : english[grouping];
  const plain = key(name);
  return translated && Object.hasOwn(translated, plain) ? { en: translated[plain] ?? name, fr: name } : name;
}

/** Names are written with either apostrophe, and with a capital or without. */
function key(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll("'", '’');
}

function rank({ id, color }: Pick<Member, 'id' | 'color'>): number {
  const place = color === null ? -1 : statuses.findIndex((status) => status.id === id);
  return place < 0 ? statuses.length : place;
}
