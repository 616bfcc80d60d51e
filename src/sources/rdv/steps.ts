import {
  bucketOf,
  bucketRange,
  stepBucket,
  type BucketName,
  type CalendarDate,
  type DateRange,
  type Granularity,
} from '../../model/bucket.js';

/** The steps in which charts of the service are. */
export type Step = 'day' | 'week' | 'month';

/** What else is known of a chart's step: by its address, and by what the page asks for. */
export interface StepHints {
  readonly known: Step | null;
  readonly asked: Granularity | null;
}

/** The step of a chart, of which answers say nothing but the dates on which it begins. */
export interface Steps {
  readonly step: Step;
  /** Weeks begin on Sunday: they are not ISO weeks. */
  readonly fromSunday: boolean;
  bucketOf(date: CalendarDate): BucketName;
}

/**
 * Derives the step from the dates of all series: that of the address, else the one that is asked for, wherever the dates
 * may be its beginnings (a week's all on Monday, or all on Sunday; a month's all on the first); else the longest that
 * they may be, where months take two dates to be told from weeks. A week is the ISO week that has most of its days.
 */
export function stepsOf(dates: readonly CalendarDate[], { known, asked }: StepHints): Steps {
  const fromSunday = dates.length > 0 && dates.every((date) => weekOf(date).to === date);
  const isWeekly = fromSunday || dates.every((date) => weekOf(date).from === date);
  const isMonthly = dates.every((date) => date.endsWith('-01'));
  const mayBe = (step: Granularity | null): step is Step =>
    step === 'day' || (step === 'week' && isWeekly) || (step === 'month' && isMonthly);
  const derived = isMonthly && (dates.length > 1 || !isWeekly) ? 'month' : isWeekly ? 'week' : 'day';
  const step = mayBe(known) ? known : mayBe(asked) ? asked : derived;
  return {
    step,
    fromSunday: step === 'week' && fromSunday,
    bucketOf: (date) => bucketOf(step === 'week' ? stepBucket(date, 3) : date, step),
  };
}

function weekOf(date: CalendarDate): DateRange {
  return bucketRange(bucketOf(date, 'week'));
}
