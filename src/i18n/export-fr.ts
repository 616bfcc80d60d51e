import type { ExportWords } from './export-words.js';

/** French. */
export const exportFr: ExportWords = {
  lang: 'fr',
  file: (format, label) => (label ? `Télécharger\u00a0: ${label} (${format})` : `Télécharger (${format})`),
  serverFile: (format) => `Télécharger le fichier du fournisseur (${format})`,
  ask: (format, label) =>
    label ? `Préparer un fichier\u00a0: ${label} (${format})` : `Préparer un fichier (${format})`,
  asking: 'La demande est en cours d’envoi.',
  asked: 'Le fichier est en préparation. Il figurera dans la liste de vos exports.',
  notAsked: 'Le fichier n’a pas pu être demandé.',
  askAgain: 'Veuillez réessayer.',
  misconfigured: 'Ceci n’est pas correctement configuré sur cette page.',
  prepared: 'Le fichier est prêt.',
  notPrepared: (reason) =>
    reason ? `Le fichier n’a pas pu être préparé\u00a0: ${reason}` : 'Le fichier n’a pas pu être préparé.',
  expired: 'Le fichier a expiré.',
  menu: (label) => (label ? `Télécharger\u00a0: ${label}` : 'Télécharger'),
  unavailable: 'Pas encore disponible.',
  nothing: { empty: 'Aucune donnée à télécharger.', error: 'Les données n’ont pas pu être chargées.' },
  size: (size) => `(${size})`,
  making: (done) => (done ? `Préparation du fichier\u00a0: ${done}` : 'Le fichier est en cours de préparation.'),
  cancel: (format) => `Annuler (${format})`,
  cancelled: 'Annulé\u00a0: il n’y a pas de fichier.',
  saved: (name) => `Le fichier ${name} est prêt\u00a0: votre navigateur l’enregistre.`,
  lacking: (names) => `Absent du fichier\u00a0: ${names}.`,
  notMade: 'Le fichier n’a pas pu être créé.',
  notLoaded:
    'Le fichier n’a pas pu être créé\u00a0: ce qu’il lui faut est injoignable. Vérifiez votre connexion et réessayez.',
  fetching: 'Le fichier est en cours de récupération.',
  notFetched: 'Le fichier n’a pas pu être récupéré.',
  openInTab: 'L’ouvrir dans un nouvel onglet',
  details: 'Détails',
  statuses: {
    'at-least':
      'Les valeurs dont le statut est «\u00a0at-least\u00a0» sont des bornes inférieures\u00a0: il en manque des parties.',
    incomplete:
      'Les valeurs dont le statut est «\u00a0incomplete\u00a0» sont faites de ce qui est connu\u00a0: il en manque des parties.',
  },
};
