import type { IndicatorInput } from '../../model/create-dataset.js';
import type { LocalText } from '../../model/dataset.js';

// Names of tables and columns: datagouv_data_pipelines, dgv/metrics/sql/create_tables.sql.

/** A table of the metric API. */
export interface Model {
  readonly name: string;
  /** The column that holds the scope's id; `null` for the one table about the whole site. */
  readonly id: string | null;
  /** Identifying columns in the table's own order. */
  readonly ids: readonly string[];
  readonly columns: readonly string[];
}

const byKind = ['monthly_visit_dataset', 'monthly_download_resource', 'monthly_visit_reuse'];

/** The table of each kind of scope. */
export const models: Readonly<Record<string, Model>> = {
  organization: {
    name: 'organizations',
    id: 'organization_id',
    ids: ['__id', 'organization_id'],
    columns: [...byKind, 'monthly_visit_dataservice'],
  },
  dataset: {
    name: 'datasets',
    id: 'dataset_id',
    ids: ['__id', 'dataset_id', 'organization_id'],
    columns: ['monthly_visit', 'monthly_download_resource'],
  },
  reuse: { name: 'reuses', id: 'reuse_id', ids: ['__id', 'reuse_id'], columns: ['monthly_visit'] },
  dataservice: {
    name: 'dataservices',
    id: 'dataservice_id',
    ids: ['__id', 'dataservice_id'],
    columns: ['monthly_visit'],
  },
  site: { name: 'site', id: null, ids: ['__id'], columns: byKind },
};

/** What the visit columns of an organization and of the site are visits of. */
export const categories: Readonly<Record<string, LocalText>> = {
  dataset: { en: 'Datasets', fr: 'Jeux de données' },
  reuse: { en: 'Reuses', fr: 'Réutilisations' },
  dataservice: { en: 'APIs', fr: 'API' },
};

interface Naming {
  readonly label: LocalText;
  readonly definition: LocalText;
}

const namings: Readonly<Record<string, Naming>> = {
  monthly_visit: {
    label: { en: 'Visits', fr: 'Visites' },
    definition: { en: 'Page views during the month', fr: 'Nombre de pages vues pendant le mois' },
  },
  monthly_visit_dataset: {
    label: { en: 'Visits of datasets', fr: 'Visites des jeux de données' },
    definition: {
      en: 'Page views of all datasets during the month',
      fr: 'Pages vues de l’ensemble des jeux de données pendant le mois',
    },
  },
  monthly_visit_reuse: {
    label: { en: 'Visits of reuses', fr: 'Visites des réutilisations' },
    definition: {
      en: 'Page views of all reuses during the month',
      fr: 'Pages vues de l’ensemble des réutilisations pendant le mois',
    },
  },
  monthly_visit_dataservice: {
    label: { en: 'Visits of APIs', fr: 'Visites des API' },
    definition: {
      en: 'Page views of all APIs during the month',
      fr: 'Pages vues de l’ensemble des API pendant le mois',
    },
  },
  monthly_download_resource: {
    label: { en: 'Downloads', fr: 'Téléchargements' },
    definition: {
      en: 'Downloads of files during the month, by people and by programs',
      fr: 'Téléchargements de fichiers pendant le mois, manuels et automatisés',
    },
  },
};

/** A column as an indicator: a flow that may be added up. A column that came later is called by its own name. */
export function columnIndicator(id: string): IndicatorInput {
  const naming = Object.hasOwn(namings, id) ? namings[id] : undefined;
  return {
    id,
    ...(naming ?? { label: id }),
    unit: 'count',
    aggregate: { kind: 'fold', time: 'sum', split: 'sum' },
    // The tables are outer joins: what is not there was not counted, which is not the same as nothing.
    missing: 'gap',
    polarity: 'good',
  };
}
