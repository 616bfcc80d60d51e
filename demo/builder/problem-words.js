import { words } from '/src/i18n/words.ts';

/**
 * @import { ErrorCode } from '../../src/model/stats-error.ts'
 * @import { Obstacle } from './problems.js'
 * @typedef {(values: Obstacle['values']) => string} Sentence
 */

/**
 * What is wrong, and the remedy, for whoever sets the page up.
 *
 * @type {Readonly<Record<string, { fr: Sentence, en: Sentence }>>}
 */
const obstacles = {
  'no-address': {
    fr: () => 'Indiquez l’adresse des données, ou prenez un exemple.',
    en: () => 'Enter the address of the data, or take an example.',
  },
  'no-url': {
    fr: ({ written }) => `«\u00a0${written}\u00a0» n’est pas une adresse\u00a0: elle commence par https:// ou par /.`,
    en: ({ written }) => `“${written}” is no address: begin it with https:// or with /.`,
  },
  mixed: {
    fr: ({ host }) =>
      `Une page en https ne peut rien lire en http\u00a0: demandez les données à ${host} en https, ou passez par un relais de votre site.`,
    en: ({ host }) =>
      `A page served by https may read nothing by http: ask ${host} by https, or through a proxy on your own site.`,
  },
  cors: {
    fr: ({ host }) =>
      `${host} ne laisse pas les pages d’autres sites lire cette adresse (CORS). Ouvrez-la dans un onglet\u00a0: si elle est bonne, il doit envoyer l’en-tête «\u00a0Access-Control-Allow-Origin: *\u00a0» (ou l’origine de votre site)\u202f; sinon, passez par un relais de votre site. Les pages de ${host} peuvent la lire telle quelle\u00a0: pour elles, écrivez la balise à la main.`,
    en: ({ host }) =>
      `${host} lets no page of another site read this address (CORS). Open it in a tab: if it is the right one, the header “Access-Control-Allow-Origin: *” (or the origin of your site) has to come with it; else use a proxy on your own site. Pages of ${host} may read it as it is: for these, write the tag by hand.`,
  },
  unreachable: {
    fr: ({ host }) =>
      `${host} est injoignable\u00a0: ouvrez l’adresse dans un onglet. Si le navigateur met en garde, le certificat est à renouveler\u202f; si rien ne vient, le nom est faux ou le serveur arrêté.`,
    en: ({ host }) =>
      `${host} cannot be reached: open the address in a tab. If the browser warns you, its certificate has to be renewed; if nothing comes, the name is wrong or the server is down.`,
  },
  forbidden: {
    fr: ({ status }) =>
      `L’accès est refusé${code(status, 'fr')}\u00a0: rendez ces chiffres publics, ou laissez un relais de votre site ajouter la clé. N’écrivez jamais de clé dans une page.`,
    en: ({ status }) =>
      `Access is refused${code(status, 'en')}: make these figures public, or let a proxy on your own site add the key. Never write a key into a page.`,
  },
  'not-found': {
    fr: ({ status }) =>
      `Il n’y a rien à cette adresse${code(status, 'fr')}\u00a0: ouvrez-la dans un onglet, et corrigez-la.`,
    en: ({ status }) => `There is nothing at this address${code(status, 'en')}: open it in a tab, and correct it.`,
  },
  status: {
    fr: ({ status, host }) =>
      `${host} signale une panne${code(status, 'fr')}\u00a0: réessayez plus tard, ou prévenez ceux qui s’en occupent.`,
    en: ({ status, host }) =>
      `${host} reports a failure${code(status, 'en')}: try again later, or tell those who run it.`,
  },
  html: {
    fr: () =>
      'Une page web répond au lieu de données\u00a0: cherchez l’adresse des données mêmes (JSON ou CSV), souvent nommée API ou export.',
    en: () =>
      'A web page answers instead of data: look for the address of the data themselves (JSON or CSV), often called API or export.',
  },
  truncated: {
    fr: () =>
      'La réponse n’est pas du JSON complet\u00a0: elle est vide ou coupée. Ouvrez l’adresse dans un onglet pour voir ce qui est envoyé.',
    en: () =>
      'The answer is no complete JSON: it is empty, or cut short. Open the address in a tab to see what is sent.',
  },
  empty: {
    fr: () =>
      'La réponse se lit, mais ne contient aucun chiffre\u00a0: vérifiez les dates et les filtres dans l’adresse.',
    en: () => 'The answer can be read, but has no figure in it: check the dates and filters in the address.',
  },
  shape: {
    fr: ({ path, more }) =>
      `La réponse n’a pas la forme attendue, à «\u00a0${path}\u00a0»${others(more, 'fr')}\u00a0: corrigez-la comme il est dit ci-dessous.`,
    en: ({ path, more }) =>
      `The answer has not the form that is expected, at “${path}”${others(more, 'en')}: mend it as is said below.`,
  },
};

/**
 * @param {string | number | undefined} status
 * @param {string} language
 */
function code(status, language) {
  if (status === undefined) return '';
  return language === 'fr' ? ` (code ${status})` : ` (status ${status})`;
}

/**
 * @param {string | number | undefined} count
 * @param {string} language
 */
function others(count, language) {
  if (!count) return '';
  if (language === 'fr') return ` et à ${count}\u00a0autre${count === 1 ? '' : 's'} endroit${count === 1 ? '' : 's'}`;
  return ` and ${count} other place${count === 1 ? '' : 's'}`;
}

/**
 * The sentence for an obstacle. What only a reader of figures can do something about is said in the elements' own words.
 *
 * @param {Obstacle} obstacle
 * @param {'fr' | 'en'} language
 */
export function sentenceOf({ key, values }, language) {
  const own = obstacles[key];
  return own ? own[language](values) : words(language).error('http', /** @type {ErrorCode} */ (key), values);
}

/** Where the documentation tells more of an obstacle. @type {Readonly<Record<string, readonly [href: string, fr: string, en: string]>>} */
export const guides = {
  cors: ['docs/start.html#2-the-tag', 'Écrire la balise', 'How to write the tag'],
  shape: ['docs/endpoint.html', 'La forme attendue', 'The form that is expected'],
};
