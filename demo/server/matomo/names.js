/** Labels of rows by the parameter `language`. */
export const names = /** @type {Readonly<Record<string, Readonly<Record<string, string>>>>} */ ({
  en: {
    ...{ fr: 'France', be: 'Belgium', ch: 'Switzerland', de: 'Germany', ca: 'Canada', xx: 'Unknown' },
    ...{ gb: 'United Kingdom', us: 'United States', es: 'Spain', it: 'Italy', ma: 'Morocco', sn: 'Senegal' },
    ...{ desktop: 'Desktop', smartphone: 'Smartphone', tablet: 'Tablet', 'feature phone': 'Feature phone' },
    ...{ direct: 'Direct Entry', search: 'Search Engines', website: 'Websites', campaign: 'Campaigns' },
    social: 'Social Networks',
  },
  de: { fr: 'Frankreich', be: 'Belgien', ch: 'Schweiz', de: 'Deutschland', ca: 'Kanada', xx: 'Unbekannt' },
});

/** `referrer_type` in the rows. */
export const types = /** @type {Readonly<Record<string, number>>} */ ({
  direct: 1,
  search: 2,
  website: 3,
  campaign: 6,
  social: 7,
});
