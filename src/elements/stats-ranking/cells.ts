import { html, nothing, type TemplateResult } from 'lit';
import type { Indicator } from '../../model/dataset.js';
import type { Change } from '../../views/figure.js';
import type { RankedFigure } from '../../views/ranked-figure.js';
import type { Ranked } from '../../views/ranking.js';
import type { Voice } from './shown.js';

const arrows = { up: '↗', down: '↘', level: '→' } as const;
const percent = { unit: 'percent', decimals: null } as const;

/** The figure with its unit, and of which dates it is where those are others; or why there is none. */
export function renderValue(row: RankedFigure, indicator: Indicator, voice: Voice): TemplateResult {
  const { value, missing, bound, covered } = row;
  if (value === null) return html`<span class="note">${sayWhyNot(row, voice)}</span>`;
  const dates = covered && html` <span class="note">(${voice.format.covered(covered)})</span>`;
  const number = renderNumber(voice.format.value(value, indicator));
  return html`${renderKnown(number, missing !== null, bound, voice)}${dates}`;
}

function sayWhyNot({ reason }: RankedFigure, { words }: Voice): string {
  if (reason === 'suppressed') return words.suppressed;
  return reason === null || reason === 'no-data' ? words.absent : words.noFigure[reason];
}

/** A number that is made of what is known says whether it is a lower bound, or just incomplete. */
function renderKnown(
  number: TemplateResult,
  lacks: boolean,
  bound: RankedFigure['bound'],
  { words: { atLeastMark, atLeastWords, incomplete } }: Voice,
): TemplateResult {
  if (!lacks) return number;
  if (bound === null) return html`${number} <span class="note">(${incomplete})</span>`;
  return html`<span aria-hidden="true">${atLeastMark}</span><span class="hidden">${atLeastWords} </span>${number}`;
}

/** Where lines run from right to left a sign would go to the other end of its number. */
function renderNumber(text: string): TemplateResult {
  return html`<span dir="ltr">${text}</span>`;
}

/** In percent of all; `null` where there is none. */
export function renderShare({ share }: Ranked, { format }: Voice): TemplateResult | null {
  return share === null ? null : renderNumber(format.value(share, percent));
}

/** The figure that one is compared with, then those of the indicators beside it; a dash, and why, where there is none. */
export function renderBefore(row: Ranked, indicators: readonly Indicator[], voice: Voice): TemplateResult {
  const figures: readonly RankedFigure[] = [row, ...row.beside];
  return html`${indicators.map((indicator, at) => {
    const change = figures[at]?.change ?? null;
    const previous = change?.previous ?? null;
    const figure =
      previous === null ? renderDash(change, voice) : renderNumber(voice.format.value(previous, indicator));
    return at === 0 ? figure : html`, ${figure}`;
  })}`;
}

/** Arrow, sign and words say what the colour says. */
export function renderChange({ change }: Ranked, indicator: Indicator, voice: Voice): TemplateResult {
  if (!change || change.kind === 'none') return renderDash(change, voice);
  const text = renderNumber(changeText(change, indicator, voice));
  if (change.kind === 'increment') return renderKnown(text, change.lacking, change.bound, voice);
  return html`<span class=${change.verdict}>${renderArrow(change, voice)}${text}</span>`;
}

function renderArrow({ direction, kind }: Change, { words }: Voice): TemplateResult | typeof nothing {
  if (direction === null || kind === 'unchanged' || kind === 'new') return nothing;
  return html`<span aria-hidden="true">${arrows[direction]} </span
    ><span class="hidden">${words.change[direction]} </span>`;
}

function changeText({ kind, value }: Change, indicator: Indicator, { words, format }: Voice): string {
  const number = value ?? 0;
  switch (kind) {
    case 'new':
      return words.change.new;
    case 'unchanged':
      return words.change.unchanged;
    case 'percent':
      return format.signedPercent(number);
    case 'points':
      return words.change.points(format.signedNumber(number), number);
    case 'increment':
      return format.value(number, indicator);
    default:
      return format.signed(number, indicator);
  }
}

/** Why stands once below the rows, for the eye. */
function renderDash(change: Change | null, { words }: Voice): TemplateResult {
  const reason = change?.reason ? words.change.none[change.reason] : words.noValue;
  return html`<span aria-hidden="true">–</span><span class="hidden">${reason}</span>`;
}
