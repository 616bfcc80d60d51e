import type { LocalText, Notice } from '../../model/dataset.js';
import { noValue } from './odsql.js';

// Fields of the log of calls: opendatasoft/ods-documentation, source/managing_domain/03_analyzing_domain_usage/
// analyzing_source_data.rst. `mobile` and `action` are in the logs of portals, though not in that list.

/** The log of API calls: the portal's own, in the source "monitoring". */
export const callLog = 'ods-api-monitoring';
/** The portal's datasets with their counters. */
export const datasetList = 'ods-datasets-monitoring';

/** Written into `user_id` for a call without an account. */
export const anonymous = 'anonymous';

/** When a call came in. */
export const callTime = 'timestamp';
/** Never asked for by itself, never shown. */
export const address = 'user_ip_addr';

/** Fields that say yes or no, in whichever way: true, "true", 1. */
export const flags: ReadonlySet<string> = new Set(['bot', 'in_error', 'mobile', 'request_aborted']);

/** Those of them that are facets: `refine` and `exclude` take their value whatever the field's type is. */
export const facetFlags: ReadonlySet<string> = new Set(['bot', 'in_error', 'request_aborted']);

/** Where a call came from: places, asked for as clusters of points, since version 2.1 groups by no single points. */
export const placeFields: ReadonlySet<string> = new Set(['place', 'geo_coordinates']);

/** Points nearer than some 300 km are one: zoom 5 of a map of tiles. */
export const placeCluster = 'geo_cluster(geo_coordinates,5)';

const labels: Readonly<Record<string, LocalText>> = {
  user_id: { en: 'User', fr: 'Utilisateur' },
  dataset_id: { en: 'Dataset', fr: 'Jeu de données' },
  domain_id: { en: 'Domain', fr: 'Domaine' },
  hostname: { en: 'Host', fr: 'Hôte' },
  api: { en: 'API', fr: 'API' },
  api_type: { en: 'Version of the API', fr: 'Version de l’API' },
  format: { en: 'Format', fr: 'Format' },
  action: { en: 'Action', fr: 'Action' },
  embed_type: { en: 'Embed', fr: 'Intégration' },
  mobile: { en: 'Mobile device', fr: 'Appareil mobile' },
  bot: { en: 'Bot', fr: 'Robot' },
  in_error: { en: 'Error', fr: 'Erreur' },
  request_aborted: { en: 'Aborted', fr: 'Interrompu' },
  place: { en: 'Place', fr: 'Lieu' },
  geo_coordinates: { en: 'Place', fr: 'Lieu' },
};

/** The name of a field of the log; `null` for one that is not known. */
export function fieldLabel(name: string): LocalText | null {
  return (Object.hasOwn(labels, name) ? labels[name] : undefined) ?? null;
}

const caveats = {
  users: {
    en: 'Users are estimated from network addresses.',
    fr: 'Le nombre d’utilisateurs est estimé à partir des adresses réseau.',
  },
  places: {
    en: 'Places are derived from network addresses and may be wrong.',
    fr: 'Les lieux sont déduits des adresses réseau et peuvent être inexacts.',
  },
  reuse: {
    en: 'Data that were downloaded and are used elsewhere are not seen.',
    fr: 'Les données téléchargées puis utilisées ailleurs ne sont pas visibles.',
  },
} as const;

/** What must be said beside the log's figures: warnings, since tiles show no others. */
export function caveatsOf(ids: ReadonlySet<string>, split: string | null, place: boolean): Notice[] {
  const texts: LocalText[] = [];
  if (ids.has('users')) texts.push(caveats.users);
  if (place) texts.push(caveats.places);
  if (split === 'user_id') texts.push(caveats.reuse);
  return texts.map((text) => ({ level: 'warning', text }));
}

/** The member that stands for all values that are network addresses. */
export const hiddenAddress = '***';

const nothing: LocalText = { en: 'Not given', fr: 'Non renseigné' };
const flagLabels: Readonly<Record<string, LocalText>> = {
  true: { en: 'Yes', fr: 'Oui' },
  false: { en: 'No', fr: 'Non' },
};

/** What a member of a dimension is called. Those of the log have some whose own name says little to a reader. */
export function memberLabel(field: string, id: string, log: boolean): LocalText {
  if (id === noValue) return nothing;
  if (!log) return id;
  if (id === hiddenAddress) return { en: 'Hidden address', fr: 'Adresse masquée' };
  if (field === 'user_id' && id === anonymous) return { en: 'Without an account', fr: 'Sans compte' };
  return (flags.has(field) && Object.hasOwn(flagLabels, id) ? flagLabels[id] : undefined) ?? id;
}
