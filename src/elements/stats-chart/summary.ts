import { html, type TemplateResult } from 'lit';
import { column } from '../../model/column.js';
import type { Bucket, Line } from '../../views/series.js';
import { summary } from '../../views/summary.js';
import { bucketsOf, type ChartView } from './chart-view.js';
import { percent } from './figures.js';
import { sayUnfinished } from './notes.js';
import { nameOf } from './reading.js';
import { sharesIn } from './shares.js';
import type { Shown } from './shown.js';
import { spoken } from './spoken.js';

/** Named one by one up to so many; of more it is only told that they tie. */
const mostPeaks = 3;

/**
 * The chart in one sentence, from the view: the peak, the first and the last complete bucket, what is in progress or
 * missing. Where no bucket is complete, only the latter; empty where there is nothing to say. Where shares are drawn it
 * speaks of shares.
 */
export function sentenceOf({ view, voice, entries }: Shown): TemplateResult {
  const { words, format } = voice;
  const [set] = view.sets;
  const shares = sharesIn(view);
  const isShared = shares.size > 0;
  const said = summary(isShared ? { ...set, total: null, lines: set.lines.map((line) => shareOf(line, shares)) } : set);
  const caveats = sayUnfinished(view, voice);
  if (!said) return html`${caveats.join('; ')}`;
  const { line, role, peaks, first, last } = said;
  const of = entries.find((entry) => entry.role === role && entry.line.member?.id === line.member?.id);
  const value = (index: number): string => format.value(line.column.at(index) ?? 0, isShared ? percent : set.indicator);
  return spoken((put) => {
    const point = (index: number): { value: string; bucket: string } => ({
      value: value(index),
      bucket: put(nameOf(set.buckets.at(index) as Bucket, voice)),
    });
    const what = put(of?.label ?? { text: words.total, lang: null });
    return words.summary({
      what: isShared ? words.share(what) : what,
      peak: { value: value(peaks[0] ?? first), buckets: peaksOf(peaks).map((index) => point(index).bucket) },
      ends: isInOrder(view) && first < last ? { first: point(first), last: point(last) } : null,
      caveats,
    });
  });
}

/** A line of shares. */
function shareOf(line: Line, shares: ReturnType<typeof sharesIn>): Line {
  const numbers = shares.get(line);
  return numbers
    ? { ...line, hasLacking: false, lacks: () => false, column: column({ numbers, codes: new Uint8Array() }) }
    : line;
}

function peaksOf(peaks: readonly number[]): readonly number[] {
  return peaks.length > mostPeaks ? peaks.slice(0, 1) : peaks;
}

/** Hours of the day, weekdays and members have no first and last that mean anything. */
function isInOrder(view: ChartView): boolean {
  return bucketsOf(view).length > 1 && view.sets[0].by === 'time';
}
