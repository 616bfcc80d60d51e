import type { JobWords } from './job-words.js';

/** English. */
export const jobEn: JobWords = {
  title: 'Your exports',
  empty: 'You have no exports.',
  stale: 'This list could not be updated and may be out of date.',
  asked: (instant) => `asked for on ${instant}`,
  pending: 'Waiting to be prepared',
  running: 'Being prepared',
  expired: 'Expired',
  failed: 'Failed',
  failedWith: 'Failed: ',
  until: (instant) => `until ${instant}`,
  download: (file) => (file === '' ? 'Download' : `Download (${file})`),
  regenerate: 'Generate again',
  again: 'Ask again',
  asking: 'Asking…',
  notAsked: 'It could not be asked for.',
  saidAsked: (label) => `${label} has been asked for.`,
  saidReady: (label) => `${label} is ready.`,
  saidFailed: (label) => `${label} has failed.`,
  saidExpired: (label) => `${label} has expired.`,
  error: (code) => {
    if (code === 'forbidden') return 'You do not have access to these exports. Signing in may help.';
    if (/^(?:no-src|bad-)/.test(code)) return 'This list is not set up correctly on this page.';
    return /^(?:offline|rate-limited)/.test(code) ? null : 'Your exports cannot be listed at the moment.';
  },
};
