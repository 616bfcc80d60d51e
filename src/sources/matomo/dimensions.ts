import type { LocalText } from '../../model/dataset.js';
import { wrongType } from '../../model/stats-error.js';

// Reports and the segments that keep their rows: matomo-org/matomo, plugins/UserCountry, plugins/DevicesDetection,
// plugins/Referrers; matomo-org/developer-documentation, docs/5.x/reporting-api-segmentation.md.

export type Row = Readonly<Record<string, unknown>>;

/** A dimension with a name of its own: each visit has exactly one member of it. */
export interface MatomoDimension {
  readonly id: string;
  readonly method: string;
  /** The name that keeps its members in the parameter `segment`. */
  readonly segment: string;
  readonly label: LocalText;
  /** The member of a row that names no segment: older versions, and devices without any visit. */
  idOf(row: Row, label: string): string;
  /** Its name in the languages that we know; `null` leaves the answer's own. */
  nameOf(id: string): LocalText | null;
}

const devices: Readonly<Record<string, LocalText>> = {
  desktop: { en: 'Desktop', fr: 'Ordinateur' },
  smartphone: { en: 'Smartphone', fr: 'Smartphone' },
  tablet: { en: 'Tablet', fr: 'Tablette' },
  phablet: { en: 'Phablet', fr: 'Phablette' },
  'feature phone': { en: 'Feature phone', fr: 'Téléphone mobile' },
  console: { en: 'Game console', fr: 'Console de jeux' },
  tv: { en: 'Television', fr: 'Télévision' },
  'car browser': { en: 'Car', fr: 'Voiture' },
  'smart display': { en: 'Smart display', fr: 'Écran connecté' },
  camera: { en: 'Camera', fr: 'Appareil photo' },
  unknown: { en: 'Unknown', fr: 'Inconnu' },
};

const referrers: Readonly<Record<string, LocalText>> = {
  direct: { en: 'Direct', fr: 'Accès direct' },
  search: { en: 'Search engines', fr: 'Moteurs de recherche' },
  website: { en: 'Other sites', fr: 'Autres sites' },
  campaign: { en: 'Campaigns', fr: 'Campagnes' },
  social: { en: 'Social networks', fr: 'Réseaux sociaux' },
};

/** `referrer_type` in the rows (core/Common.php: REFERRER_TYPE_…). */
const referrerTypes: ReadonlyMap<string, string> = new Map([
  ['1', 'direct'],
  ['2', 'search'],
  ['3', 'website'],
  ['6', 'campaign'],
  ['7', 'social'],
]);

/** The dimensions with names of their own. */
export const dimensions: readonly MatomoDimension[] = [
  {
    id: 'country',
    method: 'UserCountry.getCountry',
    segment: 'countryCode',
    label: { en: 'Country', fr: 'Pays' },
    idOf: ({ code }, label) => (typeof code === 'string' && code !== '' ? code : label),
    nameOf: countryName,
  },
  {
    id: 'device',
    method: 'DevicesDetection.getType',
    segment: 'deviceType',
    label: { en: 'Device', fr: 'Appareil' },
    idOf: (_, label) => label.toLowerCase(),
    nameOf: (id) => (Object.hasOwn(devices, id) ? (devices[id] ?? null) : null),
  },
  {
    id: 'referrer',
    method: 'Referrers.getReferrerType',
    segment: 'referrerType',
    label: { en: 'Origin of visits', fr: 'Origine des visites' },
    idOf: ({ referrer_type: type }, label) => referrerTypes.get(String(type)) ?? label,
    nameOf: (id) => (Object.hasOwn(referrers, id) ? (referrers[id] ?? null) : null),
  },
];

/** The dimension that a `split` names, by its own name or by that of its report. */
export function dimensionOf(split: string): MatomoDimension | undefined {
  return dimensions.find(({ id, method }) => id === split || method === split);
}

/** The member that a row is of, with the answer's own name for it. `path` is that of its label: a `format` error without one. */
export function memberOf(row: Row, dimension: string, path: string): { readonly id: string; readonly label: string } {
  const written = row['label'];
  if (typeof written !== 'number' && (typeof written !== 'string' || written.trim() === '')) {
    throw wrongType(path, 'a text', written);
  }
  const label = String(written).trim();
  const known = dimensionOf(dimension);
  if (!known) return { id: label, label };
  return { id: segmentValue(row['segment'], known.segment) ?? known.idOf(row, label), label };
}

/** `deviceType==feature+phone` keeps "feature phone". */
function segmentValue(segment: unknown, name: string): string | null {
  if (typeof segment !== 'string' || !segment.startsWith(`${name}==`)) return null;
  const value = segment.slice(name.length + 2).replaceAll('+', ' ');
  try {
    return decodeURIComponent(value) || null;
  } catch {
    return value;
  }
}

function countryName(id: string): LocalText | null {
  if (id === 'xx') return { en: 'Unknown', fr: 'Inconnu' };
  if (!/^[a-z]{2}$/i.test(id)) return null;
  const code = id.toUpperCase();
  const name = (lang: string): string | undefined =>
    new Intl.DisplayNames(lang, { type: 'region', fallback: 'none' }).of(code);
  const [en, fr] = [name('en'), name('fr')];
  return en === undefined || fr === undefined ? null : { en, fr };
}
