import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Formatter } from '../../i18n/format.js';
import type { Words } from '../../i18n/words.js';
import type { Line, SeriesSet } from '../../views/series.js';
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
  const first = set.buckets[0];
  const last = set.buckets.at(-1);
  if (!line || !first || !last || first === last || !isDrawable(line)) return nothing;
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
  const value = set.lines[0]?.values.at(-1) ?? null;
  return value === null && set.buckets.at(-1)?.incomplete === 'running'
    ? { ...set, buckets: set.buckets.slice(0, -1) }
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
function sentence(set: SeriesSet, line: Line, format: Formatter, words: Words): string {
  const known = set.buckets.flatMap((bucket, index) => {
    const value = line.values[index];
    return value == null
      ? []
      : [{ value, bucket: format.bucket(bucket.name), running: bucket.incomplete === 'running' }];
  });
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return '';
  const peak = known.reduce((most, point) => (point.value > most.value ? point : most));
  const say = (value: number): string => format.value(value, set.indicator);
  const what = set.indicator.observes === 'additions' ? words.additions[set.granularity] : words.trendOver;
  return words.trendSentence({
    what,
    first: { value: say(first.value), bucket: first.bucket },
    last: { value: say(last.value), bucket: last.bucket, running: last.running },
    peak: { value: say(peak.value), bucket: peak.bucket },
  });
}
