import type { Formatter } from '../../i18n/format.js';
import type { AllChartWords } from '../../i18n/chart-words.js';
import type { ChartView } from './chart-view.js';
import type { Entry } from './entries.js';
import type { Look } from './look.js';

/** Everything that wording takes. */
export interface Voice {
  readonly words: AllChartWords;
  readonly format: Formatter;
}

/** What is told in words: the table is made of it. */
export interface Told {
  readonly view: ChartView;
  readonly voice: Voice;
  readonly entries: readonly Entry[];
}

/** What stands on the screen: legend, read-out, drawing and table are all made of it. */
export interface Shown extends Told {
  readonly look: Look;
  /** One member is shown at a time. */
  readonly one: boolean;
}
