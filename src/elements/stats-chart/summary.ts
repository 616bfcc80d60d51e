import { summary } from '../../views/summary.js';
import { bucketsOf, type ChartView } from './chart-view.js';
import { sayUnfinished } from './notes.js';
import { nameOf } from './reading.js';
import type { Shown } from './shown.js';

/** Named one by one up to so many; of more it is only told that they tie. */
const mostPeaks = 3;

/**
 * The chart in one sentence, from the view: the peak, the first and the last complete bucket, what is in progress or
 * missing. Where no bucket is complete, only the latter; empty where there is nothing to say.
 */
export function sentenceOf({ view, voice, entries }: Shown): string {
  const { words, format } = voice;
  const [set] = view.sets;
  const said = summary(set);
  const caveats = sayUnfinished(view, voice);
  if (!said) return caveats.join('; ');
  const say = (index: number): string => format.value(said.line.column.at(index) ?? 0, set.indicator);
  const name = (index: number): string => {
    const bucket = set.buckets.at(index);
    return bucket ? nameOf(bucket, voice) : '';
  };
  const of = entries.find(({ line, role }) => line === said.line && role === said.role);
  return words.summary({
    what: of?.label.text ?? words.total,
    peak: { value: format.value(said.value, set.indicator), buckets: peaksOf(said.peaks).map(name) },
    ends:
      isInOrder(view) && said.first < said.last
        ? {
            first: { value: say(said.first), bucket: name(said.first) },
            last: { value: say(said.last), bucket: name(said.last) },
          }
        : null,
    caveats,
  });
}

function peaksOf(peaks: readonly number[]): readonly number[] {
  return peaks.length > mostPeaks ? peaks.slice(0, 1) : peaks;
}

/** Hours of the day, weekdays and members have no first and last that mean anything. */
function isInOrder(view: ChartView): boolean {
  return bucketsOf(view).length > 1 && view.sets[0].by === 'time';
}
