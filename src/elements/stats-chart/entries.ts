import type { Formatter } from '../../i18n/format.js';
import { type PickedText, pickText } from '../../i18n/pick-text.js';
import type { Words } from '../../i18n/words.js';
import type { Indicator } from '../../model/dataset.js';
import type { Line, SeriesSet } from '../../views/series.js';
import type { ChartView } from './chart-view.js';

/** One line of a chart, under the name by which legend, read-out and drawing know it. */
export interface Entry {
  readonly label: PickedText;
  readonly role: 'value' | 'total' | 'baseline';
  /** Place among the split's members (or the indicators): decides colour and shape, also while others are hidden. */
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
    ...valuesOf(set, place, words, format),
    ...baselineOf(set, view, format),
  ]);
}

function valuesOf(set: SeriesSet, place: number, words: Words, { lang }: Formatter): readonly Entry[] {
  const { lines, members, indicator, others } = set;
  return lines.map((line) => ({
    label:
      others && line.member?.id === others.id
        ? { text: words.others(others.count), lang: null }
        : pickText(line.member?.label ?? indicator.label, lang),
    role: 'value',
    place: line.member ? members.findIndex(({ id }) => id === line.member?.id) : place,
    color: line.member?.color ?? null,
    indicator,
    line,
    drawn: true,
  }));
}

function totalOf(
  { total, totalKind, lines, indicator }: SeriesSet,
  { type }: ChartView,
  words: Words,
): readonly Entry[] {
  if (!total || lines.length === 0) return [];
  const text = totalKind === 'mean' ? words.mean : words.total;
  const common = { role: 'total', place: -1, color: null, indicator, line: total } as const;
  return [{ ...common, label: { text, lang: null }, drawn: type !== 'stacked' && lines.length > 1 }];
}

/** Named by the period that it is of; with the indicator's name where several are compared. */
function baselineOf(
  { baseline, indicator, granularity }: SeriesSet,
  { sets }: ChartView,
  format: Formatter,
): readonly Entry[] {
  const known = baseline?.buckets.filter((name) => name !== null) ?? [];
  const [from] = known;
  const to = known.at(-1);
  if (!baseline || from === undefined || to === undefined) return [];
  const period = format.covered({ from, to, granularity, running: false });
  const { text: name, lang } = pickText(indicator.label, format.lang);
  const label = sets.length > 1 ? { text: `${name}, ${period}`, lang } : { text: period, lang: null };
  return [{ label, role: 'baseline', place: -1, color: null, indicator, line: baseline.line, drawn: true }];
}
