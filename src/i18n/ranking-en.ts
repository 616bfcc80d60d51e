import type { RankingWords } from './ranking-words.js';

/** English. */
export const rankingEn: RankingWords = {
  ranking: ': ranking, ',
  rank: 'Rank',
  share: 'Share',
  before: 'Before',
  change: 'Change',
  prefix: (label) => `${label}:`,
  changesLeaveOut: 'Values include what is in progress; changes do not.',
  showMore: (count) => `Show ${count} more`,
  showFirst: (count, number) => (number === 1 ? 'Show only the first' : `Show only the first ${count}`),
  leftOut: (count, number) => (number === 1 ? '1 more is not shown' : `${count} more are not shown`),
  beyond: (value) => `The total counts ${value} more that belong to none of these.`,
  overlapping: 'These overlap: some is counted more than once, and together they are more than the total.',
};
