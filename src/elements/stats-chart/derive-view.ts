import type { Annotation, Dataset, Indicator } from '../../model/dataset.js';
import { numbersOf } from '../../model/numbers-of.js';
import { oneOf } from '../../query/one-of.js';
import type { By, ShowOptions } from '../../query/query.js';
import { marks } from '../../views/marks.js';
import { indicatorsOf } from '../../views/select.js';
import { seriesBy, tableBy } from '../../views/series-by.js';
import type { SeriesSet } from '../../views/series.js';
import { zoneNote } from '../../views/zone-note.js';
import { warnOnce } from '../warn-once.js';
import type { ChartType, ChartView } from './chart-view.js';

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
  const sets = drawn.map(({ id }) => seriesBy(dataset, { ...show, indicators: [id] })) as [SeriesSet, ...SeriesSet[]];
  const missing = missingIn(sets);
  return {
    dataset,
    ...drawable(asked, sets),
    sets,
    apart,
    table: tableBy(dataset, { ...show, indicators: drawn.map(({ id }) => id) }),
    marks: marks(annotations, sets[0]),
    zone: zoneNote(dataset, show),
    missing,
    partial: sets[0].buckets.at(-1)?.incomplete != null || missing.count > 0,
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
  const isOrdered = by === 'time' || by === 'hour-of-day' || by === 'weekday';
  return isOrdered || (type !== 'line' && type !== 'area') ? type : 'bar';
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
  if (show.split !== null) return { drawn: [first], apart: { unit, split: same } };
  return { drawn: [first, ...same], apart: { unit, split: [] } };
}

/** So many visits for each visitor are no count of anything. */
function unitOf({ unit, aggregate }: Indicator): string {
  return unit === 'count' && aggregate.kind === 'ratio' ? 'ratio' : unit;
}

/**
 * Parts of a whole that the endpoint gave in percent are a stack as they are: they are not shares of anything that could
 * be worked out anew.
 */
function drawable(asked: ChartType, sets: readonly SeriesSet[]): Pick<ChartView, 'type' | 'compromise'> {
  const [first] = sets;
  if (asked === 'stacked-100' && sets.length === 1 && first && fillsHundred(first)) {
    return { type: 'stacked', compromise: null };
  }
  if (asked !== 'stacked' && asked !== 'stacked-100') return { type: asked, compromise: null };
  if (!sets.every(isAdditive)) return { type: 'bar', compromise: 'not-stacked' };
  if (asked === 'stacked-100' && sets.some(hasNegative)) return { type: 'stacked', compromise: 'no-shares' };
  return { type: asked, compromise: null };
}

function isAdditive({ indicator: { aggregate } }: SeriesSet): boolean {
  return aggregate.kind === 'fold' && aggregate.split === 'sum';
}

function hasNegative({ lines }: SeriesSet): boolean {
  return lines.some(({ column }) => someIndex(column.length, (index) => (column.at(index) ?? 0) < 0));
}

/** What rounding each part to a whole percent may add, in points. */
const rounding = 3;

function fillsHundred({ indicator, lines, buckets }: SeriesSet): boolean {
  if (indicator.unit !== 'percent' || lines.length < 2) return false;
  const sumAt = (index: number): number => lines.reduce((sum, { column }) => sum + (column.at(index) ?? 0), 0);
  return !someIndex(buckets.length, (index) => sumAt(index) > 100 + rounding);
}

function someIndex(length: number, holds: (index: number) => boolean): boolean {
  for (let index = 0; index < length; index++) if (holds(index)) return true;
  return false;
}

function missingIn(sets: readonly SeriesSet[]): ChartView['missing'] {
  let [count, of] = [0, 0];
  for (const { buckets, lines } of sets) {
    let settled = buckets.length;
    while (buckets.at(settled - 1)?.incomplete === 'running') settled--;
    of += settled * lines.length;
    for (const { column } of lines) {
      const numbers = numbersOf(column);
      for (let index = 0; index < settled; index++)
        if (Number.isNaN(numbers[index]) && column.stateAt(index) !== 'suppressed') count++;
    }
  }
  return { count, of };
}
