import { send } from '../answer.js';

/**
 * @import { ServerResponse } from 'node:http'
 * @import { StatsQuery } from './query.js'
 * @import { Row } from './rows.js'
 */

const profiles = /** @type {Readonly<Record<string, string>>} */ ({
  Teacher: 'Enseignant',
  Personnel: 'Personnel',
  Relative: 'Parent',
  Student: 'Élève',
  Guest: 'Invité',
});

const start = { Établissement: 'entity_name', UAI: 'uai', Date: 'date', Profil: 'profile' };

const columns = {
  accounts: {
    ...start,
    Connexions: 'authentications',
    'Visiteurs uniques': 'unique_visitors',
    'Comptes chargés': 'loaded',
    'Comptes activés': 'activated',
  },
  devices: { ...start, Support: 'device_type', Connexions: 'authentications' },
  access: { ...start, Application: 'module', "Nombre d'accès": 'access' },
  connectors: { ...start, Connecteur: 'module', "Nombre d'accès": 'access' },
};

/**
 * The service's own file: a byte order mark, semicolons, every cell quoted, and quotes within left as they are.
 *
 * @param {ServerResponse} res
 * @param {StatsQuery} query
 * @param {readonly Row[]} rows
 */
export function statsFile(res, { indicator, device, type }, rows) {
  const kind = device ? 'devices' : type === 'CONNECTOR' ? 'connectors' : indicator;
  const names = Object.entries(columns[kind]);
  const cells = rows.map((row) => names.map(([, field]) => cellOf(row[field] ?? '', field)));
  const lines = [names.map(([name]) => name), ...cells].map((line) => line.map((cell) => `"${cell}"`).join(';'));
  const disposition = { 'Content-Disposition': `attachment; filename=export-stats-${indicator}.csv` };
  send(res, 200, 'application/csv', `\uFEFF${lines.join('\n')}\n`, disposition);
}

/**
 * @param {string | number} value
 * @param {string} field
 */
function cellOf(value, field) {
  return field === 'profile' ? (profiles[String(value)] ?? value) : value;
}
