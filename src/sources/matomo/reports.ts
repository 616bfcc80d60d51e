import type { LocalText } from '../../model/dataset.js';
import { dimensionOf } from './dimensions.js';

// What the rows of reports are: matomo-org/matomo, plugins/Actions, Referrers, UserCountry, DevicesDetection, Resolution,
// UserLanguage, Events, VisitTime.

const page: LocalText = { en: 'Page', fr: 'Page' };

const names: Readonly<Record<string, LocalText>> = {
  'Actions.getPageUrls': page,
  'Actions.getPageTitles': page,
  'Actions.getEntryPageUrls': { en: 'First page', fr: 'Page d’entrée' },
  'Actions.getExitPageUrls': { en: 'Last page', fr: 'Page de sortie' },
  'Actions.getDownloads': { en: 'File', fr: 'Fichier' },
  'Actions.getOutlinks': { en: 'Outgoing link', fr: 'Lien sortant' },
  'Actions.getSiteSearchKeywords': { en: 'Search on the site', fr: 'Recherche sur le site' },
  'Referrers.getWebsites': { en: 'Site of origin', fr: 'Site d’origine' },
  'Referrers.getSearchEngines': { en: 'Search engine', fr: 'Moteur de recherche' },
  'Referrers.getKeywords': { en: 'Search terms', fr: 'Termes recherchés' },
  'Referrers.getSocials': { en: 'Social network', fr: 'Réseau social' },
  'Referrers.getCampaigns': { en: 'Campaign', fr: 'Campagne' },
  'UserCountry.getContinent': { en: 'Continent', fr: 'Continent' },
  'UserCountry.getRegion': { en: 'Region', fr: 'Région' },
  'UserCountry.getCity': { en: 'City', fr: 'Ville' },
  'UserLanguage.getLanguage': { en: 'Language', fr: 'Langue' },
  'DevicesDetection.getBrand': { en: 'Brand', fr: 'Marque' },
  'DevicesDetection.getModel': { en: 'Model', fr: 'Modèle' },
  'DevicesDetection.getOsFamilies': { en: 'Operating system', fr: 'Système d’exploitation' },
  'DevicesDetection.getOsVersions': { en: 'Operating system', fr: 'Système d’exploitation' },
  'DevicesDetection.getBrowsers': { en: 'Browser', fr: 'Navigateur' },
  'DevicesDetection.getBrowserVersions': { en: 'Browser', fr: 'Navigateur' },
  'Resolution.getResolution': { en: 'Screen', fr: 'Écran' },
  'Events.getCategory': { en: 'Category of events', fr: 'Catégorie d’événements' },
  'Events.getAction': { en: 'Event', fr: 'Événement' },
  'Events.getName': { en: 'Name of events', fr: 'Nom d’événements' },
  'VisitTime.getVisitInformationPerLocalTime': { en: 'Hour at the visitor’s', fr: 'Heure chez le visiteur' },
  'VisitTime.getVisitInformationPerServerTime': { en: 'Hour', fr: 'Heure' },
};

/** What the rows of a dimension, or of a report by its method, are; `null` of reports that are not known. */
export function nameOfRows(id: string): LocalText | null {
  return dimensionOf(id)?.label ?? (Object.hasOwn(names, id) ? (names[id] ?? null) : null);
}
