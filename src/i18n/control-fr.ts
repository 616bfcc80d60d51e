import type { ControlWords } from './control-words.js';

/** French. */
export const controlFr: ControlWords = {
  pauseUpdates: 'Suspendre l’actualisation automatique',
  resumeUpdates: 'Reprendre l’actualisation automatique',
  updated: 'Chiffres mis à jour',
  notUpdated: (count) =>
    count === 1 ? 'Les chiffres n’ont pas pu être actualisés' : `${count} éléments n’ont pas pu être actualisés`,
  updatedAgain: 'Les chiffres sont de nouveau à jour',
};
