import { now } from './clock.js';
import { monthlyCount } from './counts.js';
import { countedPart, monthsBetween, runningMonth, stepMonth } from './months.js';

/** Profiles of a school's users, with the visits of an average month and how often one of them comes. */
const profiles = [
  { id: 'teacher', label: { en: 'Teachers', fr: 'Enseignants' }, color: '#5b8f22', weight: 5200, often: 14 },
  { id: 'student', label: { en: 'Students', fr: 'Élèves' }, color: '#d35f00', weight: 18_400, often: 11 },
  { id: 'relative', label: { en: 'Relatives', fr: 'Responsables' }, color: '#3a7be0', weight: 7600, often: 5 },
  { id: 'personnel', label: { en: 'Staff', fr: 'Personnels' }, color: '#9a5cc4', weight: 900, often: 9 },
];

/**
 * The school is closed in July and August: in August relatives do not come, so that there is no row of them, and staff
 * are too few for their number of visitors to be shown.
 *
 * @param {string} month
 * @param {(typeof profiles)[number]} profile
 * @returns {Record<string, string | number | null> | null}
 */
function rowOf(month, { id, weight, often }) {
  const number = Number(month.slice(5));
  if (id === 'relative' && number === 8) return null;
  const closed = number === 7 || number === 8 ? 0.18 : 1;
  const visits = monthlyCount(`school ${id}`, month, weight * closed);
  return { time: month, profile: id, visits, visitors: visitors(id, number, Math.round(visits / often)) };
}

/**
 * @param {string} profile
 * @param {number} month
 * @param {number} counted
 */
function visitors(profile, month, counted) {
  if (profile === 'personnel' && month === 8) return 'suppressed';
  // One month's log of distinct students was lost.
  return profile === 'student' && month === 2 ? null : counted;
}

/** The answer of `/metrics/school.json`: two years of a school's visits in our own contract. */
export function school() {
  const running = runningMonth();
  const months = monthsBetween(stepMonth(running, -23), running).filter((month) => countedPart(month) > 0);
  return {
    updated: `${now().toISOString().slice(0, 10)}T05:15:00Z`,
    timezone: 'Europe/Paris',
    granularity: 'month',
    indicators: indicators(stepMonth(running, -11), running),
    dimensions: [
      {
        id: 'profile',
        label: { en: 'Profile', fr: 'Profil' },
        members: profiles.map(({ id, label, color }) => ({ id, label, color })),
      },
    ],
    data: months.flatMap((month) => profiles.map((profile) => rowOf(month, profile))).filter((row) => row !== null),
    annotations: [{ time: `${running.slice(0, 4)}-09-01`, label: { en: 'Back to school', fr: 'Rentrée' } }],
    exports: [
      {
        format: 'csv',
        href: '/metrics/calls.csv',
        label: { en: 'Platform’s own file', fr: 'Fichier de la plateforme' },
      },
    ],
    source: { label: { en: 'Demo school, made-up figures', fr: 'École de démonstration, chiffres fictifs' } },
  };
}

/**
 * @param {string} from
 * @param {string} to
 */
function indicators(from, to) {
  return [
    {
      id: 'visits',
      label: { en: 'Visits', fr: 'Visites' },
      definition: {
        en: 'One visit each time someone signs in. Two visits less than 30 minutes apart count once.',
        fr: 'Une visite à chaque connexion. Deux connexions à moins de 30 minutes d’écart comptent pour une.',
      },
      unit: 'count',
      aggregate: 'sum',
      missing: 'zero',
      polarity: 'good',
    },
    {
      id: 'visitors',
      label: { en: 'Unique visitors', fr: 'Visiteurs uniques' },
      definition: {
        en: 'People who came at least once in the month. They cannot be added up: who comes each month would count twelve times.',
        fr: 'Personnes venues au moins une fois dans le mois. Elles ne s’additionnent pas : qui vient chaque mois compterait douze fois.',
      },
      unit: 'count',
      aggregate: { time: 'none', split: 'sum' },
      polarity: 'good',
      total: { value: 4127, from, to },
    },
    {
      id: 'visits_per_visitor',
      label: { en: 'Visits per visitor', fr: 'Visites par visiteur' },
      aggregate: { ratio: ['visits', 'visitors'] },
      decimals: 1,
      polarity: 'good',
    },
  ];
}
