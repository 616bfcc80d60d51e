import type { FrameWords } from './frame-words.js';

/** English. */
export const frameEn: FrameWords = {
  title: 'Statistics',
  noElement: 'The address of this page does not say which figures to show.',
  unknownElement: (name) => `The address of this page asks for “${name}”, which cannot be shown.`,
  refused: (address) => `This page may not use ${address}: only addresses on its own list are allowed.`,
};
