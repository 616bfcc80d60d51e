import type { ControlWords } from './control-words.js';

/** English. */
export const controlEn: ControlWords = {
  pauseUpdates: 'Pause automatic updates',
  resumeUpdates: 'Resume automatic updates',
  updated: 'Figures updated',
  notUpdated: (count) => (count === 1 ? 'The figures could not be updated' : `${count} elements could not be updated`),
  updatedAgain: 'The figures are up to date again',
};
