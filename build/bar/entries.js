/*
 * The pages of the demo, in the bar of each of them. A name that is the same in both languages is written once. Pages of
 * one kind open behind their name.
 */

/** @typedef {readonly [href: string, fr: string, en?: string]} Page */

/** @type {readonly (Page | { readonly name: readonly [fr: string, en: string], readonly pages: readonly Page[] })[]} */
export const entries = [
  ['index.html', 'Accueil', 'Start'],
  ['builder.html', 'Constructeur', 'Builder'],
  ['docs/index.html', 'Documentation'],
  {
    name: ['Galerie', 'Gallery'],
    pages: [
      ['gallery.html', 'Tuiles', 'Tiles'],
      ['gallery-charts.html', 'Graphiques', 'Charts'],
      ['gallery-ranking.html', 'Classements', 'Rankings'],
      ['gallery-map.html', 'Cartes', 'Maps'],
      ['gallery-group.html', 'Groupes', 'Groups'],
      ['gallery-exports.html', 'Téléchargements', 'Downloads'],
      ['gallery-jobs.html', 'Exports'],
    ],
  },
  {
    name: ['Systèmes', 'Systems'],
    pages: [
      ['data-gouv.html', 'data.gouv.fr'],
      ['data-fair.html', 'Data Fair'],
      ['edifice.html', 'Edifice'],
      ['opendatasoft.html', 'Opendatasoft'],
      ['rdv.html', 'RDV Service Public'],
    ],
  },
  ['sources.html', 'API', 'Sources'],
  ['check.html', 'Vérificateur', 'Checker'],
];
