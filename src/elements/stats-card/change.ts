import { html, nothing, type TemplateResult } from 'lit';
import type { Formatter } from '../../i18n/format.js';
import type { Words } from '../../i18n/words.js';
import type { Indicator } from '../../model/dataset.js';
import type { Change, Figure } from '../../views/figure.js';

const arrows = { up: '↗', down: '↘', level: '→' } as const;

/** The change against the baseline: arrow, sign and words say what the colour says. */
export function renderChange(
  { change, indicator }: Figure,
  format: Formatter,
  words: Words,
): TemplateResult | typeof nothing {
  if (!change) return nothing;
  if (change.kind === 'increment')
    return renderIncrement(change, format.value(change.value ?? 0, indicator), format, words);
  if (change.kind === 'none') return renderNone(change, words);
  if (change.kind === 'previous') return renderPrevious(change, indicator, format, words);
  const text = changeText(change, indicator, format, words);
  return html`<p part="change">
    <strong class=${change.verdict}>${renderArrow(change, words)} ${text}</strong>
    ${renderBaseline(change, format, words)}
  </p>`;
}

/**
 * The figure before: the arrow says how the one above has changed since. Where a part of that is compared, the part is
 * said, too: the arrow might contradict the figure.
 */
function renderPrevious(change: Change, indicator: Indicator, format: Formatter, words: Words): TemplateResult {
  const { baseline, current, previous, extent, verdict } = change;
  const before = words.change.previous(format.value(previous ?? 0, indicator));
  const part = extent === 'whole' || current === null ? [] : [format.value(current, indicator)];
  const dates = baseline === null ? [] : [format.covered(baseline), partOf(change, words)];
  const said = dates.filter((one) => one !== '').join(', ');
  return html`<p part="change">
    <strong class=${verdict}>${renderArrow(change, words)}</strong><span class="hidden">, </span>
    ${[...part, before].join(', ')} ${said ? html`<span part="baseline">(${said})</span>` : nothing}
  </p>`;
}

/** "312 in August 2026": the last bucket's own value. Not a change, so no arrow and no colour. */
function renderIncrement(change: Change, value: string, format: Formatter, words: Words): TemplateResult {
  const { baseline, bound, incomplete, lacking } = change;
  const bucket = baseline?.to ?? null;
  const said = bound === null ? value : words.atLeast(value);
  const unfinished = incomplete === null ? '' : incomplete === 'running' ? words.inProgress : words.incomplete;
  const note = unfinished || (lacking && bound === null ? words.incomplete : '');
  return html`<p part="change">
    <strong>${words.change.increment(said, bucket === null ? '' : format.bucket(bucket))}</strong>
    ${note ? html`<span part="baseline">(${note})</span>` : nothing}
  </p>`;
}

/** Nothing to say where nothing was asked; else a dash and why. */
function renderNone({ asked, reason }: Change, words: Words): TemplateResult | typeof nothing {
  if (asked === 'increment' || reason === null) return nothing;
  return html`<p part="change">
    <span aria-hidden="true">–</span> <span part="baseline">${words.change.none[reason]}</span>
  </p>`;
}

function renderArrow({ direction, kind }: Change, words: Words): TemplateResult | typeof nothing {
  if (direction === null || kind === 'unchanged' || kind === 'new') return nothing;
  return html`<span aria-hidden="true">${arrows[direction]}</span
    ><span class="hidden">${words.change[direction]}</span>`;
}

function changeText({ kind, value }: Change, indicator: Indicator, format: Formatter, words: Words): string {
  switch (kind) {
    case 'new':
      return words.change.new;
    case 'unchanged':
      return words.change.unchanged;
    case 'percent':
      return format.signedPercent(value ?? 0);
    case 'points':
      return words.change.points(format.signedNumber(value ?? 0), value ?? 0);
    default:
      return format.signed(value ?? 0, indicator);
  }
}

function renderBaseline(change: Change, format: Formatter, words: Words): TemplateResult | typeof nothing {
  if (change.baseline === null) return nothing;
  const against = words.change.comparedWith(format.covered(change.baseline));
  const part = partOf(change, words);
  return html`<span part="baseline">${against}${part ? html` <span class="extent">(${part})</span>` : nothing}</span>`;
}

/** How much of both periods is compared; empty for all of it. */
function partOf({ extent }: Change, { change: { elapsed, completeBuckets } }: Words): string {
  return { whole: '', elapsed, 'complete-buckets': completeBuckets }[extent];
}
