import type { IndicatorInput } from '../../model/create-dataset.js';
import type { LocalText } from '../../model/dataset.js';

// Names of operations, fields and dimensions: data-fair/metrics, api/types/daily-api-metric/schema.json and
// api/doc/agg-query/schema.json. What they count: api/contract/api-docs.ts. Its page: ui/src/pages/embed/home.vue.

/** What is counted: one of the API's `operationTrack`, or requests of any kind. */
export type Track = 'readDataAPI' | 'readDataFiles' | 'openApplication' | 'any';

/** An indicator, and where its values stand in an answer. */
export interface Measure {
  readonly id: string;
  readonly track: Track;
  readonly field: 'nbRequests' | 'bytes';
  /** It is called by the API's own name, or of requests of any kind: not listed unless it was asked for. */
  readonly own: boolean;
  readonly label: LocalText;
  readonly definition: LocalText;
}

const calls = {
  label: { en: 'API calls', fr: 'Appels d’API' },
  definition: {
    en: 'Successful calls to the data API of the account’s datasets',
    fr: 'Appels réussis à l’API de données des jeux de données du compte',
  },
};
const downloads = {
  label: { en: 'Downloads', fr: 'Fichiers téléchargés' },
  definition: {
    en: 'Files of the account’s datasets that were downloaded',
    fr: 'Téléchargements de fichiers des jeux de données du compte',
  },
};
const bytes = {
  label: { en: 'Volume downloaded', fr: 'Volume téléchargé' },
  definition: {
    en: 'Size of the files that were downloaded, before compression',
    fr: 'Taille des fichiers téléchargés, avant compression',
  },
};
const views = {
  label: { en: 'Application views', fr: 'Affichages d’applications' },
  definition: {
    en: 'Openings of the account’s applications',
    fr: 'Ouvertures des applications (visualisations) du compte',
  },
};
const callBytes = {
  label: { en: 'Volume of API calls', fr: 'Volume des appels d’API' },
  definition: {
    en: 'Size of the answers of the data API, before compression',
    fr: 'Taille des réponses de l’API de données, avant compression',
  },
};
const viewBytes = {
  label: { en: 'Volume of application views', fr: 'Volume des affichages d’applications' },
  definition: {
    en: 'Size of what was sent as applications were opened, before compression',
    fr: 'Taille de ce qui est envoyé à l’ouverture des applications, avant compression',
  },
};
const requests = {
  label: { en: 'Requests', fr: 'Requêtes' },
  definition: {
    en: 'Successful requests of any kind: API calls, downloads and application views',
    fr: 'Requêtes réussies de toute nature : appels d’API, téléchargements, affichages d’applications',
  },
};

const requestBytes = {
  label: { en: 'Volume', fr: 'Volume' },
  definition: {
    en: 'Size of the answers to requests of any kind, before compression',
    fr: 'Taille des réponses aux requêtes de toute nature, avant compression',
  },
};

/** All indicators; those that count what others count already, and the API's own names, last. */
export const measures: readonly Measure[] = [
  { id: 'api-calls', track: 'readDataAPI', field: 'nbRequests', own: false, ...calls },
  { id: 'downloads', track: 'readDataFiles', field: 'nbRequests', own: false, ...downloads },
  { id: 'bytes', track: 'readDataFiles', field: 'bytes', own: false, ...bytes },
  { id: 'application-views', track: 'openApplication', field: 'nbRequests', own: false, ...views },
  { id: 'api-bytes', track: 'readDataAPI', field: 'bytes', own: false, ...callBytes },
  { id: 'application-bytes', track: 'openApplication', field: 'bytes', own: false, ...viewBytes },
  { id: 'nbRequests', track: 'any', field: 'nbRequests', own: true, ...requests },
  { id: 'request-bytes', track: 'any', field: 'bytes', own: true, ...requestBytes },
  { id: 'readDataAPI', track: 'readDataAPI', field: 'nbRequests', own: true, ...calls },
  { id: 'readDataFiles', track: 'readDataFiles', field: 'nbRequests', own: true, ...downloads },
  { id: 'openApplication', track: 'openApplication', field: 'nbRequests', own: true, ...views },
];

/** What one kind of request is counted by; of the API's own names, those that were asked for. */
export function measuresOf(track: Track, own: readonly string[]): readonly Measure[] {
  return measures.filter((measure) => measure.track === track && (!measure.own || own.includes(measure.id)));
}

/**
 * A measure as an indicator: counts and bytes add up over days and over members, since each request is in one row only.
 * Days without a row had no request (`isComplete`), unless the answer does not add up: then nobody knows.
 */
export function measureIndicator({ id, field, label, definition }: Measure, isComplete: boolean): IndicatorInput {
  return {
    id,
    label,
    definition,
    unit: field === 'bytes' ? 'byte' : 'count',
    aggregate: { kind: 'fold', time: 'sum', split: 'sum' },
    missing: isComplete ? 'zero' : 'gap',
    polarity: 'good',
  };
}

/** Where a dimension stands in requests and answers of one track. */
export interface Place {
  /** Its name in `split`, and of its key in an answer. */
  readonly split: 'userClass' | 'refererDomain' | 'refererApp' | 'refererCategory' | 'resource';
  /** The parameter that keeps some of its members; `null` where the API has none. */
  readonly filter: string | null;
  /** The type that resources are restricted to. */
  readonly resourceType: 'datasets' | 'applications' | null;
  /** To split by it leaves requests out that have no such member: the whole has to be asked for apart. */
  readonly narrows: boolean;
}

/** Where a dimension stands for a track; `null` where requests of this kind have none of that name. */
export function placeOf(dimension: string, track: Track): Place | null {
  switch (dimension) {
    case 'user-class':
      return plain('userClass');
    case 'domain':
      return plain('refererDomain');
    case 'referer-category':
      return plain('refererCategory');
    case 'dataset':
      return track === 'openApplication' ? null : resource('datasets', track === 'any');
    case 'application':
      // Opened applications are the resource itself; calls and downloads know the application that they came from.
      return track === 'openApplication'
        ? resource('applications', false)
        : { split: 'refererApp', filter: null, resourceType: null, narrows: true };
    default:
      return null;
  }
}

function plain(name: 'userClass' | 'refererDomain' | 'refererCategory'): Place {
  return { split: name, filter: name, resourceType: null, narrows: false };
}

function resource(resourceType: 'datasets' | 'applications', narrows: boolean): Place {
  return { split: 'resource', filter: 'resourceId', resourceType, narrows };
}

/** The dimensions that may be split and filtered by, with their names. */
export const dimensions: Readonly<Record<string, LocalText>> = {
  'user-class': { en: 'User class', fr: 'Catégorie d’utilisateurs' },
  domain: { en: 'Calling site', fr: 'Site d’origine' },
  application: { en: 'Application', fr: 'Application' },
  'referer-category': { en: 'Kind of origin', fr: 'Type d’origine' },
  dataset: { en: 'Dataset', fr: 'Jeu de données' },
};

/** User classes in the order in which they are shown. Another one in a request is refused by the API. */
export const userClasses: Readonly<Record<string, LocalText>> = {
  owner: { en: 'Owner', fr: 'Propriétaire' },
  external: { en: 'External users', fr: 'Utilisateurs externes' },
  anonymous: { en: 'Anonymous', fr: 'Anonymes' },
  ownerAPIKey: { en: 'Owner (API key)', fr: 'Propriétaire (clé d’API)' },
  externalAPIKey: { en: 'External users (API key)', fr: 'Utilisateurs externes (clé d’API)' },
  ownerProcessing: { en: 'Owner (processing)', fr: 'Propriétaire (traitement)' },
  externalProcessing: { en: 'External users (processing)', fr: 'Utilisateurs externes (traitement)' },
};

const categories: Readonly<Record<string, LocalText>> = {
  backoffice: { en: 'Back office', fr: 'Back-office' },
  embed: { en: 'Embedded view', fr: 'Vue intégrée' },
  app: { en: 'Application', fr: 'Application' },
  mcp: { en: 'MCP', fr: 'MCP' },
  other: { en: 'Other', fr: 'Autre' },
};

/** The member that stands for a key of `null`. */
export const nobody = 'null';

const unknownSite: LocalText = { en: 'Unknown', fr: 'Inconnu' };
const none: LocalText = { en: 'None', fr: 'Aucun' };

/** The name of a member of a dimension without titles of its own; its id where it has none. */
export function memberLabel(dimension: string, id: string): LocalText {
  if (id === nobody) return none;
  // Calls without a referer are collected as `none` (daemon/src/service.ts).
  if (dimension === 'domain' && (id === 'none' || id === '')) return unknownSite;
  const known = { 'user-class': userClasses, 'referer-category': categories }[dimension];
  return (known && Object.hasOwn(known, id) ? known[id] : undefined) ?? id;
}
