/**
 * @typedef {object} Agent
 * @property {number} id
 * @property {string} [name] Of those whom the visitor may see.
 * @property {number} weight Appointments of an ordinary week.
 */

/**
 * @typedef {object} Organisation
 * @property {number} id
 * @property {string} [name] Of those that the visitor may see.
 * @property {number} staff Agents in all, of whom the busiest are listed.
 * @property {string} since The Sunday of its first week.
 * @property {boolean} closes In the last week of each year nobody works there.
 * @property {readonly string[]} services
 * @property {readonly Agent[]} agents
 */

/**
 * @typedef {object} Territory
 * @property {number} id
 * @property {string} name
 * @property {readonly Organisation[]} organisations
 */

const infants = 'PMI (Protection maternelle infantile)';
const social = 'Service social';

/** @type {readonly Territory[]} In the order of their names. */
export const territories = [
  {
    id: 3,
    name: 'Ardennes',
    organisations: [
      {
        id: 31,
        staff: 9,
        since: '2024-03-03',
        closes: true,
        services: ['France Services', social],
        agents: [
          { id: 301, weight: 14 },
          { id: 302, weight: 9 },
        ],
      },
    ],
  },
  {
    id: 1,
    name: 'Drôme',
    organisations: [
      {
        id: 11,
        name: 'Maison des solidarités de Valence',
        staff: 42,
        since: '2023-01-01',
        closes: false,
        services: [infants, social, 'Aide sociale à l’enfance'],
        agents: [
          { id: 101, name: 'Amina Benali', weight: 38 },
          { id: 102, name: 'Luc Ferrand', weight: 61 },
          { id: 103, name: 'Sophie Vidal', weight: 27 },
        ],
      },
      {
        id: 12,
        name: 'Maison des solidarités de Romans',
        staff: 18,
        since: '2023-05-14',
        closes: false,
        services: [infants, social],
        agents: [
          { id: 121, name: 'Thomas Girard', weight: 33 },
          { id: 122, name: 'Nadia Costa', weight: 19 },
        ],
      },
    ],
  },
  {
    id: 2,
    name: 'Pas-de-Calais',
    organisations: [
      {
        id: 21,
        staff: 97,
        since: '2023-01-01',
        closes: false,
        services: [infants, social, 'Insertion'],
        agents: [
          { id: 201, weight: 120 },
          { id: 202, weight: 84 },
        ],
      },
    ],
  },
];

/** Organisations of the agent who is signed in. */
export const ownOrganisations = [11, 12];

/**
 * @param {number} id
 * @returns {Organisation | undefined}
 */
export function organisationOf(id) {
  return territories.flatMap(({ organisations }) => organisations).find((one) => one.id === id);
}

/**
 * @param {Organisation} organisation
 * @returns {Territory | undefined}
 */
export function territoryOf(organisation) {
  return territories.find(({ organisations }) => organisations.includes(organisation));
}
