import type { Formatter } from '../../i18n/format.js';
import type { Words } from '../../i18n/words.js';
import type { ChartView } from './chart-view.js';
import type { Entry } from './entries.js';
import type { Look } from './look.js';

/** Everything that wording takes. */
export interface Voice {
  readonly words: Words;
  readonly format: Formatter;
}

/** What stands on the screen: legend, read-out, drawing and table are all made of it. */
export interface Shown {
  readonly view: ChartView;
  readonly voice: Voice;
  readonly entries: readonly Entry[];
  readonly look: Look;
}
