/** A text in one of the two languages of a page, which shows it while it is in that language. @param {string} lang @param {string} text */
export function wordsIn(lang, text) {
  const span = document.createElement('span');
  span.className = 't';
  span.lang = lang;
  span.textContent = text;
  return span;
}
