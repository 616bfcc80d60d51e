/**
 * Columns of each model, in the order of the service's own tables. There is no `site_total`.
 *
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const columns = {
  organizations: [
    '__id',
    'organization_id',
    'metric_month',
    'monthly_visit_dataset',
    'monthly_download_resource',
    'monthly_visit_reuse',
    'monthly_visit_dataservice',
  ],
  datasets: ['__id', 'dataset_id', 'organization_id', 'metric_month', 'monthly_visit', 'monthly_download_resource'],
  reuses: ['__id', 'reuse_id', 'metric_month', 'monthly_visit'],
  dataservices: ['__id', 'dataservice_id', 'metric_month', 'monthly_visit'],
  resources: ['__id', 'resource_id', 'dataset_id', 'metric_month', 'monthly_download_resource'],
  site: ['__id', 'metric_month', 'monthly_visit_dataset', 'monthly_download_resource', 'monthly_visit_reuse'],
  organizations_total: [
    '__id',
    'organization_id',
    'visit_dataset',
    'download_resource',
    'visit_reuse',
    'visit_dataservice',
    'outlink',
  ],
  datasets_total: ['__id', 'dataset_id', 'visit', 'outlink', 'download_resource'],
  reuses_total: ['__id', 'reuse_id', 'visit', 'outlink'],
  dataservices_total: ['__id', 'dataservice_id', 'visit'],
  resources_total: ['__id', 'resource_id', 'dataset_id', 'download_resource'],
};
