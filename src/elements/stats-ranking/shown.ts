import type { Formatter } from '../../i18n/format.js';
import type { PickedText } from '../../i18n/pick-text.js';
import type { RankingWords } from '../../i18n/ranking-words.js';
import type { Words } from '../../i18n/words.js';
import type { Dataset } from '../../model/dataset.js';
import type { ChangeKind } from '../../query/query.js';
import type { Ranking } from '../../views/ranking.js';
import type { Table } from '../../views/table.js';
import type { ZoneNote } from '../../views/zone-note.js';

/** What a ranking shows of a dataset. */
export interface RankingView {
  readonly dataset: Dataset;
  readonly ranking: Ranking;
  readonly table: Table;
  readonly zone: ZoneNote | null;
  /** How a change is said. */
  readonly change: ChangeKind;
}

/** Everything that wording takes. */
export interface Voice {
  readonly words: Words;
  readonly own: RankingWords;
  readonly format: Formatter;
}

/** What stands on the screen. */
export interface Shown {
  readonly view: RankingView;
  readonly voice: Voice;
  readonly title: PickedText;
  /** Address of a member's row; `null` where it has none. */
  readonly hrefOf: (id: string) => string | null;
  /** Is told the member whose link the reader follows. */
  readonly pick: (id: string) => void;
}
