import { readColumns, type ColumnChoice } from './columns.js';

// Columns of data.gouv.fr: datagouv_data_pipelines, dgv/metrics/sql/create_tables.sql. Those of Edifice:
// OPEN-ENT-NG/statistics, view-src/text/export-*.template.csv.

const entity = { entity_name: 'Établissement', uai: 'UAI', time: 'Date', profile: 'Profil' };

/** Columns as a system documents them: names in their order, each with the keys that fill it. */
const documented = {
  'datagouv-organization': own(
    '__id organization_id metric_month monthly_visit_dataset monthly_download_resource monthly_visit_reuse monthly_visit_dataservice',
  ),
  'datagouv-dataset': own('__id dataset_id organization_id metric_month monthly_visit monthly_download_resource'),
  'datagouv-reuse': own('__id reuse_id metric_month monthly_visit'),
  'datagouv-dataservice': own('__id dataservice_id metric_month monthly_visit'),
  'datagouv-site': own('__id metric_month monthly_visit_dataset monthly_download_resource monthly_visit_reuse'),
  'edifice-accounts': called({
    ...entity,
    'visits authentications': 'Connexions',
    'unique-visitors unique_visitors': 'Visiteurs uniques',
    'loaded-accounts loaded': 'Comptes chargés',
    'activated-accounts activated': 'Comptes activés',
  }),
  'edifice-devices': called({ ...entity, category: 'Support', 'visits authentications top-device': 'Connexions' }),
  'edifice-apps': called({ ...entity, category: 'Application', 'access top-app': "Nombre d'accès" }),
  'edifice-connectors': called({ ...entity, category: 'Connecteur', 'access top-connector': "Nombre d'accès" }),
} as const satisfies Readonly<Record<string, readonly ColumnChoice[]>>;

/** A name of columns that a system documents. */
export type Preset = keyof typeof documented;

export const presets = Object.keys(documented) as readonly Preset[];

/**
 * The columns of the attribute `columns`: those of a preset by its name, or written out as `readColumns` has them, as which
 * the name of no preset is read, too. `null` and an empty text are all columns of the table. A preset has all its columns
 * in every file; one for which the table has nothing stays empty.
 */
export function columnsOf(text: string | null): readonly ColumnChoice[] {
  const name = presets.find((preset) => preset === text?.trim());
  return name === undefined ? readColumns(text ?? '') : documented[name];
}

function own(names: string): readonly ColumnChoice[] {
  return names.split(' ').map((name) => ({ keys: [name], header: name, optional: true }));
}

function called(headers: Readonly<Record<string, string>>): readonly ColumnChoice[] {
  return Object.entries(headers).map(([keys, header]) => ({ keys: keys.split(' '), header, optional: true }));
}
