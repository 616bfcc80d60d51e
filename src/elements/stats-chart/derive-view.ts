import type { Annotation, Dataset, Indicator } from '../../model/dataset.js';
import { countMissing } from '../../model/count-missing.js';
import { numbersOf } from '../../model/numbers-of.js';
import { oneOf } from '../../query/one-of.js';
import type { By, ShowOptions } from '../../query/query.js';
import { foldsOf } from '../../views/folds.js';
import { marks } from '../../views/marks.js';
import { indicatorsOf } from '../../views/select.js';
import { seriesBy, tableBy } from '../../views/series-by.js';
import type { SeriesSet } from '../../views/series.js';
import { zoneNote } from '../../views/zone-note.js';
import { warnOnce } from '../warn-once.js';
import { isOrdered, type ChartType, type ChartView } from './chart-view.js';

const chartTypes = [
  'line',
  'area',
  'bar',
  'stacked',
  'stacked-100',
  'horizontal',
] as const satisfies readonly ChartType[];

/**
 * The view of a chart. Several indicators are drawn together where one scale serves them: in one unit, and not split.
 * A stack is only drawn where its height means something; values that cannot be added up stand side by side instead.
 * Throws a `StatsError` of kind `config` as the views do.
 */
export function deriveView(
  dataset: Dataset,
  show: ShowOptions,
  asked: ChartType,
  annotations: readonly Annotation[],
): ChartView {
  const { drawn, apart } = fitting(dataset, show);
  return viewOf(dataset, { ...show, indicators: drawn.map(({ id }) => id) }, asked, annotations, apart);
}

/** The view of a table alone: it has no scale, so that all indicators stand in it. Throws as that of a chart. */
export function deriveTable(dataset: Dataset, asked: ShowOptions): ChartView {
  const indicators = indicatorsOf(dataset, asked).map(({ id }) => id);
  // The rows of several indicators have to be the same.
  const several = indicators.length > 1 && !isOrdered(asked.by) && { everyMember: true };
  return viewOf(dataset, { ...asked, ...several, indicators }, 'bar', dataset.annotations, { unit: [], split: [] });
}

function viewOf(
  dataset: Dataset,
  show: ShowOptions,
  asked: ChartType,
  annotations: readonly Annotation[],
  apart: ChartView['apart'],
): ChartView {
  const sets = show.indicators.map((id) => seriesBy(dataset, { ...show, indicators: [id] })) as [
    SeriesSet,
    ...SeriesSet[],
  ];
  const missing = missingIn(sets);
  return {
    dataset,
    ...drawable(asked, sets, () => seriesBy(dataset, { ...show, profiles: null })),
    sets,
    apart,
    table: tableBy(dataset, show),
    marks: marks(annotations, sets[0]),
    zone: zoneNote(dataset, show),
    missing,
    partial: sets[0].buckets.at(-1)?.incomplete != null || sets[0].covered.running || missing.count > 0,
  };
}

/**
 * The type that an attribute asks for; a line where it asks for none that there is, which is told once. Members of a
 * dimension are no points of a line: they are bars.
 */
export function typeOf(text: string | null, by: By): ChartType {
  const type = oneOf(chartTypes, text, 'line', (message) => {
    warnOnce(`type: ${message}`);
  });
  return isOrdered(by) || (type !== 'line' && type !== 'area') ? type : 'bar';
}

/** The indicators that one chart can draw: beside the first those of its unit, and none where it is split. */
function fitting(
  dataset: Dataset,
  show: ShowOptions,
): { readonly drawn: readonly Indicator[]; readonly apart: ChartView['apart'] } {
  const [first, ...others] = indicatorsOf(dataset, show);
  if (!first) return { drawn: [], apart: { unit: [], split: [] } };
  const unit = others.filter((indicator) => unitOf(indicator) !== unitOf(first));
  const same = others.filter((indicator) => unitOf(indicator) === unitOf(first));
  if (show.split !== null || !isOrdered(show.by)) return { drawn: [first], apart: { unit, split: same } };
  return { drawn: [first, ...same], apart: { unit, split: [] } };
}

/** So many visits for each visitor are no count of anything. */
function unitOf({ unit, aggregate }: Indicator): string {
  return unit === 'count' && aggregate.kind === 'ratio' ? 'ratio' : unit;
}

/**
 * Parts of a whole that the endpoint gave in percent are a stack as they are: they are not shares of anything that could
 * be worked out anew. `everyMember` has those that the reader hides as well.
 */
function drawable(
  asked: ChartType,
  sets: readonly SeriesSet[],
  everyMember: () => SeriesSet,
): Pick<ChartView, 'type' | 'sideBySide' | 'hundred'> {
  if (asked !== 'stacked' && asked !== 'stacked-100') return { type: asked, sideBySide: false, hundred: false };
  const hundred = sets.length === 1 && sets[0]?.indicator.unit === 'percent' && fillsHundred(everyMember());
  if (hundred) return { type: 'stacked', sideBySide: false, hundred };
  const sideBySide = !sets.every(isAdditive) || (asked === 'stacked-100' && sets.some(hasNegative));
  return { type: sideBySide ? 'bar' : asked, sideBySide, hundred };
}

function isAdditive({ indicator }: SeriesSet): boolean {
  return indicator.aggregate.kind === 'fold' && foldsOf(indicator).split === 'sum';
}

function hasNegative({ lines }: SeriesSet): boolean {
  return lines.some(({ column }) => numbersOf(column).some((value) => value < 0));
}

/** What rounding each part to a whole percent may add, in points. */
const rounding = 3;

/** In every bucket of which anything is known: in a week without appointments there is nothing to have shares of. */
function fillsHundred(set: SeriesSet): boolean {
  const parts = set.lines.map(({ column }) => numbersOf(column));
  const sums = Array.from({ length: set.buckets.length }, (_, index) => {
    const known = parts.map((part) => part[index] ?? NaN).filter((value) => !Number.isNaN(value));
    const sum = known.reduce((whole, value) => whole + value, 0);
    return known.length === 0 ? null : known.length < parts.length ? NaN : sum;
  }).filter((sum) => sum !== null);
  return sums.length > 0 && !hasNegative(set) && sums.every((sum) => Math.abs(sum - 100) <= rounding);
}

function missingIn(sets: readonly SeriesSet[]): ChartView['missing'] {
  let [count, of] = [0, 0];
  for (const { buckets, lines, by, missing, reason } of sets) {
    if (reason) continue;
    if (by !== 'time') {
      count += missing?.count ?? 0;
      of += missing?.of ?? 0;
      continue;
    }
    let settled = buckets.length;
    while (buckets.at(settled - 1)?.incomplete === 'running') settled--;
    of += settled * lines.length;
    count += lines.reduce((sum, { column }) => sum + countMissing(column, settled), 0);
  }
  return { count, of };
}
