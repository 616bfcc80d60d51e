/*
 * The pages of the demo, in the bar of each of them. A name that is the same in both languages is written once.
 */

/** @type {readonly (readonly [href: string, fr: string, en?: string])[]} */
const pages = [
  ['index.html', 'Accueil', 'Start'],
  ['builder.html', 'Constructeur', 'Builder'],
  ['gallery.html', 'Galerie', 'Gallery'],
  ['gallery-charts.html', 'Graphiques', 'Charts'],
  ['gallery-ranking.html', 'Classements', 'Rankings'],
  ['gallery-map.html', 'Cartes', 'Maps'],
  ['gallery-group.html', 'Groupes', 'Groups'],
  ['gallery-exports.html', 'Téléchargements', 'Downloads'],
  ['gallery-jobs.html', 'Exports'],
  ['sources.html', 'API', 'Sources'],
  ['check.html', 'Vérificateur', 'Checker'],
  ['data-gouv.html', 'data.gouv.fr'],
  ['data-fair.html', 'Data Fair'],
  ['edifice.html', 'Edifice'],
  ['opendatasoft.html', 'Opendatasoft'],
  ['rdv.html', 'RDV Service Public'],
];

/** @param {string} text @param {string} lang */
function wordsIn(text, lang) {
  const span = document.createElement('span');
  span.className = 't';
  span.lang = lang;
  span.textContent = text;
  return span;
}

/** @param {typeof pages[number]} page */
function itemOf([href, fr, en]) {
  const link = document.createElement('a');
  link.href = href;
  link.append(...(en === undefined ? [fr] : [wordsIn(fr, 'fr'), wordsIn(en, 'en')]));
  if (location.pathname.endsWith(`/${href}`)) link.setAttribute('aria-current', 'page');
  const item = document.createElement('li');
  item.append(link);
  return item;
}

/** Fills the bar. */
export function fillNav() {
  const list = document.createElement('ul');
  list.append(...pages.map(itemOf));
  document.querySelector('.bar nav')?.append(list);
}
