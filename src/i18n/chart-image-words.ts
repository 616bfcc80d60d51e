import { inLanguage } from './words.js';

/** Sentences that only the image of a chart says. They travel with the code of images. */
export interface ChartImageWords {
  /** The day on which it was made. */
  readonly made: (date: string) => string;
}

export const chartImageEn: ChartImageWords = { made: (date) => `Image made on ${date}` };

const languages = { en: chartImageEn, fr: { made: (date: string) => `Image créée le ${date}` } };

/** The words of images, in the language that all other words are in. */
export function chartImageWords(lang: string): ChartImageWords {
  return inLanguage('chartImage', languages, lang);
}
