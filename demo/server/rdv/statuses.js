/** Statuses by the names that the service’s lists are filtered with, in the order of its counters. */
export const statusNames = {
  seen: { id: 'seen', label: { en: 'Attended', fr: 'Vus' }, color: '#0acf97' },
  excused: { id: 'excused', label: { en: 'Cancelled with excuse', fr: 'Excusés' }, color: '#39afd1' },
  revoked: { id: 'revoked', label: { en: 'Cancelled by an agent', fr: 'Annulés par un agent' }, color: '#02a8b5' },
  noshow: { id: 'noshow', label: { en: 'Missed without excuse', fr: 'Non excusés' }, color: '#fa5c7c' },
  unknown_past: { id: 'unknown_past', label: { en: 'To be filled in', fr: 'À renseigner' }, color: '#ffbc00' },
  unknown_future: { id: 'unknown_future', label: { en: 'To come', fr: 'À venir' }, color: '#727cf5' },
};

/** What a status is called. @param {string} status */
export function statusName(status) {
  return Object.hasOwn(statusNames, status)
    ? statusNames[/** @type {keyof typeof statusNames} */ (status)].label.fr
    : '';
}
