import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Formatter } from '../../i18n/format.js';
import type { Words } from '../../i18n/words.js';
import { numbersOf } from '../../model/numbers-of.js';
import { sequence } from '../../views/sequence.js';
import type { Bucket, Line, SeriesSet } from '../../views/series.js';
import { height, isDrawable, sparklineBars, sparklineStrokes, width } from './sparkline.js';

/** The small drawing of the buckets, with the first and the last of them named, and one sentence in place of it. */
export function renderSparkline(
  whole: SeriesSet,
  kind: string | null,
  format: Formatter,
  words: Words,
): TemplateResult | typeof nothing {
  const set = begun(whole);
  const line = set.lines[0];
  const first = set.buckets.at(0);
  const last = set.buckets.at(-1);
  if (!line || !first || !last || set.buckets.length < 2 || !isDrawable(line)) return nothing;
  const additions = set.indicator.observes === 'additions';
  const drawing = (kind ?? (additions ? 'bar' : 'line')) === 'bar' ? drawBars(set, line) : drawLine(set, line);
  return html`<figure part="sparkline">
    <svg viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${drawing}
    </svg>
    <figcaption aria-hidden="true">
      <span>${format.shortBucket(first.name)}</span>
      ${additions ? html`<span>${words.additions[set.granularity]}</span>` : nothing}
      <span>${format.shortBucket(last.name)}</span>
    </figcaption>
    <p class="hidden">${sentence(set, line, format, words)}</p>
  </figure>`;
}

/** Without the running bucket that nothing is known of yet: the figure's own period ends before it too. */
function begun(set: SeriesSet): SeriesSet {
  const { buckets, lines } = set;
  const end = buckets.length - 1;
  const isSilent = lines[0]?.column.at(end) == null;
  return isSilent && buckets.at(end)?.incomplete === 'running'
    ? { ...set, buckets: sequence(end, (index) => buckets.at(index) as Bucket) }
    : set;
}

function drawLine(set: SeriesSet, line: Line): TemplateResult {
  return svg`${sparklineStrokes(set, line).map(
    ({ path, incomplete }) => svg`<path d=${path} class=${incomplete ? 'incomplete' : nothing} />`,
  )}`;
}

function drawBars(set: SeriesSet, line: Line): TemplateResult {
  return svg`${sparklineBars(set, line).map(
    (bar) => svg`<rect
      x=${bar.x} y=${bar.y} width=${bar.width} height=${bar.height}
      class=${bar.incomplete ? 'incomplete' : nothing} />`,
  )}`;
}

/** What a drawing says at a glance: where it begins, where it ends, and its peak. */
function sentence({ indicator, granularity, buckets }: SeriesSet, line: Line, format: Formatter, words: Words): string {
  const values = numbersOf(line.column);
  const isKnown = (value: number): boolean => !Number.isNaN(value);
  const [first, last] = [values.findIndex(isKnown), values.findLastIndex(isKnown)];
  if (first < 0) return '';
  const peak = values.reduce((most, value, index) => (value > (values[most] ?? NaN) ? index : most), first);
  const say = (index: number): { readonly value: string; readonly bucket: string } => ({
    value: format.value(values[index] ?? NaN, indicator),
    bucket: format.bucket(buckets.at(index)?.name ?? ''),
  });
  const what = indicator.observes === 'additions' ? words.additions[granularity] : words.trendOver;
  const running = buckets.at(last)?.incomplete === 'running';
  return words.trendSentence({ what, first: say(first), last: { ...say(last), running }, peak: say(peak) });
}
