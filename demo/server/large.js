import { today } from './clock.js';
import { stepDay } from './rdv/weeks.js';
import { seeded } from './seeded.js';

const years = 40;
const names = ['visits', 'visitors', 'pages', 'searches', 'downloads', 'calls', 'exports', 'errors'];
const french = ['Visites', 'Visiteurs', 'Pages', 'Recherches', 'Téléchargements', 'Appels', 'Exports', 'Erreurs'];

/** @type {{ day: string, body: object } | null} */
let kept = null;

/** The answer of `/metrics/large.json`: forty years of days and eight indicators, so that a file of them takes a while. */
export function large() {
  const day = today();
  if (kept?.day !== day) kept = { day, body: answer(day) };
  return kept.body;
}

/** @param {string} day */
function answer(day) {
  const count = Math.round(years * 365.25);
  return {
    granularity: 'day',
    timezone: 'Europe/Paris',
    indicators: names.map((id, index) => ({
      id,
      label: { en: id.charAt(0).toUpperCase() + id.slice(1), fr: french[index] ?? id },
      aggregate: 'sum',
      polarity: 'neutral',
    })),
    data: Array.from({ length: count }, (_, index) => ({
      time: stepDay(day, index - count),
      ...Object.fromEntries(names.map((id, place) => [id, Math.floor((1 + place) * 900 * seeded(id, index))])),
    })),
  };
}
