import type { FrameWords } from './frame-words.js';

/** French, as a public administration writes it. */
export const frameFr: FrameWords = {
  title: 'Statistiques',
  noElement: 'L’adresse de cette page ne dit pas quels chiffres afficher.',
  unknownElement: (name) => `L’adresse de cette page demande «\u00a0${name}\u00a0», qui ne peut pas être affiché.`,
  refused: (address) =>
    `Cette page n’est pas autorisée à utiliser ${address}\u00a0: seules les adresses de sa propre liste le sont.`,
};
