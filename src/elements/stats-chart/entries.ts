import type { Formatter } from '../../i18n/format.js';
import { type PickedText, pickText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import type { Indicator } from '../../model/dataset.js';
import { isMean, type Line, type SeriesSet } from '../../views/series.js';
import type { ChartView } from './chart-view.js';
import { formOf } from './form.js';
import { placeOfMember } from './member-place.js';

/** One line of a chart, under the name by which legend, read-out and drawing know it. */
export interface Entry {
  readonly label: PickedText;
  readonly role: 'value' | 'total' | 'baseline';
  /** Place among the dimension's members (or the indicators): decides colour and shape, whatever else is shown. */
  readonly place: number;
  /** The endpoint's own colour. */
  readonly color: string | null;
  readonly indicator: Indicator;
  readonly line: Line;
  /** Whether it is drawn, or only read out: the total of a stack is its height, and the total of one line that line. */
  readonly drawn: boolean;
}

/** Everything a chart shows, the total first, then the values, then what they are compared with. */
export function entriesOf(view: ChartView, words: Words, format: Formatter): readonly Entry[] {
  return view.sets.flatMap((set, place) => [
    ...totalOf(set, view, words),
    ...valuesOf(set, view, place, words, format),
    ...baselineOf(set, view, format),
  ]);
}

function valuesOf(set: SeriesSet, view: ChartView, place: number, words: Words, { lang }: Formatter): readonly Entry[] {
  const { lines, indicator, others } = set;
  return lines.map((line) => ({
    label:
      others && line.member?.id === others.id
        ? { text: words.others(others.count), lang: null }
        : pickText(line.member?.label ?? indicator.label, lang),
    role: 'value',
    place: line.member ? placeOfMember(view, line.member.id) : place,
    color: line.member?.color ?? null,
    indicator,
    line,
    drawn: true,
  }));
}

/** The height of a stack is its total; rows, and members side by side, are not joined by a line. */
function totalOf(set: SeriesSet, view: ChartView, words: Words): readonly Entry[] {
  const { total, totalKind, lines, indicator, by } = set;
  if (!total || lines.length === 0) return [];
  const text = isMean(totalKind) ? words.mean : words.total;
  const joins = by === 'time' || by === 'hour-of-day' || by === 'weekday';
  const drawn = joins && formOf({ role: 'total' }, view) !== null && lines.length > 1;
  const common = { role: 'total', place: -1, color: null, indicator, line: total } as const;
  return [{ ...common, label: { text, lang: null }, drawn }];
}

/** Named by the period that it is of; with the indicator's name where several are compared. */
function baselineOf({ baseline, indicator }: SeriesSet, view: ChartView, format: Formatter): readonly Entry[] {
  if (!baseline) return [];
  const period = format.covered(baseline.covered);
  const { text: name, lang } = pickText(indicator.label, format.lang);
  const label = view.sets.length > 1 ? { text: `${name}, ${period}`, lang } : { text: period, lang: null };
  return [
    {
      label,
      role: 'baseline',
      place: -1,
      color: null,
      indicator,
      line: baseline.line,
      drawn: formOf({ role: 'baseline' }, view) !== null,
    },
  ];
}
