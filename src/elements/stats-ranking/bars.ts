import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Ranked, Ranking } from '../../views/ranking.js';

/** Thickness of the bar of a value, and of the one that it is compared with, and the room between them; in pixels. */
const thick = 6;
const thin = 3;
const gap = 2;

/** The length that bars are drawn to: from the smallest value, zero at most, to the largest. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

/** `null` where there is nothing to draw. The others together are no bar: they would dwarf the largest. */
export function scaleOf({ rows }: Ranking): Scale | null {
  const values = rows.flatMap(({ value, change }) => [value ?? 0, change?.previous ?? 0]);
  const [from, to] = [Math.min(0, ...values), Math.max(0, ...values)];
  return from === to ? null : { from, to };
}

/**
 * Bars from zero, in percent of the row's width, so that they need no measuring and no style. Nothing is drawn of 0, nor
 * of what is not known: the row says which. What is compared with is a thinner bar below.
 */
export function renderBars({ value, change }: Ranked, scale: Scale | null): TemplateResult | typeof nothing {
  if (!scale) return nothing;
  const previous = change?.previous ?? null;
  return html`<svg part="bar" class="bars" aria-hidden="true" focusable="false">
    ${renderBar(value, scale, 0, thick, 'now')} ${renderBar(previous, scale, thick + gap, thin, 'before')}
    ${scale.from < 0 ? svg`<rect class="zero" x=${percent(0, scale)} y="0" width="1" height="100%"></rect>` : nothing}
  </svg>`;
}

/** The thin bar by itself, beside the words that say what it means. */
export function renderThinKey(): TemplateResult {
  return html`<svg class="key" aria-hidden="true" focusable="false" width="20" height="3">
    <rect class="before" width="20" height="3"></rect>
  </svg>`;
}

function renderBar(
  value: number | null,
  scale: Scale,
  top: number,
  height: number,
  name: string,
): TemplateResult | typeof nothing {
  if (value === null || value === 0) return nothing;
  const width = `${(Math.abs(value) / (scale.to - scale.from)) * 100}%`;
  return svg`<rect class=${name} x=${percent(Math.min(0, value), scale)} y=${top} width=${width} height=${height}></rect>`;
}

function percent(value: number, { from, to }: Scale): string {
  return `${((value - from) / (to - from)) * 100}%`;
}
