import type { DimensionInput } from '../../model/create-dataset.js';
import type { LocalText } from '../../model/dataset.js';
import type { Breakdown } from './catalogue.js';

interface Profile {
  readonly id: string;
  readonly label: LocalText;
  readonly color: string;
}

/** In the application's order and colours (public/ts/services/dataset.service.ts). */
const profiles: readonly Profile[] = [
  { id: 'Teacher', label: { en: 'Teachers', fr: 'Enseignants' }, color: '#6fbe2e' },
  { id: 'Personnel', label: { en: 'Staff', fr: 'Personnels' }, color: '#a348c0' },
  { id: 'Relative', label: { en: 'Parents', fr: 'Parents' }, color: '#46afe6' },
  { id: 'Student', label: { en: 'Students', fr: 'Élèves' }, color: '#ff8d2e' },
  { id: 'Guest', label: { en: 'Others', fr: 'Autres' }, color: '#ff3a55' },
];

/** `devices-mapping` of src/main/resources/api-allowed-values.json. */
const devices: Readonly<Record<string, LocalText>> = {
  desktop: { en: 'Computer', fr: 'Ordinateur' },
  mobile_app: { en: 'Mobile app', fr: 'Application mobile' },
  tablet: { en: 'Tablet', fr: 'Tablette' },
  smartphone: { en: 'Smartphone', fr: 'Smartphone' },
  other: { en: 'Other', fr: 'Autre' },
};

/** The platform's own applications, whose ids (`modules` of api-allowed-values.json) say little to readers. */
const apps: Readonly<Record<string, LocalText>> = {
  Actualites: { en: 'News', fr: 'Actualités' },
  Annuaire: { en: 'Directory', fr: 'Annuaire' },
  Calendar: { en: 'Calendar', fr: 'Agenda' },
  ClassParam: { en: 'Class settings', fr: 'Paramétrage de la classe' },
  CollaborativeEditor: { en: 'Collaborative pad', fr: 'Pad collaboratif' },
  CollaborativeWall: { en: 'Collaborative wall', fr: 'Mur collaboratif' },
  Communities: { en: 'Communities', fr: 'Communautés' },
  Community: { en: 'Communities', fr: 'Communautés' },
  Competences: { en: 'Skills', fr: 'Compétences' },
  Conversation: { en: 'Messages', fr: 'Messagerie' },
  Diary: { en: 'Homework diary', fr: 'Cahier de textes' },
  Edt: { en: 'Timetable', fr: 'Emploi du temps' },
  Exercizer: { en: 'Interactive exercises', fr: 'Exercices et évaluations' },
  Formulaire: { en: 'Forms', fr: 'Formulaires' },
  Homeworks: { en: 'Homework', fr: 'Cahier multimédia de devoirs' },
  library: { en: 'Library', fr: 'Bibliothèque' },
  Mediacentre: { en: 'Media centre', fr: 'Médiacentre' },
  Mindmap: { en: 'Mind map', fr: 'Carte mentale' },
  MyAccount: { en: 'My account', fr: 'Mon compte' },
  Poll: { en: 'Poll', fr: 'Sondage' },
  Presences: { en: 'Attendance', fr: 'Présences' },
  Rack: { en: 'Drop box', fr: 'Casier' },
  Rbs: { en: 'Bookings', fr: 'Réservation de ressources' },
  SchoolBook: { en: 'School book', fr: 'Carnet de liaison' },
  Scrapbook: { en: 'Scrapbook', fr: 'Cahier multimédia' },
  ShareBigFiles: { en: 'Big files', fr: 'Partage de fichiers volumineux' },
  Stats: { en: 'Statistics', fr: 'Statistiques' },
  TimelineGenerator: { en: 'Timeline', fr: 'Frise chronologique' },
  Viescolaire: { en: 'School life', fr: 'Vie scolaire' },
  WebConference: { en: 'Video conference', fr: 'Visioconférence' },
  Workspace: { en: 'Documents', fr: 'Espace documentaire' },
};

const weekdays: Readonly<Record<string, LocalText>> = {
  monday: { en: 'Monday', fr: 'lundi' },
  tuesday: { en: 'Tuesday', fr: 'mardi' },
  wednesday: { en: 'Wednesday', fr: 'mercredi' },
  thursday: { en: 'Thursday', fr: 'jeudi' },
  friday: { en: 'Friday', fr: 'vendredi' },
  saturday: { en: 'Saturday', fr: 'samedi' },
  sunday: { en: 'Sunday', fr: 'dimanche' },
};

const labels: Readonly<Record<string, LocalText>> = {
  'hour-of-day': { en: 'Hour', fr: 'Heure' },
  weekday: { en: 'Weekday', fr: 'Jour de la semaine' },
  profile: { en: 'Profile', fr: 'Profil' },
  structure: { en: 'School', fr: 'Établissement' },
  class: { en: 'Class', fr: 'Classe' },
};

/** The weekday of a date, Monday first: the places of a week stay the same whatever rows there are. */
export function weekdayOf(date: string): string {
  return Object.keys(weekdays)[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? '';
}

/** All 24 hours, or all 7 weekdays: places of a cycle, whether or not a row speaks of them. */
export function cycleDimension(id: Exclude<Breakdown, 'category'>): DimensionInput {
  const members =
    id === 'weekday' ? Object.entries(weekdays) : Array.from({ length: 24 }, (_, hour) => hourMember(hour));
  return { id, label: labels[id] ?? null, members: members.map(([member, label]) => ({ id: member, label })) };
}

/** Applications, connectors and devices that rows speak of; they have one dimension, since none has two of them. */
export function categoryDimension(ids: ReadonlySet<string>, label: LocalText | null): DimensionInput {
  return { id: 'category', label, members: [...ids].map((id) => ({ id, label: nameOf(id) })) };
}

/** Profiles that rows speak of, in the application's order, then those that it does not know. */
export function profileDimension(ids: ReadonlySet<string>): DimensionInput {
  const known = profiles.filter(({ id }) => ids.has(id));
  const others = [...ids].filter((id) => !known.some((profile) => profile.id === id));
  return { id: 'profile', label: labels['profile'] ?? null, members: [...known, ...others.map((id) => ({ id }))] };
}

/** Structures or classes in the order in which they were asked for, with the names that rows give them. */
export function entityDimension(
  level: string,
  asked: readonly string[],
  names: ReadonlyMap<string, string>,
): DimensionInput {
  const members = asked.map((id) => ({ id, label: names.get(id) ?? id }));
  return { id: level, label: labels[level] ?? null, members };
}

function nameOf(id: string): LocalText {
  const known = [devices, apps].find((names) => Object.hasOwn(names, id));
  return known?.[id] ?? id;
}

function hourMember(hour: number): [string, LocalText] {
  const half = hour < 12 ? 'am' : 'pm';
  return [String(hour).padStart(2, '0'), { en: `${hour % 12 || 12} ${half}`, fr: `${hour} h` }];
}
