import type { RankingWords } from './ranking-words.js';

/** French, as a public administration writes it. */
export const rankingFr: RankingWords = {
  ranking: '\u00a0: classement, ',
  rank: 'Rang',
  share: 'Part',
  before: 'Avant',
  change: 'Évolution',
  prefix: (label) => `${label}\u00a0:`,
  changesLeaveOut: 'Les valeurs comprennent ce qui est en cours, pas les évolutions.',
  showMore: (count) => `Afficher ${count} de plus`,
  showFirst: (count, number) =>
    number === 1 ? 'N’afficher que le premier' : `N’afficher que les ${count}\u00a0premiers`,
  leftOut: (count, number) => (number === 1 ? '1 autre n’est pas affiché' : `${count} autres ne sont pas affichés`),
  beyond: (value) => `Le total compte aussi ${value} qui n’appartiennent à aucune de ces lignes.`,
  overlapping: 'Ces lignes se recoupent\u00a0: leur somme dépasse le total.',
};
