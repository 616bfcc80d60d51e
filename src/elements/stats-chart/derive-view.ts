import type { Dataset } from '../../model/dataset.js';
import { oneOf } from '../../query/one-of.js';
import type { ShowOptions } from '../../query/query.js';
import { series, type SeriesSet } from '../../views/series.js';
import { table } from '../../views/table.js';
import { zoneNote } from '../../views/zone-note.js';
import { warnOnce } from '../warn-once.js';
import type { ChartType, ChartView } from './chart-view.js';

const chartTypes = ['line', 'bar', 'stacked'] as const satisfies readonly ChartType[];

/**
 * The view of a chart. Several indicators are drawn together where one scale serves them: in one unit, and not split.
 * A stack is only drawn where its height means something; values that cannot be added up stand side by side instead.
 * What was left out is told once in the console. Throws a `StatsError` of kind `config` as the views do.
 */
export function deriveView(dataset: Dataset, show: ShowOptions, type: ChartType): ChartView {
  const first = series(dataset, show);
  const others =
    show.split === null ? show.indicators.slice(1).map((id) => series(dataset, { ...show, indicators: [id] })) : [];
  const fitting = others.filter(({ indicator }) => indicator.unit === first.indicator.unit);
  const sets: ChartView['sets'] = [first, ...fitting];
  const drawn = sets.map(({ indicator }) => indicator.id);
  const left = show.indicators.filter((id) => !drawn.includes(id));
  if (left.length > 0)
    warnOnce(`indicator: one chart has one unit, and one indicator where it is split; not drawn: ${left.join(' ')}`);
  const adds = sets.every(isAdditive);
  if (type === 'stacked' && !adds)
    warnOnce(`type: "${first.indicator.id}" cannot be added up; its bars are not stacked`);
  return {
    dataset,
    type: type === 'stacked' && !adds ? 'bar' : type,
    sets,
    table: table(dataset, { ...show, indicators: drawn }),
    zone: zoneNote(dataset, show),
    missing: missingIn(sets),
  };
}

function isAdditive({ indicator: { aggregate } }: SeriesSet): boolean {
  return aggregate.kind === 'fold' && aggregate.split === 'sum';
}

/** Whether the last bucket is not finished, or values are missing. */
export function isPartial({ sets, missing }: ChartView): boolean {
  return sets[0].buckets.at(-1)?.incomplete != null || missing.count > 0;
}

function missingIn(sets: ChartView['sets']): ChartView['missing'] {
  const states = sets.flatMap(({ buckets, lines }) =>
    lines.flatMap((line) => line.states.filter((_, index) => buckets[index]?.incomplete !== 'running')),
  );
  return { count: states.filter((state) => state === 'unknown' || state === 'absent').length, of: states.length };
}

/** The type that an attribute asks for; a line where it asks for none that there is, which is told once. */
export function typeOf(text: string | null): ChartType {
  return oneOf(chartTypes, text, 'line', (message) => {
    warnOnce(`type: ${message}`);
  });
}
