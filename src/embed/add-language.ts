import type { Language } from '../i18n/add-language.js';

/** As `addLanguage` of the package, once the words are there: they come with the elements. Rejects where that one throws. */
export async function addLanguage(language: Language): Promise<void> {
  const added = await import('../i18n/add-language.js');
  added.addLanguage(language);
}
