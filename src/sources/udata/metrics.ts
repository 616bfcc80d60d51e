import type { IndicatorInput } from '../../model/create-dataset.js';
import type { LocalText } from '../../model/dataset.js';

// Keys of `metrics`: opendatateam/udata, udata/core/site/models.py, organization/models.py, dataset/models.py.

/** Monthly maps that count what happened in each month. All others count what was created in it. */
const flows = new Set(['datasets_visits', 'resources_downloads']);

const labels: Readonly<Record<string, LocalText>> = {
  datasets: { en: 'Datasets', fr: 'Jeux de données' },
  dataservices: { en: 'APIs', fr: 'API' },
  reuses: { en: 'Reuses', fr: 'Réutilisations' },
  resources: { en: 'Files', fr: 'Fichiers' },
  organizations: { en: 'Organizations', fr: 'Organisations' },
  users: { en: 'Users', fr: 'Utilisateurs' },
  harvesters: { en: 'Harvesters', fr: 'Moissonneurs' },
  followers: { en: 'Followers', fr: 'Abonnés' },
  discussions: { en: 'Discussions', fr: 'Discussions' },
  discussions_open: { en: 'Open discussions', fr: 'Discussions ouvertes' },
  'public-service': { en: 'Public services', fr: 'Services publics' },
  members: { en: 'Members', fr: 'Membres' },
  views: { en: 'Visits', fr: 'Visites' },
  datasets_followers: { en: 'Followers of datasets', fr: 'Abonnés aux jeux de données' },
  datasets_reuses: { en: 'Reuses of datasets', fr: 'Réutilisations des jeux de données' },
  reuses_followers: { en: 'Followers of reuses', fr: 'Abonnés aux réutilisations' },
  datasets_visits: { en: 'Visits of datasets', fr: 'Visites des jeux de données' },
  resources_downloads: { en: 'Downloads', fr: 'Téléchargements' },
};

/** A counter of the portal, or a monthly map of it, as an indicator. An unknown one is called by its own name. */
export function metricIndicator(id: string, hasMonths: boolean): IndicatorInput {
  const flow = flows.has(id);
  const additions = hasMonths && !flow;
  return {
    id,
    label: (Object.hasOwn(labels, id) ? labels[id] : undefined) ?? id,
    unit: 'count',
    // What was created month by month adds up to no stock: things are deleted, and there was a time before.
    aggregate: flow ? { kind: 'fold', time: 'sum', split: 'sum' } : { kind: 'fold', time: 'last', split: 'none' },
    missing: 'gap',
    polarity: 'good',
    observes: additions ? 'additions' : 'value',
  };
}
