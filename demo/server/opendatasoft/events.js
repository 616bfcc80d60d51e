import { today } from '../clock.js';

/** @import { Row } from './tables.js' */

export const eventFields = ['debut', 'fin', 'titre'];

const day = 86_400_000;

/**
 * What happened on the portal, as its own people keep it in a dataset: the one before last in the last whole week.
 *
 * @returns {Row[]}
 */
export function events() {
  return [
    { debut: dateIn(20, 1), fin: null, titre: 'Portail refait' },
    { debut: dateIn(5, 0), fin: dateIn(5, 4), titre: 'Semaine de l’open data' },
    { debut: dateIn(1, 2), fin: null, titre: 'Nouveau jeu de données : arrêts de bus' },
    { debut: dateIn(0, 0), fin: null, titre: 'Lettre d’information' },
  ];
}

/**
 * @param {number} weeks Before the running one.
 * @param {number} weekday From Monday, 0.
 */
function dateIn(weeks, weekday) {
  const now = new Date(`${today()}T00:00:00Z`);
  const monday = now.getTime() - ((now.getUTCDay() + 6) % 7) * day;
  return new Date(monday + (weekday - 7 * weeks) * day).toISOString().slice(0, 10);
}
