import type { JobWords } from './job-words.js';

/** French, as a public administration writes it. */
export const jobFr: JobWords = {
  title: 'Vos exports',
  empty: 'Vous n’avez aucun export.',
  stale: 'Cette liste n’a pas pu être actualisée et peut être ancienne.',
  asked: (instant) => `demandé le ${instant}`,
  pending: 'En attente de préparation',
  running: 'En cours de préparation',
  expired: 'Expiré',
  failed: 'Échec',
  failedWith: 'Échec\u00a0: ',
  until: (instant) => `jusqu’au ${instant}`,
  download: (file) => (file === '' ? 'Télécharger' : `Télécharger (${file})`),
  regenerate: 'Générer à nouveau',
  again: 'Demander à nouveau',
  asking: 'Demande en cours…',
  notAsked: 'La demande n’a pas abouti.',
  saidAsked: (label) => `Export demandé\u00a0: ${label}.`,
  saidReady: (label) => `Export prêt\u00a0: ${label}.`,
  saidFailed: (label) => `L’export a échoué\u00a0: ${label}.`,
  saidExpired: (label) => `L’export a expiré\u00a0: ${label}.`,
  error: (code) => {
    if (code === 'forbidden') return 'Vous n’avez pas accès à ces exports. Connectez-vous pour les consulter.';
    if (/^(?:no-src|bad-)/.test(code)) return 'Cette liste n’est pas correctement configurée sur cette page.';
    return /^(?:offline|rate-limited)/.test(code) ? null : 'Vos exports ne peuvent pas être affichés pour le moment.';
  },
};
