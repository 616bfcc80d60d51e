import { today } from '../clock.js';
import { seeded } from '../seeded.js';
import { listScopes, membersOf } from './scopes.js';
import { stepDay } from './weeks.js';
import { workbook } from './xls.js';

/** Of our own: those of the service are not public. */
const columns = ['numéro de fiche', 'organisation', 'fiche créée le', 'rendez-vous', 'dernier rendez-vous'];
/** Records of an agent, for each appointment of an ordinary week. */
const perWeight = 6;

/**
 * The records of all who use the service in the visitor's espace, a line each. Nobody is named: the demo knows no persons.
 *
 * @returns {{ name: string, bytes: Buffer }}
 */
export function recordsFile() {
  const scope = listScopes()[0]?.value ?? '';
  const lines = membersOf(scope).flatMap(([{ name = '' }, { id, weight }]) =>
    Array.from({ length: weight * perWeight }, (_, index) => lineOf(id, index, name)),
  );
  return { name: `fiches-usagers-${today()}.xls`, bytes: workbook([columns, ...lines]) };
}

/** @param {number} agent @param {number} index @param {string} organisation */
function lineOf(agent, index, organisation) {
  const last = Math.floor(300 * seeded('last', agent, index));
  const made = last + Math.floor(400 * seeded('made', agent, index));
  const count = 1 + Math.floor(8 * seeded('count', agent, index));
  return [agent * 1000 + index, organisation, written(made), count, written(last)];
}

/** A date so many days ago, as French readers write it. @param {number} ago */
function written(ago) {
  return stepDay(today(), -1 - ago)
    .split('-')
    .reverse()
    .join('/');
}
