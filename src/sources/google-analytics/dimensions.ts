import type { LocalText } from '../../model/dataset.js';

// Names: developers.google.com/analytics/devguides/reporting/data/v1/api-schema#dimensions; the words of their members:
// support.google.com/analytics/answer/9756891 (channels) and answer/13504892 ((not set)).

const labels: Readonly<Record<string, LocalText>> = {
  country: { en: 'Country', fr: 'Pays' },
  countryId: { en: 'Country', fr: 'Pays' },
  region: { en: 'Region', fr: 'Région' },
  city: { en: 'City', fr: 'Ville' },
  continent: { en: 'Continent', fr: 'Continent' },
  language: { en: 'Language', fr: 'Langue' },
  deviceCategory: { en: 'Device', fr: 'Appareil' },
  operatingSystem: { en: 'Operating system', fr: 'Système d’exploitation' },
  browser: { en: 'Browser', fr: 'Navigateur' },
  platform: { en: 'Platform', fr: 'Plateforme' },
  newVsReturning: { en: 'New or returning', fr: 'Nouveau ou connu' },
  sessionDefaultChannelGroup: { en: 'Origin of sessions', fr: 'Origine des sessions' },
  firstUserDefaultChannelGroup: { en: 'First origin of users', fr: 'Première origine des utilisateurs' },
  sessionSource: { en: 'Source', fr: 'Source' },
  sessionMedium: { en: 'Medium', fr: 'Support' },
  pagePath: { en: 'Page', fr: 'Page' },
  pageTitle: { en: 'Page', fr: 'Page' },
  landingPage: { en: 'First page', fr: 'Page de destination' },
  eventName: { en: 'Event', fr: 'Événement' },
};

const channels: Readonly<Record<string, LocalText>> = {
  Direct: { en: 'Direct', fr: 'Accès direct' },
  'Organic Search': { en: 'Organic search', fr: 'Moteurs de recherche' },
  'Organic Social': { en: 'Organic social', fr: 'Réseaux sociaux' },
  Referral: { en: 'Other sites', fr: 'Autres sites' },
  Email: { en: 'Email', fr: 'Courriel' },
  'Paid Search': { en: 'Paid search', fr: 'Recherche payante' },
  Unassigned: { en: 'Unassigned', fr: 'Non attribué' },
};

const members: Readonly<Record<string, Readonly<Record<string, LocalText>>>> = {
  deviceCategory: {
    desktop: { en: 'Desktop', fr: 'Ordinateur' },
    mobile: { en: 'Smartphone', fr: 'Smartphone' },
    tablet: { en: 'Tablet', fr: 'Tablette' },
    'smart tv': { en: 'Television', fr: 'Télévision' },
  },
  newVsReturning: { new: { en: 'New', fr: 'Nouveaux' }, returning: { en: 'Returning', fr: 'Connus' } },
  sessionDefaultChannelGroup: channels,
  firstUserDefaultChannelGroup: channels,
};

/** What stands for no member in any dimension. */
const none: Readonly<Record<string, LocalText>> = {
  '(not set)': { en: '(not set)', fr: '(non défini)' },
  '(other)': { en: '(other)', fr: '(autres)' },
  '(none)': { en: '(none)', fr: '(aucun)' },
  '(direct)': { en: '(direct)', fr: '(accès direct)' },
  '': { en: '(empty)', fr: '(vide)' },
};

const ofSession =
  /^(?:session|firstUser|landingPage|continent|subContinent|country|region|city|language|browser|operatingSystem|platform|device|mobileDevice|newVsReturning$|userAgeBracket$|userGender$)/;

/** Whether a session has one member of it; of pages and events it may have many, and would count with each. */
export function hasOnePerSession(dimension: string): boolean {
  return ofSession.test(dimension);
}

/** The name of a dimension; `null` leaves the API's own. */
export function dimensionLabel(id: string): LocalText | null {
  return Object.hasOwn(labels, id) ? (labels[id] ?? null) : null;
}

/** The name of a member in the languages that we know, else as the API writes it. */
export function memberLabel(dimension: string, id: string): LocalText {
  if (Object.hasOwn(none, id)) return none[id] ?? id;
  if (dimension === 'countryId') return countryName(id) ?? id;
  const known = Object.hasOwn(members, dimension) ? members[dimension] : undefined;
  return known && Object.hasOwn(known, id) ? (known[id] ?? id) : id;
}

function countryName(id: string): LocalText | null {
  if (!/^[a-z]{2}$/i.test(id)) return null;
  const name = (lang: string): string | undefined =>
    new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }).of(id.toUpperCase());
  const [en, fr] = [name('en'), name('fr')];
  return en === undefined || fr === undefined ? null : { en, fr };
}
