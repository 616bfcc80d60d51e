import type { ControlWords } from './control-words.js';

/** English. */
export const controlEn: ControlWords = {
  pauseUpdates: 'Pause automatic updates',
  resumeUpdates: 'Resume automatic updates',
};
