import type { ControlWords } from './control-words.js';

/** French. */
export const controlFr: ControlWords = {
  pauseUpdates: 'Suspendre l’actualisation automatique',
  resumeUpdates: 'Reprendre l’actualisation automatique',
};
