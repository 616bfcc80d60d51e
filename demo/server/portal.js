import { seeded, seededId } from './seeded.js';
import { assembledTitles, mobility } from './titles.js';

/**
 * @typedef {object} Organization
 * @property {string} id
 * @property {string} slug
 * @property {string} name
 * @property {string} created
 * @property {number} members
 * @property {boolean} silent Nothing was counted by month; only a total is known.
 *
 * @typedef {object} Item A dataset, reuse or API.
 * @property {string} id
 * @property {string} title
 * @property {string} organization
 * @property {string} created
 * @property {number} index Position among its like.
 * @property {number} weight Visits of an average month.
 * @property {'open' | 'restricted'} access
 * @property {string | null} gap Month of each year, `04`, of which there is no row.
 * @property {boolean} quiet Nothing in the running month.
 */

/** Ids whose service is out: the first answers an HTML error page, the second HTML with status 200. */
export const brokenIds = { outage: '500500500500500500500500', html: '200200200200200200200200' };

const reuseTitles = [
  'Carte interactive',
  'Tableau de bord citoyen',
  'Application mobile',
  'Comparateur',
  'Infographie annuelle',
  'Jeu pédagogique',
];
const apiTitles = ['API Recherche', 'API Temps réel', 'API Géographie', 'API Historique'];

const plan = [
  { slug: 'agence-des-mobilites', name: 'Agence des mobilités', titles: mobility, reuses: 6, apis: 4 },
  { slug: 'ville-de-valmont', name: 'Ville de Valmont', titles: assembledTitles(16), reuses: 1, apis: 1 },
  { slug: 'observatoire-de-l-eau', name: 'Observatoire de l’eau', titles: assembledTitles(12), reuses: 4, apis: 2 },
  { slug: 'institut-des-cartes', name: 'Institut des cartes', titles: assembledTitles(6), reuses: 3, apis: 0 },
  { slug: 'archives-du-littoral', name: 'Archives du littoral', titles: assembledTitles(2), reuses: 0, apis: 0 },
];

/** @type {readonly Organization[]} */
export const organizations = plan.map(({ slug, name }, index) => ({
  id: seededId(slug),
  slug,
  name,
  created: `201${4 + index}-0${index + 2}-11`,
  members: 3 + Math.floor(seeded(slug, 'members') * 30),
  silent: slug === 'archives-du-littoral',
}));

/**
 * @param {string} kind
 * @param {(entry: (typeof plan)[number]) => readonly string[]} titlesOf
 * @param {(draw: number, position: number) => number} weigh
 * @returns {readonly Item[]}
 */
function items(kind, titlesOf, weigh) {
  const owned = plan.flatMap((entry) =>
    titlesOf(entry).map((title, position) => ({ slug: entry.slug, title, position })),
  );
  return owned.map(({ slug, title, position }, index) => ({
    id: seededId(`${kind} ${slug} ${title}`),
    title,
    organization: seededId(slug),
    created: createdOn(`${kind} ${slug} ${title}`, position),
    index,
    weight: weigh(seeded(kind, slug, title), position),
    access: kind === 'dataset' && position % 9 === 6 ? 'restricted' : 'open',
    gap: kind === 'dataset' && position === 4 ? '04' : null,
    quiet: kind === 'reuse' && slug === 'ville-de-valmont',
  }));
}

/**
 * The first ones of an organization were there before the counting began; every other of the rest came since, up to
 * October 2026.
 *
 * @param {string} key
 * @param {number} position
 */
function createdOn(key, position) {
  const draw = seeded(key, 'created');
  const early = position < 6 || draw < 0.5;
  const year = early ? 2016 + Math.floor(draw * 6) : 2024 + Math.floor(3 * seeded(key, 'year'));
  const month = 1 + Math.floor(seeded(key, 'month') * (year === 2026 ? 10 : 12));
  return `${year}-${String(month).padStart(2, '0')}-${10 + Math.floor(draw * 18)}`;
}

/** The first datasets of an organization are the ones that people come for. */
export const datasets = items(
  'dataset',
  ({ titles }) => titles,
  (draw, position) => 60 + 9000 * draw ** 2 * (position < 8 ? 1 : 0.15),
);
export const reuses = items(
  'reuse',
  ({ reuses: count, name }) => reuseTitles.slice(0, count).map((title) => `${title} (${name})`),
  (draw) => 20 + 700 * draw,
);
export const dataservices = items(
  'dataservice',
  ({ apis, name }) => apiTitles.slice(0, apis).map((title) => `${title} (${name})`),
  (draw) => 40 + 900 * draw,
);

/** @param {string} id */
export function organizationOf(id) {
  return organizations.find((organization) => organization.id === id);
}
